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
