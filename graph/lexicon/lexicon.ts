/** The lexicon as the engine uses it: entities by id, and a token trie over all their forms. */
import { parseLexicon, type LexiconEntry, type LexiconForm } from './parse-lexicon.ts'
import { foldToken, tokenKey } from './fold-token.ts'
import type { EntityType, Via } from '../types.ts'

export interface LexiconEntity {
  id: string
  type: EntityType
  /** Counts for nothing until a country stands beside it (`Foreign Ministry`). */
  institution: boolean
  /** ISO 3166 code of the country it belongs to, when one is given. */
  country: string | null
  gender: 'm' | 'f' | null
  kind: string | null
  /** Display name by language; `*` serves the rest. */
  names: ReadonlyMap<string, string>
}

/** One form at the end of a trie path. */
export interface FormMatch {
  entity: LexiconEntity
  language: string
  via: Via
  /** The form as the lexicon writes it, one string a token, for checks of case. */
  written: readonly string[]
  acronym: boolean
  ambiguous: boolean
  bareSurname: boolean
}

export interface TrieNode {
  readonly children: Map<string, TrieNode>
  forms: FormMatch[] | null
}

export interface Lexicon {
  readonly entities: ReadonlyMap<string, LexiconEntity>
  readonly root: TrieNode
  /** Single-token country names, exactly as written, and given names: where a glued word may fall apart. */
  readonly gluedParts: ReadonlySet<string>
}

/** How a form is cut into tokens; passed in, because the stages don't import each other. */
export type Tokenizer = (form: string) => readonly { text: string; kind: string }[]

const TYPE_OF_FOLDER: ReadonlyMap<string, EntityType> = new Map([
  ['countries', 'country'],
  ['places', 'place'],
  ['organizations', 'organization'],
  ['institutions', 'organization'],
  ['people', 'person'],
])

function node(): TrieNode {
  return { children: new Map(), forms: null }
}

/** ASCII slug of a name, for the ids of capitals. */
export function slugOf(name: string): string {
  return name
    .split(/\s+/u)
    .map(foldToken)
    .join('-')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
}

function entityOf(entry: LexiconEntry, type: EntityType, institution: boolean): LexiconEntity {
  const names = new Map<string, string>()
  for (const form of entry.forms) {
    if (form.role === 'name' && form.first && !names.has(form.language)) names.set(form.language, form.text)
  }
  const gender = entry.attributes.get('gender')
  return {
    id: entry.id,
    type,
    institution,
    country: type === 'country' ? entry.id : (entry.attributes.get('country') ?? null),
    gender: gender === 'm' || gender === 'f' ? gender : null,
    kind: entry.attributes.get('kind') ?? entry.attributes.get('role') ?? null,
    names,
  }
}

function viaOf(form: LexiconForm, type: EntityType): Via {
  if (form.role === 'adjective') return 'demonym'
  if (form.metonym) return 'metonym'
  if (form.acronym) return type === 'country' ? 'abbreviation' : 'acronym'
  return 'name'
}

function insert(root: TrieNode, form: LexiconForm, entity: LexiconEntity, tokenize: Tokenizer): void {
  const written = tokenize(form.text)
    .filter((token) => token.kind !== 'punctuation')
    .map((token) => token.text)
  if (written.length === 0) return
  let at = root
  for (const text of written) {
    const key = form.acronym ? foldToken(text) : tokenKey(text)
    let next = at.children.get(key)
    if (!next) {
      next = node()
      at.children.set(key, next)
    }
    at = next
  }
  at.forms ??= []
  const via = viaOf(form, entity.type)
  if (at.forms.some((f) => f.entity === entity && f.language === form.language && f.via === via)) return
  at.forms.push({
    entity,
    language: form.language,
    via,
    written,
    acronym: form.acronym,
    ambiguous: form.ambiguous,
    bareSurname: form.bareSurname,
  })
}

/** A country's capital is a place of its own; where the places file has it too, that entry is used. */
function capitalOf(entry: LexiconEntry, entities: Map<string, LexiconEntity>): LexiconEntity | null {
  const forms = entry.forms.filter((form) => form.role === 'capital')
  const english = forms.find((form) => form.language === 'en' || form.language === '*') ?? forms[0]
  if (!english) return null
  const id = slugOf(english.text)
  const known = entities.get(id)
  if (known) return known
  const names = new Map<string, string>()
  for (const form of forms) if (form.first && !names.has(form.language)) names.set(form.language, form.text)
  const capital: LexiconEntity = {
    id, type: 'place', institution: false, country: entry.id, gender: null, kind: 'city', names,
  } // prettier-ignore
  entities.set(id, capital)
  return capital
}

/**
 * Builds the lexicon from its source files, by path relative to `graph/lexicon` (`./people/europe.txt`).
 * `firstNames` help to part glued words.
 */
export function buildLexicon(
  sources: Readonly<Record<string, string>>,
  tokenize: Tokenizer,
  firstNames: Iterable<string> = [],
): Lexicon {
  const entities = new Map<string, LexiconEntity>()
  const root = node()
  const gluedParts = new Set<string>(firstNames)
  for (const path of Object.keys(sources).sort()) {
    const folder = /^\.?\/?([a-z]+)/u.exec(path)?.[1] ?? ''
    const type = TYPE_OF_FOLDER.get(folder)
    if (!type) continue
    for (const entry of parseLexicon(sources[path] ?? '')) {
      const entity = entities.get(entry.id) ?? entityOf(entry, type, folder === 'institutions')
      entities.set(entry.id, entity)
      const capital = capitalOf(entry, entities)
      for (const form of entry.forms) {
        const target = form.role === 'capital' ? capital : entity
        if (target) insert(root, form, target, tokenize)
        if (type === 'country' && form.role === 'name' && !form.acronym && !/[\s-]/u.test(form.text))
          gluedParts.add(form.text)
      }
    }
  }
  return { entities, root, gluedParts }
}
