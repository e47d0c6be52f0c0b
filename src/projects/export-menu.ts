import { writeCorrections, type Graph, type OutputFormat } from '../../graph/index.ts'
import type { Explorer } from '../explorer/explorer.svelte.ts'
import type { GraphEngine } from '../extraction/graph-engine.ts'
import { saveFile } from '../save-file.ts'
import { strings } from '../strings/index.ts'
import type { MenuItem } from '../widgets/Menu.svelte'

const text = strings.library.bar

/** The files that a graph can be handed on as, as a menu shows them. */
const FILES: readonly { format: OutputFormat; ending: string; label: string; hint?: string; divided?: boolean }[] = [
  { format: 'graph-json', ending: '.json', label: text.exportJson, hint: text.exportJsonHint, divided: true },
  { format: 'gexf', ending: '.gexf', label: text.exportGexf, hint: text.exportGexfHint },
  { format: 'graphml', ending: '.graphml', label: text.exportGraphml, hint: text.exportGraphmlHint },
  { format: 'node-link', ending: '.node-link.json', label: text.exportNodeLink, hint: text.exportNodeLinkHint },
  { format: 'cytoscape', ending: '.cyjs', label: text.exportCytoscape },
  { format: 'csv', ending: '-nodes.csv', label: text.exportNodes, divided: true },
  { format: 'csv', ending: '-edges.csv', label: text.exportEdges },
  { format: 'csv', ending: '-evidence.csv', label: text.exportEvidence },
]

export interface Exporting {
  explorer: Explorer
  engine: GraphEngine
  exportProject: () => Promise<void>
  /** Has a file written by a name, and saved under that of a file. */
  writeFile: (name: string, file: string, write: (signal: AbortSignal) => Promise<Blob>) => Promise<void>
}

/** Everything that can be written of what is open, for a menu. */
export function exportMenu({ explorer, engine, exportProject, writeFile }: Exporting): MenuItem[] {
  const { canvas } = explorer
  return [
    { id: 'project', label: text.exportProject, hint: text.exportProjectHint, onselect: () => void exportProject() },
    {
      id: 'corrections',
      label: text.exportCorrections,
      hint: text.exportCorrectionsHint,
      disabled: explorer.state.corrections.length === 0,
      onselect: () => exportCorrections(explorer),
    },
    {
      id: 'png',
      label: text.exportPng,
      hint: text.exportPngHint,
      divided: true,
      disabled: !canvas,
      onselect: () => void canvas?.exportPicture().then((picture) => saveFile(picture, `${explorer.name}.png`)),
    },
    {
      id: 'svg',
      label: text.exportSvg,
      hint: text.exportSvgHint,
      disabled: !canvas,
      onselect: () => canvas && saveFile(canvas.exportVector(), `${explorer.name}.svg`),
    },
    ...FILES.map(({ format, ending, ...item }) => ({
      ...item,
      id: `${format}${ending}`,
      onselect: () => {
        if (!explorer.index) return
        const graph: Graph = { ...explorer.index.graph, positions: { ...explorer.positions } }
        const file = `${explorer.name}${format === 'graph-json' ? '.graph' : ''}${ending}`
        void writeFile(item.label, file, (signal) => engine.write(graph, format, ending, signal))
      },
    })),
  ]
}

function exportCorrections(explorer: Explorer): void {
  const content = new Blob([writeCorrections(explorer.state.corrections)], { type: 'application/json' })
  saveFile(content, `${explorer.name}.corrections.json`)
}
