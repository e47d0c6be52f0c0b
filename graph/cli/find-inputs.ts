/** The files that the user named, folders walked. */
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { resolvePath, STREAM } from './paths.ts'

/** A file to read; `path` is null for standard input. */
export interface Input {
  path: string | null
  /** As the user knows it. */
  name: string
  /** In bytes; 0 when it isn't known beforehand. */
  size: number
}

export interface FoundInputs {
  inputs: Input[]
  /** Why something that was named is left out, one sentence each. */
  problems: string[]
}

/**
 * Finds the files that `names` name, each once, those in folders in the order of their paths. In folders, hidden files,
 * `node_modules` and the files in `except` (absolute paths) are passed over.
 *
 * @param cwd where relative names start
 */
export async function findInputs(
  names: readonly string[],
  cwd: string,
  except: readonly string[] = [],
): Promise<FoundInputs> {
  const inputs = new Map<string, Input>()
  const problems: string[] = []
  const folders = new Set<string>()

  const visit = async (path: string, name: string, named: boolean): Promise<void> => {
    try {
      const [real, info] = await Promise.all([realpath(path), stat(path)])
      if (info.isDirectory()) {
        if (folders.has(real)) return // reached before, perhaps through a link to a folder above
        folders.add(real)
        for (const child of (await readdir(path)).sort()) {
          if (child.startsWith('.') || child === 'node_modules') continue
          await visit(join(path, child), join(name, child), false)
        }
      } else if (named || (info.isFile() && !except.includes(path))) {
        inputs.set(real, inputs.get(real) ?? { path, name, size: info.size })
      }
    } catch (error) {
      problems.push(describeFileError(error, name))
    }
  }

  for (const name of names) {
    if (name === STREAM) inputs.set(STREAM, { path: null, name: 'standard input', size: 0 })
    else await visit(resolvePath(cwd, name), name, true)
  }
  return { inputs: [...inputs.values()], problems }
}

/** Why the system refuses a file, as a sentence. Anything but a refusal of the system is thrown again. */
export function describeFileError(error: unknown, name: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return `${name} doesn't exist: check the path.`
  if (code === 'EACCES' || code === 'EPERM') return `${name} can't be read: check its permissions.`
  if (/^E[A-Z]+$/.test(code)) return `${name} can't be read (${code}): leave it out.`
  throw error
}
