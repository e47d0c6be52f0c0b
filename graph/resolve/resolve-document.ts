/**
 * Mentions → entities within one document: a surname to the fuller name, an acronym to its expansion, an institution
 * to its country. Works on text and types alone, so that the corpus pass deals with distinct names only.
 */
import { mayShareAcronym } from './compare-organizations.ts'
import { countryAround, countryOfAll, isClear } from './country-context.ts'
import { nameKey, nameParts } from './name-key.ts'
import { parseOrganizationName } from './organization-name.ts'
import { parsePersonName, type NamePart } from './person-name.ts'
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
  /** The country that the named thing is or belongs to, when known. */
  country: string | null
  /** Of a person, where it is certain. */
  gender: 'm' | 'f' | null
  /** The language of its sentence. */
  language: LanguageCode
}

export interface ResolvedDocument {
  entities: DocumentEntity[]
  /** For each found name, the index of its entity. */
  entityOf: number[]
}

interface Draft {
  entity: DocumentEntity
  /** How many parts its fullest name has. */
  length: number
  /** The parts that can stand for a person alone, the family name last; given name first. */
  parts: NamePart[]
  /** What its names tell; two that contradict each other tell nothing. */
  genders: Set<'m' | 'f'>
  lastSeen: number
}

/** Where the names that have a part stand, and whose they are. */
type Places = Map<string, { index: number; draft: number }[]>

/** The names of a known thing, by language. */
export type NamesOf = (lexicon: string) => Iterable<readonly [language: string, name: string]>

/** The countries where a language is at home, if that is known. */
export type HomesOf = (language: LanguageCode) => ReadonlySet<string> | undefined

const partsOf = (name: FoundName): NamePart[] =>
  name.type === 'person' ? parsePersonName(name.text, name.language).parts : []

const institutions = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, string>>()

/** `owned` the other way: `state-department` → `foreign-ministry`. Made once, not for every document. */
function institutionsOf(owned: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const known = institutions.get(owned)
  if (known) return known
  const found = new Map([...owned].map(([composed, id]) => [id, composed.split('@')[0] ?? '']))
  institutions.set(owned, found)
  return found
}

/** Resolves one document's names step by step; each step is one rule. */
class DocumentResolver {
  readonly drafts: Draft[] = []
  readonly entityOf: number[]
  private readonly byKey = new Map<string, number>()
  private readonly families: Places = new Map()
  private readonly givens: Places = new Map()
  private readonly toldSurnames: Places = new Map()

  private readonly owners = new Map<string, { index: number; country: string }[]>()
  private readonly institutionOf: ReadonlyMap<string, string>
  /** The country that the document names most; undefined until it is asked for. */
  private subject: string | null | undefined

  constructor(
    private readonly names: readonly FoundName[],
    private readonly owned: ReadonlyMap<string, string>,
    private readonly namesOf: NamesOf,
    private readonly homesOf: HomesOf,
  ) {
    this.institutionOf = institutionsOf(owned)
    this.entityOf = names.map(() => -1)
  }

  run(): ResolvedDocument {
    this.each(
      (name, index) =>
        name.lexicon !== null &&
        !name.institution &&
        this.byIdentity(name, index, `lexicon:${name.type}:${name.lexicon}`),
    )
    this.indexOwners()
    this.each((name, index) => name.institution && this.institution(name, index))
    this.each((name, index) => name.type !== 'person' && this.byIdentity(name, index, this.keyOf(name)))
    this.each((name, index) => nameParts(name.text).length > 1 && this.fullName(name, index))
    this.indexParts()
    this.each((name, index) => this.surname(name, index) || this.toldSurname(name, index))
    this.each((name, index) => this.untoldSurname(name, index) || this.byIdentity(name, index, this.keyOf(name)))
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
    if (name.gender !== null) target.genders.add(name.gender)
    const [gender = null] = target.genders
    target.entity.gender = target.genders.size === 1 ? gender : null
    if (name.acronym && !target.entity.acronyms.includes(name.acronym)) target.entity.acronyms.push(name.acronym)
    if (target.entity.lexicon === null && name.lexicon !== null && !name.institution)
      target.entity.lexicon = name.lexicon
    if (name.via === 'name' && nameParts(name.text).length > target.length) {
      target.entity.name = name.text
      target.entity.language = name.language
      target.length = nameParts(name.text).length
      target.parts = partsOf(name)
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
        length: name.via === 'name' ? nameParts(name.text).length : 0,
        parts: name.via === 'name' ? partsOf(name) : [],
        genders: new Set(),
        lastSeen: index,
      })
      this.byKey.set(key, draft)
    }
    return this.assign(index, draft)
  }

  /** `Security Council` alone: the one of the country that is spoken of around it, else the one named last before it. */
  private institution(name: FoundName, index: number): boolean {
    const owners = (this.owners.get(name.lexicon ?? '') ?? []).filter((place) => this.mayMean(name, place.index))
    const country = countryAround(this.names, index)
    const owner =
      owners.filter((place) => place.country === country).at(-1) ??
      owners.filter((place) => place.index < index).at(-1) ??
      owners[0]
    if (country !== null && owner?.country !== country && isClear(this.names, index, country)) {
      const composed = `${name.lexicon}@${country}`
      const because = `the sentences around it speak of ${country}`
      return this.known(name, index, this.owned.get(composed) ?? composed, because, 0.7)
    }
    const told = owner === undefined ? this.withoutOwner(name, country) : undefined
    if (told !== undefined) return this.known(name, index, told.lexicon, told.because, 0.6)
    const draft = owner ? this.entityOf[owner.index] : undefined
    if (!owner || draft === undefined || draft < 0)
      return this.byIdentity(name, index, `lexicon:${name.type}:${name.lexicon}`)
    const because = `${this.names[owner.index]?.text ?? ''} in the same document`
    this.note(draft, { rule: 'qualified-by', text: name.text, because, confidence: 0.85 })
    return this.assign(index, draft)
  }

  /** An institution's bare name stands for the known one `lexicon`. */
  private known(name: FoundName, index: number, lexicon: string, because: string, confidence: number): boolean {
    this.byIdentity({ ...name, lexicon, institution: false }, index, `lexicon:${name.type}:${lexicon}`)
    this.note(this.entityOf[index] ?? -1, { rule: 'country-context', text: name.text, because, confidence })
    return true
  }

  /**
   * A known institution by its bare name, where the document names none of its kind with an owner: that of the country
   * which is spoken of around it, though not clearly; else, where the document speaks of no other country more, that of
   * the language's one home (`Senato` in Italian).
   */
  private withoutOwner(name: FoundName, country: string | null): { lexicon: string; because: string } | undefined {
    const fits = (place: string | null): string | undefined => {
      const known = this.owned.get(`${name.lexicon}@${place ?? ''}`)
      return known !== undefined && this.mayBeCalled(name, known) ? known : undefined
    }
    const near = fits(country)
    if (near !== undefined) return { lexicon: near, because: `${country ?? ''} is spoken of near it` }
    const [home = null, ...others] = this.homesOf(name.language) ?? []
    if (this.subject === undefined) this.subject = countryOfAll(this.names)
    const isOnlyHome = home !== null && others.length === 0
    const isAtHome = isOnlyHome && (country ?? home) === home && (this.subject ?? home) === home
    const own = isAtHome ? fits(home) : undefined
    if (own !== undefined) return { lexicon: own, because: 'the one of the country that writes so' }
    const world = this.ofNoState(name)
    return world === undefined ? undefined : { lexicon: world, because: 'the one that is no state’s' }
  }

  /** The one institution of that kind that belongs to no state: the United Nations' Security Council. */
  private ofNoState(name: FoundName): string | undefined {
    const owned = [...this.owned].flatMap(([composed, id]) => {
      const [kind, owner = ''] = composed.split('@')
      return kind === name.lexicon && [...this.namesOf(owner)].length === 0 ? [id] : []
    })
    const only = owned.length === 1 ? owned[0] : undefined
    return only !== undefined && this.mayBeCalled(name, only) ? only : undefined
  }

  /** Whether an institution's bare name may mean the one that is named with its owner at `index`. */
  private mayMean(name: FoundName, index: number): boolean {
    const { lexicon = null, country = null } = this.names[index] ?? {}
    const isState = country !== null && [...this.namesOf(country)].length > 0
    return lexicon === null || isState || this.mayBeCalled(name, lexicon)
  }

  /** A qualified form (`Supreme National Security Council`) isn't that of a body whose own name lacks the qualifier. */
  private mayBeCalled(name: FoundName, known: string): boolean {
    if (name.via === 'acronym') return true
    const own = [...this.namesOf(known)].find(([language]) => language === name.language || language === '*')
    if (!own) return false
    const words = new Set(parseOrganizationName(own[1], name.language).words)
    return parseOrganizationName(name.text, name.language).words.every((word) => words.has(word))
  }

  /** Where each institution is named with its country. */
  private indexOwners(): void {
    this.names.forEach(({ lexicon, country }, index) => {
      const institution =
        lexicon === null
          ? undefined
          : lexicon.split('@')[1] !== undefined
            ? lexicon.split('@')[0]
            : this.institutionOf.get(lexicon)
      if (institution === undefined || country === null) return
      const places = this.owners.get(institution)
      if (places) places.push({ index, country })
      else this.owners.set(institution, [{ index, country }])
    })
  }

  private fullName(name: FoundName, index: number): boolean {
    return this.byIdentity(name, index, this.keyOf(name))
  }

  /** Files every part of the full names, by sound, with where they stand: surnames are looked up there. */
  private indexParts(): void {
    this.names.forEach((name, index) => {
      const draft = this.entityOf[index] ?? -1
      if (name.type !== 'person' || draft < 0) return
      const parts = partsOf(name)
      parts.forEach((part, at) => {
        if (parts.length < 2) return
        const filed = at === parts.length - 1 ? this.families : this.givens
        for (const key of new Set([part.folded, ...part.keys])) {
          const places = filed.get(key)
          if (places) places.push({ index, draft })
          else filed.set(key, [{ index, draft }])
        }
      })
    })
  }

  /** A surname alone goes to the person named last before it whose family name it is (else any part), else to the first after it. */
  private surname(name: FoundName, index: number): boolean {
    if (name.type !== 'person' || nameParts(name.text).length > 1) return false
    const part = parsePersonName(name.text, name.language).parts[0]
    if (!part) return false
    const keys = [...new Set([part.folded, ...part.keys])]
    const fits = ({ draft }: { draft: number }) => {
      const gender = this.drafts[draft]?.entity.gender ?? null
      return gender === null || name.gender === null || gender === name.gender
    }
    const found = (places: Places) => keys.flatMap((key) => places.get(key)?.filter(fits) ?? [])
    const family = found(this.families)
    const places = (family.length > 0 ? family : found(this.givens)).sort((a, b) => a.index - b.index)
    const chosen = places.filter((place) => place.index < index).at(-1) ?? places[0]
    const draft = this.drafts[chosen?.draft ?? -1]
    if (!chosen || !draft) return false
    this.note(chosen.draft, {
      rule: 'surname-of',
      text: name.text,
      because: `${draft.entity.name} in the same document`,
      confidence: new Set(places.map((place) => place.draft)).size === 1 ? 0.97 : 0.8,
    })
    return this.assign(index, chosen.draft)
  }

  /** `Mr. Keller` and `Mrs. Keller`, who have no fuller names, are two. */
  private toldSurname(name: FoundName, index: number): boolean {
    if (name.type !== 'person' || name.gender === null || nameParts(name.text).length > 1) return false
    const key = this.keyOf(name)
    this.byIdentity(name, index, `${key}|${name.gender}`)
    const places = this.toldSurnames.get(key) ?? []
    this.toldSurnames.set(key, [...places, { index, draft: this.entityOf[index] ?? -1 }])
    return true
  }

  /** `Keller` goes to the one of them that was named last before it, else to the first after it. */
  private untoldSurname(name: FoundName, index: number): boolean {
    const places = name.type === 'person' ? (this.toldSurnames.get(this.keyOf(name)) ?? []) : []
    const chosen = places.filter((place) => place.index < index).at(-1) ?? places[0]
    return chosen !== undefined && this.assign(index, chosen.draft)
  }

  /** An acronym that stands alone joins the organization for which the document declared it. */
  private acronyms(): void {
    this.drafts.forEach((draft, at) => {
      if (draft.entity.type !== 'organization' || draft.length < 2) return
      for (const acronym of draft.entity.acronyms) {
        this.names.forEach((name, index) => {
          const other = this.entityOf[index] ?? -1
          if (name.type !== 'organization' || other === at || name.text !== acronym) return
          const known = this.drafts[other]?.entity.lexicon ?? null
          if (known !== null && draft.entity.lexicon !== null && known !== draft.entity.lexicon)
            if (!this.isSpelledOut(draft, acronym) || this.isSpelledOut(this.drafts[other], acronym)) return
          if (known !== null && this.maySpell(draft.entity, known, acronym)) draft.entity.lexicon = known
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

  /** Whether the document gives the thing a name that the acronym is the initials of: `Rapid Support Forces (RSF)`. */
  private isSpelledOut(draft: Draft | undefined, acronym: string): boolean {
    if (!draft || draft.length < 2) return false
    return parseOrganizationName(draft.entity.name, draft.entity.language).initials.includes(acronym)
  }

  /** Whether a name that a document explains an acronym by may be that of the known thing: `RAF` is not always the known one. */
  private maySpell({ name, language }: DocumentEntity, known: string, acronym: string): boolean {
    const spelled = parseOrganizationName(name, language)
    const names = [...this.namesOf(known)].map(([other, text]) => parseOrganizationName(text, other))
    return names.length === 0 || names.some((other) => mayShareAcronym(spelled, other, acronym))
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

/**
 * Resolves the names of one document, given in text order. `owned` names the institutions that have a lexicon entry of
 * their own: `foreign-ministry@US` → `state-department`; `namesOf` gives the names of a known thing, `homesOf` the
 * countries where a language is at home.
 */
export function resolveDocument(
  names: readonly FoundName[],
  owned: ReadonlyMap<string, string>,
  namesOf: NamesOf = () => [],
  homesOf: HomesOf = () => undefined,
): ResolvedDocument {
  return new DocumentResolver(names, owned, namesOf, homesOf).run()
}
