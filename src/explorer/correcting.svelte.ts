import { getContext, setContext, untrack } from 'svelte'
import {
  type Correction,
  type Entity,
  type EntityType,
  type Graph,
  type Mention,
  type ReviewCandidates,
} from '../../graph/index.ts'
import { withoutCorrections } from './actions.ts'
import { objectionTo, type Objection } from './corrected-graph.ts'
import { correctionsByEntity, entitiesOf, type BothLayers } from './correction-references.ts'
import type { Explorer } from './explorer.svelte.ts'
import {
  addingAlias,
  addingEntity,
  calling,
  giving,
  hiding,
  making,
  mayHaveNamesakes,
  merging,
  rejecting,
  splitting,
  takenBy,
  tellingApart,
  type SplitCriteria,
} from './make-corrections.ts'
import type { Change } from './name-corrections.ts'
import { reviewItems, type ReviewItem } from './review-items.ts'
import { spoiledBy } from './side-effects.ts'
import { sameSelection, type Selection } from './state.ts'

/** What a person is asked before a correction is made. */
export type CorrectingDialog =
  | { kind: 'merge'; entities: readonly string[]; stays: string }
  | { kind: 'split'; entity: string; criteria: SplitCriteria }
  /** `over` stand where the new name is, and would be rejected. */
  | { kind: 'add-name'; text: string; over: readonly Mention[] }
  /** Earlier corrections stand in the way of a change. */
  | { kind: 'obstacle'; change: Change; obstacles: readonly Correction[] }

/** A name is to be picked from those there are, or with `create` a new one typed. */
export interface PickRequest {
  kind: 'pick'
  /** Says what for. */
  purpose: 'merge' | 'apart' | 'give' | 'alias'
  /** What it is about: a name, or a text. */
  about: string
  /** Ids of the entities that aren't offered. */
  without: readonly string[]
  create: boolean
  onpick: (picked: Entity | string) => void
}

/** A name in a text that was clicked. */
export interface MentionInText {
  mention: Mention
  anchor: HTMLElement
}

/** Asks the engine what of a graph is uncertain, off the main thread. */
export type FindUncertain = (graph: Graph) => Promise<ReviewCandidates>

/** What a person is about to correct: questions being asked, and what is chosen to be corrected. */
export class Correcting {
  readonly explorer: Explorer
  dialog = $state.raw<CorrectingDialog | null>(null)
  picking = $state.raw<PickRequest | null>(null)
  mention = $state.raw<MentionInText | null>(null)
  /** Id of the entity whose name is being typed anew. */
  renaming = $state<string | null>(null)
  /** Ids of the names chosen together, in the picture or in the table, in the order of choosing. */
  chosen = $state.raw<readonly string[]>([])
  reviewing = $state(false)
  /** The panel of a name is about to be made anew, because its type is another; the keyboard goes on in it. */
  resuming = false
  /** Why the last change was not made, as a sentence; null when it was. */
  problem = $state<string | null>(null)
  /** What else the last change would have changed, by name: then it was not made. */
  spoiled = $state<string | null>(null)
  #uncertain = $state.raw<{ graph: Graph; found: ReviewCandidates } | null>(null)
  #listedAt = $state.raw<{ selection: Selection | null } | null>(null)

  readonly #layers: () => BothLayers | null
  readonly #findUncertain: FindUncertain
  readonly #review: () => readonly ReviewItem[] | null
  readonly #byEntity: () => ReadonlyMap<string, readonly Correction[]>

  constructor(explorer: Explorer, findUncertain: FindUncertain) {
    this.explorer = explorer
    this.#findUncertain = findUncertain
    const layers = $derived.by((): BothLayers | null => {
      const { index, machineIndex } = explorer
      const { corrections } = explorer.state
      return index && machineIndex && { machine: machineIndex, corrections, index }
    })
    const byEntity = $derived(layers ? correctionsByEntity(layers) : new Map<string, Correction[]>())
    const review = $derived.by(() => {
      const found = this.#uncertain?.found
      return layers && found ? reviewItems(layers, found, explorer.state.reviewed) : null
    })
    this.#review = () => review
    this.#layers = () => layers
    this.#byEntity = () => byEntity
  }

  /** The corrections that concern an entity, oldest first. */
  correctionsOf(entity: string): readonly Correction[] {
    return this.#byEntity().get(entity) ?? []
  }

  /** The entities on screen that a correction concerns. */
  concernedBy(correction: Correction): readonly Entity[] {
    const layers = this.#layers()
    return layers ? entitiesOf(layers, correction) : []
  }

  /** What is to be decided in the review, the least certain first; null until it was looked for. */
  reviewItems(): readonly ReviewItem[] | null {
    return this.#review()
  }

  /** Looks for what is uncertain in the graph that is open; what was found in another one stands until then. */
  async lookForUncertain(): Promise<void> {
    const { machine: graph } = this.explorer
    if (!graph || graph === untrack(() => this.#uncertain?.graph)) return
    const found = await this.#findUncertain(graph)
    if (this.explorer.machine === graph) this.#uncertain = { graph, found }
  }

  /** Whether the list of corrections is in the right panel; it makes way for what is selected. */
  get listing(): boolean {
    return this.#listedAt !== null && sameSelection(this.#listedAt.selection, this.explorer.selection)
  }

  list(open = true): void {
    this.#listedAt = open ? { selection: this.explorer.selection } : null
  }

  /** Steps back by one: from the review, then from the list. False when neither is open. */
  stepBack(): boolean {
    if (this.reviewing) this.reviewing = false
    else if (this.listing) this.list(false)
    else return false
    return true
  }

  /** Makes a change, or asks what is to be done about corrections that it contradicts. True when it was made. */
  make(change: Change): boolean {
    const { explorer } = this
    const { corrections, instead } = change
    this.problem = null
    this.spoiled = this.#spoiledBy(change)
    if (this.spoiled !== null) return false
    if (corrections.length === 0) {
      if (instead.length > 0) this.takeBack(instead)
      return true
    }
    const objection = explorer.correct(corrections, instead)
    if (objection === null) return true
    const { reason, obstacles } = objection
    if (obstacles.length > 0) this.dialog = { kind: 'obstacle', change: { corrections, instead }, obstacles }
    else this.problem = reason
    return false
  }

  #spoiledBy(change: Change): string | null {
    const layers = this.#layers()
    // what can't be done at all is told, or asked about, with its reason
    if (!layers || this.explorer.frozen !== null || this.objectionTo(change) !== null) return null
    return spoiledBy(layers, change)
  }

  takeBack(corrections: readonly Correction[]): void {
    const { listing } = this
    this.explorer.apply({ kind: 'withdraw', corrections })
    // what is selected may be called otherwise now
    if (listing) this.list()
  }

  /** What would stand against a change, or null. */
  objectionTo({ corrections, instead }: Change): Objection | null {
    const { machine, state } = this.explorer
    return machine && objectionTo(machine, withoutCorrections(state.corrections, instead), corrections)
  }

  #entity(id: string): Entity | null {
    return this.explorer.index?.entityById.get(id) ?? null
  }

  #change(make: (layers: BothLayers) => Change): boolean {
    const layers = this.#layers()
    return layers !== null && this.make(make(layers))
  }

  /** Asks which of several names stays; with one name alone, which other one it is. `stays` is suggested. */
  askMerge(ids: readonly string[], stays?: string): void {
    const entities = ids.flatMap((id) => this.#entity(id) ?? [])
    const [first] = entities
    if (!first) return
    if (entities.length === 1) {
      this.pick('merge', first.name, [first.id], (picked) => this.askMerge([picked.id, first.id], picked.id))
      return
    }
    const most = entities.reduce((a, b) => (b.mentions > a.mentions ? b : a))
    this.dialog = { kind: 'merge', entities: entities.map(({ id }) => id), stays: stays ?? most.id }
  }

  merge(stays: Entity, others: readonly Entity[]): boolean {
    return this.#change((layers) => merging(layers, stays, others))
  }

  mergeChange(stays: Entity, others: readonly Entity[]): Change | null {
    const layers = this.#layers()
    return layers && merging(layers, stays, others)
  }

  /** Merges what is chosen, else what is selected. */
  askMergeHere(): void {
    const here = this.chosen.length > 0 ? this.chosen : this.#selected
    if (here.length > 0) this.askMerge(here)
  }

  renameHere(): void {
    const [id] = this.#selected
    if (id !== undefined) this.renaming = id
  }

  /** Takes what is chosen, else what is selected, out of the collection. */
  hideHere(): void {
    if (this.hide(this.chosen.length > 0 ? this.chosen : this.#selected)) this.chosen = []
  }

  get #selected(): readonly string[] {
    const { selection } = this.explorer
    return selection?.kind === 'entity' ? [selection.id] : []
  }

  /** Asks what a name isn't. */
  askApart(entity: Entity): void {
    this.pick('apart', entity.name, [entity.id], (picked) => this.tellApart([entity, picked]))
  }

  tellApart(entities: readonly Entity[]): boolean {
    return this.#change((layers) => tellingApart(layers, entities))
  }

  rename(entity: Entity, name: string): boolean {
    const trimmed = name.trim()
    const layers = this.#layers()
    if (!layers || trimmed === '' || trimmed === entity.name) return true
    const [namesake] = takenBy(layers, entity, trimmed)
    if (namesake && !mayHaveNamesakes(layers, entity)) {
      this.askMerge([namesake.id, entity.id], namesake.id)
      return false
    }
    return this.#change((layers) => calling(layers, entity, trimmed))
  }

  retype(entity: Entity, type: EntityType): boolean {
    if (type === entity.type) return true
    this.resuming = true
    return this.#change((layers) => making(layers, entity, type))
  }

  hide(ids: readonly string[]): boolean {
    const entities = ids.flatMap((id) => this.#entity(id) ?? [])
    return entities.length > 0 && this.#change((layers) => hiding(layers, entities))
  }

  reject(mentions: readonly Mention[]): boolean {
    return this.#change((layers) => rejecting(layers, mentions))
  }

  /** Another name must be another one: namesakes could not be told apart by later corrections. */
  split(entity: Entity, criteria: SplitCriteria, name: string): boolean {
    if (name === entity.name) return false
    return this.#change((layers) => splitting(layers, entity, criteria, name))
  }

  give(entity: Entity, criteria: SplitCriteria, to: Entity): boolean {
    return this.#change((layers) => giving(layers, entity, criteria, to))
  }

  addAlias(entity: Entity, text: string, over: readonly Mention[]): boolean {
    return this.#change((layers) => addingAlias(layers, entity, text, over))
  }

  addEntity(type: EntityType, text: string, over: readonly Mention[]): boolean {
    return this.make(addingEntity(type, text, over))
  }

  /** Has an existing name picked. */
  pick(
    purpose: PickRequest['purpose'],
    about: string,
    without: readonly string[],
    onpick: (entity: Entity) => void,
  ): void {
    const pick = (picked: Entity | string): void => {
      if (typeof picked !== 'string') onpick(picked)
    }
    this.picking = { kind: 'pick', purpose, about, without, create: false, onpick: pick }
  }

  /** Asks to whom mentions belong: to a name there is, or to a new one. */
  askGive(entity: Entity, criteria: SplitCriteria, about: string): void {
    const onpick = (picked: Entity | string): void =>
      void (typeof picked === 'string' ? this.split(entity, criteria, picked) : this.give(entity, criteria, picked))
    this.picking = { kind: 'pick', purpose: 'give', about, without: [entity.id], create: true, onpick }
  }
}

const KEY = Symbol('correcting')

export function provideCorrecting(explorer: Explorer, findUncertain: FindUncertain): Correcting {
  return setContext(KEY, new Correcting(explorer, findUncertain))
}

/** What corrects, for components below the workspace; null where there is none. */
export function useCorrecting(): Correcting | null {
  return getContext<Correcting | undefined>(KEY) ?? null
}
