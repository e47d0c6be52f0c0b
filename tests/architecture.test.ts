/** Who may import whom, as ARCHITECTURE.md says it, read from the import statements of the sources. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const IMPORT =
  /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/gmu

interface SourceFile {
  path: string
  code: string
  /** Project paths (`graph/types.ts`) and package names. */
  imports: string[]
}

/** The imports of `code`, relative ones as paths from the project's root. */
function importsOf(path: string, code: string): string[] {
  return [...code.matchAll(IMPORT)].map(([, plain, dynamic]) => {
    const to = plain ?? dynamic ?? ''
    return to.startsWith('.') ? posix.join(posix.dirname(path), to) : to
  })
}

function sourcesOf(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|svelte)$/u.test(name))
    .sort()
    .map((name) => {
      const path = `${folder}/${name.replaceAll('\\', '/')}`
      const code = readFileSync(join(ROOT, path), 'utf8')
      return { path, code, imports: importsOf(path, code) }
    })
}

const graph = sourcesOf('graph')
const src = sourcesOf('src')
const engine = graph.filter(({ path }) => !/^graph\/(?:cli|tagger\/train)\//u.test(path))

const isOwn = (to: string): boolean => /^(?:graph|src)\//u.test(to)

/** Every import from `folder` to a module of the project outside it that `allowed` doesn't name, as `file → module`. */
function strayImports(files: readonly SourceFile[], folder: string, allowed: readonly string[]): string[] {
  return files
    .filter(({ path }) => path.startsWith(folder))
    .flatMap(({ path, imports }) =>
      imports
        .filter((to) => isOwn(to) && !to.startsWith(folder) && !allowed.some((prefix) => to.startsWith(prefix)))
        .map((to) => `${path} → ${to}`),
    )
}

/** Every import in `files` that `forbidden` matches, as `file → module`. */
function forbiddenImports(files: readonly SourceFile[], forbidden: RegExp): string[] {
  return files.flatMap(({ path, imports }) => imports.filter((to) => forbidden.test(to)).map((to) => `${path} → ${to}`))
}

/** Every line of `files` that `pattern` matches. */
function linesMatching(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, code }) =>
    code.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  )
}

describe('the reading of imports', () => {
  it('sees every way of importing, and resolves relative paths', () => {
    const code = [
      "import type { A } from '../types.ts'",
      "import './style.css'",
      'import {\n  b,\n  c,\n} from "./b.ts"',
      "export * from './c.ts'",
      "const d = await import('./d.ts')",
    ].join('\n')
    expect(importsOf('graph/read/a.ts', code)).toEqual([
      'graph/types.ts',
      'graph/read/style.css',
      'graph/read/b.ts',
      'graph/read/c.ts',
      'graph/read/d.ts',
    ])
  })

  it('finds the sources', () => {
    expect(graph.length).toBeGreaterThan(50)
    expect(src.length).toBeGreaterThan(50)
    expect(graph.flatMap(({ imports }) => imports).length).toBeGreaterThan(200)
  })
})

describe('the engine', () => {
  const FOR_ALL = ['graph/types.ts', 'graph/errors.ts', 'graph/hash-text.ts', 'graph/invisible-characters.ts']
  /** What each folder of the engine may know of the others; what `FOR_ALL` names is everybody's. */
  const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
    'graph/read/': [],
    'graph/query/': [],
    'graph/write/': [],
    'graph/relate/': [],
    'graph/segment/': [],
    'graph/resolve/': ['graph/lexicon/'],
    'graph/recognize/': ['graph/languages/', 'graph/lexicon/', 'graph/tagger/index.ts'],
    'graph/lexicon/': [],
    'graph/languages/': ['graph/lexicon/parse-lexicon.ts'],
    'graph/tagger/': ['graph/languages/language-data.ts', 'graph/lexicon/'],
    'graph/correct/': ['graph/lexicon/'],
    // asks of two names what resolution would say of them, and answers with corrections
    'graph/review/': ['graph/correct/', 'graph/resolve/'],
  }

  it.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (folder, allowed) => {
    expect(strayImports(engine, folder, [...FOR_ALL, ...allowed])).toEqual([])
  })

  it('has a rule for each of its folders', () => {
    const folders = readdirSync(join(ROOT, 'graph'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'cli')
      .map(({ name }) => `graph/${name}/`)
    expect(folders.filter((folder) => !(folder in MAY_IMPORT))).toEqual([])
  })

  it('has words that import nothing', () => {
    expect(graph.filter(({ path }) => FOR_ALL.includes(path)).map(({ imports }) => imports)).toEqual(
      FOR_ALL.map(() => []),
    )
  })

  it('never imports the app', () => {
    expect(forbiddenImports(graph, /^src\/|^svelte|^cytoscape/u)).toEqual([])
  })

  it('imports node: nowhere but in the command line and the trainer', () => {
    expect(forbiddenImports(engine, /^node:/u)).toEqual([])
  })

  it('knows no clock and no chance', () => {
    const random =
      /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bcrypto\.(?:randomUUID|getRandomValues)\b/u
    expect(linesMatching(engine, random)).toEqual([])
  })

  it('sorts by code unit, never by the machine’s locale', () => {
    expect(linesMatching(engine, /\.localeCompare\(|\bIntl\.Collator\b/u)).toEqual([])
  })
})

describe('the app', () => {
  it('enters the engine by its one door', () => {
    expect(forbiddenImports(src, /^graph\/(?!index\.ts$)/u)).toEqual([])
  })

  it('imports no node: module', () => {
    expect(forbiddenImports(src, /^node:/u)).toEqual([])
  })

  it('draws with cytoscape in canvas/ only; one arrangement of layout/ computes with it', () => {
    const others = src.filter(
      ({ path }) =>
        !path.startsWith('src/canvas/') && !/^src\/layout\/(?:layout-by-fcose|cytoscape-fcose\.d)\.ts$/u.test(path),
    )
    expect(forbiddenImports(others, /^cytoscape/u)).toEqual([])
  })

  it.each([
    ['src/explorer/', []],
    ['src/widgets/', []],
    ['src/strings/', ['src/explorer/actions.ts']],
    ['src/layout/', ['src/explorer/state.ts']],
    ['src/extraction/', []],
    ['src/library/', []],
    ['src/start/', ['src/extraction/', 'src/library/project-list.svelte.ts', 'src/strings/', 'src/widgets/']],
    [
      'src/tour/',
      [
        'src/explorer/',
        'src/panels/narrow/parts.svelte.ts',
        'src/preferences.svelte.ts',
        'src/strings/',
        'src/widgets/',
      ],
    ],
    ['src/canvas/', ['src/explorer/', 'src/layout/', 'src/strings/', 'src/widgets/']],
    [
      'src/panels/',
      [
        'src/explorer/',
        'src/layout/layout-graph.ts',
        'src/layout/run-layout.ts',
        'src/strings/',
        'src/widgets/',
        'src/preferences.svelte.ts',
      ],
    ],
  ] as const)('%s imports only what it may', (folder, allowed) => {
    expect(strayImports(src, folder, ['graph/index.ts', ...allowed])).toEqual([])
  })

  it('keeps things with Dexie in library/ only', () => {
    const others = src.filter(({ path }) => !path.startsWith('src/library/'))
    expect(forbiddenImports(others, /^dexie/u)).toEqual([])
  })

  it('has projects/ known to App.svelte alone', () => {
    const others = src.filter(({ path }) => !path.startsWith('src/projects/') && path !== 'src/App.svelte')
    expect(forbiddenImports(others, /^src\/projects\//u)).toEqual([])
  })

  it('never makes markup out of text', () => {
    const markup = /\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|\{@html|document\.write\(|srcdoc=/u
    expect(linesMatching(src, markup)).toEqual([])
  })
})

describe('the languages', () => {
  it('have the same files in every folder', () => {
    const root = join(ROOT, 'graph/languages')
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const files = folders.map(({ name }) => ({ name, files: readdirSync(join(root, name)).sort() }))
    const [first] = files
    expect(folders.length).toBeGreaterThanOrEqual(7)
    for (const language of files) expect(language).toEqual({ name: language.name, files: first?.files })
  })
})
