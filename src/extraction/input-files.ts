import type { InputFile } from './import-documents.ts'

/** The content of a file, wherever it comes from. */
export async function contentOf(file: InputFile): Promise<Blob> {
  return file.content ?? new Blob([await file.bytes()])
}

/** The files that a person chose in a file dialog. */
export function chosenFiles(list: FileList): InputFile[] {
  return sortFiles([...list].map((file) => fileOf(file.webkitRelativePath || file.name, file)))
}

/** The files that were dropped, those inside dropped folders included. Hidden files are left out. */
export async function droppedFiles(transfer: DataTransfer): Promise<InputFile[]> {
  // the entries must be taken before the first await, while the drop lasts
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry())
  const files = await Promise.all(entries.map((entry) => (entry ? walk(entry, '') : [])))
  return sortFiles(files.flat())
}

/** A file to read, by another name. */
export function fileOf(name: string, content: Blob): InputFile {
  return { name, content, bytes: async () => new Uint8Array(await content.arrayBuffer()) }
}

async function walk(entry: FileSystemEntry, folder: string): Promise<InputFile[]> {
  if (entry.name.startsWith('.')) return []
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [fileOf(path, file)]
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
