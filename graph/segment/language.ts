/** Which language a text is in: by trigrams (franc) for a document, by function words for a paragraph that strays. */
import { franc } from 'franc-min'

/** ISO 639-3, as franc speaks, → ISO 639-1. Languages without a folder are told apart so that they aren't taken for one that has. */
const CODES: Readonly<Record<string, string>> = {
  eng: 'en', ita: 'it', deu: 'de', fra: 'fr', spa: 'es', por: 'pt', rus: 'ru', ukr: 'uk', pol: 'pl', nld: 'nl',
  swe: 'sv', ces: 'cs', ron: 'ro', hun: 'hu', tur: 'tr', bul: 'bg', srp: 'sr', hrv: 'hr', ell: 'el', arb: 'ar',
  pes: 'fa', heb: 'he', hin: 'hi', ben: 'bn', cmn: 'zh', jpn: 'ja', kor: 'ko', vie: 'vi', ind: 'id', tha: 'th',
  kaz: 'kk', uzn: 'uz', azj: 'az', bel: 'be',
} // prettier-ignore

/** Function words by language, of at most 31 languages. */
type Vocabularies = ReadonlyMap<string, ReadonlySet<string>>

/** Characters of a document that are looked at; more doesn't change the answer. */
const SAMPLE = 3000

/** Languages with a folder are right more often than not: a stray guess must not win on a short text. */
const MINIMUM = 24

/** Words that a vote looks at, and what makes it clear enough to spare the trigrams, which cost fifty times as much. */
const VOTERS = 80
const CLEAR_VOTES = 8
const CLEAR_LEAD = 2
const CLEAR_SHARE = 0.28

/** By so many telling words another language must lead before the trigrams' word counts less: sisters are alike in letters. */
const LEAD_OF_SISTERS = 1

/** What the function words at the head of a text say. */
interface Vote {
  votes: ReadonlyMap<string, number>
  /** The language that has most of them. */
  code: string
  most: number
  /** They make up so much of the text that no other language can be meant. */
  isClear: boolean
}

function voteOn(text: string, vocabularies: Vocabularies): Vote {
  const words = text.match(/[\p{L}\p{M}]+/gu)?.slice(0, VOTERS) ?? []
  const votes = functionWordVotes(words, vocabularies)
  const ranked = [...votes].sort((a, b) => b[1] - a[1])
  const [code, most] = ranked[0] ?? ['', 0]
  const second = ranked[1]?.[1] ?? 0
  const isClear = most >= CLEAR_VOTES && most >= second * CLEAR_LEAD && most >= words.length * CLEAR_SHARE
  return { votes, code, most, isClear }
}

/**
 * The language of `text` as ISO 639-1, or `fallback` when there is too little of it to say.
 * `vocabularies` hold the function words of each language that has a folder; short texts are decided among those alone.
 */
export function detectLanguage(text: string, vocabularies: Vocabularies, fallback: string): string {
  const sample = text.slice(0, SAMPLE).replace(/https?:\/\/\S+/gu, ' ')
  if (sample.trim().length < MINIMUM) return fallback
  const { votes, code, most, isClear } = voteOn(sample.slice(0, SAMPLE / 4), vocabularies)
  if (isClear) return code
  const known = [...vocabularies.keys()]
  const knownIso3 = Object.keys(CODES).filter((code) => known.includes(CODES[code] ?? ''))
  const only = sample.length < 200 ? knownIso3 : Object.keys(CODES)
  const guess = franc(sample, { only, minLength: MINIMUM })
  const guessed = CODES[guess] ?? fallback
  const isSister = vocabularies.has(guessed) && most - (votes.get(guessed) ?? 0) >= LEAD_OF_SISTERS
  return isSister ? code : guessed
}

/** Function word → one bit for each language that has it: one lookup a word instead of one a word and language. */
interface WordIndex {
  codes: readonly string[]
  bits: ReadonlyMap<string, number>
}

const indexes = new WeakMap<Vocabularies, WordIndex>()

function indexOf(vocabularies: Vocabularies): WordIndex {
  const known = indexes.get(vocabularies)
  if (known) return known
  const bits = new Map<string, number>()
  const codes = [...vocabularies.keys()]
  codes.forEach((code, at) => {
    for (const word of vocabularies.get(code) ?? []) bits.set(word, (bits.get(word) ?? 0) | (1 << at))
  })
  const index = { codes, bits }
  indexes.set(vocabularies, index)
  return index
}

/** How many of the words are function words of each language, in the order in which the words show the languages. */
export function functionWordVotes(words: readonly string[], vocabularies: Vocabularies): Map<string, number> {
  const { codes, bits } = indexOf(vocabularies)
  const votes = new Map<string, number>()
  const counts = new Int32Array(codes.length)
  for (const word of words) {
    for (let rest = bits.get(word.toLowerCase()) ?? 0; rest !== 0; rest &= rest - 1) {
      const at = 31 - Math.clz32(rest & -rest)
      const count = (counts[at] ?? 0) + 1
      counts[at] = count
      if (count === 1) votes.set(codes[at] ?? '', 0)
    }
  }
  for (const code of votes.keys()) votes.set(code, counts[codes.indexOf(code)] ?? 0)
  return votes
}

/** Fewest function words before a paragraph may differ from its document. */
const STRAY_VOTES = 4

/**
 * The language of a paragraph inside a document in `documentLanguage`: another one only when its function
 * words are clearly more (at least twice as many and at least four), so that a quoted title changes nothing.
 */
export function paragraphLanguage(
  words: readonly string[],
  documentLanguage: string,
  vocabularies: Vocabularies,
): string {
  const votes = functionWordVotes(words, vocabularies)
  const own = votes.get(documentLanguage) ?? 0
  let best = documentLanguage
  let most = own
  for (const [code, count] of votes) {
    if (count > most) {
      best = code
      most = count
    }
  }
  return best !== documentLanguage && most >= STRAY_VOTES && most >= own * 2 ? best : documentLanguage
}
