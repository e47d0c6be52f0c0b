/** One token → the key under which the lexicon files it: case, accents and (in Cyrillic) case endings undone. */

const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['ø', 'o'], ['ł', 'l'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'], ['ı', 'i'], ['ə', 'a'],
]) // prettier-ignore
const SPECIAL_LETTERS = /[ßæœøłđðþıə]/gu
const LATIN_ACCENTS = /[\u0300-\u036f]/gu
const PLAIN = /^[a-z0-9]+$/u
const CYRILLIC = /\p{Script=Cyrillic}/u

/**
 * Russian noun, adjective and surname endings, longest first. A light stemmer: forms of one name must meet,
 * and that different names meet as well is prevented by the capital and by the other words of the name.
 */
const CYRILLIC_ENDINGS = [
  'иями', 'ями', 'ами', 'ией', 'иям', 'иях', 'ого', 'его', 'ому', 'ему', 'ыми', 'ими', 'ская', 'ской', 'скую', 'ское', 'ские',
  'ия', 'ии', 'ию', 'ие', 'ий', 'ый', 'ой', 'ей', 'ая', 'яя', 'ое', 'ее', 'ые', 'ую', 'юю', 'ом', 'ем', 'ым', 'им', 'ых', 'их',
  'ам', 'ям', 'ах', 'ях', 'ов', 'ев', 'ою', 'ею', 'а', 'я', 'о', 'е', 'у', 'ю', 'ы', 'и', 'ь', 'й',
] // prettier-ignore
const SHORTEST_STEM = 3

/** The stem of a folded Cyrillic token; tokens of up to three letters stay as they are. */
export function stemCyrillic(folded: string): string {
  const base = folded.endsWith('ский') || folded.endsWith('цкий') ? folded.slice(0, -2) : folded
  for (const ending of CYRILLIC_ENDINGS) {
    if (!base.endsWith(ending)) continue
    const keep = ending.startsWith('ск') ? base.length - ending.length + 2 : base.length - ending.length
    if (keep >= SHORTEST_STEM) return base.slice(0, keep)
  }
  return base
}

/** Lower case without accents: `Erdoğan` → `erdogan`, `Семён` → `семен`; dots of `U.S.` fall away. */
export function foldToken(text: string): string {
  let folded = text.toLowerCase()
  if (folded.includes('.')) folded = folded.replaceAll('.', '')
  if (PLAIN.test(folded)) return folded
  if (CYRILLIC.test(folded)) return folded.replaceAll('ё', 'е')
  folded = folded.normalize('NFD').replace(LATIN_ACCENTS, '').normalize('NFC')
  return folded.replace(SPECIAL_LETTERS, (letter) => SPECIAL.get(letter) ?? letter)
}

/** The trie key of a token: its fold, stemmed when it is Cyrillic and no acronym. */
export function tokenKey(text: string): string {
  const folded = foldToken(text)
  if (!CYRILLIC.test(folded)) return folded
  return text.length > 1 && text === text.toUpperCase() && text.length <= 5 ? folded : stemCyrillic(folded)
}

/** Endings that a Russian noun or adjective takes when its nominative ends as the key says, the nominative's own taken off. */
const SOFT = ['я', 'ю', 'ем', 'е', 'и', 'ев', 'ям', 'ями', 'ях']
const FEMININE = ['ы', 'и', 'е', 'у', 'ю', 'ой', 'ей', 'ою', 'ею', '', 'й', 'ь', 'ам', 'ям', 'ами', 'ями', 'ах', 'ях']
/** A noun in `-а` has `-ы` in these cases, and `-и` behind к, г, х and hissing sounds: `Феррари` is no case of `Феррара`. */
const HARD = FEMININE.filter((ending) => ending !== 'и')
const VELAR = FEMININE.filter((ending) => ending !== 'ы')
const BEFORE_I = /[кгхжчшщ]а$/u
const PLURAL = ['', 'ов', 'ев', 'ей', 'й', 'ь', 'ам', 'ям', 'ами', 'ями', 'ах', 'ях']
const NEUTER = ['а', 'я', 'у', 'ю', 'ом', 'ем', 'е', 'и', '', 'й', 'ам', 'ям', 'ами', 'ями', 'ах', 'ях']
const CONSONANT = ['а', 'у', 'ом', 'ем', 'е', 'ы', 'и', 'ов', 'ей', 'ам', 'ами', 'ах', 'ым', 'ой', 'ою', 'ых', 'ыми']
const DECLENSIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['й', SOFT], ['ь', [...SOFT, 'ью', 'ей']], ['а', HARD], ['я', FEMININE], ['о', NEUTER], ['е', NEUTER],
  ['ы', PLURAL], ['и', PLURAL],
]) // prettier-ignore
/** Foreign names that end so have one form for all cases: `Самоа`, `Никарагуа`. */
const INDECLINABLE = /[аеиоуыэюя]а$/u
/** Adjectives that lead a compound with `-о`. */
const COMBINING = /[сц]кий$/u
const ADJECTIVE_NOMINATIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u
const ADJECTIVE = [
  'ый', 'ий', 'ой', 'ая', 'яя', 'ое', 'ее', 'ые', 'ие', 'ого', 'его', 'ому', 'ему', 'ым', 'им', 'ом', 'ем', 'ей', 'ою', 'ею', 'ую',
  'юю', 'ых', 'их', 'ыми', 'ими',
] // prettier-ignore
const ENDINGS = [...new Set([...SOFT, ...FEMININE, ...PLURAL, ...NEUTER, ...CONSONANT, ...ADJECTIVE, 'ью'])]
/** `Уфы` is `Уф-`; nothing shorter is the stem of a name. */
const SHORTEST_DECLINED = 2

/** Nominative stem → what its oblique cases begin with, when a vowel falls out: `украинец`, `украинца`. */
function withoutFleeting(folded: string): string | null {
  if (folded.length < 5 || !folded.endsWith('ец')) return null
  const head = folded.slice(0, -2)
  return head + (/[аеиоуыэюя]$/u.test(head) ? 'йц' : 'ц')
}

function hasEnding(text: string, stem: string, endings: readonly string[]): boolean {
  return stem.length >= SHORTEST_DECLINED && text.startsWith(stem) && endings.includes(text.slice(stem.length))
}

/**
 * Whether `text` may be a case form of the Russian noun, adjective or surname with this `nominative`; both folded.
 * By the regular declensions: `китай` → `китая`, but not `кита`; `нигер` and `нигерия` have no form in common.
 */
export function isCaseOf(text: string, nominative: string): boolean {
  if (text === nominative) return true
  if (INDECLINABLE.test(nominative)) return false
  const endings = BEFORE_I.test(nominative) ? VELAR : DECLENSIONS.get(nominative.slice(-1))
  if (hasEnding(text, endings ? nominative.slice(0, -1) : nominative, endings ?? CONSONANT)) return true
  if (ADJECTIVE_NOMINATIVE.test(nominative) && hasEnding(text, nominative.slice(0, -2), ADJECTIVE)) return true
  // `российско-китайский`
  if (COMBINING.test(nominative) && text === `${nominative.slice(0, -2)}о`) return true
  const stem = withoutFleeting(nominative)
  return stem !== null && hasEnding(text, stem, CONSONANT)
}

const NOMINATIVE_ENDINGS = ['', 'а', 'я', 'й', 'ь']

/** What the nominative of a form with this stem may be filed under. */
function keysOfStem(stem: string): string[] {
  const keys = NOMINATIVE_ENDINGS.map((ending) => stemCyrillic(stem + ending))
  if (stem.endsWith('йц')) keys.push(stemCyrillic(`${stem.slice(0, -2)}ец`))
  else if (stem.endsWith('ц')) keys.push(stemCyrillic(`${stem.slice(0, -1)}ец`))
  return keys
}

/**
 * The trie keys under which the nominative of a token may be filed, `tokenKey` first, the less stripped before the
 * more stripped: a Cyrillic form alone doesn't say where its ending begins (`Вьетнам-а`, not `Вьетн-ама`). A name
 * found by another key than the first counts only if `isCaseOf` agrees.
 */
export function tokenKeys(text: string): string[] {
  const first = tokenKey(text)
  const folded = foldToken(text)
  if (!CYRILLIC.test(folded) || (first === folded && text.length > 1 && text === text.toUpperCase())) return [first]
  const stems = ENDINGS.filter(
    (ending) => folded.endsWith(ending) && folded.length - ending.length >= SHORTEST_DECLINED,
  )
    .map((ending) => folded.slice(0, folded.length - ending.length))
    .sort((a, b) => b.length - a.length)
  return [...new Set([first, ...stems.flatMap(keysOfStem)])]
}
