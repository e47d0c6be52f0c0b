/** Loads the weights that ship with the engine. The one place that leans on the bundler, so the trainer doesn't import it. */
import type { Model } from './model.ts'
import { decodeModel } from './weights-format.ts'

let loading: Promise<Model> | null = null

/** Loads and decodes the weights once; later calls share them. They are a chunk of their own, fetched only now. */
export function loadModel(): Promise<Model> {
  loading ??= import('./weights.txt?raw').then((weights) => decodeModel(weights.default))
  return loading
}
