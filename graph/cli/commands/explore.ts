/** `dramatis explore [FILES…]`: extracts, and serves the explorer on loopback with that graph opened. */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { assembleGraph } from '../../assemble-graph.ts'
import { InvalidInputError } from '../../errors.ts'
import { loadKnowledge } from '../../knowledge.ts'
import type { DocumentExtraction } from '../../types.ts'
import { writeGraphJson } from '../../write/index.ts'
import type { Effects } from '../effects.ts'
import { extractFiles } from '../extract-files.ts'
import { openGraph } from '../open-graph.ts'
import { settingsOf, workersOf } from '../options.ts'
import { serveApp } from '../serve-app.ts'

const OPTIONS = {
  port: { type: 'string', default: '4173' },
  'no-open': { type: 'boolean' },
  window: { type: 'string' },
  types: { type: 'string' },
  'min-count': { type: 'string' },
  'no-demonyms': { type: 'boolean' },
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
    const graph = await openGraph(only, effects).catch(() => null)
    if (graph) return { chunks: [...writeGraphJson(graph)], problems: 0 }
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

/** Serves until interrupted; `root` is the package's folder. */
export async function exploreCommand(args: string[], root: string, effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidInputError(`--port takes a number from 0 to 65535, not "${values.port}".`, values.port)
  const { chunks, problems } = await graphText(positionals, values, `${root}/seeds`, effects)
  const server = await serveApp(`${root}/dist/app`, Buffer.from(chunks.join(''), 'utf8'), port)
  const address = `http://127.0.0.1:${server.port}/?open=graph.json`
  await effects.stdout(`Dramatis is at ${address} (Ctrl+C ends it)\n`)
  if (values['no-open'] !== true && effects.isTerminal) showInBrowser(address)
  await server.closed
  return problems > 0 ? 1 : 0
}
