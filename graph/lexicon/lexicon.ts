/** The lexicon as the engine uses it: entities by id, and a token trie over all their forms. Both are made as texts ask. */
import type { EntityType, Via } from '../types.ts'
import { foldToken } from './fold-token.ts'
import { FormIndex, type BlockPlace, type FormPlace } from './form-index.ts'
import {
  formTrie,
  type AdjectiveRule,
  type FormMatch,
  type FormMeaning,
  type PendingForm,
  type Tokenizer,
  type TrieNode,
} from './form-trie.ts'
import {
  expandGroups,
  parseForm,
  parseLinePrefix,
  scanLexicon,
  type LexiconBlock,
  type LexiconLine,
} from './parse-lexicon.ts'

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
  readonly entities: Pick<ReadonlyMap<string, LexiconEntity>, 'get' | 'values'>
  readonly root: TrieNode
  /** Single-token country names, exactly as written, and given names: where a glued word may fall apart. */
  readonly gluedParts: Pick<ReadonlySet<string>, 'has'>
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

/** A thing read from the first line of its block; the others are read when its names are asked for. */
class LexiconThing implements LexiconEntity {
  readonly id: string
  readonly country: string | null
  readonly gender: 'm' | 'f' | null
  readonly kind: string | null
  private known: ReadonlyMap<string, string> | null = null

  constructor(
    { id, attributes }: LexiconBlock,
    readonly type: EntityType,
    readonly institution: boolean,
    private readonly lines: () => readonly LexiconLine[],
  ) {
    const gender = attributes.get('gender')
    this.id = id
    this.country = type === 'country' ? id : (attributes.get('country') ?? null)
    this.gender = gender === 'm' || gender === 'f' ? gender : null
    this.kind = attributes.get('kind') ?? attributes.get('role') ?? null
  }

  get names(): ReadonlyMap<string, string> {
    this.known ??= firstNames(this.lines(), 'name')
    return this.known
  }
}

function viaOf(role: LexiconLine['role'], marks: string, { type, kind }: LexiconEntity): Via {
  if (role === 'adjective') return 'demonym'
  if (marks.includes('~')) return 'metonym'
  if (marks.includes('#')) return type === 'country' ? 'abbreviation' : 'acronym'
  if (kind === 'metonym') return 'metonym'
  return 'name'
}

interface FileContent {
  type: EntityType
  institution: boolean
}

/** What a file holds, by its path; null for files of no known folder. */
function contentOf(path: string): FileContent | null {
  const folder = /^\.?\/?([a-z]+)/u.exec(path)?.[1] ?? ''
  const type = TYPE_OF_FOLDER.get(folder)
  return type ? { type, institution: folder === 'institutions' } : null
}

/** What stands in the lines of a capital's names, after their languages. */
const CAPITAL = '.capital '

/** The things of the lexicon, each read from its block when it is first asked for. */
class Entities {
  private readonly places = new Map<string, BlockPlace>()
  private readonly known = new Map<string, LexiconEntity>()
  /** Capitals by the country's id, read all at once: a city may be the capital of several states. */
  private capitals: Map<string, LexiconEntity> | null = null

  constructor(
    private readonly index: FormIndex,
    private readonly contents: ReadonlyMap<string, FileContent>,
  ) {
    for (const block of index.blocks) if (!this.places.has(block.id)) this.places.set(block.id, block)
  }

  typeOf(place: BlockPlace): EntityType | undefined {
    return this.contents.get(place.path)?.type
  }

  block(place: BlockPlace): LexiconBlock {
    return this.read(place, place.end)
  }

  /** The block without its lines. */
  private header(place: BlockPlace): LexiconBlock {
    const newline = this.index.text.indexOf('\n', place.start)
    return this.read(place, newline < 0 ? place.end : newline)
  }

  private read(place: BlockPlace, end: number): LexiconBlock {
    const block = scanLexicon(this.index.text.slice(place.start, end))[0]
    if (!block) throw new SyntaxError(`no block of the lexicon at "${place.id}"`)
    return block
  }

  get(id: string): LexiconEntity | undefined {
    this.capitals ??= this.readCapitals()
    const known = this.known.get(id)
    if (known) return known
    const place = this.places.get(id)
    const content = place && this.contents.get(place.path)
    if (!place || !content) return undefined
    const entity = new LexiconThing(
      this.header(place),
      content.type,
      content.institution,
      () => this.block(place).lines,
    )
    this.known.set(id, entity)
    return entity
  }

  capitalOf(country: string): LexiconEntity | undefined {
    this.capitals ??= this.readCapitals()
    return this.capitals.get(country)
  }

  /** All things, in the order of the files; a capital stands behind the first of its states. */
  *values(): MapIterator<LexiconEntity> {
    const seen = new Set<string>()
    for (const { id } of this.index.blocks) {
      for (const entity of [this.get(id), this.capitalOf(id)]) {
        if (!entity || seen.has(entity.id)) continue
        seen.add(entity.id)
        yield entity
      }
    }
  }

  private capitalLines(country: BlockPlace): readonly LexiconLine[] {
    const block = this.index.text.slice(country.start, country.end)
    const lines = [country.id]
    for (let at = block.indexOf(CAPITAL); at >= 0; at = block.indexOf(CAPITAL, at + 1)) {
      const end = block.indexOf('\n', at)
      lines.push(block.slice(block.lastIndexOf('\n', at) + 1, end < 0 ? block.length : end))
    }
    return scanLexicon(lines.join('\n'))[0]?.lines ?? []
  }

  /** A country's capital is a place of its own; where the places' file has it too, the country's names are used. */
  private readCapitals(): Map<string, LexiconEntity> {
    const capitals = new Map<string, LexiconEntity>()
    for (const place of this.index.blocks) {
      if (this.typeOf(place) !== 'country') continue
      const names = firstNames(this.capitalLines(place), 'capital')
      const english = names.get('en') ?? names.get('*') ?? [...names.values()][0]
      if (english === undefined) continue
      const id = slugOf(english)
      const capital: LexiconEntity = this.known.get(id) ?? {
        id, type: 'place', institution: false, country: place.id, gender: null, kind: 'city', names,
      } // prettier-ignore
      this.known.set(id, capital)
      capitals.set(place.id, capital)
    }
    return capitals
  }
}

/** Where a glued word may fall apart; collected at the first glued word. */
class GluedParts {
  private parts: Set<string> | null = null

  constructor(
    private readonly index: FormIndex,
    private readonly entities: Entities,
    private readonly given: () => Iterable<string>,
  ) {}

  has(word: string): boolean {
    this.parts ??= this.collect()
    return this.parts.has(word)
  }

  private collect(): Set<string> {
    const parts = new Set(this.given())
    for (const place of this.index.blocks) {
      if (this.entities.typeOf(place) !== 'country') continue
      for (const line of this.entities.block(place).lines)
        if (line.role === 'name')
          for (const { text, marks } of line.forms) if (marks === '' && !/[\s()-]/u.test(text)) parts.add(text)
    }
    return parts
  }
}

type LinePrefix = Pick<LexiconLine, 'languages' | 'role'>

/** Names as the trie takes them. */
class PendingForms {
  /** What stands before names, read once: lines of names begin in few ways. */
  private readonly prefixes = new Map<string, LinePrefix>()

  constructor(
    private readonly index: FormIndex,
    private readonly entities: Entities,
  ) {}

  /** The names that may begin with a trie key, once for each language of their lines. */
  take(key: string): readonly PendingForm[] {
    const places = this.index.take(key)
    return places.length > 0 ? places.flatMap((place) => this.pending(place)) : NO_FORMS
  }

  private prefixOf({ line, start }: FormPlace): LinePrefix {
    const written = this.index.text.slice(line, start).trimStart().split(' ', 1)[0] ?? ''
    const known = this.prefixes.get(written)
    if (known) return known
    const prefix = parseLinePrefix(written)
    this.prefixes.set(written, prefix)
    return prefix
  }

  private pending(place: FormPlace): PendingForm[] {
    const [form] = parseForm(this.index.text.slice(place.start, place.end))
    if (!form) return []
    const { text, marks } = form
    const { languages, role } = this.prefixOf(place)
    const meaning = (): FormMeaning | null => this.meaningOf(place.block.id, role, marks)
    return languages.map((language) => ({
      order: place.number,
      text,
      language,
      acronym: marks.includes('#'),
      ambiguous: marks.includes('?'),
      bareSurname: marks.includes('^'),
      meaning,
    }))
  }

  private meaningOf(id: string, role: LexiconLine['role'], marks: string): FormMeaning | null {
    const entity = role === 'capital' ? this.entities.capitalOf(id) : this.entities.get(id)
    return entity ? { entity, via: viaOf(role, marks, entity) } : null
  }
}

const NO_FORMS: readonly PendingForm[] = []

const OWN_NAME = ' institution='

/** Institutions that are known by a name of their own: `foreign-ministry@US` → `state-department`. */
function ownedInstitutions(text: string): Map<string, string> {
  const owned = new Map<string, string>()
  for (let at = text.indexOf(OWN_NAME); at >= 0; at = text.indexOf(OWN_NAME, at + 1)) {
    const start = text.lastIndexOf('\n', at) + 1
    const end = text.indexOf('\n', at)
    const block = scanLexicon(text.slice(start, end < 0 ? text.length : end))[0]
    const pattern = block?.attributes.get('institution')
    const country = block?.attributes.get('country')
    if (block && pattern && country) owned.set(`${pattern}@${country}`, block.id)
  }
  return owned
}

/** What the lexicon takes from the languages. */
export interface LanguageRules {
  /** Given names, which help to part glued words. */
  given: () => Iterable<string>
  /** How adjectives inside names decline in a language; null where they don't. */
  adjectiveIn: (language: string) => AdjectiveRule | null
}

const NO_RULES: LanguageRules = { given: () => [], adjectiveIn: () => null }

/**
 * Builds the lexicon from its source files, by path relative to `graph/lexicon` (`./people/europe.txt`).
 * Names are read when a text asks for their first letters, so a broken line (SyntaxError) shows only then.
 */
export function buildLexicon(
  sources: Readonly<Record<string, string>>,
  tokenize: Tokenizer,
  { given, adjectiveIn }: LanguageRules = NO_RULES,
): Lexicon {
  const contents = new Map<string, FileContent>()
  const files = new Map<string, string>()
  for (const path of Object.keys(sources).sort()) {
    const content = contentOf(path)
    if (!content) continue
    contents.set(path, content)
    files.set(path, sources[path] ?? '')
  }
  const index = new FormIndex(files)
  const entities = new Entities(index, contents)
  const forms = new PendingForms(index, entities)
  return {
    entities,
    root: formTrie({ tokenize, adjectiveIn }, (key) => forms.take(key)),
    gluedParts: new GluedParts(index, entities, given),
    owned: ownedInstitutions(index.text),
  }
}
