import { backboneSignificance } from './backbone.ts'
import type { FilteredEdge } from './filter-graph.ts'

/** What "strongest" means. `backbone`: how unlikely the tie's share of its ends' ties is (see backbone.ts). */
export type TieMeasure = 'count' | 'npmi' | 'log-likelihood' | 'backbone'

export const TIE_MEASURES: readonly TieMeasure[] = ['count', 'npmi', 'log-likelihood', 'backbone']

/**
 * The edges, strongest first; a new array. Equal strength falls to the higher count, then the higher log-likelihood,
 * then the id, so that the order never wavers.
 */
export function rankTies(edges: readonly FilteredEdge[], measure: TieMeasure): FilteredEdge[] {
  const strength = tieStrength(edges, measure)
  const keyed = edges.map((tie, i) => ({ tie, strength: strength[i] ?? 0 }))
  keyed.sort(
    (a, b) =>
      b.strength - a.strength ||
      b.tie.count - a.tie.count ||
      b.tie.edge.logLikelihood - a.tie.edge.logLikelihood ||
      (a.tie.edge.id < b.tie.edge.id ? -1 : 1),
  )
  return keyed.map(({ tie }) => tie)
}

/**
 * The strength of each edge by a measure, in the order given; larger is stronger. NPMI is discounted by count / (count + 1)
 * (Pantel and Lin 2002), as two names that occur once, together, have the highest that there is. The
 * backbone's is the order of magnitude of its significance.
 */
export function tieStrength(edges: readonly FilteredEdge[], measure: TieMeasure): Float64Array {
  switch (measure) {
    case 'count':
      return Float64Array.from(edges, (tie) => tie.count)
    case 'npmi':
      return Float64Array.from(edges, ({ edge, count }) =>
        edge.npmi > 0 ? edge.npmi * (count / (count + 1)) : edge.npmi,
      )
    case 'log-likelihood':
      return Float64Array.from(edges, (tie) => tie.edge.logLikelihood)
    case 'backbone':
      return backboneSignificance(edges).map((alpha) => -Math.log10(Math.max(alpha, Number.MIN_VALUE)))
  }
}
