// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeExtraction, writeExtractionsHeader, type DocumentExtraction } from '../../../graph/index.ts'
import {
  looksLikeProject,
  readProjectFile,
  writeProjectFile,
  type ProjectHeader,
} from '../../../src/library/project-file.ts'
import { extractionOf, inBatches } from './sample-extractions.ts'

interface Read {
  header: ProjectHeader | null
  state: unknown
  extractions: DocumentExtraction[]
  graph: string | null
}

async function read(file: Blob): Promise<Read> {
  const found: Read = { header: null, state: null, extractions: [], graph: null }
  await readProjectFile(file, 'my.dramatis.gz', {
    begin: async (header, state) => void Object.assign(found, { header, state }),
    extraction: async (extraction, done) => {
      found.extractions.push(extraction)
      expect(done).toBe(found.extractions.length)
    },
    graph: async (content) => void (found.graph = await content.text()),
  })
  return found
}

const HEADER = { name: 'My project', kind: 'articles', created: '2026-01-02T03:04:05.678Z' } as const

function write(extractions: DocumentExtraction[], state: unknown = { filters: [] }): Promise<Blob> {
  const documents = extractions.length
  return writeProjectFile({ ...HEADER, documents, state, extractions: inBatches(extractions), graph: null })
}

/** The file as text, not compressed, and the other way round. */
async function plain(file: Blob): Promise<string> {
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text()
}

describe('a project file', () => {
  it('round-trips any names, states and articles', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.jsonValue(),
        fc.uniqueArray(fc.nat({ max: 500 }), { maxLength: 12 }),
        fc.string({ unit: 'grapheme' }),
        async (name, state, numbers, title) => {
          const extractions = numbers.map((number) => {
            const { document, ...rest } = extractionOf(number)
            return { document: { ...document, title }, ...rest }
          })
          const content = { ...HEADER, name, documents: extractions.length, state, graph: null }
          const file = await writeProjectFile({ ...content, extractions: inBatches(extractions) })
          const found = await read(file)
          const { documents, ...header } = found.header ?? {}
          expect(header).toEqual({ ...HEADER, name })
          expect(documents).toBe(extractions.length)
          // JSON has no −0
          expect(found.state).toEqual(JSON.parse(JSON.stringify(state)))
          expect(found.extractions).toEqual(extractions)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('holds an extractions file after its first two lines', async () => {
    const extractions = [extractionOf(1), extractionOf(2)]
    const text = await plain(await write(extractions))
    const rest = text.split('\n').slice(2).join('\n')
    expect(rest).toBe(writeExtractionsHeader() + extractions.map(writeExtraction).join(''))
  })

  it('holds a graph file as it was', async () => {
    const graph = '{\n"format": "dramatis-graph",\n"name": "Łódź"\n}\n'
    const content = { ...HEADER, kind: 'graph', documents: 3, state: null, extractions: inBatches([]) } as const
    const file = await writeProjectFile({ ...content, graph: new Blob([graph]) })
    expect((await read(file)).graph).toBe(graph)
  })

  it('is read without compression too', async () => {
    const text = await plain(await write([extractionOf(1)]))
    expect((await read(new Blob([text]))).extractions).toEqual([extractionOf(1)])
  })

  it('is known from others by its first line', async () => {
    expect(await looksLikeProject(await write([]))).toBe(true)
    expect(await looksLikeProject(new Blob([await plain(await write([]))]))).toBe(true)
    for (const other of ['', '{"title": "dramatis-project"', 'An article about a dramatis-project.', '\x1f\x8b junk'])
      expect(await looksLikeProject(new Blob([other]))).toBe(other.startsWith('{'))
  })

  it('tells in one sentence, with the name of the file, what is wrong with it', async () => {
    const whole = await write([extractionOf(1), extractionOf(2)], { filters: [] })
    const lines = (await plain(whole)).split('\n')
    const changed = (at: number, to: string): Blob => new Blob([lines.with(at, to).join('\n')])
    const cases: [Blob, RegExp][] = [
      [new Blob([]), /no project file/],
      [new Blob(['# An article']), /no project file/],
      [whole.slice(0, whole.size - 20), /damaged or cut off/],
      [whole.slice(0, 30), /damaged or cut off|no project file/],
      [new Blob([lines.slice(0, 4).join('\n')]), /cut off/],
      [new Blob([lines.slice(0, 2).join('\n')]), /cut off/],
      [changed(0, '{"format":"dramatis-project","version":7}'), /version 7.*update/],
      [changed(0, '{"format":"dramatis-project","version":1,"name":3}'), /line 1/],
      [changed(1, '[]'), /line 2/],
      [changed(3, '{}'), /line 4/],
      [changed(4, lines[4]?.replace('Ada', 'Eve') ?? ''), /line 5/],
    ]
    for (const [file, message] of cases) {
      const error: unknown = await read(file).catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(Error)
      const text = (error as Error).message
      expect(text).toMatch(message)
      expect(text).toMatch(/my\.dramatis\.gz/)
      expect(text).not.toMatch(/\n/)
    }
  })

  it('lets what its reader throws through', async () => {
    const file = await write([extractionOf(1)])
    const full = new Error('no room')
    const sink = {
      begin: async () => undefined,
      extraction: () => Promise.reject(full),
      graph: async () => undefined,
    }
    await expect(readProjectFile(file, 'x', sink)).rejects.toBe(full)
  })
})
