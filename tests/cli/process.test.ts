import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readGraphJson } from '../../graph/read/index.ts'
import type { Graph } from '../../graph/types.ts'
import { eventually, finished, PROJECT, runDramatis, startDramatis } from './run-dramatis.ts'
import { testFolder } from './test-effects.ts'

const MINUTES = 240_000

const NOTE = 'Vladimir Putin met Kassym-Jomart Tokayev in Kazakhstan.\n\nNATO and the CSTO did not comment on it.\n'
const SECOND = '---\ntitle: "Zweites"\nlanguage: de\n---\n\nAngela Merkel sprach mit Wladimir Putin über Kasachstan.\n'

let folder: { path: string; remove: () => void }
let cwd: string
let graph: Graph

const read = (name: string): string => readFileSync(join(cwd, name), 'utf8')
const run = (args: string, more: { input?: string; cwd?: string; env?: Record<string, string> } = {}) =>
  runDramatis(args.split(' '), { cwd, ...more })

/** Enough text for several workers. */
function largeInput(): string {
  const articles = Array.from({ length: 900 }, (_, index) => ({
    id: `article ${index}`,
    text: `${NOTE.repeat(4)}\nReport number ${index}: Angela Merkel of Germany spoke to Emmanuel Macron of France. `,
  }))
  return articles.map((article) => JSON.stringify(article)).join('\n')
}

beforeAll(async () => {
  folder = testFolder({
    'articles/a.txt': NOTE,
    'articles/b.md': SECOND,
    'broken.json': '{"format":"dramatis-graph","version":1}',
  })
  cwd = folder.path
  const { code, stdout, stderr } = await run('graph articles --output graph.json')
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' })
  graph = readGraphJson(read('graph.json'), 'graph.json')
}, MINUTES)

afterAll(() => folder.remove())

describe('dramatis graph', () => {
  it('reads a folder, and writes a graph that keeps its promises', () => {
    expect(graph.documents.map(({ name }) => name).sort()).toEqual(['a.txt', 'b.md'])
    expect(graph.edges.map(({ id }) => id)).toContain('country/KZ~person/vladimir-putin')
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it(
    'takes standard input, options, and writes to standard output',
    async () => {
      const { code, stdout } = await run('graph - --window document --types person --min-count 1 --language en', {
        input: NOTE,
      })
      expect(code).toBe(0)
      const { settings, edges, documents } = readGraphJson(stdout, 'stdout')
      expect(settings).toEqual({ window: 'document', types: ['person'], minCount: 1, demonyms: true })
      expect(edges.map(({ id }) => id)).toEqual(['person/kassym-jomart-tokayev~person/vladimir-putin'])
      expect(documents[0]?.language).toBe('en')
    },
    MINUTES,
  )

  it(
    'starts from where the user stands under npm run',
    async () => {
      const env = { npm_lifecycle_event: 'dramatis', INIT_CWD: cwd }
      const { code } = await run('graph articles/a.txt --output from-npm.json', { cwd: PROJECT, env })
      expect(code).toBe(0)
      expect(readGraphJson(read('from-npm.json'), 'from-npm.json').documents).toHaveLength(1)
    },
    MINUTES,
  )

  it(
    'names what it skips, one line each, and says so by its exit code',
    async () => {
      mkdirSync(join(cwd, 'mixed'))
      writeFileSync(join(cwd, 'mixed/a.txt'), NOTE)
      writeFileSync(join(cwd, 'mixed/b.pdf'), '%PDF-1.7')
      writeFileSync(join(cwd, 'mixed/c.jsonl'), `{"text":"Angela Merkel."}\nnonsense\n`)
      const { code, stderr } = await run('graph mixed missing.txt --output mixed.json')
      expect(code).toBe(1)
      expect(stderr.trim().split('\n').sort()).toEqual([
        expect.stringMatching(/^Skipped: Line 2 of mixed.c\.jsonl is not valid JSON/),
        expect.stringMatching(/^Skipped: missing\.txt doesn't exist/),
        expect.stringMatching(/^Skipped: mixed.b\.pdf is a PDF/),
      ])
      expect(readGraphJson(read('mixed.json'), 'mixed.json').documents).toHaveLength(2)
    },
    MINUTES,
  )

  it.each([
    ['graph', 'Name at least one file'],
    ['graph missing.txt', 'None of the files could be read'],
    ['graph articles --window page', 'The window "page" is not known'],
    ['graph articles --types city', '--types takes person, organization, country, place, not "city"'],
    ['graph articles --format pdf', '--format takes graph-json'],
    ['graph articles --colour red', "Unknown option '--colour'"],
    ['graph articles --output no/where.json', "no/where.json can't be written"],
    ['stats articles/a.txt', 'articles/a.txt is not valid JSON'],
    ['validate broken.json', 'broken.json'],
    ['destroy', 'There is no command "destroy"'],
  ])(
    '%s fails in one line',
    async (args, message) => {
      const { code, stdout, stderr } = await run(args)
      expect(code).toBe(2)
      expect(stdout).toBe('')
      expect(stderr).toContain(message)
      expect(stderr).not.toMatch(/\n\s+at /)
      expect(readdirSync(cwd)).not.toContain('no')
    },
    MINUTES,
  )

  it(
    'gives the same bytes for any number of workers and order of the files',
    async () => {
      const lines = largeInput().split('\n')
      writeFileSync(join(cwd, 'large.jsonl'), lines.join('\n'))
      writeFileSync(join(cwd, 'turned.jsonl'), lines.reverse().join('\n'))
      const runs = await Promise.all([
        run('graph articles large.jsonl --workers 1 --output one.json'),
        run('graph turned.jsonl articles --workers 3 --output three.json'),
      ])
      expect(runs).toEqual(Array.from({ length: 2 }, () => ({ code: 0, stdout: '', stderr: '' })))
      expect(read('three.json')).toBe(read('one.json'))
      expect(readGraphJson(read('one.json'), 'one.json').documents).toHaveLength(902)
    },
    MINUTES,
  )

  it(
    'gives the same bytes when the passes are run apart',
    async () => {
      expect(await run('extract articles --output x.jsonl')).toEqual({ code: 0, stdout: '', stderr: '' })
      expect(await run('assemble x.jsonl --output joined.json')).toEqual({ code: 0, stdout: '', stderr: '' })
      expect(read('joined.json')).toBe(read('graph.json'))
      expect((await run('assemble graph.json')).stderr).toContain('graph.json holds no extractions')
    },
    MINUTES,
  )

  it(
    'keeps apart what the corrections keep apart, in one go and when the passes are run apart',
    async () => {
      mkdirSync(join(cwd, 'namesakes'))
      writeFileSync(join(cwd, 'namesakes/a.txt'), 'Angela Merkel met Boris Lomov in Kazakhstan on Monday.\n')
      writeFileSync(join(cwd, 'namesakes/b.txt'), 'Angela Merkel met Boris Lomow in Kazakhstan on Friday.\n')
      const entities = ['Boris Lomov', 'Boris Lomow'].map((name) => ({ type: 'person', name }))
      const corrections = {
        format: 'dramatis-corrections',
        version: 1,
        corrections: [{ kind: 'never-merge', entities }],
      }
      writeFileSync(join(cwd, 'corrections.json'), JSON.stringify(corrections))
      const namesOf = (file: string) =>
        readGraphJson(read(file), file).entities.flatMap(({ name }) => (name.startsWith('Boris') ? [name] : []))
      await run('graph namesakes --output fused.json')
      expect(namesOf('fused.json')).toEqual(['Boris Lomov'])
      expect(await run('graph namesakes --corrections corrections.json --output apart.json')).toMatchObject({
        stderr: '',
      })
      expect(namesOf('apart.json')).toEqual(['Boris Lomov', 'Boris Lomow'])
      await run('extract namesakes --output names.jsonl')
      await run('assemble names.jsonl --corrections corrections.json --output joined-apart.json')
      expect(read('joined-apart.json')).toBe(read('apart.json'))
    },
    MINUTES,
  )

  it(
    'leaves nothing behind when it is stopped',
    async () => {
      writeFileSync(join(cwd, 'stop.jsonl'), largeInput())
      const child = startDramatis(['extract', 'stop.jsonl', '--output', 'stopped.jsonl'], { cwd })
      const ended = finished(child)
      await eventually(() => readdirSync(cwd).find((name) => name.endsWith('.part')))
      child.kill('SIGINT')
      expect((await ended).code).toBe(130)
      expect(readdirSync(cwd).filter((name) => name.includes('stopped'))).toEqual([])
    },
    MINUTES,
  )

  it(
    'ends quietly when nobody reads on',
    async () => {
      const child = startDramatis(['graph', 'large.jsonl'], { cwd })
      const ended = finished(child)
      child.stdout.once('data', () => child.stdout.destroy())
      expect(await ended).toMatchObject({ code: 0, stderr: '' })
    },
    MINUTES,
  )
})

describe('the other commands', () => {
  it(
    'describe a graph, and check it',
    async () => {
      const [stats, validate] = await Promise.all([run('stats graph.json'), run('validate graph.json')])
      expect(stats.stdout).toMatch(/documents +2 \(de 1, en 1\)/)
      expect(stats.stdout).toContain('Vladimir Putin')
      expect(validate).toMatchObject({ code: 0, stderr: '' })
    },
    MINUTES,
  )

  it(
    'convert it, a file for each table',
    async () => {
      expect(await run('convert graph.json --to csv --output tables.csv')).toMatchObject({ code: 0 })
      const tables = readdirSync(cwd).filter((name) => name.startsWith('tables'))
      expect(tables.sort()).toEqual(['tables-edges.csv', 'tables-evidence.csv', 'tables-nodes.csv'])
      expect((await run('convert graph.json --to csv')).stderr).toContain('csv is 3 files')
      const gexf = await run('convert - --to gexf', { input: read('graph.json') })
      expect(gexf.stdout).toContain('label="Vladimir Putin"')
    },
    MINUTES,
  )

  it(
    'print help, version and schema',
    async () => {
      const [help, none, version, schema] = await Promise.all(
        ['help', '--help', '--version', 'schema'].map((args) => run(args)),
      )
      expect(help?.stdout).toContain('dramatis graph FILES')
      expect(none).toEqual(help)
      const { version: stated } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string }
      expect(version?.stdout).toBe(`${stated}\n`)
      expect(JSON.parse(schema?.stdout ?? '')).toMatchObject({
        type: 'object',
        required: expect.arrayContaining(['edges']) as unknown,
      })
    },
    MINUTES,
  )

  it(
    'serve the app with the graph opened',
    async () => {
      const child = startDramatis(['explore', 'articles', '--no-open', '--port', '0'], { cwd })
      const ended = finished(child)
      let output = ''
      child.stdout.on('data', (chunk) => (output += String(chunk)))
      const address = await eventually(() => /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output)?.[0])
      expect(new URL(address).searchParams.get('open')).toBe('graph.json')
      const page = await fetch(address)
      expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(await page.text()).toContain('<div id="app">')
      const served = await (await fetch(new URL('graph.json', address))).text()
      expect(served).toBe(read('graph.json'))
      child.kill('SIGINT')
      expect((await ended).code).toBe(130)
    },
    MINUTES,
  )
})
