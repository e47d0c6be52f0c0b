/** What an entity is called, and its id. */
import { foldToken } from '../lexicon/fold-token.ts'
import { slugOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { EntityType } from '../types.ts'
import { nameParts } from './name-key.ts'
import type { Cluster } from './resolve-corpus.ts'
import { nominatives } from './russian-cases.ts'

/** A known thing's English name; an owned institution's with its country. */
function lexiconName(id: string, lexicon: Lexicon): string | null {
  const [base = '', owner] = id.split('@')
  const names = lexicon.entities.get(base)?.names
  const name = names?.get('en') ?? names?.get('*') ?? (names ? [...names.values()][0] : undefined)
  if (!name) return null
  if (!owner) return name
  return `${name} of ${lexicon.entities.get(owner)?.names.get('en') ?? owner}`
}

interface Form {
  text: string
  mentions: number
  /** Full names come before surnames, Latin before other scripts: most users read it. */
  rank: number
}

function formsOf(cluster: Cluster): Form[] {
  const forms = new Map<string, Form>()
  for (const { entity, mentions } of cluster.occurrences) {
    const parts = Math.min(nameParts(entity.name).length, 2)
    const latin = /^[\p{Script=Latin}\p{P}\s]+$/u.test(entity.name) ? 1 : 0
    const form = forms.get(entity.name) ?? { text: entity.name, mentions: 0, rank: parts * 2 + latin }
    form.mentions += mentions
    forms.set(entity.name, form)
  }
  return [...forms.values()]
}

/** How many of the other forms `text` may be the nominative of. */
function nominativeVotes(text: string, forms: readonly Form[]): number {
  const parts = text.split(' ')
  return forms.filter((form) => {
    const others = form.text.split(' ')
    return (
      others.length === parts.length && others.every((other, index) => nominatives(other).includes(parts[index] ?? ''))
    )
  }).length
}

/** The display name: the lexicon's English one, else the fullest form that is used most, in the nominative. */
export function nameOfCluster(cluster: Cluster, lexicon: Lexicon): string {
  const known = cluster.lexicon === null ? null : lexiconName(cluster.lexicon, lexicon)
  if (known !== null) return known
  const forms = formsOf(cluster)
  const cyrillic = forms.some((form) => /\p{Script=Cyrillic}/u.test(form.text))
  const votes = new Map(forms.map((form) => [form.text, cyrillic ? nominativeVotes(form.text, forms) : 0]))
  forms.sort(
    (a, b) =>
      b.rank - a.rank ||
      (votes.get(b.text) ?? 0) - (votes.get(a.text) ?? 0) ||
      b.mentions - a.mentions ||
      (a.text < b.text ? -1 : 1),
  )
  return forms[0]?.text ?? ''
}

interface Unnamed {
  type: EntityType
  lexicon: string | null
  name: string
}

function baseId({ type, lexicon, name }: Unnamed): string {
  const [id = '', owner] = (lexicon ?? '').split('@')
  if (id !== '') return `${type}/${owner ? `${id}-of-${owner.toLowerCase()}` : id}`
  return `${type}/${slugOf(name) || foldToken(name)}`
}

/** Gives each entity its id; entities of one name and type are told apart by a number, in the order in which they come. */
export function uniqueIds<T extends Unnamed>(entities: readonly T[]): (T & { id: string })[] {
  const taken = new Map<string, number>()
  return entities.map((entity) => {
    const base = baseId(entity)
    const repeat = (taken.get(base) ?? 0) + 1
    taken.set(base, repeat)
    return Object.assign(entity, { id: repeat === 1 ? base : `${base}-${repeat}` })
  })
}
