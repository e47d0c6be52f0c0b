/** The lexicon as the engine uses it: entities by id, and a token trie over all their forms. */
import type { EntityType, Via } from '../types.ts'
import { foldToken } from './fold-token.ts'
import { formTrie, type FormMatch, type Tokenizer, type TrieNode } from './form-trie.ts'
import { expandGroups, scanLexicon, type LexiconBlock, type LexiconLine } from './parse-lexicon.ts'

export type { FormMatch, TrieNode }

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

export interface Lexicon {
  readonly entities: ReadonlyMap<string, LexiconEntity>
  readonly root: TrieNode
  /** Single-token country names, exactly as written, and given names: where a glued word may fall apart. */
  readonly gluedParts: ReadonlySet<string>
  /** `foreign-ministry@US` → `state-department`: institutions that are known by a name of their own. */
  readonly owned: ReadonlyMap<string, string>
}

const TYPE_OF_FOLDER: ReadonlyMap<string, EntityType> = new Map([
  ['countries', 'country'],
  ['places', 'place'],
  ['organizations', 'organization'],
  ['institutions', 'organization'],
  ['people', 'person'],
])

/** ASCII slug of a name, for ids. */
export function slugOf(name: string): string {
  return name
    .split(/\s+/u)
    .map(foldToken)
    .join('-')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
}

function firstNames(lines: readonly LexiconLine[], role: LexiconLine['role']): Map<string, string> {
  const names = new Map<string, string>()
  for (const line of lines) {
    const first = line.role === role ? line.forms[0] : undefined
    if (!first) continue
    for (const language of line.languages)
      if (!names.has(language)) names.set(language, expandGroups(first.text)[0] ?? first.text)
  }
  return names
}

function entityOf(block: LexiconBlock, type: EntityType, institution: boolean): LexiconEntity {
  const gender = block.attributes.get('gender')
  return {
    id: block.id,
    type,
    institution,
    country: type === 'country' ? block.id : (block.attributes.get('country') ?? null),
    gender: gender === 'm' || gender === 'f' ? gender : null,
    kind: block.attributes.get('kind') ?? block.attributes.get('role') ?? null,
    names: firstNames(block.lines, 'name'),
  }
}

/** A country's capital is a place of its own; where the places file has it too, that entry is used. */
function capitalOf(block: LexiconBlock, entities: Map<string, LexiconEntity>): LexiconEntity | null {
  const names = firstNames(block.lines, 'capital')
  const english = names.get('en') ?? names.get('*') ?? [...names.values()][0]
  if (english === undefined) return null
  const id = slugOf(english)
  const known = entities.get(id)
  if (known?.type === 'place') return known
  const capital: LexiconEntity = {
    id, type: 'place', institution: false, country: block.id, gender: null, kind: 'city', names,
  } // prettier-ignore
  entities.set(id, capital)
  return capital
}

function viaOf(role: LexiconLine['role'], marks: string, type: EntityType): Via {
  if (role === 'adjective') return 'demonym'
  if (marks.includes('~')) return 'metonym'
  if (marks.includes('#')) return type === 'country' ? 'abbreviation' : 'acronym'
  return 'name'
}

/** Collects the blocks of all files into one lexicon. */
class LexiconBuilder {
  readonly entities = new Map<string, LexiconEntity>()
  readonly owned = new Map<string, string>()
  readonly gluedParts: Set<string>
  readonly trie

  constructor(tokenize: Tokenizer, glued: Iterable<string>) {
    this.gluedParts = new Set(glued)
    this.trie = formTrie(tokenize)
  }

  add(block: LexiconBlock, type: EntityType, institution: boolean): void {
    const entity = this.entities.get(block.id) ?? entityOf(block, type, institution)
    this.entities.set(block.id, entity)
    const pattern = block.attributes.get('institution')
    if (pattern && entity.country) this.owned.set(`${pattern}@${entity.country}`, entity.id)
    const capital = type === 'country' ? capitalOf(block, this.entities) : null
    for (const line of block.lines) {
      const target = line.role === 'capital' ? capital : entity
      if (target) this.addLine(line, target)
    }
  }

  private addLine(line: LexiconLine, entity: LexiconEntity): void {
    for (const { text, marks } of line.forms) {
      const glues = entity.type === 'country' && line.role === 'name' && marks === ''
      if (glues && !/[\s()-]/u.test(text)) this.gluedParts.add(text)
      for (const language of line.languages) {
        this.trie.add({
          text,
          language,
          entity,
          via: viaOf(line.role, marks, entity.type),
          acronym: marks.includes('#'),
          ambiguous: marks.includes('?'),
          bareSurname: marks.includes('^'),
        })
      }
    }
  }
}

/**
 * Builds the lexicon from its source files, by path relative to `graph/lexicon` (`./people/europe.txt`).
 * `glued` are given names, which help to part glued words.
 */
export function buildLexicon(
  sources: Readonly<Record<string, string>>,
  tokenize: Tokenizer,
  glued: Iterable<string> = [],
): Lexicon {
  const builder = new LexiconBuilder(tokenize, glued)
  for (const path of Object.keys(sources).sort()) {
    const folder = /^\.?\/?([a-z]+)/u.exec(path)?.[1] ?? ''
    const type = TYPE_OF_FOLDER.get(folder)
    if (!type) continue
    for (const block of scanLexicon(sources[path] ?? '')) builder.add(block, type, folder === 'institutions')
  }
  return { entities: builder.entities, root: builder.trie, gluedParts: builder.gluedParts, owned: builder.owned }
}
