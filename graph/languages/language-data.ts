/** What is known of one language, parsed from the text files of its folder. Every folder has the same files. */
import { expandGroups } from '../lexicon/parse-lexicon.ts'

export type HeadPosition = 'first' | 'last' | 'both' | 'legal'

/** Phrases of one or more lower-case words, found by their first word. */
export type PhraseIndex = ReadonlyMap<string, readonly { words: readonly string[]; value: string }[]>

export interface LanguageData {
  code: string
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
  /** Folded given name → gender and whether it is also an ordinary word. */
  firstNames: ReadonlyMap<string, { gender: 'm' | 'f' | 'u'; word: boolean; written: string }>
  surnames: ReadonlyMap<string, { word: boolean }>
  particles: ReadonlySet<string>
  functionWords: ReadonlySet<string>
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

type Fold = (text: string) => string
type FirstNames = LanguageData['firstNames']
type Surnames = LanguageData['surnames']

function organizationHeads(rows: string[][]): Map<string, HeadPosition> {
  const heads = rows.filter(([word = '']) => !word.startsWith('-'))
  return new Map(heads.map(([word = '', at = '']) => [word.toLowerCase(), isPosition(at) ? at : 'both']))
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
      abbreviations: lazily(
        () => new Set(rows('abbreviations').map(([word = '']) => word.toLowerCase().replace(/\.$/u, ''))),
      ),
      titles: lazily(() => phraseIndex(rows('titles'))),
      courtesies: lazily(() => phraseIndex(rows('courtesies'))),
      organizationHeads: lazily(() => organizationHeads(rows('organization-heads'))),
      organizationEndings: lazily(() => organizationEndings(rows('organization-heads'))),
      firstNames: lazily(() => firstNames(rows('first-names'), fold)),
      surnames: lazily(
        (): Surnames =>
          new Map(rows('surnames').map(([name = '', note = '']) => [fold(name), { word: note === 'word' }])),
      ),
      particles: lazily(() => wordSet(textOf('particles'))),
      functionWords: lazily(() => wordSet(textOf('function-words'))),
      commonWords: lazily(() => wordSet(textOf('common-words'))),
      cues: lazily(() => new Map(rows('cues').map(([word = '', kind = '']) => [word.toLowerCase(), kind]))),
    }
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
