/** Text → language, paragraphs, sentences and tokens of a whole document. */
import { detectLanguage, paragraphLanguage } from './language.ts'
import { isFurniture } from './furniture.ts'
import { splitParagraphs } from './paragraphs.ts'
import { spanOf, splitSentences } from './sentences.ts'
import { tokenize, type SplitGlued, type Token } from './tokens.ts'

/** Names that are known by heart. */
type Parts = Pick<ReadonlySet<string>, 'has'>

/** What segmentation needs to know of languages and names. */
export interface SegmentationKnowledge {
  languages: ReadonlyMap<string, { abbreviations: ReadonlySet<string>; functionWords: ReadonlySet<string> }>
  vocabularies: ReadonlyMap<string, ReadonlySet<string>>
  /** What an apostrophe ties to the next word. */
  elided: Parts
  /** Lines of page furniture, in lower case; those that end with `…` are beginnings of lines. */
  boilerplate: ReadonlySet<string>
  lexicon: { gluedParts: Parts }
}

export interface SegmentedSentence {
  start: number
  end: number
  /** 0-based, counted through the document. */
  paragraph: number
  language: string
  /** The line belongs to the page, not to the text (`Leave a reply`). */
  furniture: boolean
  tokens: Token[]
}

export interface SegmentedDocument {
  language: string
  sentences: SegmentedSentence[]
}

const FALLBACK = 'en'
const NO_WORDS: ReadonlySet<string> = new Set()
/** Fewest letters that a part of a glued word must have. */
const SHORTEST_PART = 4

/** A glued word parts before a capital where one side is a known country or given name (`KazakhstanKassym`). */
function gluedSplitter(parts: Parts): SplitGlued {
  return (word) => {
    for (const match of word.matchAll(/\p{Ll}(?=\p{Lu}\p{Ll})/gu)) {
      const at = match.index + 1
      if (at < SHORTEST_PART || word.length - at < SHORTEST_PART) continue
      if (parts.has(word.slice(0, at)) || parts.has(word.slice(at))) return at
    }
    return 0
  }
}

/** As many words of a paragraph tell its language. */
const VOTERS = 80

function firstWords(tokens: readonly Token[]): string[] {
  const words: string[] = []
  for (const { kind, text } of tokens) {
    if (words.length === VOTERS) break
    if (kind === 'word') words.push(text)
  }
  return words
}

/**
 * Segments a document; `declared` is the language that its source gives (null: detected).
 * Sentences are in text order, hold every token, and never overlap. Offsets in UTF-16 code units.
 */
export function segmentDocument(
  text: string,
  declared: string | null,
  knowledge: SegmentationKnowledge,
): SegmentedDocument {
  const language = declared ?? detectLanguage(text, knowledge.vocabularies, FALLBACK)
  const rules = { splitGlued: gluedSplitter(knowledge.lexicon.gluedParts), elided: knowledge.elided }
  const sentences: SegmentedSentence[] = []
  splitParagraphs(text).forEach((paragraph, index) => {
    const tokens = tokenize(text, paragraph.start, paragraph.end, rules)
    const here = paragraphLanguage(firstWords(tokens), language, knowledge.vocabularies)
    const data = knowledge.languages.get(here)
    const endings = { abbreviations: data?.abbreviations ?? NO_WORDS, starters: data?.functionWords ?? NO_WORDS }
    const furniture = isFurniture(text.slice(paragraph.start, paragraph.end), knowledge.boilerplate)
    for (const range of splitSentences(tokens, endings)) {
      sentences.push({
        ...spanOf(tokens, range),
        paragraph: index,
        language: here,
        furniture,
        tokens: tokens.slice(range.from, range.to),
      })
    }
  })
  return { language, sentences }
}
