/** What the rest of a document says of a word: written small elsewhere, part of a fuller name elsewhere … */
import { CLASS, type TokenClasses } from './token-classes.ts'

export interface EvidenceToken {
  text: string
}

/** One bit a kind of evidence. */
const EVIDENCE = {
  /** The word is written small somewhere. */
  small: 1 << 0,
  /** It begins with a capital where no sentence begins. */
  capitalInside: 1 << 1,
  /** It ends a longer run of capitalised words. */
  endsName: 1 << 2,
  /** It begins one. */
  beginsName: 1 << 3,
  /** Some run that it is in holds a first name, or stands after a title. */
  withFirstName: 1 << 4,
  /** Some run that it is in holds an organization head or a legal form. */
  withHead: 1 << 5,
  /** Three times or more. */
  repeated: 1 << 6,
  /** In parentheses after a capitalised word, as acronyms are declared. */
  declared: 1 << 7,
  /** Alone, without capitals beside it. */
  alone: 1 << 8,
} as const

/** Word (as written) → EVIDENCE bits. Words in small letters stand for themselves, without bits. */
export type DocumentEvidence = ReadonlyMap<string, number>

function isCapital(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
}

const COUNT_SHIFT = 16
const MANY = 3

class Collector {
  readonly words = new Map<string, number>()

  add(text: string, bits: number): void {
    const known = this.words.get(text) ?? 0
    const count = Math.min(MANY, (known >>> COUNT_SHIFT) + 1)
    this.words.set(text, (count << COUNT_SHIFT) | (known & 0xffff) | bits)
  }

  sentence(tokens: readonly EvidenceToken[], classes: TokenClasses | undefined): void {
    let first = true
    for (let at = 0; at < tokens.length;) {
      const text = tokens[at]?.text ?? ''
      // A function word at the beginning of a sentence has its capital from there.
      if (first && ((classes?.[at] ?? 0) & CLASS.functionWord) !== 0) {
        first = false
        at++
        continue
      }
      if (!isCapital(text)) {
        if (text.length > 1) {
          this.add(text, 0)
          first = false
        } else if (text === ':' || text === '"' || text === '«' || text === '„' || text === '“') first = true
        at++
        continue
      }
      let to = at + 1
      while (to < tokens.length && isCapital(tokens[to]?.text ?? '')) to++
      this.run(tokens, at, to, classes, first)
      first = false
      at = to
    }
  }

  private run(
    tokens: readonly EvidenceToken[],
    from: number,
    to: number,
    classes: TokenClasses | undefined,
    first: boolean,
  ): void {
    let union = 0
    if (classes) for (let index = from; index < to; index++) union |= classes[index] ?? 0
    let bits = to - from === 1 ? EVIDENCE.alone : 0
    const before = classes && from > 0 ? (classes[from - 1] ?? 0) : 0
    if (to - from > 1 && union & (CLASS.firstName | CLASS.person)) bits |= EVIDENCE.withFirstName
    if (before & CLASS.title) bits |= EVIDENCE.withFirstName
    if (union & (CLASS.organizationHead | CLASS.legalForm)) bits |= EVIDENCE.withHead
    if (from > 0 && tokens[from - 1]?.text === '(' && tokens[to]?.text === ')') bits |= EVIDENCE.declared
    for (let index = from; index < to; index++) {
      let own = bits
      if (!(first && index === from)) own |= EVIDENCE.capitalInside
      if (to - from > 1 && index === to - 1) own |= EVIDENCE.endsName
      if (to - from > 1 && index === from) own |= EVIDENCE.beginsName
      this.add(tokens[index]?.text ?? '', own)
    }
  }
}

/** Collects the evidence of one document, sentence by sentence; `classes` go with the sentences when given. */
export function collectEvidence(
  sentences: readonly (readonly EvidenceToken[])[],
  classes?: readonly TokenClasses[],
): DocumentEvidence {
  const collector = new Collector()
  sentences.forEach((tokens, index) => collector.sentence(tokens, classes?.[index]))
  const evidence = new Map<string, number>()
  for (const [text, known] of collector.words) {
    if (!isCapital(text)) continue
    let bits = known & 0xffff
    if (known >>> COUNT_SHIFT >= MANY) bits |= EVIDENCE.repeated
    if (collector.words.has(text.toLowerCase())) bits |= EVIDENCE.small
    evidence.set(text, bits)
  }
  return evidence
}
