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

/** Rules for every language: digraphs of transliteration, doubled letters, glides, endings. */
const SHARED: readonly Rule[] = [
  [/^dj/gu, 's'],
  [/gu(?=[ei])/gu, 'g'],
  [/ou/gu, 'u'],
  [/kh/gu, 'h'],
  [/dzh|dsh|zh|sh|tch|ch|ts|tz|sz|cz/gu, 's'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/dh/gu, 'd'],
  [/(?<=[vnlr])ic$/gu, 'is'],
  [/gh/gu, 'g'],
  [/ck|qu|q/gu, 'k'],
  [/c(?=[eiy])/gu, 's'],
  [/c/gu, 'k'],
  [/x/gu, 'ks'],
  [/w/gu, 'v'],
  [/z/gu, 's'],
  [/y/gu, 'i'],
  [/j/gu, 's'],
  [/([a-z])\1+/gu, '$1'],
  [/ie/gu, 'e'],
  [/(?<=[bdfgklmnprstv])iu/gu, 'u'],
  [/(?<=[dt])er$/gu, 'r'],
  [/(?<=[aeou])i(?=[aeou])/gu, ''],
  [/(?<=[bdfgklmnprstv])h/gu, ''],
  [/i+$/gu, 'i'],
  [/ei$/gu, 'i'],
  [/[ei]?[oe](?:v|f)$/gu, 'ov'],
  [/([a-z])\1+/gu, '$1'],
]

const ACCENTS = /[\u0300-\u036f]/gu
const NOT_LATIN_LETTER = /[^a-z]/gu

function toLatin(part: string): string {
  let latin = ''
  const written = part
    .toLowerCase()
    .normalize('NFC')
    .replace(/дж|дз|dž/gu, 'ж')
    .replace(/^đ/u, 'dj')
  for (const letter of written) latin += CYRILLIC[letter] ?? MARKED[letter] ?? letter
  return latin.normalize('NFD').replace(ACCENTS, '').replace(NOT_LATIN_LETTER, '')
}

/** The Russian ё after a consonant: `Pyotr`, `Fjodor`. */
const YO = /(?<=[bdfgklmnprstv])[yj]o(?=[bdfgklmnprstv])/gu

function keyIn(latin: string, language: string): string {
  let key = latin.replace(YO, 'e')
  for (const [pattern, replacement] of SPELLING[language] ?? []) key = key.replace(pattern, replacement)
  for (const [pattern, replacement] of SHARED) key = key.replace(pattern, replacement)
  return key
}

/** Written as Slavic languages of Latin script do, or as scholars transliterate: `c` is a sibilant there, `ch` a breath, `j` a glide. */
const SLAVIC = /[čšžćđěëřůłśźżąęń]|[rsc]z|(?:ic|c|ica|clav)$/iu

/** The spellings to be read: German ö and foreign h come back from Russian as ё and г. */
function cyrillicReadings(part: string): string[] {
  const lower = part.toLowerCase()
  return [lower, ...(lower.includes('ё') ? [lower.replaceAll('ё', 'о')] : []), ...(/^г|(?<=[аеиоуыэюя])г(?=[аеиоуыэюя])/u.test(lower) ? [lower.replaceAll('г', 'х')] : [])] // prettier-ignore
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
  const latin = toLatin(part)
  const keys = isCyrillic(part)
    ? cyrillicReadings(part).map((reading) => keyIn(toLatin(reading), ''))
    : [
        ...new Set([
          keyIn(latin, language),
          keyIn(latin, 'en'),
          ...(/[jw]|ch/u.test(latin) ? [keyIn(latin, 'de')] : []),
          ...(SLAVIC.test(part) || (language === 'it' && /c|j/u.test(latin)) ? [keyIn(latin, 'pl')] : []),
        ]),
      ]
  const result = keys.filter((key) => key !== '')
  if (cache.size >= CACHE_SIZE) cache.clear()
  cache.set(cacheKey, result)
  return result
}

/** Whether two parts can be the same sound. */
export function soundsLike(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key))
}
