/** Cyrillic (Russian, Ukrainian, Kazakh and neighbours) to plain Latin; what is missing stays as it is. */
const CYRILLIC = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ё: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'i',
    ь: '',
    э: 'e',
    ю: 'iu',
    я: 'ia',
    і: 'i',
    ї: 'i',
    є: 'e',
    ґ: 'g',
    ў: 'u',
    қ: 'k',
    ғ: 'g',
    ң: 'n',
    ө: 'o',
    ұ: 'u',
    ү: 'u',
    һ: 'h',
    ә: 'a',
    ј: 'i',
    љ: 'l',
    њ: 'n',
    ђ: 'dj',
    ћ: 'c',
    џ: 'dz',
  }),
)

/** Latin letters that Unicode doesn't decompose. */
const LATIN = new Map(Object.entries({ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' }))

/**
 * A text as plain lower-case Latin words separated by single spaces: accents removed, Cyrillic transliterated, punctuation
 * gone. Other scripts stay as they are.
 */
export function foldText(text: string): string {
  let folded = ''
  // й and ё must be looked up before decomposition takes their marks away
  for (const character of text.toLowerCase().normalize('NFC')) {
    folded += CYRILLIC.get(character) ?? LATIN.get(character) ?? character
  }
  return folded
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’ʼʹ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch|tsch|tch|tsh|sch|sh|cz|ch|zh|tz|ts/g, 's'],
  [/dsch|dzh|dj|dz/g, 's'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/[wv]/g, 'v'],
  [/ff?\b/g, 'v'], // -off, -ow, -ov
  [/[zxc]/g, 's'],
  [/so(?=v\b)/g, 'se'], // -schow, -chov: ё after a hushing sound
  [/q/g, 'k'],
  [/[jy]/g, 'i'],
  [/ou/g, 'u'],
  [/i+/g, 'i'],
  [/i(?=[aeou])/g, ''],
  [/(.)\1+/g, '$1'],
]

/**
 * A folded text reduced to how it sounds, roughly, in any of the usual transliterations: Tokayev, Tokajew and Токаев give
 * the same. Meant for searching: coarse, and fine as a last resort.
 */
export function soundOf(folded: string): string {
  return SOUNDS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), folded)
}
