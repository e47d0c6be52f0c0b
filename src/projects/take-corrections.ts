import { readCorrections } from '../../graph/index.ts'
import type { Explorer } from '../explorer/explorer.svelte.ts'
import type { InputFile } from '../extraction/import-documents.ts'
import { strings } from '../strings/index.ts'
import type { Desk } from './desk.svelte.ts'

/** Takes over the corrections of a file, and tells what came of it. */
export async function importCorrections(desk: Desk, file: InputFile): Promise<void> {
  desk.notice = await takeCorrections(desk.explorer, file)
}

/**
 * Takes over the corrections of a file, as one step to undo. Those that contradict others are kept without effect.
 *
 * @returns what came of it, as sentences to be read by a person
 */
async function takeCorrections(explorer: Explorer, file: InputFile): Promise<string> {
  const text = strings.library
  if (explorer.frozen !== null) return explorer.frozen
  try {
    const corrections = readCorrections(new TextDecoder().decode(await file.bytes()), file.name)
    const before = explorer.state.corrections.length
    explorer.apply({ kind: 'correct', corrections })
    const added = explorer.state.corrections.slice(before)
    const idle = explorer.idleCorrections.filter(({ correction }) => added.includes(correction))
    const [first] = idle
    const told = text.imported(added.length, corrections.length - added.length)
    return first ? `${told} ${text.importedIdle(idle.length, first.reason)}` : told
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
