/**
 * One part of a name → keys that are equal for the ways in which languages write the same sound:
 * Tokayev, Tokajew, Tokaïev, Tokáyev, Toqaev and Токаев all give `tokaev`. A hand-written scheme in the spirit of
 * Soundex and Daitch–Mokotoff, but with the vowels kept, because names of one family differ in nothing else.
 */

/** Cyrillic letters by sound; Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Kazakh share the table. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', ғ: 'g', д: 'd', ђ: 's', е: 'e', є: 'e', ё: 'e', ж: 's', з: 's', и: 'i', і: 'i', ї: 'i',
  й: 'i', ј: 'i', к: 'k', қ: 'k', л: 'l', љ: 'l', м: 'm', н: 'n', ң: 'n', њ: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't',
  у: 'u', ў: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 's', ч: 's', џ: 's', ш: 's', щ: 's', ъ: '', ы: 'i', ь: '', э: 'e',
  ю: 'iu', я: 'ia', ә: 'a',
} // prettier-ignore

/** Letters with a sign that changes the sound; all other accents are dropped. */
const MARKED: Readonly<Record<string, string>> = {
  š: 's', ž: 's', č: 's', ć: 's', ş: 's', ș: 's', ś: 's', ź: 's', ż: 's', ţ: 's', ț: 's', ç: 's', ß: 's', đ: 'd', ł: 'l', ø: 'o',
  æ: 'a', œ: 'o', ı: 'i', ə: 'a', ð: 'd', þ: 't',
} // prettier-ignore

type Rule = readonly [pattern: RegExp, replacement: string]

/** What each language's spelling does that others don't, applied in order before the shared rules. */
const SPELLING: Readonly<Record<string, readonly Rule[]>> = {
  de: [[/schtsch|stsch|tsch|dsch|sch/gu, 's'], [/(?<!^)ie/gu, 'i'], [/^ch(?=r.*(?:[oe]wa?|skij?|skaja)$)/gu, 'h'], [/ch(?=[rl])|chs/gu, 'k'], [/ch/gu, 'h'], [/j/gu, 'i']],
  fr: [[/chtch|tch|ch|dj|j/gu, 's'], [/eau|au/gu, 'o'], [/ou/gu, 'u'], [/gu(?=[ei])/gu, 'g'], [/ine$/gu, 'in'], [/(?<=[bdfgklmnprstv])e$/gu, '']],
  it: [[/ck/gu, 'sk'], [/c(?=[bdfgjmnpsvz])/gu, 's'], [/sch|ch/gu, 'k'], [/sc(?=[ei])/gu, 's'], [/ci(?=[aou])/gu, 's'], [/gi(?=[aou])/gu, 's'], [/j/gu, 'i']],
  es: [[/j/gu, 'h'], [/ch/gu, 's'], [/ll/gu, 'l'], [/gu(?=[ei])/gu, 'g'], [/^y(?=[aeiou])/gu, 's']],
  pt: [[/ch|x|j/gu, 's'], [/lh/gu, 'l'], [/nh/gu, 'n'], [/gu(?=[ei])/gu, 'g']],
  pl: [[/szcz|drz|cz|sz|rz|dz/gu, 's'], [/ch/gu, 'h'], [/c/gu, 's'], [/j/gu, 'i']],
  tr: [[/c|j/gu, 's']],
  en: [[/^dj/gu, 's'], [/(?<=jo)h(?=n)/gu, ''], [/shch|tch|ch|j/gu, 's'], [/oo/gu, 'u'], [/ee(?!v$)/gu, 'i']],
} // prettier-ignore

/** A rule with a letter or two that every match of it holds: most names have nothing for most rules. */
type GuardedRule = readonly [pattern: RegExp, replacement: string, holds: string]

/** Rules for every language: digraphs of transliteration, doubled letters, glides, endings. */
export const SHARED: readonly GuardedRule[] = [
  [/^dj/gu, 's', 'dj'],
  [/gu(?=[ei])/gu, 'g', 'gu'],
  [/ou/gu, 'u', 'ou'],
  [/kh/gu, 'h', 'kh'],
  [/dzh|dsh|zh|sh|tch|ch|ts|tz|sz|cz/gu, 's', ''],
  [/ph/gu, 'f', 'ph'],
  [/th/gu, 't', 'th'],
  [/dh/gu, 'd', 'dh'],
  [/(?<=[vnlr])ic$/gu, 'is', 'ic'],
  [/gh/gu, 'g', 'gh'],
  [/ck/gu, 'k', 'ck'],
  [/qu?/gu, 'k', 'q'],
  [/c(?=[eiy])/gu, 's', 'c'],
  [/c/gu, 'k', 'c'],
  [/x/gu, 'ks', 'x'],
  [/w/gu, 'v', 'w'],
  [/z/gu, 's', 'z'],
  [/y/gu, 'i', 'y'],
  [/j/gu, 's', 'j'],
  [/([a-z])\1+/gu, '$1', ''],
  [/ie/gu, 'e', 'ie'],
  [/(?<=[bdfgklmnprstv])iu/gu, 'u', 'iu'],
  [/(?<=[dt])er$/gu, 'r', 'er'],
  [/(?<=[aeou])i(?=[aeou])/gu, '', 'i'],
  [/(?<=[bdfgklmnprstv])h/gu, '', 'h'],
  [/i+$/gu, 'i', 'ii'],
  [/ei$/gu, 'i', 'ei'],
  [/[ei]?[oe](?:v|f)$/gu, 'ov', ''],
  [/([a-z])\1+/gu, '$1', ''],
]

const ACCENTS = /[\u0300-\u036f]/gu
const NOT_LATIN_LETTER = /[^a-z]/gu

const PLAIN = /^[a-z]*$/u

function toLatin(part: string): string {
  const lower = part.toLowerCase()
  if (PLAIN.test(lower)) return lower
  let latin = ''
  const written = lower
    .normalize('NFC')
    .replace(/дж|дз|dž/gu, 'ж')
    .replace(/^đ/u, 'dj')
  for (const letter of written) latin += CYRILLIC[letter] ?? MARKED[letter] ?? letter
  return latin.normalize('NFD').replace(ACCENTS, '').replace(NOT_LATIN_LETTER, '')
}

/** The Russian ё after a consonant: `Pyotr`, `Fjodor`. */
const YO = /(?<=[bdfgklmnprstv])[yj]o(?=[bdfgklmnprstv])/gu

/** The letters as a reader of `language` takes them. */
function readIn(latin: string, language: string): string {
  let read = latin.includes('o') ? latin.replace(YO, 'e') : latin
  for (const [pattern, replacement] of SPELLING[language] ?? []) read = read.replace(pattern, replacement)
  return read
}

function soundOf(read: string): string {
  let key = read
  for (const [pattern, replacement, holds] of SHARED) if (key.includes(holds)) key = key.replace(pattern, replacement)
  return key
}

/** Written as Slavic languages of Latin script do, or as scholars transliterate: `c` is a sibilant there, `ch` a breath, `j` a glide. */
const SLAVIC = /[čšžćđěëřůłśźżąęń]|[rsc]z|(?:ic|c|ica|clav)$/iu

/** The spellings to be read: German ö and foreign h come back from Russian as ё and г. */
function cyrillicReadings(part: string): string[] {
  const lower = part.toLowerCase()
  return [lower, ...(lower.includes('ё') ? [lower.replaceAll('ё', 'о')] : []), ...(/^г|(?<=[аеиоуыэюя])г(?=[аеиоуыэюя])/u.test(lower) ? [lower.replaceAll('г', 'х')] : [])] // prettier-ignore
}

/** What the letters say to readers of the text's language, of English and, where they suggest it, of German or a Slavic language. */
function latinReadings(part: string, language: string): string[] {
  const latin = toLatin(part)
  const reads = [readIn(latin, language)]
  if (language !== 'en') reads.push(readIn(latin, 'en'))
  if (/[jw]|ch/u.test(latin)) reads.push(readIn(latin, 'de'))
  if (SLAVIC.test(part) || (language === 'it' && /c|j/u.test(latin))) reads.push(readIn(latin, 'pl'))
  return reads
}

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text)

const CACHE_SIZE = 50_000
const cache = new Map<string, readonly string[]>()

/**
 * The sound keys of one part of a name as written in a text in `language` (ISO 639-1). The first is that language's
 * reading; foreign names keep foreign spellings, so the English and German readings follow where they differ.
 */
export function soundKeys(part: string, language: string): readonly string[] {
  const cacheKey = `${language}:${part}`
  const known = cache.get(cacheKey)
  if (known) return known
  const reads = isCyrillic(part) ? cyrillicReadings(part).map((reading) => readIn(toLatin(reading), '')) : latinReadings(part, language) // prettier-ignore
  const sounds = [...new Set(reads)].map(soundOf).filter((key) => key !== '')
  const result = sounds.length > 1 ? [...new Set(sounds)] : sounds
  if (cache.size >= CACHE_SIZE) cache.clear()
  cache.set(cacheKey, result)
  return result
}

/** Whether two parts can be the same sound. */
export function soundsLike(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key))
}
