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

function isLabel(text: string, lines: Pick<ReadonlySet<string>, 'has'>): boolean {
  return lines.has(text) || lines.has(text.replace(AROUND, ''))
}

/**
 * Whether a paragraph is furniture of the page: known `lines` (in lower case) alone or beside each other, or one that
 * begins with a line whose entry ends with `…`.
 */
export function isFurniture(paragraph: string, lines: Pick<ReadonlySet<string>, 'has'>): boolean {
  if (paragraph.length > LONGEST_LINE) return false
  const lower = paragraph.toLowerCase().replaceAll('’', "'")
  const entries = lower.length <= LONGEST_LABEL ? lower.split(BETWEEN).filter((entry) => entry !== '') : []
  if (entries.length > 0 && entries.every((entry) => isLabel(entry, lines))) return true
  let end = 0
  for (let words = 0; words < MOST_WORDS && end < lower.length; words++) {
    const space = lower.indexOf(' ', end)
    const stop = space < 0 ? lower.length : space
    if (lines.has(`${lower.slice(0, stop).replace(/[.,:;]$/u, '')}…`)) return true
    end = stop + 1
  }
  return false
}
