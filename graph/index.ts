/** The only public door of the engine. */
export type * from './types.ts'
export * from './errors.ts'
export { loadFunctionWords } from './function-words.ts'
export { loadKnowledge, type Knowledge } from './knowledge.ts'
export { documentIdOf, extractDocument } from './extract-document.ts'
export { DEFAULT_SETTINGS, assembleGraph, relateGraph } from './assemble-graph.ts'
export {
  applyCorrections,
  checkCorrections,
  type CheckedCorrections,
  type CorrectedGraph,
  type CorrectionReport,
} from './correct-graph.ts'
export {
  describeCorrection,
  type Correction,
  type EntityReference,
  type MentionReference,
} from './correct/correction.ts'
export { referToEntity, referToMention } from './correct/refer-to.ts'
export { readCorrections, writeCorrections } from './correct/corrections-file.ts'
export {
  leaveUndecided,
  reviewCandidates,
  type PossibleDuplicate,
  type ReviewCandidates,
  type SurnameCandidate,
  type UnresolvedSurname,
  type WeakMerge,
} from './review-candidates.ts'
export * from './query/index.ts'
export * from './read/index.ts'
export * from './write/index.ts'
