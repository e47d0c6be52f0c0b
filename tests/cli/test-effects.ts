import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Effects } from '../../graph/cli/effects.ts'

export interface TestEffects extends Effects {
  /** What was written so far. */
  written: { stdout: string; stderr: string }
}

/** Effects that keep what is written; the clock moves a second at each look. */
export function testEffects(cwd: string, stdin = '', isTerminal = false): TestEffects {
  const written = { stdout: '', stderr: '' }
  let time = 0
  return {
    cwd,
    written,
    isTerminal,
    debug: false,
    stdout: (text) => void (written.stdout += text),
    stderr: (text) => void (written.stderr += text),
    readStdin: () => Promise.resolve(new TextEncoder().encode(stdin)),
    now: () => (time += 1000),
  }
}

/** A new folder with `files` by their paths. Call `remove` when done. */
export function testFolder(files: Readonly<Record<string, string>>): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'dramatis-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
