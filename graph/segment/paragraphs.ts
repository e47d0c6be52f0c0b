/** Text → paragraphs. Blank lines part them, and so do single line breaks, save in hard-wrapped text. */

export interface Span {
  start: number
  end: number
}

/** A block counts as hard-wrapped when its lines, the last aside, lie within these lengths in characters. */
const WRAP_SHORTEST = 40
const WRAP_LONGEST = 110
const WRAP_SPREAD = 0.35

const TERMINAL = /[.!?…:;»”"')\]]\s*$/u
const CONTINUES = /^\s*[\p{Ll}(]/u
const ADDRESS = /^(?:https?:|www\.)/u
const HYPHENATED = /\p{L}[-\u00AD]\s*$/u

function lines(text: string, start: number, end: number): Span[] {
  const result: Span[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13 && text.charCodeAt(at) !== 0x2029) continue
    let a = from
    let b = at
    while (a < b && /\s/u.test(text.charAt(a))) a++
    while (b > a && /\s/u.test(text.charAt(b - 1))) b--
    result.push({ start: a, end: b })
    from = at + 1
  }
  return result
}

/** Whether the lines look like one paragraph broken at a fixed width (OCR, e-mail, old wire copy). */
function isHardWrapped(block: Span[]): boolean {
  if (block.length < 3) return false
  const lengths = block.slice(0, -1).map((line) => line.end - line.start)
  const longest = Math.max(...lengths.slice(0, 4000))
  const shortest = Math.min(...lengths.slice(0, 4000))
  return longest <= WRAP_LONGEST && shortest >= WRAP_SHORTEST && shortest >= longest * (1 - WRAP_SPREAD)
}

function joins(text: string, line: Span, next: Span, wrapped: boolean): boolean {
  const before = text.slice(Math.max(line.start, line.end - 40), line.end)
  const after = text.slice(next.start, next.start + 8)
  if (HYPHENATED.test(before) && CONTINUES.test(after)) return true
  if (wrapped) return true
  return (
    line.end - line.start >= WRAP_SHORTEST && !TERMINAL.test(before) && CONTINUES.test(after) && !ADDRESS.test(after)
  )
}

/** The paragraphs of `text`, in order, trimmed, none empty. Offsets in UTF-16 code units. */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = []
  let block: Span[] = []
  const flush = () => {
    const wrapped = isHardWrapped(block)
    let current: Span | null = null
    block.forEach((line, index) => {
      const previous = block[index - 1]
      if (current && previous && joins(text, previous, line, wrapped)) current.end = line.end
      else {
        current = { ...line }
        paragraphs.push(current)
      }
    })
    block = []
  }
  for (const line of lines(text, 0, text.length)) {
    if (line.start === line.end) flush()
    else block.push(line)
  }
  flush()
  return paragraphs
}
