/** Reads the lexicon's source format (see README.md in this folder). Pure. */

/** A form as written, its marks taken off and its groups left in. */
export interface LexiconForm {
  text: string
  /** Any of `#` acronym, `~` metonym, `^` bare surname, `?` ambiguous. */
  marks: string
}

export interface LexiconLine {
  /** Language codes, or `*` for every language. */
  languages: readonly string[]
  role: 'name' | 'adjective' | 'capital'
  forms: LexiconForm[]
}

/** One real-world thing. */
export interface LexiconBlock {
  id: string
  attributes: ReadonlyMap<string, string>
  lines: LexiconLine[]
}

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

function parseHeader(line: string): LexiconBlock {
  const [id = '', ...pairs] = line.trim().split(/\s+/u)
  const attributes = new Map<string, string>()
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    if (equals > 0) attributes.set(pair.slice(0, equals), pair.slice(equals + 1))
  }
  return { id, attributes, lines: [] }
}

function isMark(character: string): boolean {
  return character === '#' || character === '~' || character === '^' || character === '?'
}

/** A form with its marks; nothing for an empty one. */
export function parseForm(written: string): LexiconForm[] {
  const form = written.trim()
  let marked = 0
  while (isMark(form.charAt(marked))) marked++
  return form === '' ? [] : [{ text: form.slice(marked), marks: form.slice(0, marked) }]
}

/** What stands before the forms of a line: `  en,de.adjective `. */
export function parseLinePrefix(prefix: string): Pick<LexiconLine, 'languages' | 'role'> {
  const [languages = '', role = 'name'] = (prefix.trimStart().split(' ', 1)[0] ?? '').split('.')
  if (role !== 'name' && role !== 'adjective' && role !== 'capital')
    throw new SyntaxError(`unknown kind of name: "${role}"`)
  return { languages: languages.split(','), role }
}

function parseLine(line: string): LexiconLine {
  const trimmed = line.trim()
  const space = trimmed.indexOf(' ')
  if (space < 0) throw new SyntaxError(`a line of names without a name: "${trimmed}"`)
  return {
    ...parseLinePrefix(trimmed),
    forms: trimmed
      .slice(space + 1)
      .split('|')
      .flatMap(parseForm),
  }
}

/**
 * Parses one lexicon file.
 * @throws SyntaxError naming the line when the format is broken: the data are the program's own, so that is a bug.
 */
export function scanLexicon(source: string): LexiconBlock[] {
  const blocks: LexiconBlock[] = []
  source.split('\n').forEach((line, index) => {
    const trimmed = line.trim()
    if (trimmed === '' || trimmed === '#' || trimmed.startsWith('# ')) return
    try {
      if (line.charAt(0) !== ' ' && line.charAt(0) !== '\t') blocks.push(parseHeader(line))
      else blocks.at(-1)?.lines.push(parseLine(line))
    } catch (error) {
      throw new SyntaxError(`lexicon line ${index + 1}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  })
  return blocks
}
