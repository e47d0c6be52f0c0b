import { Dexie, type Table } from 'dexie'
import type { DocumentExtraction } from '../../graph/index.ts'

/** `articles`: extractions, to be joined at each opening. `graph`: a graph file, as it was opened. */
export type ProjectKind = 'articles' | 'graph'

/** What a list of projects shows of one. */
export interface ProjectRecord {
  id: string
  name: string
  kind: ProjectKind
  /** ISO 8601, UTC. */
  created: string
  changed: string
  documents: number
  /** As of the last opening. */
  entities: number
  edges: number
  /** While articles are being read: how many files were chosen, and how many of them were taken in; null when all are read. */
  reading: { files: number; stored: number } | null
}

interface StateRecord {
  project: string
  /** Grows by one with each saving, so that no tab writes over what it hasn't seen. */
  revision: number
  state: unknown
}

interface ExtractionRecord {
  project: string
  document: string
  extraction: DocumentExtraction
}

interface GraphRecord {
  project: string
  content: Blob
}

/** A file that was chosen and hasn't been read to its end. */
export interface WaitingFile {
  project: string
  name: string
  content: Blob
}

/** The database in the browser. A change of its shape needs another version, with `upgrade`, and never drops anything. */
export class Database extends Dexie {
  declare readonly projects: Table<ProjectRecord, string>
  declare readonly states: Table<StateRecord, string>
  declare readonly extractions: Table<ExtractionRecord, [string, string]>
  declare readonly graphs: Table<GraphRecord, string>
  declare readonly waiting: Table<WaitingFile, [string, string]>

  constructor(name: string, dependencies?: ConstructorParameters<typeof Dexie>[1]) {
    super(name, dependencies)
    this.version(1).stores({
      projects: 'id',
      states: 'project',
      extractions: '[project+document]',
      graphs: 'project',
      waiting: '[project+name]',
    })
  }
}
