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

/** One line of a data file: its columns, groups written out. Comment and empty lines are left out. */
export function dataLines(source: string): string[][] {
  const rows: string[][] = []
  for (const line of source.split('\n')) {
    const trimmed = line.replace(/\s+$/u, '')
    if (trimmed === '' || trimmed.startsWith('# ') || trimmed === '#') continue
    const [first = '', ...rest] = trimmed.split('\t')
    for (const form of expandGroups(first)) rows.push([form, ...rest])
  }
  return rows
}

function phraseIndex(rows: string[][]): PhraseIndex {
  const index = new Map<string, { words: readonly string[]; value: string }[]>()
  for (const [phrase = '', value = ''] of rows) {
    const words = phrase
      .toLowerCase()
      .replace(/\.(?=\s|$)/gu, '')
      .split(/[\s-]+/u)
    const first = words[0]
    if (!first) continue
    const list = index.get(first) ?? []
    list.push({ words, value })
    index.set(first, list)
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}

const words = (rows: string[][]): Set<string> => new Set(rows.map(([word = '']) => word.toLowerCase()))

function isPosition(text: string): text is HeadPosition {
  return text === 'first' || text === 'last' || text === 'both' || text === 'legal'
}

/** Builds the data of one language from its files' texts, by file name (`titles.txt`). Missing files count as empty. */
export function buildLanguage(
  code: string,
  files: ReadonlyMap<string, string>,
  fold: (text: string) => string,
): LanguageData {
  const rows = (name: string) => dataLines(files.get(`${name}.txt`) ?? '')
  const heads = rows('organization-heads')
  return {
    code,
    abbreviations: new Set(rows('abbreviations').map(([word = '']) => word.toLowerCase().replace(/\.$/u, ''))),
    titles: phraseIndex(rows('titles')),
    organizationHeads: new Map(
      heads
        .filter(([word = '']) => !word.startsWith('-'))
        .map(([word = '', at = '']) => [word.toLowerCase(), isPosition(at) ? at : 'both']),
    ),
    organizationEndings: heads
      .filter(([word = '']) => word.startsWith('-'))
      .map(([word = '']) => word.slice(1).toLowerCase()),
    firstNames: new Map(
      rows('first-names').map(([name = '', gender = '', note = '']) => [
        fold(name),
        { gender: gender === 'm' || gender === 'f' ? gender : 'u', word: note === 'word', written: name },
      ]),
    ),
    surnames: new Map(rows('surnames').map(([name = '', note = '']) => [fold(name), { word: note === 'word' }])),
    particles: words(rows('particles')),
    functionWords: words(rows('function-words')),
    commonWords: words(rows('common-words')),
    cues: new Map(rows('cues').map(([word = '', kind = '']) => [word.toLowerCase(), kind])),
  }
}

/** Whether a lower-case word is an ordinary one of the language, never a name by itself. */
export function isOrdinaryWord(language: LanguageData | undefined, lower: string): boolean {
  return language !== undefined && (language.functionWords.has(lower) || language.commonWords.has(lower))
}

/** Builds every language from the texts of `graph/languages`, by path (`./de/titles.txt`). */
export function buildLanguages(
  sources: Readonly<Record<string, string>>,
  fold: (text: string) => string,
): Map<string, LanguageData> {
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
