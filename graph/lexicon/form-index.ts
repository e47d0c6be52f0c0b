/**
 * Where the names of the lexicon stand in its text, found by their first letters. Reading a program's whole lexicon
 * takes longer than a person waits for a page: this looks at every line once and makes no object for a name that no
 * text has asked for.
 */
import { foldToken } from './fold-token.ts'
import { isMark } from './parse-lexicon.ts'

/** A thing's block of lines, `[start, end)`; the header is its first line. */
export interface BlockPlace {
  id: string
  start: number
  end: number
  /** Its file. */
  path: string
}

const TAB = 9
const NEWLINE = 10
const SPACE = 32
const BAR = 124
const HYPHEN = 45
const HASH = 35

/** As many folded letters of a name's first word decide where it is filed; a trie key shows as many. */
const LETTERS = 3
const SHELF_BITS = 14
/** The shelf of names that don't begin with plain letters. */
const ODD = 2 ** SHELF_BITS

/** Folded letters of UTF-16 code units, found out as they are met; 0 is not yet known. */
const foldedUnits = new Uint16Array(65536)
const NO_LETTER = 1

/** The folded letter of a UTF-16 code unit; 0 when it is no letter, or folds to more than one. */
function foldedUnit(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit
  if (unit < 128 || Number.isNaN(unit)) return unit >= 65 && unit <= 90 ? unit + 32 : 0
  const known = foldedUnits[unit] ?? 0
  if (known !== 0) return known === NO_LETTER ? 0 : known
  const text = String.fromCharCode(unit)
  const letters = /\p{L}/u.test(text) ? foldToken(text) : ''
  foldedUnits[unit] = letters.length === 1 ? letters.charCodeAt(0) : NO_LETTER
  return foldedUnit(unit)
}

function shelfOf(a: number, b: number, c: number): number {
  return Math.imul(Math.imul(Math.imul(a, 31) ^ b, 0x9e3779b1) ^ c, 0x85ebca77) >>> (32 - SHELF_BITS)
}

/** A list of whole numbers that grows. */
class Numbers {
  values = new Int32Array(65536)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = value
  }
}

const NOTHING: readonly FormPlace[] = []

/** One name's place in the text. */
export interface FormPlace {
  /** Counts the names in the order of the text. */
  number: number
  /** Where its line begins, and where the name begins (marks and all) and ends. */
  line: number
  start: number
  end: number
  block: BlockPlace
}

export class FormIndex {
  /** All files together. */
  readonly text: string
  readonly blocks: BlockPlace[] = []
  private readonly heads = new Int32Array(ODD + 1)
  private readonly next = new Numbers()
  private readonly starts = new Numbers()
  private readonly lines = new Numbers()
  private readonly blockOf = new Numbers()

  /** `sources`: the text of each file by its path; they are read in the order of the paths. */
  constructor(sources: ReadonlyMap<string, string>) {
    this.text = [...sources.values()].join('\n')
    let at = 0
    for (const [path, source] of sources) {
      this.readFile(path, at, at + source.length)
      at += source.length + 1
    }
  }

  private readFile(path: string, from: number, to: number): void {
    const { text, blocks } = this
    let current: BlockPlace | undefined
    for (let at = from; at < to;) {
      let end = text.indexOf('\n', at)
      if (end < 0 || end > to) end = to
      const first = text.charCodeAt(at)
      if (first === SPACE || first === TAB) this.readLine(at, end, blocks.length - 1)
      else if (first > SPACE && first !== HASH) {
        if (current) current.end = at
        let idEnd = at
        while (idEnd < end && text.charCodeAt(idEnd) > SPACE) idEnd++
        current = { id: text.slice(at, idEnd), start: at, end: to, path }
        blocks.push(current)
      }
      at = end + 1
    }
  }

  /** A line of names: `  en,de.adjective form | form`. */
  private readLine(start: number, end: number, block: number): void {
    const { text } = this
    let at = start
    while (at < end && text.charCodeAt(at) <= SPACE) at++
    if (at === end || text.charCodeAt(at) === HASH) return
    while (at < end && text.charCodeAt(at) !== SPACE) at++
    while (at < end) {
      while (at < end && text.charCodeAt(at) === SPACE) at++
      if (at === end) return
      this.file(at, start, block)
      const bar = text.indexOf('|', at)
      at = bar < 0 || bar >= end ? end : bar + 1
    }
  }

  private file(start: number, line: number, block: number): void {
    const shelf = this.shelfOfForm(start)
    this.next.push(this.heads[shelf] ?? 0)
    this.starts.push(start)
    this.lines.push(line)
    this.blockOf.push(block)
    this.heads[shelf] = this.starts.length
  }

  private shelfOfForm(start: number): number {
    const { text } = this
    let at = start
    while (isMark(text.charCodeAt(at))) at++
    const a = foldedUnit(text.charCodeAt(at))
    const b = foldedUnit(text.charCodeAt(at + 1))
    const third = text.charCodeAt(at + 2)
    const c = foldedUnit(third)
    if (a === 0 || b === 0) return ODD
    if (c !== 0) return shelfOf(a, b, c)
    const ends = third === SPACE || third === HYPHEN || third === BAR || third === NEWLINE || Number.isNaN(third)
    return ends ? shelfOf(a, b, 0) : ODD
  }

  /**
   * The names that may begin with this trie key, in the order of the text, each handed out once; those without plain
   * letters come at the first call.
   */
  take(key: string): readonly FormPlace[] {
    const odd = this.takeShelf(ODD)
    if (key.length < 2) return odd
    const c = key.length < LETTERS ? 0 : key.charCodeAt(2)
    const places = this.takeShelf(shelfOf(key.charCodeAt(0), key.charCodeAt(1), c))
    return odd.length > 0 ? [...odd, ...places] : places
  }

  private takeShelf(shelf: number): readonly FormPlace[] {
    const first = this.heads[shelf] ?? 0
    if (first === 0) return NOTHING
    const places: FormPlace[] = []
    for (let index = first; index > 0; index = this.next.values[index - 1] ?? 0) {
      const place = this.place(index - 1)
      if (place) places.push(place)
    }
    this.heads[shelf] = 0
    return places.reverse()
  }

  private place(number: number): FormPlace | null {
    const start = this.starts.values[number] ?? 0
    const block = this.blocks[this.blockOf.values[number] ?? 0]
    if (!block) return null
    return { number, line: this.lines.values[number] ?? 0, start, end: this.endOf(start), block }
  }

  private endOf(start: number): number {
    for (let at = start; at < this.text.length; at++) {
      const unit = this.text.charCodeAt(at)
      if (unit === NEWLINE || unit === BAR) return at
    }
    return this.text.length
  }
}
