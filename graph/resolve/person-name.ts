/** A person's name, taken apart: given names, particles, family name, patronymic, initials, suffix. */
import { foldToken } from '../lexicon/fold-token.ts'
import { nominatives } from './russian-cases.ts'
import { soundKeys } from './sound-key.ts'

export interface NamePart {
  text: string
  /** Case and accents folded. */
  folded: string
  /** See `sound-key.ts`; for an inflected part those of its possible nominatives too. */
  keys: readonly string[]
  initial: boolean
  /** `Jean` and `Luc` of `Jean-Luc`; empty without a hyphen. */
  components: readonly NamePart[]
}

export interface PersonName {
  text: string
  /** In the order written, particles, patronymic and suffix taken out. */
  parts: NamePart[]
  patronymic: NamePart | null
  /** `jr`, `sr`, `ii` … */
  suffix: string | null
}

const PARTICLES = new Set([
  'von', 'van', 'der', 'den', 'de', 'la', 'le', 'du', 'di', 'da', 'dos', 'das', 'do', 'del', 'della', 'des', 'af', 'av', 'zu', 'zur',
  'ter', 'ten', 'al', 'el', 'ul', 'ud', 'bin', 'ibn', 'ben', 'bint', 'abu', 'y', 'e', 'd', "d'", "l'", 'аль', 'эль', 'фон', 'ван', 'де', 'бин', 'ибн', 'бен', 'ле', 'ла', 'ди', 'да', 'дель', 'дю', 'дос',
]) // prettier-ignore

/** `y` and `d'` are particles, `Y.` and `D.` initials. */
function isParticle(word: string): boolean {
  return PARTICLES.has(word.length > 1 && !word.endsWith('.') ? word.toLowerCase() : word)
}

/** Chinese and Vietnamese family names, which stand first; those that are also given names elsewhere are left out. */
const STANDING_FIRST = new Set([
  'bai', 'bui', 'cai', 'cao', 'chen', 'cheng', 'cui', 'dang', 'deng', 'ding', 'dong', 'fang', 'feng', 'gao', 'guo', 'hoang', 'huang', 'jia', 'jiang', 'kong', 'li', 'liang', 'liao', 'liu', 'luo', 'ma',
  'mao', 'nguyen', 'peng', 'pham', 'qin', 'qiu', 'shao', 'shen', 'song', 'tang', 'tran', 'wang', 'wei', 'wen', 'wu', 'xi', 'xia', 'xiao', 'xie', 'xiong', 'xu', 'xue', 'yao', 'yuan', 'zeng', 'zhang', 'zhao',
  'zheng', 'zhong', 'zhou', 'zhu', 'zou', 'си', 'ван', 'чжан', 'чжао', 'чжоу', 'чжу', 'цзян', 'дэн', 'мао', 'нгуен', 'ху', 'hu',
]) // prettier-ignore

/** Korean ones: they stand first before a name of two syllables, `Kim Jong-un`, `Park Geun Hye`. */
const STANDING_FIRST_OF_THREE = new Set(['kim', 'park', 'lee', 'choi', 'moon', 'yoon', 'ким', 'пак'])

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'], ['junior', 'jr'], ['filho', 'jr'], ['sr', 'sr'], ['senior', 'sr'], ['ii', 'ii'], ['iii', 'iii'], ['iv', 'iv'], ['père', 'sr'], ['fils', 'jr'], ['padre', 'sr'], ['hijo', 'jr'], ['xvi', 'xvi'],
  ['младший', 'jr'], ['старший', 'sr'],
]) // prettier-ignore

/** Patronymics of Russian and its neighbours, in Cyrillic and as written in Latin. */
const PATRONYMIC =
  /(?:ович|евич|ич|овна|евна|ична|овича|евича|овичу|евичу|овичем|евичем|овиче|овны|евны|овне|евне|овной|евной|ovich|evich|yevich|owitsch|ewitsch|jewitsch|ovitch|evitch|ievitch|ovič|evič|óvich|évich|ovna|evna|yevna|owna|jewna|uly|kyzy|ұлы|қызы)$/iu

const LATIN_S = /[^s]s$/iu

function splitParts(text: string): string[] {
  return text
    .replace(/[.](?=\p{L})/gu, '. ')
    .split(/[\s\u00A0]+/u)
    .map((part) => part.replace(/[,;]+$/u, ''))
    .filter((part) => /\p{L}/u.test(part))
}

/** The spellings whose sounds count for a part: its possible nominatives, without a German genitive, without its hyphen. */
function readings(text: string, language: string, last: boolean): string[] {
  const joined = text.replace(/[-‐‑]/gu, '')
  if (/\p{Script=Cyrillic}/u.test(joined)) return nominatives(joined)
  if (language === 'de' && last && joined.length > 3 && LATIN_S.test(joined)) return [joined, joined.slice(0, -1)]
  return [joined]
}

const HYPHEN = /[-‐‑]/u

/** The same parts come again and again: a collection of 200,000 names has a few thousand given names. By language and place. */
const parts = { last: new Map<string, Map<string, NamePart>>(), other: new Map<string, Map<string, NamePart>>() }
const MOST_PARTS = 30_000

function partOf(text: string, language: string, last: boolean): NamePart {
  const languages = last ? parts.last : parts.other
  let known = languages.get(language)
  if (!known || known.size >= MOST_PARTS) languages.set(language, (known = new Map<string, NamePart>()))
  let part = known.get(text)
  if (!part) known.set(text, (part = parsePart(text, language, last)))
  return part
}

/** Two letters and a dot that are no initial (as `Yu.` and `Th.` are). */
const TITLES = new Set(['st', 'dr', 'mr', 'ms', 'jr', 'sr'])

const NO_COMPONENTS: readonly NamePart[] = []

function keysOf(readings: readonly string[], language: string): readonly string[] {
  const [only = '', ...others] = readings
  if (others.length === 0) return soundKeys(only, language)
  return [...new Set(readings.flatMap((reading) => soundKeys(reading, language)))]
}

function parsePart(text: string, language: string, last: boolean): NamePart {
  const bare = text.replace(/\.$/u, '')
  const components = HYPHEN.test(bare) ? bare.split(HYPHEN).filter((component) => component !== '') : []
  return {
    text: bare,
    folded: foldToken(bare).replace(/[-‐‑]/gu, ''),
    keys: keysOf(readings(bare, language, last), language),
    initial: bare.length === 1 || (text.endsWith('.') && bare.length === 2 && !TITLES.has(bare.toLowerCase())),
    components:
      components.length === 0
        ? NO_COMPONENTS
        : components.map((component, index) => partOf(component, language, last && index === components.length - 1)),
  }
}

/** Parses a name as written in a text in `language`. */
export function parsePersonName(text: string, language: string): PersonName {
  let suffix: string | null = null
  let patronymic: NamePart | null = null
  const words = splitParts(text)
  const parts: NamePart[] = []
  words.forEach((word, index) => {
    const lower = word.toLowerCase().replace(/\.$/u, '')
    const last = index === words.length - 1
    if (last && index > 1 && word === 'I') suffix = 'i'
    else if (index > 0 && SUFFIXES.has(lower)) suffix = SUFFIXES.get(lower) ?? null
    else if (words.length > 1 && !last && isParticle(word)) return
    else if (index > 0 && !(last && words.length === 2) && PATRONYMIC.test(word))
      patronymic = partOf(word, language, false)
    else
      parts.push(
        partOf(
          /^(?:al|el|ul|аль|эль)[-‐‑]/iu.test(word) ? word.slice(word.search(/[-‐‑]/u) + 1) : word,
          language,
          last,
        ),
      )
  })
  return { text, parts, patronymic, suffix }
}

/** The parts by which the person may be called alone: the last, and the first where family names stand first. */
export function familyParts({ parts }: PersonName): NamePart[] {
  const [first, second, third] = parts
  const last = parts.at(-1)
  if (!first || !second || !last) return []
  const isLong = third !== undefined || second.components.length > 1
  const standsFirst = STANDING_FIRST.has(first.folded) || (isLong && STANDING_FIRST_OF_THREE.has(first.folded))
  return standsFirst ? [last, first] : [last]
}
