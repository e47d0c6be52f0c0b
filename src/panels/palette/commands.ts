import {
  findFilter,
  hasDates,
  TIE_MEASURES,
  type Entity,
  type EntityType,
  type GraphIndex,
  type Window,
} from '../../../graph/index.ts'
import type { Correcting, PickRequest } from '../../explorer/correcting.svelte.ts'
import { communityFilter } from '../../explorer/communities.ts'
import type { Explorer, Mode } from '../../explorer/explorer.svelte.ts'
import { askAbout, COLOURINGS, LAYOUTS } from '../../explorer/state.ts'
import type { Preferences, Theme } from '../../preferences.svelte.ts'
import { strings } from '../../strings/index.ts'
import type { MenuItem } from '../../widgets/Menu.svelte'
import { sayAction } from '../correct/say-correction.ts'
import { communitiesOf } from '../filters/community-choice.ts'
import { showNeighbourhood } from '../ask/show-neighbourhood.ts'

/** What the palette is opened for: anything, the second entity of a question, or a name for a correction. */
export type PaletteRequest = { kind: 'everything' } | { kind: 'path' | 'common'; from: Entity } | PickRequest

export interface Command {
  id: string
  group: keyof typeof strings.asking.palette.groups
  label: string
  /** What a query is compared with: the label without names of entities, which are found as entities. */
  match: string
  /** Keys that do the same. */
  keys?: string
  /** What is to be chosen next; null when the command can run at once. */
  next: PaletteRequest | null
  run: () => void
}

export interface CommandContext {
  explorer: Explorer
  index: GraphIndex
  correcting: Correcting
  preferences: Preferences
  exports: readonly MenuItem[]
  languages: readonly MenuItem[]
  onhelp: () => void
  ontour: () => void
  onnotebook: () => void
  onexportnotebook: () => void
  onsearch: () => void
  onclose: () => void
}

const text = strings.asking.palette
const TYPES: readonly EntityType[] = ['person', 'organization', 'country', 'place']
const WINDOWS: readonly Window[] = ['sentence', 'sentences:1', 'sentences:2', 'paragraph', 'document']
const THEMES: readonly Theme[] = ['light', 'dark', 'system']

/** Everything that can be done now, those about what is selected first. */
export function listCommands(context: CommandContext): Command[] {
  return [
    ...aboutSelection(context),
    ...aboutCorrecting(context),
    ...aboutView(context),
    ...aboutPicture(context),
    ...aboutFilters(context),
    ...aboutProject(context),
  ]
}

function command(
  group: Command['group'],
  label: string,
  run: () => void,
  { match = label, keys }: { match?: string; keys?: string } = {},
): Command {
  return { id: `${group}:${label}`, group, label, match, ...(keys !== undefined && { keys }), next: null, run }
}

/** A command that asks for a second entity. */
function question(kind: 'path' | 'common', from: Entity): Command {
  const label = kind === 'path' ? text.pathFrom : text.commonFrom
  const asked = command('selection', label(from.name), () => undefined, { match: label('') })
  return { ...asked, next: { kind, from } }
}

function aboutSelection({ explorer, index }: CommandContext): Command[] {
  const { selection } = explorer
  const edge = selection?.kind === 'edge' ? index.edgeById.get(selection.id) : undefined
  if (edge) {
    const [first, second] = [edge.source, edge.target]
    const ask = (kind: 'path' | 'common') => () => explorer.ask(askAbout(kind, first, second))
    return [
      command('tie', strings.asking.question.commonBetween, ask('common')),
      command('tie', strings.asking.question.pathBetween, ask('path')),
    ]
  }
  const entity = selection?.kind === 'entity' ? index.entityById.get(selection.id) : undefined
  if (!entity) return []
  const { name } = entity
  const community = explorer.communities?.get(entity.id)
  return [
    question('path', entity),
    question('common', entity),
    ...[1, 2, 3].map((depth) =>
      command('selection', text.neighbourhood(name, depth), () => showNeighbourhood(explorer, index, entity, depth), {
        match: text.neighbourhood('', depth),
      }),
    ),
    ...(community === undefined || community < 0
      ? []
      : [
          command('selection', text.community(name), () => showCommunity(explorer, entity, community), {
            match: text.community(''),
          }),
        ]),
    command('selection', text.without(name), () => hide(explorer, entity), { match: text.without('') }),
  ]
}

/** What corrects the selected name, then what corrects others. */
function aboutCorrecting({ explorer, index, correcting }: CommandContext): Command[] {
  const words = strings.correcting.palette
  const entity = explorer.selection?.kind === 'entity' ? index.entityById.get(explorer.selection.id) : undefined
  const chosen = correcting.chosen.filter((id) => index.entityById.has(id))
  const about = (label: (name: string) => string, run: (entity: Entity) => void, keys?: string): readonly Command[] =>
    entity
      ? [command('correcting', label(entity.name), () => run(entity), { match: label(''), ...(keys && { keys }) })]
      : []
  return [
    ...about(words.rename, ({ id }) => (correcting.renaming = id), 'F2'),
    ...about(words.merge, ({ id }) => correcting.askMerge([id]), chosen.length > 1 ? undefined : 'M'),
    ...about(words.apart, (item) => correcting.askApart(item)),
    ...TYPES.filter((type) => type !== entity?.type).flatMap((type) =>
      about(
        (name) => words.type(name, type),
        (item) => correcting.retype(item, type),
      ),
    ),
    ...about(words.hide, ({ id }) => correcting.hide([id]), strings.correcting.keys.delete),
    ...(chosen.length > 1
      ? [command('correcting', words.mergeChosen(chosen.length), () => correcting.askMerge(chosen), { keys: 'M' })]
      : []),
    command('correcting', words.addName, () => (correcting.dialog = { kind: 'add-name', text: '', over: [] })),
    command('correcting', words.corrections, () => correcting.list()),
    command('correcting', words.review, () => (correcting.reviewing = true)),
  ]
}

function showCommunity(explorer: Explorer, entity: Entity, community: number): void {
  const { all } = communitiesOf(explorer)
  const found = all.filter(({ number }) => number === community)
  const label = text.communityLabel(entity.name)
  if (found.length > 0) explorer.apply({ kind: 'set-filter', filter: communityFilter(found, label) })
}

function hide(explorer: Explorer, entity: Entity): void {
  const before = findFilter(explorer.state.filters, 'without')?.ids ?? []
  const ids = [...new Set([...before, entity.id])].sort()
  explorer.apply({ kind: 'set-filter', filter: { kind: 'without', ids } })
  explorer.select(null)
}

function aboutView({ explorer, preferences, languages, onsearch }: CommandContext): Command[] {
  const modes: readonly (readonly [Mode, string, string])[] = [
    ['graph', strings.bar.graph, '1'],
    ['entities', strings.bar.entities, '2'],
    ['ties', strings.bar.ties, '3'],
  ]
  return [
    ...modes
      .filter(([mode]) => mode !== explorer.mode)
      .map(([mode, label, keys]) => command('view', text.goTo(label), () => void (explorer.mode = mode), { keys })),
    command('view', strings.search.label, onsearch, { keys: '/' }),
    ...(explorer.selection ? [command('view', strings.bar.about, () => explorer.select(null))] : []),
    ...THEMES.filter((theme) => theme !== preferences.theme).map((theme) =>
      command('view', `${strings.bar.theme}: ${strings.bar[theme]}`, () => void (preferences.theme = theme)),
    ),
    ...languages
      .filter(({ checked }) => !checked)
      .map(({ label, onselect }) => command('view', text.language(label), onselect)),
  ]
}

function aboutPicture({ explorer, index }: CommandContext): Command[] {
  const { canvas, state } = explorer
  const commandFor = { type: text.communitiesOff, community: text.communitiesOn, hull: strings.seeing.outline }
  return [
    ...(canvas
      ? [
          command('picture', strings.canvas.fit, () => canvas.fit(), { keys: 'F' }),
          ...LAYOUTS.filter((layout) => layout !== 'timeline' || hasDates(index)).map((layout) =>
            command('picture', text.layout(strings.canvas.layouts[layout]), () => canvas.relayout(layout)),
          ),
        ]
      : []),
    ...TIE_MEASURES.filter((measure) => measure !== state.measure).map((measure) =>
      command('picture', text.strongestBy(strings.measures[measure].name), () =>
        explorer.apply({ kind: 'set-measure', measure }),
      ),
    ),
    ...COLOURINGS.filter((colouring) => colouring !== state.colouring).map((colouring) =>
      command('picture', commandFor[colouring], () => explorer.apply({ kind: 'set-colouring', colouring })),
    ),
    command('picture', state.isolates ? text.isolatesOff : text.isolatesOn, () =>
      explorer.apply({ kind: 'set-isolates', isolates: !state.isolates }),
    ),
  ]
}

function aboutFilters({ explorer, index }: CommandContext): Command[] {
  const { settings, state } = explorer
  const present = TYPES.filter((type) => index.graph.entities.some((entity) => entity.type === type))
  const counting = settings && {
    window: (window: Window) => explorer.apply({ kind: 'set-settings', settings: { ...settings, window } }),
    demonyms: () => explorer.apply({ kind: 'set-settings', settings: { ...settings, demonyms: !settings.demonyms } }),
    places: () => {
      const types = TYPES.filter((type) => settings.types.includes(type) !== (type === 'place'))
      explorer.apply({ kind: 'set-settings', settings: { ...settings, types } })
    },
  }
  return [
    ...(state.filters.length > 0
      ? [command('filters', strings.filters.clear, () => explorer.apply({ kind: 'clear-filters' }))]
      : []),
    ...present.map((type) =>
      command('filters', text.onlyType(strings.types[type].many), () =>
        explorer.apply({ kind: 'set-filter', filter: { kind: 'types', types: [type] } }),
      ),
    ),
    ...(counting
      ? [
          ...WINDOWS.filter((window) => window !== settings.window).map((window) =>
            command('filters', text.window(strings.filters.windows[window] ?? window), () => counting.window(window)),
          ),
          command('filters', settings.demonyms ? text.demonymsOff : text.demonymsOn, counting.demonyms),
          command('filters', settings.types.includes('place') ? text.placesOff : text.placesOn, counting.places),
        ]
      : []),
  ]
}

function aboutProject(context: CommandContext): Command[] {
  const { explorer, exports, onhelp, ontour, onnotebook, onexportnotebook, onclose } = context
  return [
    command('project', strings.reading.palette.open, onnotebook, { keys: 'B' }),
    ...(explorer.state.notebook.length > 0
      ? [command('project', strings.reading.palette.export, onexportnotebook)]
      : []),
    ...(explorer.nextUndo
      ? [
          command('project', strings.bar.undoOf(sayAction(explorer.nextUndo)), () => explorer.undo(), {
            match: strings.bar.undo,
            keys: text.keyNames.undo,
          }),
        ]
      : []),
    ...(explorer.nextRedo
      ? [
          command('project', strings.bar.redoOf(sayAction(explorer.nextRedo)), () => explorer.redo(), {
            match: strings.bar.redo,
            keys: text.keyNames.redo,
          }),
        ]
      : []),
    ...exports
      .filter((item) => !item.disabled)
      .map((item) => command('project', text.export(item.label), item.onselect)),
    command('project', strings.bar.help, onhelp, { keys: '?' }),
    command('project', strings.learning.tour.start, ontour),
    command('project', strings.bar.newProject, onclose),
  ]
}
