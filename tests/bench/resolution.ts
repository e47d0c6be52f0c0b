/**
 * Resolution at scale: 200,000 distinct names of people and organizations in 20,000 documents, with spellings of the same
 * people in several languages, initials, surnames alone and acronyms. `npx tsx tests/bench/resolution.ts [names]`.
 * The bounds are 20 s and 1 GB.
 */
import type { Occurrence } from '../../graph/resolve/name-nodes.ts'
import { resolveCorpus } from '../../graph/resolve/resolve-corpus.ts'
import type { DocumentEntity } from '../../graph/types.ts'
import { knowledgeFromDisk } from '../evaluate/knowledge-from-disk.ts'

const NAMES = Number(process.argv[2] ?? 200_000)
const DOCUMENTS = Math.ceil(NAMES / 10)
const MENTIONS_PER_NAME = 2
const SECONDS = 20
const BYTES = 1024 ** 3

function* randoms(seed: number): Generator<number, never> {
  let state = seed >>> 0
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

const random = randoms(11)
const draw = (below: number): number => Math.floor(random.next().value * below)
const pick = <T>(list: readonly T[]): T => list[draw(list.length)] as T
/** Favours the front of the list, as names do: the commonest surname has one bearer in sixty. */
const pickCommon = <T>(list: readonly T[]): T => list[Math.floor(random.next().value ** 3 * list.length)] as T

const ONSETS = ['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'sh', 'kh', 'ch', 'st', 'br']
const syllable = (): string => pick(ONSETS) + pick(['a', 'e', 'i', 'o', 'u', 'ai'])
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const word = (syllables: number): string =>
  capital(Array.from({ length: syllables }, syllable).join('') + pick(['', 'n', 'r', 's', 't', 'v']))

const LANGUAGES = ['en', 'de', 'fr', 'it', 'es', 'pt'] as const
/** How the languages write what English writes as `sh`, `kh`, `v`. */
const RESPELL: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  de: [[/sh/gu, 'sch'], [/ch(?!.*sch)/gu, 'tsch'], [/kh/gu, 'ch'], [/v/gu, 'w']],
  fr: [[/ch/gu, 'tch'], [/sh/gu, 'ch'], [/u/gu, 'ou']],
  it: [[/kh/gu, 'ch']],
} // prettier-ignore

function respelled(text: string, language: string): string {
  return (RESPELL[language] ?? []).reduce(
    (written, [pattern, replacement]) => written.replace(pattern, replacement),
    text,
  )
}

function personNames(count: number): { text: string; language: string }[] {
  const given = Array.from({ length: 3000 }, () => word(1 + draw(2)))
  const family = Array.from({ length: 60_000 }, () => word(2 + draw(2)))
  const names = new Map<string, { text: string; language: string }>()
  const add = (text: string, language: string) => names.set(text, { text, language })
  while (names.size < count) {
    const [first, last] = [pickCommon(given), pickCommon(family)]
    add(`${first} ${last}`, 'en')
    const kind = draw(10)
    const language = pick(LANGUAGES)
    if (kind < 4) add(respelled(`${first} ${last}`, language), language)
    if (kind === 5) add(`${first.charAt(0)}. ${last}`, 'en')
    if (kind === 6) add(last, pick(LANGUAGES))
    if (kind === 7) add(`${first} ${pick(given)} ${last}`, 'en')
  }
  return [...names.values()].slice(0, count)
}

function organizationNames(count: number): { text: string; language: string }[] {
  const kinds = ['Institute', 'Committee', 'Bank', 'Ministry of', 'Union', 'Party', 'Agency for', 'University of']
  const themes = Array.from({ length: 20_000 }, () => word(2 + draw(2)))
  const names = new Set<string>()
  while (names.size < count) {
    const words = [pick(kinds), pickCommon(themes), pickCommon(themes)]
    names.add(words.join(' '))
    if (draw(6) === 0) names.add([...words].reverse().join(' '))
    if (draw(20) === 0) names.add(`${words[1] ?? ''} Inc.`)
  }
  return [...names].slice(0, count).map((text) => ({ text, language: pick(LANGUAGES) }))
}

function occurrencesOf(
  names: readonly { text: string; language: string; type: 'person' | 'organization' }[],
): Occurrence[] {
  const perDocument = new Array<number>(DOCUMENTS).fill(0)
  return names.flatMap(({ text, language, type }) =>
    Array.from({ length: 1 + draw(2 * MENTIONS_PER_NAME - 1) }, () => {
      const document = draw(DOCUMENTS)
      const index = perDocument[document] ?? 0
      perDocument[document] = index + 1
      const entity: DocumentEntity = {
        type,
        lexicon: null,
        name: text,
        language,
        acronyms: [],
        gender: null,
        resolution: [],
      }
      return { document, index, entity, mentions: 1 + draw(4) }
    }),
  )
}

const { lexicon } = knowledgeFromDisk()
const names = [
  ...personNames(Math.floor(NAMES * 0.7)).map((name) => ({ ...name, type: 'person' as const })),
  ...organizationNames(NAMES - Math.floor(NAMES * 0.7)).map((name) => ({ ...name, type: 'organization' as const })),
]
const occurrences = occurrencesOf(names)
const before = process.memoryUsage().rss
const start = performance.now()
const entities = resolveCorpus(occurrences, lexicon, (document) => `source ${document % 50}`)
const seconds = (performance.now() - start) / 1000
const peak = process.resourceUsage().maxRSS * 1024
console.log(
  `${names.length} distinct names, ${occurrences.length} document entities, ${DOCUMENTS} documents → ${entities.length} entities`,
)
console.log(
  `${seconds.toFixed(1)} s, ${(peak / 1024 ** 2).toFixed(0)} MB at most (${(before / 1024 ** 2).toFixed(0)} MB before)`,
)
if (seconds > SECONDS || peak > BYTES) {
  console.error(`The bounds are ${SECONDS} s and ${BYTES / 1024 ** 2} MB.`)
  process.exitCode = 1
}
