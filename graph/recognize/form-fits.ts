/** Whether a form of the lexicon, found by its folded keys, is what the text has: case, language, declension. */
import { foldToken, isCaseOf } from '../lexicon/fold-token.ts'
import type { FormMatch } from '../lexicon/lexicon.ts'
import { isAllUpper, isNamelike, isUpper } from './case-in-sentence.ts'
import { CYRILLIC_START } from './known-words.ts'
import type { LexiconContext } from './sentence.ts'

function withoutDots(text: string): string {
  return text.includes('.') ? text.replaceAll('.', '') : text
}

const SHORTEST_WORD_ACRONYM = 4

/** Whether one written token of an acronym stands in the text: same case, or as a word in languages that write `Nato`. */
function acronymStands(written: string, text: string, context: LexiconContext): boolean {
  const a = withoutDots(written)
  const b = withoutDots(text)
  if (a === b) return true
  const titled = a.length >= 3 && b === a.charAt(0) + a.slice(1).toLowerCase()
  if (titled && !context.isOrdinaryWord(b.toLowerCase()))
    return a.length >= (context.own?.writing.shortestWordAcronym ?? SHORTEST_WORD_ACRONYM)
  return context.allCaps && a.toUpperCase() === b
}

/** A shorter name in small letters may be any word. */
const SHORTEST_CARELESS = 5

/** Whether a form, found by its folded key, also has the case that it needs. */
export function caseFits(form: FormMatch, texts: readonly string[], context: LexiconContext): boolean {
  return form.written.every((written, index) => {
    const text = texts[index] ?? ''
    if (form.acronym) return acronymStands(written, text, context)
    if (context.allCaps) return true
    if (!isUpper(written)) return true
    if (context.careless && form.entity.type === 'country' && form.via === 'name' && !form.ambiguous)
      return isUpper(text) || (text.length >= SHORTEST_CARELESS && !context.isOrdinaryWord(text))
    if (isNamelike(text))
      return !(isAllUpper(text) && text.length <= 3 && text !== written && text.length < written.length + 1)
    // Inside a long name, small letters are a house style; at its head they are an ordinary word.
    return index > 0 && (form.written.length > 2 || form.entity.type === 'country')
  })
}

/** English names and acronyms from this length on are met in texts of every language. */
const LONG_ACRONYM = 4

/** Names in another language than the text's count when they are long enough not to be met by accident. */
export function languageFits(form: FormMatch, context: LexiconContext): boolean {
  if (form.language === '*' || form.language === context.language) return true
  if (form.via === 'demonym') return false
  if (form.written.length > 1) return !form.acronym
  if (form.ambiguous || form.bareSurname) return false
  const length = form.written[0]?.length ?? 0
  return (
    (context.isMetAbroad?.(form.language) ?? false) && (form.acronym ? length >= LONG_ACRONYM : length > LONG_ACRONYM)
  )
}

function rank(form: FormMatch, language: string): number {
  return (
    (form.language === language ? 4 : form.language === '*' ? 3 : 0) +
    (form.ambiguous ? 0 : 1) +
    (form.entity.institution && !form.ambiguous && form.language === language ? 2 : 0)
  )
}

/** Whether every token of the text is a regular case of the form's: then no other name is meant by it. */
function isDeclined(form: FormMatch, texts: readonly string[]): boolean {
  return form.written.every((written, index) => {
    const text = texts[index] ?? ''
    return text === written || !CYRILLIC_START.test(written) || isCaseOf(foldToken(text), foldToken(written))
  })
}

/** Whether the text is an ordinary word that differs from the name by its accents: `Blätter` are leaves, not Blatter. */
function isOrdinaryTwin({ written }: FormMatch, texts: readonly string[], context: LexiconContext): boolean {
  if (written.length > 1) return false
  const name = (written[0] ?? '').toLowerCase()
  const lower = (texts[0] ?? '').toLowerCase()
  return lower !== name && lower.length === name.length && context.isOrdinaryWord(lower)
}

/** More than any rank: a form that is spelled right wins over one that is merely of the right language. */
const DECLINED = 8

/** The best of the forms at the end of a path (`leads`: a hyphen ties the next word to it): a regular case of the name before one that merely shares a stem. */
export function fittingForm(
  forms: readonly FormMatch[],
  texts: readonly string[],
  firstKeys: boolean,
  leads: boolean,
  context: LexiconContext,
): { form: FormMatch; worth: number } | null {
  let best: { form: FormMatch; worth: number } | null = null
  for (const form of forms) {
    if ((form.prefix && !leads) || !languageFits(form, context) || !caseFits(form, texts, context)) continue
    const declined = isDeclined(form, texts)
    if (isOrdinaryTwin(form, texts, context)) continue
    // A word alone that merely shares a stem is another word: `Петров` is no case of `Петро`.
    if (!declined && (!firstKeys || form.written.length === 1)) continue
    const worth = rank(form, context.language) + (declined ? DECLINED : 0)
    if (!best || worth > best.worth) best = { form, worth }
  }
  return best
}
