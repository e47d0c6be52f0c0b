/** Paths as the user means them. */
import { resolve } from 'node:path'

/** Standard input or output. */
export const STREAM = '-'

/** Where the user stands: `npm run` moves to the package's folder and tells where it came from. */
export function userFolder(env: NodeJS.ProcessEnv, cwd: string): string {
  return (env['npm_lifecycle_event'] === undefined ? null : env['INIT_CWD']) || cwd
}

export function resolvePath(cwd: string, path: string): string {
  return resolve(cwd, path)
}

/** A file's name for messages: as the user gave it. */
export function nameOf(path: string): string {
  return path === STREAM ? 'standard input' : path
}
