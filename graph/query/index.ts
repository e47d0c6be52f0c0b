/** Pure questions about a graph. */
export { backboneSignificance } from './backbone.ts'
export { countDegrees } from './degree.ts'
export { castOf, paragraphsOf, type Paragraph } from './document-text.ts'
export {
  filterDocuments,
  filterGraph,
  findFilter,
  withFilter,
  withoutFilter,
  type Filter,
  type FilteredEdge,
  type FilteredEntity,
  type FilteredGraph,
  type FilterKind,
} from './filter-graph.ts'
export { foldText, soundOf } from './fold-name.ts'
export { indexGraph, prepareIndex, type GraphIndex } from './index-graph.ts'
export { markSentence, type SentencePiece } from './mark-sentence.ts'
export { rankTies, TIE_MEASURES, tieStrength, type TieMeasure } from './rank-ties.ts'
export { searchEntities, type EntityMatch, type EntitySearch } from './search-entities.ts'
export { searchSentences, type SentenceMatch } from './search-sentences.ts'
export { citePassage } from './cite.ts'
export { describeCollection, type CollectionSummary, type Facet } from './describe-collection.ts'
export {
  edgePassages,
  entityPassages,
  groupPassages,
  type Passage,
  type PassageGroup,
  type PassageGrouping,
} from './evidence.ts'
export { commonNeighbours, neighbourhood, neighbourhoods, type CommonNeighbour } from './neighbourhood.ts'
export { findPath, type Path, type PathKind } from './paths.ts'
export { networkOf, rankNetwork, type Network, type Rankings } from './rankings.ts'
export {
  edgePassagesByDocument,
  entityMentionsByDocument,
  hasDates,
  makeTimeline,
  TIMELINE_UNITS,
  type Timeline,
  type TimelineBin,
  type TimelineUnit,
} from './timeline.ts'
export { documentNetwork, type DocumentNetwork } from './document-network.ts'
export {
  findKeywords,
  keywordSentences,
  WordCounter,
  type FunctionWords,
  type Keyword,
  type KeywordSentence,
} from './keywords.ts'
export { splitPassages, type PassageShare } from './split-passages.ts'
export { surroundings } from './surroundings.ts'
export { betweenNames, verbsBetween, type BetweenNames } from './verbs-between.ts'
export { wordsOf } from './words.ts'
