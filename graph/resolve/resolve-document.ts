/**
 * Mentions → entities within one document: a surname to the fuller name, an acronym to its expansion, an institution
 * to its country. Works on text and types alone, so that the corpus pass deals with distinct names only.
 */
import { foldToken, tokenKey } from '../lexicon/fold-token.ts'
import type { DocumentEntity, EntityType, LanguageCode, ResolutionNote, Via } from '../types.ts'

/** A recognised name before it is resolved. */
export interface FoundName {
  text: string
  type: EntityType
  via: Via
  lexicon: string | null
  /** An institution without its country. */
  institution: boolean
  /** An acronym that the document declares for this name, or that this is. */
  acronym: string | null
  /** The language of its sentence. */
  language: LanguageCode
}

export interface ResolvedDocument {
  entities: DocumentEntity[]
  /** For each found name, the index of its entity. */
  entityOf: number[]
}

/** The parts of a name: hyphens and spaces part them. */
export function nameParts(text: string): string[] {
  return text.split(/[\s\u00A0-]+/u).filter((part) => part !== '' && part !== '.')
}

/** The key under which equal names of one type meet, whatever their case, accents and case endings. */
export function nameKey(text: string, language: LanguageCode): string {
  const keys = nameParts(text).map(tokenKey)
  const last = keys.length - 1
  const lastKey = keys[last]
  if (language === 'de' && lastKey && keys.length > 1 && lastKey.length > 4 && lastKey.endsWith('s'))
    keys[last] = lastKey.slice(0, -1)
  return keys.join(' ')
}

interface Draft {
  entity: DocumentEntity
  /** Folded parts of its fullest name. */
  parts: string[]
  lastSeen: number
}

/** Resolves one document's names step by step; each step is one rule. */
class DocumentResolver {
  readonly drafts: Draft[] = []
  readonly entityOf: number[]
  private readonly byKey = new Map<string, number>()

  constructor(private readonly names: readonly FoundName[]) {
    this.entityOf = names.map(() => -1)
  }

  run(): ResolvedDocument {
    this.each(
      (name, index) =>
        name.lexicon !== null &&
        !name.institution &&
        this.byIdentity(name, index, `lexicon:${name.type}:${name.lexicon}`),
    )
    this.each((name, index) => name.institution && this.institution(name, index))
    this.each((name, index) => name.type !== 'person' && this.byIdentity(name, index, this.keyOf(name)))
    this.each((name, index) => nameParts(name.text).length > 1 && this.fullName(name, index))
    this.each((name, index) => this.surname(name, index) || this.byIdentity(name, index, this.keyOf(name)))
    this.acronyms()
    return this.finish()
  }

  private each(rule: (name: FoundName, index: number) => boolean): void {
    this.names.forEach((name, index) => {
      if (this.entityOf[index] === -1) rule(name, index)
    })
  }

  private keyOf(name: FoundName): string {
    return `name:${name.type}:${nameKey(name.text, name.language)}`
  }

  private assign(index: number, draft: number): boolean {
    this.entityOf[index] = draft
    const name = this.names[index]
    const target = this.drafts[draft]
    if (!name || !target) return true
    target.lastSeen = index
    if (name.acronym && !target.entity.acronyms.includes(name.acronym)) target.entity.acronyms.push(name.acronym)
    if (target.entity.lexicon === null && name.lexicon !== null && !name.institution)
      target.entity.lexicon = name.lexicon
    if (name.via === 'name' && nameParts(name.text).length > target.parts.length) {
      target.entity.name = name.text
      target.entity.language = name.language
      target.parts = nameParts(name.text).map(foldToken)
    }
    return true
  }

  private byIdentity(name: FoundName, index: number, key: string): boolean {
    let draft = this.byKey.get(key)
    if (draft === undefined) {
      draft = this.drafts.length
      this.drafts.push({
        entity: {
          type: name.type,
          lexicon: name.lexicon,
          name: name.text,
          language: name.language,
          acronyms: [],
          gender: null,
          resolution: [],
        },
        parts: name.via === 'name' ? nameParts(name.text).map(foldToken) : [],
        lastSeen: index,
      })
      this.byKey.set(key, draft)
    }
    return this.assign(index, draft)
  }

  /** `Security Council` after `Russian Security Council`: the one named last before it, else the first after it. */
  private institution(name: FoundName, index: number): boolean {
    const owners = this.names
      .map((other, at) => ({ other, at }))
      .filter(({ other }) => other.lexicon?.startsWith(`${name.lexicon}@`))
    const before = owners.filter(({ at }) => at < index).at(-1)
    const owner = before ?? owners[0]
    const draft = owner ? this.entityOf[owner.at] : undefined
    if (!owner || draft === undefined || draft < 0)
      return this.byIdentity(name, index, `lexicon:${name.type}:${name.lexicon}`)
    this.note(draft, {
      rule: 'qualified-by',
      text: name.text,
      because: `${owner.other.text} in the same document`,
      confidence: before ? 0.9 : 0.75,
    })
    return this.assign(index, draft)
  }

  private fullName(name: FoundName, index: number): boolean {
    return this.byIdentity(name, index, this.keyOf(name))
  }

  /** A surname alone goes to the person named most recently before it whose last part it is, else to the first after it. */
  private surname(name: FoundName, index: number): boolean {
    if (name.type !== 'person' || nameParts(name.text).length > 1) return false
    const keys = [tokenKey(name.text)]
    if (name.language === 'de' && name.text.endsWith('s')) keys.push(tokenKey(name.text.slice(0, -1)))
    const fits = this.drafts
      .map((draft, at) => ({ draft, at }))
      .filter(
        ({ draft }) =>
          draft.entity.type === 'person' && draft.parts.length > 1 && keys.includes(tokenKey(draft.parts.at(-1) ?? '')),
      )
    const chosen =
      fits.filter(({ draft }) => draft.lastSeen < index).sort((a, b) => b.draft.lastSeen - a.draft.lastSeen)[0] ??
      fits[0]
    if (!chosen) return false
    this.note(chosen.at, {
      rule: 'surname-of',
      text: name.text,
      because: `${chosen.draft.entity.name} in the same document`,
      confidence: fits.length === 1 ? 0.97 : 0.8,
    })
    return this.assign(index, chosen.at)
  }

  /** An acronym that stands alone joins the organization for which the document declared it. */
  private acronyms(): void {
    this.drafts.forEach((draft, at) => {
      if (draft.entity.type !== 'organization' || draft.parts.length < 2) return
      for (const acronym of draft.entity.acronyms) {
        this.names.forEach((name, index) => {
          const other = this.entityOf[index] ?? -1
          if (name.type !== 'organization' || other === at || name.text !== acronym) return
          const target = this.drafts[other]
          if (target?.entity.lexicon && draft.entity.lexicon && target.entity.lexicon !== draft.entity.lexicon) return
          if (target?.entity.lexicon) draft.entity.lexicon = target.entity.lexicon
          this.note(at, {
            rule: 'declared-acronym',
            text: acronym,
            because: `${draft.entity.name} (${acronym}) in the same document`,
            confidence: 0.95,
          })
          this.entityOf[index] = at
        })
      }
    })
  }

  private note(draft: number, note: ResolutionNote): void {
    const notes = this.drafts[draft]?.entity.resolution
    if (notes && !notes.some((known) => known.rule === note.rule && known.text === note.text)) notes.push(note)
  }

  private finish(): ResolvedDocument {
    const used = [...new Set(this.entityOf)].sort((a, b) => a - b)
    const place = new Map(used.map((draft, at) => [draft, at]))
    return {
      entities: used.flatMap((draft) => this.drafts[draft]?.entity ?? []),
      entityOf: this.entityOf.map((draft) => place.get(draft) ?? 0),
    }
  }
}

/** Resolves the names of one document, given in text order. */
export function resolveDocument(names: readonly FoundName[]): ResolvedDocument {
  return new DocumentResolver(names).run()
}
