/** Reads the lexicon's source format (see README.md in this folder) into plain entries. Pure. */

/** What a form's mark says of it. */
export interface LexiconForm {
  text: string
  /** Language codes, or `*` for every language. */
  language: string
  role: 'name' | 'adjective' | 'capital'
  acronym: boolean
  metonym: boolean
  /** A surname or short name that stands for this entity wherever nothing nearer contradicts it. */
  bareSurname: boolean
  /** Also an ordinary word or another name: counts only with support from its context. */
  ambiguous: boolean
  /** The first form of its line: the display name in that language. */
  first: boolean
}

export interface LexiconEntry {
  id: string
  attributes: ReadonlyMap<string, string>
  forms: LexiconForm[]
}

const MARKS = /^[#~^?]+/u

/** Writes out `stem(a,b)` groups: `kazak(o,a)` gives `kazako` and `kazaka`. */
export function expandGroups(form: string): string[] {
  const open = form.indexOf('(')
  if (open < 0) return [form]
  const close = form.indexOf(')', open)
  if (close < 0) throw new SyntaxError(`a group is not closed in "${form}"`)
  const rest = expandGroups(form.slice(close + 1))
  return form
    .slice(open + 1, close)
    .split(',')
    .flatMap((ending) => rest.map((tail) => form.slice(0, open) + ending.trim() + tail))
}

function parseHeader(line: string): LexiconEntry {
  const [id = '', ...pairs] = line.trim().split(/\s+/u)
  const attributes = new Map<string, string>()
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    if (equals > 0) attributes.set(pair.slice(0, equals), pair.slice(equals + 1))
  }
  return { id, attributes, forms: [] }
}

function parseForms(line: string): LexiconForm[] {
  const trimmed = line.trim()
  const space = trimmed.search(/\s/u)
  if (space < 0) throw new SyntaxError(`a line of names without a name: "${trimmed}"`)
  const [languages = '', role = 'name'] = trimmed.slice(0, space).split('.')
  if (role !== 'name' && role !== 'adjective' && role !== 'capital')
    throw new SyntaxError(`unknown kind of name: "${role}"`)
  const written = trimmed
    .slice(space + 1)
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '')
  return languages.split(',').flatMap((language) =>
    written.flatMap((form, position) => {
      const marks = MARKS.exec(form)?.[0] ?? ''
      return expandGroups(form.slice(marks.length)).map((text, variant) => ({
        text,
        language,
        role,
        acronym: marks.includes('#'),
        metonym: marks.includes('~'),
        bareSurname: marks.includes('^'),
        ambiguous: marks.includes('?'),
        first: position === 0 && variant === 0,
      }))
    }),
  )
}

/**
 * Parses one lexicon file.
 * @throws SyntaxError naming the line when the format is broken: the data are the program's own, so that is a bug.
 */
export function parseLexicon(source: string): LexiconEntry[] {
  const entries: LexiconEntry[] = []
  source.split('\n').forEach((line, index) => {
    if (line.trim() === '' || /^\s*# /u.test(line) || line.trim() === '#') return
    try {
      if (!/^\s/u.test(line)) entries.push(parseHeader(line))
      else entries.at(-1)?.forms.push(...parseForms(line))
    } catch (error) {
      throw new SyntaxError(`lexicon line ${index + 1}: ${error instanceof Error ? error.message : String(error)}`)
    }
  })
  return entries
}
