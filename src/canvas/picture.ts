import type { EntityType } from '../../graph/index.ts'
import type { Position } from '../explorer/state.ts'
import type { ViewEdge, ViewEntity } from '../explorer/view.ts'

/** Radii in canvas units: of a name mentioned least and most. */
const LEAST_RADIUS = 6
const MOST_RADIUS = 26
/** Widths of ties in canvas units, and how opaque they are, weakest and strongest. */
const LEAST_WIDTH = 1.1
const MOST_WIDTH = 7
const LEAST_OPACITY = 0.4
const MOST_OPACITY = 0.9
/** How steep the logarithmic scale of ties is. */
const STEEPNESS = 40

/** What is to be drawn, in flat arrays. Canvas units throughout; y points down. */
export interface Picture {
  /** Most important first. */
  entities: readonly ViewEntity[]
  /** Strongest first. */
  edges: readonly ViewEdge[]
  nodeOf: ReadonlyMap<string, number>
  edgeOf: ReadonlyMap<string, number>
  /** NaN while a node has no place; such nodes and their edges aren't drawn. */
  x: Float64Array
  y: Float64Array
  radius: Float64Array
  source: Int32Array
  target: Int32Array
  width: Float64Array
  opacity: Float64Array
}

export const NO_PICTURE = makePicture([], [], {})

/** Makes a picture of what the explorer shows. Edges without both ends are left out. */
export function makePicture(
  entities: readonly ViewEntity[],
  edges: readonly ViewEdge[],
  positions: Readonly<Record<string, Position>>,
): Picture {
  const nodeOf = new Map(entities.map(({ id }, n) => [id, n]))
  const drawn = edges.filter(({ source, target }) => nodeOf.has(source) && nodeOf.has(target))
  const scale = column(drawn, ({ strength }) => logScale(strength))
  const between = (least: number, most: number): Float64Array => scale.map((share) => least + (most - least) * share)
  return {
    entities,
    edges: drawn,
    nodeOf,
    edgeOf: new Map(drawn.map(({ id }, e) => [id, e])),
    ...placePicture(entities, positions),
    radius: column(entities, ({ size }) => radiusOf(size)),
    source: Int32Array.from(column(drawn, ({ source }) => nodeOf.get(source) ?? 0)),
    target: Int32Array.from(column(drawn, ({ target }) => nodeOf.get(target) ?? 0)),
    width: between(LEAST_WIDTH, MOST_WIDTH),
    opacity: between(LEAST_OPACITY, MOST_OPACITY),
  }
}

/** The coordinates of a picture's nodes. */
export function placePicture(
  entities: readonly ViewEntity[],
  positions: Readonly<Record<string, Position>>,
): Pick<Picture, 'x' | 'y'> {
  const placed = entities.map(({ id }) => (Object.hasOwn(positions, id) ? positions[id] : undefined))
  return {
    x: column(placed, (position) => position?.[0] ?? NaN),
    y: column(placed, (position) => position?.[1] ?? NaN),
  }
}

/** A number of each item. `Float64Array.from` does the same many times slower. */
function column<Item>(items: readonly Item[], value: (item: Item) => number): Float64Array {
  const values = new Float64Array(items.length)
  items.forEach((item, i) => (values[i] = value(item)))
  return values
}

/** @param size 0 to 1, by square root of mentions */
export function radiusOf(size: number): number {
  return LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * size
}

/** 0 to 1 to 0 to 1, spreading small values: few ties are strong. */
function logScale(strength: number): number {
  return Math.log1p(STEEPNESS * strength) / Math.log1p(STEEPNESS)
}

export function isPlaced(picture: Picture, n: number): boolean {
  return !Number.isNaN(picture.x[n] ?? NaN)
}

export function typeOf(picture: Picture, n: number): EntityType {
  return picture.entities[n]?.entity.type ?? 'place'
}
