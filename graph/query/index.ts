/** Pure questions about a graph. */
export { backboneSignificance } from './backbone.ts'
export { countDegrees } from './degree.ts'
export { castOf, paragraphsOf, type Paragraph } from './document-text.ts'
export {
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
export { foldText } from './fold-name.ts'
export { indexGraph, type GraphIndex } from './index-graph.ts'
export { markSentence, type SentencePiece } from './mark-sentence.ts'
export { rankTies, TIE_MEASURES, tieStrength, type TieMeasure } from './rank-ties.ts'
export { prepareEntitySearch, searchEntities, type EntityMatch, type EntitySearch } from './search-entities.ts'
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
