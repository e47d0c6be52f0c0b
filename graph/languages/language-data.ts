/** What is known of one language, parsed from the text files of its folder. Every folder has the same files. */
import { expandGroups } from '../lexicon/parse-lexicon.ts'

export type HeadPosition = 'first' | 'last' | 'both' | 'legal'
/** Where a noun stands in the name of a place; `none`: a longer noun that ends like one (`School District`). */
export type PlacePosition = 'first' | 'last' | 'none'

/** Phrases of one or more lower-case words, found by their first word. */
export type PhraseIndex = ReadonlyMap<string, readonly { words: readonly string[]; value: string }[]>

/** How names change in a language. */
export interface Inflection {
  /** Endings that a name takes: `Putins`. Cyrillic declension aside, which `lexicon/fold-token.ts` undoes. */
  nameEndings: readonly string[]
  /** Adjectives inside names: which words are such, with their stem as the first group, and the endings they take. */
  adjective: { pattern: RegExp; endings: readonly string[] } | null
}

/** How a language is written, as far as it matters to names. */
export interface WritingHabits {
  /** Common nouns begin with a capital as well: it says nothing. */
  capitalNouns: boolean
  /** Compounds are one word, so the ending of a title or head noun tells as much as the word. */
  compounds: boolean
  /** An owner may follow without a preposition (`МИД России`). */
  bareGenitive: boolean
  /** Its names are met in texts of every language. */
  abroad: boolean
  /** Acronyms of at least so many letters are also written as words (`Nato`). */
  shortestWordAcronym: number
  /** ISO 3166 codes of the countries whose organizations need no explanation. */
  homes: ReadonlySet<string>
}

export interface LanguageData {
  code: string
  inflection: Inflection
  writing: WritingHabits
  /** What an apostrophe ties to the next word, in lower case and without it (`dell`). */
  elided: ReadonlySet<string>
  /** Lines of page furniture, in lower case; those that end with `…` are beginnings of lines. */
  boilerplate: ReadonlySet<string>
  /** Verbs that tell the result of a match, in lower case. */
  resultVerbs: ReadonlySet<string>
  /** Words that make another thing of the country behind them, in lower case: contests and streets (`viale Tunisia`). */
  frames: ReadonlySet<string>
  /** Words that make a person's name behind them that of something else, in lower case: hospitals, ships (`aeroporto Marco Polo`). */
  eponyms: ReadonlySet<string>
  /** Those of the frames that give a storm its name (`Hurricane Melissa`). */
  storms: ReadonlySet<string>
  /** Acronyms that are words of the language and name nobody (`DNA`), and words that a capital makes no name (`Governo`), as written. */
  terms: ReadonlySet<string>
  /** Lower-case, without the full stop: they end no sentence. */
  abbreviations: ReadonlySet<string>
  /** Words and phrases that stand before or after a person's name; the value is the gender, or ''. */
  titles: PhraseIndex
  /** Courtesies that stand before a name; the value is `m` or `f`. */
  courtesies: PhraseIndex
  /** Lower-case head noun → where in the name it stands. */
  organizationHeads: ReadonlyMap<string, HeadPosition>
  /** Lower-case endings of compounds that name organizations (`ministerium`). */
  organizationEndings: readonly string[]
  /** Head nouns, as written and with their capitals → where in a place's name they stand (`Ben Gurion Airport`), or that they head none. */
  placeHeads: ReadonlyMap<string, PlacePosition>
  /** Folded given name → gender and whether it is also an ordinary word. */
  firstNames: ReadonlyMap<string, { gender: 'm' | 'f' | 'u'; word: boolean; written: string }>
  surnames: ReadonlyMap<string, { word: boolean }>
  particles: ReadonlySet<string>
  functionWords: ReadonlySet<string>
  /** Those of them that tell the language: not the rare ones that are common in another (`e` in Spanish). */
  tellingWords: ReadonlySet<string>
  commonWords: ReadonlySet<string>
  /** Word → classes: say, person, org, place. */
  cues: ReadonlyMap<string, string>
}

/** Calls `take` with each line of a data file that is neither empty nor a comment. */
function eachLine(source: string, take: (line: string) => void): void {
  for (let at = 0; at < source.length;) {
    const newline = source.indexOf('\n', at)
    const end = newline < 0 ? source.length : newline
    const line = source.slice(at, end).trimEnd()
    if (line !== '' && line !== '#' && !line.startsWith('# ')) take(line)
    at = end + 1
  }
}

/** One line of a data file: its columns, groups written out. Comment and empty lines are left out. */
export function dataLines(source: string): string[][] {
  const rows: string[][] = []
  eachLine(source, (line) => {
    const [first = '', ...rest] = line.split('\t')
    if (first.includes('(')) for (const form of expandGroups(first)) rows.push([form, ...rest])
    else rows.push([first, ...rest])
  })
  return rows
}

/** The words in the first column, in lower case, groups written out. */
function wordSet(source: string): Set<string> {
  const found = new Set<string>()
  eachLine(source, (line) => {
    const tab = line.indexOf('\t')
    const first = (tab < 0 ? line : line.slice(0, tab)).toLowerCase()
    if (first.includes('(')) for (const word of expandGroups(first)) found.add(word)
    else found.add(first)
  })
  return found
}

/** `Vize-Präsident` → `vize`, `präsident`; full stops at the ends of words fall away. */
function wordsOfPhrase(phrase: string): string[] {
  const lower = phrase.toLowerCase()
  const plain = lower.includes('.') ? lower.replace(/\.(?=\s|$)/gu, '') : lower
  return plain.includes(' ') || plain.includes('-') ? plain.split(/[\s-]+/u) : [plain]
}

function phraseIndex(rows: string[][]): PhraseIndex {
  const index = new Map<string, { words: readonly string[]; value: string }[]>()
  for (const [phrase = '', value = ''] of rows) {
    const words = wordsOfPhrase(phrase)
    const first = words[0]
    if (!first) continue
    const list = index.get(first) ?? []
    list.push({ words, value })
    index.set(first, list)
  }
  for (const list of index.values()) if (list.length > 1) list.sort((a, b) => b.words.length - a.words.length)
  return index
}

function isPosition(text: string): text is HeadPosition {
  return text === 'first' || text === 'last' || text === 'both' || text === 'legal'
}

/** Acronyms shorter than this are written as words in few languages. */
const SHORTEST_WORD_ACRONYM = 4
/** Fewest letters before the ending of an adjective's stem. */
const SHORTEST_STEM = 3

function inflectionOf(rows: string[][]): Inflection {
  const of = (kind: string) => rows.filter((row) => row[1] === kind).map(([ending = '']) => ending)
  const [endings, stems] = [of('adjective'), of('stem')]
  const pattern = new RegExp(`^(.{${SHORTEST_STEM},}(?:${stems.join('|')}))(?:${endings.join('|')})$`, 'u')
  return { nameEndings: of('name'), adjective: endings.length > 0 ? { pattern, endings } : null }
}

function writingOf(rows: string[][]): WritingHabits {
  const habits = new Map(rows.map(([habit = '', value = '']) => [habit, value]))
  return {
    capitalNouns: habits.has('capital-nouns'),
    compounds: habits.has('compounds'),
    bareGenitive: habits.has('bare-genitive'),
    abroad: habits.has('abroad'),
    shortestWordAcronym: Number(habits.get('word-acronyms') ?? SHORTEST_WORD_ACRONYM),
    homes: new Set(rows.filter(([habit]) => habit === 'home').map(([, country = '']) => country)),
  }
}

/** The words that any of the languages has in a field: page furniture and elisions cross their borders. */
export function inAnyLanguage(
  languages: ReadonlyMap<string, LanguageData>,
  field: 'elided' | 'boilerplate',
): ReadonlySet<string> {
  return new Set([...languages.values()].flatMap((data) => [...data[field]]))
}

type Fold = (text: string) => string
type FirstNames = LanguageData['firstNames']
type Surnames = LanguageData['surnames']

function organizationHeads(rows: string[][]): Map<string, HeadPosition> {
  const heads = rows.filter(([word = '']) => !word.startsWith('-'))
  return new Map(heads.map(([word = '', at = '']) => [word.toLowerCase(), isPosition(at) ? at : 'both']))
}

function placeHeads(rows: string[][]): Map<string, PlacePosition> {
  return new Map(rows.map(([word = '', at]) => [word, at === 'first' || at === 'last' ? at : 'none']))
}

function organizationEndings(rows: string[][]): string[] {
  return rows.filter(([word = '']) => word.startsWith('-')).map(([word = '']) => word.slice(1).toLowerCase())
}

function firstNames(rows: string[][], fold: Fold): FirstNames {
  return new Map(
    rows.map(([name = '', gender = '', note = '']) => [
      fold(name),
      { gender: gender === 'm' || gender === 'f' ? gender : 'u', word: note === 'word', written: name },
    ]),
  )
}

/** A value that is made when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** The data of one language; each file is read when it is first asked for, because most texts need few of them. */
class LanguageFiles implements LanguageData {
  private readonly lists: { readonly [Field in Exclude<keyof LanguageData, 'code'>]: () => LanguageData[Field] }

  constructor(
    readonly code: string,
    files: ReadonlyMap<string, string>,
    fold: Fold,
  ) {
    const textOf = (name: string) => files.get(`${name}.txt`) ?? ''
    const rows = (name: string) => dataLines(textOf(name))
    this.lists = {
      inflection: lazily(() => inflectionOf(rows('inflection'))),
      writing: lazily(() => writingOf(rows('writing'))),
      elided: lazily(() => new Set(rows('elision').map(([word = '']) => word.toLowerCase().replace(/'$/u, '')))),
      boilerplate: lazily(() => wordSet(textOf('boilerplate'))),
      resultVerbs: lazily(() => wordSet(textOf('match-results'))),
      frames: lazily(() => wordSet(textOf('frames'))),
      eponyms: lazily(() => wordSet(textOf('eponyms'))),
      storms: lazily(
        () => new Set(rows('frames').flatMap(([word = '', kind]) => (kind === 'storm' ? [word.toLowerCase()] : []))),
      ),
      terms: lazily(() => new Set(rows('terms').map(([term = '']) => term))),
      abbreviations: lazily(
        () => new Set(rows('abbreviations').map(([word = '']) => word.toLowerCase().replace(/\.$/u, ''))),
      ),
      titles: lazily(() => phraseIndex(rows('titles'))),
      courtesies: lazily(() => phraseIndex(rows('courtesies'))),
      organizationHeads: lazily(() => organizationHeads(rows('organization-heads'))),
      placeHeads: lazily(() => placeHeads(rows('place-heads'))),
      organizationEndings: lazily(() => organizationEndings(rows('organization-heads'))),
      firstNames: lazily(() => firstNames(rows('first-names'), fold)),
      surnames: lazily(
        (): Surnames =>
          new Map(rows('surnames').map(([name = '', note = '']) => [fold(name), { word: note === 'word' }])),
      ),
      particles: lazily(() => wordSet(textOf('particles'))),
      functionWords: lazily(() => wordSet(textOf('function-words'))),
      tellingWords: lazily(
        () =>
          new Set(rows('function-words').flatMap(([word = '', note]) => (note === 'rare' ? [] : [word.toLowerCase()]))),
      ),
      commonWords: lazily(() => wordSet(textOf('common-words'))),
      cues: lazily(() => new Map(rows('cues').map(([word = '', kind = '']) => [word.toLowerCase(), kind]))),
    }
  }

  get inflection() {
    return this.lists.inflection()
  }
  get writing() {
    return this.lists.writing()
  }
  get elided() {
    return this.lists.elided()
  }
  get boilerplate() {
    return this.lists.boilerplate()
  }
  get resultVerbs() {
    return this.lists.resultVerbs()
  }
  get frames() {
    return this.lists.frames()
  }
  get eponyms() {
    return this.lists.eponyms()
  }
  get storms() {
    return this.lists.storms()
  }
  get terms() {
    return this.lists.terms()
  }
  get abbreviations() {
    return this.lists.abbreviations()
  }
  get titles() {
    return this.lists.titles()
  }
  get courtesies() {
    return this.lists.courtesies()
  }
  get organizationHeads() {
    return this.lists.organizationHeads()
  }
  get placeHeads() {
    return this.lists.placeHeads()
  }
  get organizationEndings() {
    return this.lists.organizationEndings()
  }
  get firstNames() {
    return this.lists.firstNames()
  }
  get surnames() {
    return this.lists.surnames()
  }
  get particles() {
    return this.lists.particles()
  }
  get tellingWords() {
    return this.lists.tellingWords()
  }
  get functionWords() {
    return this.lists.functionWords()
  }
  get commonWords() {
    return this.lists.commonWords()
  }
  get cues() {
    return this.lists.cues()
  }
}

/** The data of one language from its files' texts, by file name (`titles.txt`). Missing files count as empty. */
export function buildLanguage(code: string, files: ReadonlyMap<string, string>, fold: Fold): LanguageData {
  return new LanguageFiles(code, files, fold)
}

/** Whether a lower-case word is an ordinary one of the language, never a name by itself. */
export function isOrdinaryWord(language: LanguageData | undefined, lower: string): boolean {
  return language !== undefined && (language.functionWords.has(lower) || language.commonWords.has(lower))
}

/** Builds every language from the texts of `graph/languages`, by path (`./de/titles.txt`). */
export function buildLanguages(sources: Readonly<Record<string, string>>, fold: Fold): Map<string, LanguageData> {
  const folders = new Map<string, Map<string, string>>()
  for (const [path, text] of Object.entries(sources)) {
    const [, code, file] = /([a-z]{2})\/([^/]+)$/u.exec(path) ?? []
    if (!code || !file) continue
    const files = folders.get(code) ?? new Map<string, string>()
    files.set(file, text)
    folders.set(code, files)
  }
  return new Map(
    [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, files]) => [code, buildLanguage(code, files, fold)]),
  )
}
