/** The engine as it ships, built afresh: what a compiler on the fly adds to the code would be measured with it. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '../..')
/** Inside the project, so that the engine finds its packages. */
const FOLDER = join(ROOT, 'dist/bench')

type Engine = typeof import('../../graph/index.ts')

/** Builds the engine; gives the address of its door, to be imported here or in a worker. */
export async function buildEngine(): Promise<string> {
  await build({ root: ROOT, mode: 'engine', logLevel: 'error', build: { outDir: FOLDER } })
  return pathToFileURL(join(FOLDER, 'index.js')).href
}

export async function builtEngine(): Promise<Engine> {
  return (await import(await buildEngine())) as Engine
}
