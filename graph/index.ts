/** The only public door of the engine. */
export type * from './types.ts'
export * from './errors.ts'
export { loadKnowledge, type Knowledge } from './knowledge.ts'
export { extractDocument } from './extract-document.ts'
export { DEFAULT_SETTINGS, assembleGraph, relateGraph } from './assemble-graph.ts'
