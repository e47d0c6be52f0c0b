/** The features of a token that depend on more than one word: neighbours together, classes, evidence, runs. */
import { CONTEXT_TEMPLATES } from './form-features.ts'
import { mix } from '../hash-text.ts'
import { groupNumber, type FeatureOutput } from './hashing.ts'
import type { SentenceView } from './sentence-view.ts'
import { CLASS } from './token-classes.ts'
import type { WordForm } from './word-form.ts'

const IN_LANGUAGE = 4096
/** Stands for the places before the first and after the last token. */
const NOTHING = 0x3c0ffee

const RUN_CLASSES =
  CLASS.firstName | CLASS.surname | CLASS.organizationHead | CLASS.legalForm | CLASS.title | CLASS.country | CLASS.demonym |
  CLASS.place | CLASS.person | CLASS.organization | CLASS.acronym | CLASS.institution // prettier-ignore
const CUES = CLASS.cueSay | CLASS.cuePerson | CLASS.cueOrganization | CLASS.cuePlace
/** How many words before and after a run are searched for cues. */
const NEAR = 4
const SIDE_CLASSES =
  RUN_CLASSES | CLASS.cuePerson | CLASS.cueOrganization | CLASS.cuePlace | CLASS.cueSay | CLASS.functionWord

/** Groups of features that depend on little (see `FeatureOutput`), below 16. Beside the number stand language and a further value. */
const GROUP = {
  plain: 1, pattern: 2, position: 3, unaryClass: 5, evidence: 6, run: 7, lastWord: 8, firstWord: 9, cues: 10,
} as const // prettier-ignore

/** Emits the context features of one token after the other. */
export class ContextEmitter {
  private view: SentenceView
  private at = 0

  constructor(
    view: SentenceView,
    private readonly sink: FeatureOutput,
  ) {
    this.view = view
  }

  private shared(template: number, value: number): void {
    this.sink.add(CONTEXT_TEMPLATES + template, value)
  }

  private own(template: number, value: number): void {
    this.sink.add(CONTEXT_TEMPLATES + template + IN_LANGUAGE, mix(value, this.view.language))
  }

  private both(template: number, value: number): void {
    this.shared(template, value)
    this.own(template, value)
  }

  private form(offset: number): WordForm | undefined {
    return this.view.forms[this.at + offset]
  }

  private small(offset: number): number {
    const at = this.at + offset
    return at < 0 || at >= this.view.length ? NOTHING : (this.view.forms[at]?.small ?? NOTHING)
  }

  private kind(offset: number): number {
    const at = this.at + offset
    return at < 0 || at >= this.view.length ? 15 : (this.view.forms[at]?.kind ?? 15)
  }

  private classes(offset: number): number {
    const at = this.at + offset
    return at < 0 || at >= this.view.length ? 1 << 30 : (this.view.classes[at] ?? 0)
  }

  private isNewGroup(group: number, more: number, value: number): boolean {
    return this.sink.openGroup(groupNumber(group, this.view.languageNumber, more), value)
  }

  /** Adds the features of token `at` to the sink. */
  emit(at: number): void {
    this.at = at
    if (this.view.isPlain(at)) {
      this.plain()
      return
    }
    this.words()
    this.shapes()
    this.classFeatures()
    this.position()
    if ((this.view.runFrom[at] ?? -1) >= 0) {
      this.evidenceFeatures()
      this.run()
    }
    this.hyphens()
  }

  /** Half of all tokens are plain; a few features are enough for them. */
  private plain(): void {
    this.own(1, mix(this.small(-1), this.small(0)))
    this.own(2, mix(this.small(0), this.small(1)))
    const kinds = this.kind(-1) | (this.kind(0) << 4) | (this.kind(1) << 8)
    const classes = this.classes(0)
    if (!this.isNewGroup(GROUP.plain, kinds, classes)) return
    this.both(0, 0)
    this.both(15, classes)
    this.shared(16, kinds)
    this.sink.closeGroup()
  }

  private words(): void {
    const kind = this.kind(0)
    const before = this.small(-1)
    const here = this.small(0)
    const after = this.small(1)
    const suffix = this.form(0)?.suffix3 ?? 0
    this.own(1, mix(before, here))
    this.own(2, mix(here, after))
    this.own(3, mix(before, after))
    this.own(4, mix(before, kind))
    this.own(5, mix(after, kind))
    this.own(6, mix(mix(this.small(-2), before), kind))
    this.own(7, mix(mix(after, this.small(2)), kind))
    this.own(8, mix(before, suffix))
    this.own(9, mix(suffix, after))
    this.both(12, mix(mix(before, after), kind))
    this.own(13, this.small(-3))
    this.own(14, this.small(3))
  }

  private shapes(): void {
    const shape = this.form(0)?.shape ?? 0
    const pattern = this.kind(-1) | (this.kind(0) << 4) | (this.kind(1) << 8)
    const wide = pattern | (this.kind(-2) << 12) | (this.kind(2) << 16)
    if (this.isNewGroup(GROUP.pattern, 0, wide)) {
      this.both(0, 0)
      this.both(20, pattern)
      this.both(21, wide)
      this.sink.closeGroup()
    }
    this.shared(22, mix(mix(this.form(-1)?.shape ?? NOTHING, shape), this.form(1)?.shape ?? NOTHING))
    this.own(23, mix(shape, this.kind(1) | (this.kind(-1) << 4)))
  }

  private classFeatures(): void {
    const kind = this.kind(0)
    const here = this.classes(0)
    const before = this.classes(-1)
    const after = this.classes(1)
    this.shared(31, mix(before, here))
    this.shared(32, mix(here, after))
    this.shared(33, mix(before & SIDE_CLASSES, mix(here & SIDE_CLASSES, after & SIDE_CLASSES)))
    this.own(36, mix(here, this.small(-1)))
    this.own(37, mix(here, this.small(1)))
    this.shared(38, mix(mix(this.classes(-2), before), kind))
    this.shared(39, mix(mix(after, this.classes(2)), kind))
    for (let offset = -2; offset <= 2; offset++) this.unaryClass(offset, this.classes(offset), kind)
  }

  private unaryClass(offset: number, classes: number, kind: number): void {
    if (!this.isNewGroup(GROUP.unaryClass, kind | ((offset + 2) << 4), classes)) return
    if (offset === 0) this.both(30, mix(classes, kind))
    else if (offset === -1) this.both(34, mix(classes, kind))
    else if (offset === 1) this.both(35, mix(classes, kind))
    for (let rest = classes; rest !== 0; rest &= rest - 1) {
      const bit = (31 - Math.clz32(rest & -rest)) | ((offset + 2) << 5)
      this.both(40, bit)
      this.shared(41, mix(bit, kind))
    }
    this.sink.closeGroup()
  }

  private position(): void {
    const { view, at } = this
    const kind = this.kind(0)
    const place = Math.min(at, 2)
    if (this.isNewGroup(GROUP.position, view.flags, place | (kind << 2))) {
      this.both(50, place | (kind << 2))
      if (view.flags !== 0) this.both(51, view.flags | (kind << 4))
      this.sink.closeGroup()
    }
    if (view.flags !== 0) this.shared(52, mix(view.flags, mix(kind, this.classes(0) & RUN_CLASSES)))
    if (at === 0) this.shared(53, mix(this.classes(0), kind | (this.kind(1) << 4)))
    const enclosed = view.enclosed[at] ?? 0
    if (enclosed !== 0) this.both(54, enclosed | (kind << 2) | (this.kind(-1) << 6))
  }

  private evidenceFeatures(): void {
    const { view, at } = this
    const bits = view.evidence[at] ?? 0
    const run = Math.min(3, (view.runTo[at] ?? 0) - (view.runFrom[at] ?? 0))
    const where = (at === 0 ? 1 : 0) | (run << 1)
    if (this.isNewGroup(GROUP.evidence, where, bits)) {
      for (let rest = bits; rest !== 0; rest &= rest - 1) this.both(60, (31 - Math.clz32(rest & -rest)) | (where << 5))
      this.both(61, mix(bits, where))
      this.sink.closeGroup()
    }
    this.shared(62, mix(bits, this.classes(0) & RUN_CLASSES))
    this.shared(63, mix(view.evidence[at - 1] ?? 0, bits))
    this.shared(64, mix(bits, view.evidence[at + 1] ?? 0))
  }

  private run(): void {
    const { view, at } = this
    const from = view.runFrom[at] ?? at
    const to = view.runTo[at] ?? at + 1
    const classes = (view.runClasses[at] ?? 0) & RUN_CLASSES
    const place = (at === from ? 1 : 0) | (at === to - 1 ? 2 : 0)
    const length = Math.min(to - from, 5)
    const first = view.forms[from]
    const last = view.forms[to - 1]
    const left = from > 0 ? view.forms[from - 1] : undefined
    const right = to < view.length ? view.forms[to] : undefined
    const leftClasses = from > 0 ? (view.classes[from - 1] ?? 0) : 1 << 30
    const rightClasses = to < view.length ? (view.classes[to] ?? 0) : 1 << 30
    if (this.isNewGroup(GROUP.run, length | (place << 3), classes)) {
      this.both(70, length | (place << 3))
      this.both(71, mix(classes, place))
      this.sink.closeGroup()
    }
    this.shared(72, mix(mix(leftClasses & SIDE_CLASSES, classes), place))
    this.shared(73, mix(mix(rightClasses & SIDE_CLASSES, classes), place))
    this.own(74, mix(left?.small ?? NOTHING, place))
    this.own(75, mix(right?.small ?? NOTHING, place))
    this.shared(76, mix(left?.small ?? NOTHING, classes))
    if (this.isNewGroup(GROUP.lastWord, place, last?.id ?? 0)) {
      this.both(77, mix(last?.small ?? NOTHING, place))
      this.both(79, mix(last?.suffix3 ?? NOTHING, place))
      this.sink.closeGroup()
    }
    if (this.isNewGroup(GROUP.firstWord, place, first?.id ?? 0)) {
      this.both(78, mix(first?.small ?? NOTHING, place))
      this.sink.closeGroup()
    }
    this.own(80, mix(left?.suffix3 ?? NOTHING, length))
    this.own(81, mix(mix(left?.small ?? NOTHING, right?.small ?? NOTHING), place))
    this.shared(82, mix(mix(leftClasses & SIDE_CLASSES, rightClasses & SIDE_CLASSES), length))
    this.own(83, mix(view.forms[from - 2]?.small ?? NOTHING, left?.small ?? NOTHING))
    this.own(84, mix(right?.small ?? NOTHING, view.forms[to + 1]?.small ?? NOTHING))
    let after = 0
    for (let index = to; index < to + NEAR && index < view.length; index++) after |= view.classes[index] ?? 0
    let before = 0
    for (let index = Math.max(0, from - NEAR); index < from; index++) before |= view.classes[index] ?? 0
    if (!this.isNewGroup(GROUP.cues, after & CUES, before & CUES)) return
    this.both(85, mix(before & CUES, after & CUES))
    this.sink.closeGroup()
  }

  private hyphens(): void {
    const { view, at } = this
    const before = view.isHyphen(at - 1)
    const after = view.isHyphen(at + 1)
    if (!before && !after && !view.isHyphen(at)) return
    const kind = this.kind(0)
    this.both(90, (before ? 1 : 0) | (after ? 2 : 0) | (kind << 2))
    if (before) this.both(91, mix(this.small(-2), kind))
    if (after) {
      this.both(92, mix(this.small(2), kind))
      this.both(93, (this.kind(2) << 4) | kind)
      this.own(94, mix(this.form(2)?.suffix3 ?? 0, kind))
    }
  }
}
