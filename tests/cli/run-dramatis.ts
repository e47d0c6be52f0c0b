import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { join } from 'node:path'

export const PROJECT = join(import.meta.dirname, '../..')
const PROGRAM = join(PROJECT, 'dist/cli/dramatis.js')

export interface Finished {
  code: number | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  cwd: string
  input?: string
  env?: Record<string, string>
}

/** Starts the built program (`npm run build`). */
export function startDramatis(args: readonly string[], { cwd, env = {} }: RunOptions): ChildProcessWithoutNullStreams {
  const { npm_lifecycle_event: _event, INIT_CWD: _folder, ...rest } = process.env
  return spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { ...rest, ...env } })
}

/** Runs it to its end. */
export function runDramatis(args: readonly string[], options: RunOptions): Promise<Finished> {
  const child = startDramatis(args, options)
  child.stdin.end(options.input ?? '')
  return finished(child)
}

export function finished(child: ChildProcessWithoutNullStreams): Promise<Finished> {
  const result: Finished = { code: null, stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (result.stdout += String(chunk)))
  child.stderr.on('data', (chunk) => (result.stderr += String(chunk)))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ ...result, code }))
  })
}

/** Resolves with what `look` gives, once it gives something. */
export async function eventually<Value>(look: () => Value | null | undefined): Promise<Value> {
  for (;;) {
    const value = look()
    if (value !== null && value !== undefined) return value
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
