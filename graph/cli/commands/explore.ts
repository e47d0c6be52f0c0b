/** `dramatis explore [FILES…]`: extracts, and serves the explorer on loopback with that graph opened. */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { assembleGraph } from '../../assemble-graph.ts'
import { InvalidInputError } from '../../errors.ts'
import { loadKnowledge } from '../../knowledge.ts'
import { readGraphJson } from '../../read/index.ts'
import type { DocumentExtraction } from '../../types.ts'
import { writeGraphJson } from '../../write/index.ts'
import type { Effects } from '../effects.ts'
import { extractFiles } from '../extract-files.ts'
import { readText } from '../open-graph.ts'
import { GRAPH_OPTIONS, settingsOf, workersOf } from '../options.ts'
import { serveApp, type AppServer } from '../serve-app.ts'

/** Kept the same, so that what the browser remembers of this address is found again. */
const USUAL_PORT = 4173

const OPTIONS = {
  ...GRAPH_OPTIONS,
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  workers: { type: 'string' },
} as const

/** Shows the address in the user's browser; where there is none, the printed address must do. */
function showInBrowser(address: string): void {
  const [command, args]: [string, string[]] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', address]]
        : ['xdg-open', [address]]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

async function graphText(
  paths: string[],
  options: Parameters<typeof settingsOf>[0] & { workers?: string | undefined },
  samples: string,
  effects: Effects,
): Promise<{ chunks: string[]; problems: number }> {
  const [only] = paths
  if (paths.length === 1 && only?.endsWith('.json')) {
    const text = await readText(only, effects)
    if (looksLikeGraph(text)) return { chunks: [...writeGraphJson(readGraphJson(text, only))], problems: 0 }
  }
  const extractions: DocumentExtraction[] = []
  const { skipped } = await extractFiles(
    paths.length > 0 ? paths : [samples],
    { workers: workersOf(options.workers), language: null },
    effects,
    (extraction) => void extractions.push(extraction),
  )
  const graph = assembleGraph(extractions, settingsOf(options), await loadKnowledge())
  await effects.stdout(
    `${graph.documents.length} documents, ${graph.entities.length} entities, ${graph.edges.length} ties\n`,
  )
  return { chunks: [...writeGraphJson(graph)], problems: skipped }
}

/** Graph JSON names its format first. */
function looksLikeGraph(text: string): boolean {
  return text.slice(0, 400).includes('"dramatis-graph"')
}

function portOf(given: string | undefined): number | null {
  if (given === undefined) return null
  const port = Number(given)
  if (given.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new InvalidInputError(`--port takes a number from 0 to 65535, not "${given}".`, given)
}

/** On the port that was asked for; else on the usual one, or any when that is taken. */
async function serve(folder: string, graph: Buffer, port: number | null): Promise<AppServer> {
  if (port !== null) return serveApp(folder, graph, port)
  return serveApp(folder, graph, USUAL_PORT).catch(() => serveApp(folder, graph, 0))
}

/** Serves until interrupted; `root` is the package's folder. */
export async function exploreCommand(args: string[], root: string, effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const port = portOf(values.port)
  const { chunks, problems } = await graphText(positionals, values, `${root}/seeds`, effects)
  const graph = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)))
  const server = await serve(`${root}/dist/app`, graph, port)
  const address = `http://127.0.0.1:${server.port}/?open=graph.json`
  await effects.stdout(`Dramatis is at ${address} (Ctrl+C ends it)\n`)
  if (values['no-open'] !== true && effects.isTerminal) showInBrowser(address)
  await server.closed
  return problems > 0 ? 1 : 0
}
