import type { ExplorerState } from '../../../src/explorer/state.ts'
import type { GeneratedSize } from './generate-graph.ts'

export type Renderer = 'dramatis' | 'cytoscape' | 'force-graph'

export interface StartOptions {
  renderer: Renderer
  size: GeneratedSize
  /** Whether nodes have places to begin with; without, Dramatis lays them out. */
  placed: boolean
  theme: 'light' | 'dark'
  /** What differs from how a graph is shown at first. */
  state: Partial<ExplorerState>
}
