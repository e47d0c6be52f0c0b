import type { InputFile } from './import-documents.ts'

/** The files that a person chose in a file dialog. */
export function chosenFiles(list: FileList): InputFile[] {
  return sortFiles([...list].map((file) => toInput(file, file.webkitRelativePath || file.name)))
}

/** The files that were dropped, those inside dropped folders included. Hidden files are left out. */
export async function droppedFiles(transfer: DataTransfer): Promise<InputFile[]> {
  // the entries must be taken before the first await, while the drop lasts
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry())
  const files = await Promise.all(entries.map((entry) => (entry ? walk(entry, '') : [])))
  return sortFiles(files.flat())
}

function toInput(file: File, name: string): InputFile {
  return { name, bytes: async () => new Uint8Array(await file.arrayBuffer()) }
}

async function walk(entry: FileSystemEntry, folder: string): Promise<InputFile[]> {
  if (entry.name.startsWith('.')) return []
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [toInput(file, path)]
  }
  const children = await readFolder((entry as FileSystemDirectoryEntry).createReader())
  return (await Promise.all(children.map((child) => walk(child, path)))).flat()
}

/** Browsers hand out a folder in parts, until an empty one. */
async function readFolder(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return all
    all.push(...part)
  }
}

function sortFiles(files: InputFile[]): InputFile[] {
  return files.filter((file) => !/(^|\/)\./.test(file.name)).sort((a, b) => (a.name < b.name ? -1 : 1))
}
