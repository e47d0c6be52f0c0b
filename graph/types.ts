/**
 * The domain's words. Imports nothing; everything else imports this.
 *
 * Offsets everywhere are half-open `[start, end)` in UTF-16 code units of the document's text.
 */

/** What an entity is. A `place` is recognised so that it is not taken for a person, and hidden by default. */
export type EntityType = 'person' | 'organization' | 'country' | 'place'

/** How a mention names its entity. */
export type Via = 'name' | 'acronym' | 'abbreviation' | 'demonym' | 'metonym'

/** ISO 639-1, lower case. */
export type LanguageCode = string

/** A document as read from a file, before anything was found in it. */
export interface SourceDocument {
  /** The file's base name, or the name given on import. */
  name: string
  text: string
  title: string | null
  /** As declared by the source; null lets the engine detect it. */
  language: LanguageCode | null
  /** ISO 8601 date or date-time. */
  date: string | null
  /** Publisher, feed or site. */
  source: string | null
  url: string | null
}

/** What the graph keeps of a document. */
export interface DocumentRecord {
  /** `doc-` and the first 12 hex digits of the SHA-256 of the text: same text, same id, on every machine. */
  id: string
  name: string
  title: string | null
  language: LanguageCode
  date: string | null
  source: string | null
  url: string | null
  sha256: string
  /** UTF-16 code units. */
  length: number
}

/** One sentence of a document, by its place in the text. */
export interface SentenceSpan {
  start: number
  end: number
  /** 0-based, counted through the document. */
  paragraph: number
  language: LanguageCode
}

/** One occurrence of a name in a document. */
export interface DocumentMention {
  start: number
  end: number
  text: string
  /** Index into `DocumentExtraction.sentences`. */
  sentence: number
  /** Index into `DocumentExtraction.entities`. */
  entity: number
  via: Via
  /** Which recognizer found it: `lexicon`, `pattern`, `tagger`, `compromise`, `person` (added by hand) … */
  recognizer: string
  /** 0 to 1. */
  confidence: number
}

/** One automatic merge, told so that a person can check and undo it. */
export interface ResolutionNote {
  /** `lexicon`, `surname-of`, `acronym-of`, `same-name`, `spelling`, `transliteration`, `declared-acronym` … */
  rule: string
  /** The form that was merged. */
  text: string
  /** The reason, as a sentence fragment to be read by a person. */
  because: string
  /** 0 to 1; the weakest are offered for review. */
  confidence: number
}

/** What the mentions of one document were resolved to, within that document. */
export interface DocumentEntity {
  type: EntityType
  /** Lexicon id (`csto`, `KZ`, `vladimir-putin`, `security-council@RU`) when one is known, else null. */
  lexicon: string | null
  /** The fullest form of the name in this document, titles and inflection removed. */
  name: string
  /** Language of the text around that form. */
  language: LanguageCode
  /** Acronyms that this document declares for the name (`Full Name (ACR)`). */
  acronyms: string[]
  /** `m` or `f` when titles or a known first name say so. */
  gender: 'm' | 'f' | null
  resolution: ResolutionNote[]
}

/** What the document pass hands to the corpus pass. Plain JSON. */
export interface DocumentExtraction {
  document: DocumentRecord
  text: string
  sentences: SentenceSpan[]
  entities: DocumentEntity[]
  /** In text order, never overlapping. */
  mentions: DocumentMention[]
}

/** A thing by its names, the display name first. */
export interface NamedThing {
  type: EntityType
  names: readonly string[]
}

/** The span of text in which two entities count as mentioned together; `sentences:2` is ±2 sentences. */
export type Window = 'sentence' | 'paragraph' | 'document' | `sentences:${number}`

export interface GraphSettings {
  window: Window
  /** Which types take part in the graph. */
  types: EntityType[]
  /** Edges below this count are left out. */
  minCount: number
  /** Whether demonyms (*Kazakh*) count as mentions of their country in edges. */
  demonyms: boolean
}

export interface GraphSentence {
  /** `<document id>:<index>` */
  id: string
  document: string
  start: number
  end: number
  text: string
  paragraph: number
  language: LanguageCode
}

export interface Alias {
  text: string
  language: LanguageCode
  mentions: number
}

export interface Entity {
  /** `type/slug`; countries are `country/<ISO 3166-1 alpha-2>`. */
  id: string
  type: EntityType
  /** The display name. */
  name: string
  aliases: Alias[]
  /** How many mentions. */
  mentions: number
  /** In how many documents. */
  documents: number
  languages: LanguageCode[]
  resolution: ResolutionNote[]
}

export interface Mention {
  /** `<document id>:m<index>`; `<document id>:p<start>-<end>` for a mention that a person added. */
  id: string
  entity: string
  document: string
  sentence: string
  start: number
  end: number
  text: string
  via: Via
  recognizer: string
  confidence: number
}

/** One window in which both ends of an edge occur. */
export interface Evidence {
  document: string
  sentences: string[]
  sourceMentions: string[]
  targetMentions: string[]
}

export interface Edge {
  /** `<source>~<target>`, with `source < target` by code unit. */
  id: string
  source: string
  target: string
  /** Windows in which both occur; equals `evidence.length`. */
  count: number
  documents: number
  /** Normalised pointwise mutual information over the corpus's windows, −1 to 1 (Bouma 2009). */
  npmi: number
  /** Dunning's G² over the same windows (Dunning 1993). */
  logLikelihood: number
  evidence: Evidence[]
}

/** The graph, exactly as the graph JSON holds it (version 1). */
export interface Graph {
  format: 'dramatis-graph'
  version: 1
  settings: GraphSettings
  documents: DocumentRecord[]
  sentences: GraphSentence[]
  entities: Entity[]
  mentions: Mention[]
  edges: Edge[]
  /** Where a person left the nodes, by entity id; absent when nobody did. */
  positions?: Record<string, [x: number, y: number]>
}
