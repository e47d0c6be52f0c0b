/** Paths as the user means them, and the files under them. */
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { InvalidInputError } from '../errors.ts'

/** Standard input or output. */
export const STREAM = '-'

/** Where the user stands: `npm run` moves to the package's folder and tells where it came from. */
export function userFolder(env: NodeJS.ProcessEnv, cwd: string): string {
  return env['npm_lifecycle_event'] !== undefined && env['INIT_CWD'] ? env['INIT_CWD'] : cwd
}

export function resolvePath(cwd: string, path: string): string {
  return isAbsolute(path) ? path : resolve(cwd, path)
}

const SKIPPED = new Set(['node_modules'])

async function walk(folder: string, seen: Set<string>, found: string[]): Promise<void> {
  const real = await realpath(folder)
  if (seen.has(real)) return
  seen.add(real)
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue
    const path = join(folder, entry.name)
    const kind = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry
    if (kind?.isDirectory()) await walk(path, seen, found)
    else if (kind?.isFile()) found.push(path)
  }
}

/**
 * The files that `paths` name; folders are walked, hidden files and `node_modules` left out.
 * @throws InvalidInputError when a path doesn't exist.
 */
export async function listFiles(cwd: string, paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  const seen = new Set<string>()
  for (const path of paths) {
    if (path === STREAM) {
      found.push(STREAM)
      continue
    }
    const full = resolvePath(cwd, path)
    const info = await stat(full).catch(() => null)
    if (!info) throw new InvalidInputError(`${path} doesn't exist: check the path.`, path)
    if (info.isDirectory()) await walk(full, seen, found)
    else found.push(full)
  }
  return found
}

/** The name that a document gets from its file. */
export function nameOf(path: string): string {
  return path === STREAM ? 'stdin.txt' : basename(path)
}
