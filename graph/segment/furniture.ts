/** Whether a line of a page is furniture: buttons, notices on cookies, forms for comments. */

/** Longer paragraphs are text, whatever they begin with. */
const LONGEST_LINE = 400
/** A whole line of furniture is a few words. */
const LONGEST_LABEL = 60
/** As many words of a line are looked at for a known beginning. */
const MOST_WORDS = 10

/** What parts the entries of a menu. */
const BETWEEN = /\s*[|·•›»/→]\s*/u
const AROUND = /^[\s¿¡©*#←↑«-]+|[\s.:…!?*›»→↓)-]+$/gu

function isLabel(text: string, lines: ReadonlySet<string>): boolean {
  return lines.has(text) || lines.has(text.replace(AROUND, ''))
}

const BEGINNING = '…'
const LAST_MARK = /[.,:;]$/u

/** The first words of the known beginnings of lines: few paragraphs begin with one. */
const openings = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>()

function openingsOf(lines: ReadonlySet<string>): ReadonlySet<string> {
  const known = openings.get(lines)
  if (known) return known
  const beginnings = [...lines].filter((line) => line.endsWith(BEGINNING)).map((line) => line.slice(0, -1))
  const words = new Set(beginnings.map((line) => (line.split(' ', 1)[0] ?? '').replace(LAST_MARK, '')))
  openings.set(lines, words)
  return words
}

const inSmall = (text: string): string => text.toLowerCase().replaceAll('’', "'")

/** Whether the paragraph begins with one of the known beginnings of lines. */
function beginsAsFurniture(paragraph: string, lines: ReadonlySet<string>): boolean {
  const first = inSmall(paragraph.split(' ', 1)[0] ?? '').replace(LAST_MARK, '')
  if (!openingsOf(lines).has(first)) return false
  const lower = inSmall(paragraph)
  let end = 0
  for (let words = 0; words < MOST_WORDS && end < lower.length; words++) {
    const space = lower.indexOf(' ', end)
    const stop = space < 0 ? lower.length : space
    if (lines.has(`${lower.slice(0, stop).replace(LAST_MARK, '')}${BEGINNING}`)) return true
    end = stop + 1
  }
  return false
}

/**
 * Whether a paragraph is furniture of the page: known `lines` (in lower case) alone or beside each other, or one that
 * begins with a line whose entry ends with `…`.
 */
export function isFurniture(paragraph: string, lines: ReadonlySet<string>): boolean {
  if (paragraph.length > LONGEST_LINE) return false
  if (paragraph.length <= LONGEST_LABEL) {
    const entries = inSmall(paragraph)
      .split(BETWEEN)
      .filter((entry) => entry !== '')
    if (entries.length > 0 && entries.every((entry) => isLabel(entry, lines))) return true
  }
  return beginsAsFurniture(paragraph, lines)
}
