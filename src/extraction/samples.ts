import type { InputFile } from './import-documents.ts'

const SAMPLES = import.meta.glob<string>('../../seeds/*/*.md', { query: '?raw', import: 'default' })

/** How many sample articles this build holds. */
export const SAMPLE_COUNT = Object.keys(SAMPLES).length

/** The sample articles, fetched when they are opened. */
export function sampleFiles(): InputFile[] {
  return Object.entries(SAMPLES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, load]) => ({
      name: path.replace(/^(\.\.\/)+seeds\//, ''),
      bytes: async () => new TextEncoder().encode(await load()),
    }))
}
