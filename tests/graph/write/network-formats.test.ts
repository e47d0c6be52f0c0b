import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OUTPUT_FORMATS, writeGraphJson, type OutputFormat } from '../../../graph/write/index.ts'
import { ODD_NAME, sampleGraph } from '../read/sample-graph.ts'

const text = (format: OutputFormat, file = 0): string =>
  [...(OUTPUT_FORMATS[format][file]?.write(sampleGraph()) ?? [])].join('')

/** XML can't hold a control character. */
const XML_NAME = ODD_NAME.replace('\u0001', '\uFFFD')

function parseXml(xml: string): Document {
  const document = new new JSDOM('').window.DOMParser().parseFromString(xml, 'application/xml')
  expect(document.getElementsByTagName('parsererror')).toHaveLength(0)
  return document
}

describe('graph JSON', () => {
  it('has one record a line, and the same bytes whatever the order of keys', () => {
    const graph = sampleGraph()
    const reversed = JSON.parse(JSON.stringify(graph), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as typeof graph
    const lines = text('graph-json').split('\n')
    expect([...writeGraphJson(reversed)].join('')).toBe(lines.join('\n'))
    expect(lines.filter((line) => line.startsWith('{"id":'))).toHaveLength(2 + 2 + 3 + 4 + 1)
  })

  it('comes in pieces that no string has to hold at once', () => {
    const graph = sampleGraph()
    const [document] = graph.documents
    if (!document) throw new Error('the sample has documents')
    graph.documents = Array.from({ length: 20_000 }, (_, index) => ({ ...document, id: `doc-${index}` }))
    const pieces = [...writeGraphJson(graph)]
    expect(pieces.length).toBeGreaterThan(20)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(100_000)
    expect(JSON.parse(pieces.join(''))).toMatchObject({ documents: graph.documents })
  })
})

describe('GEXF', () => {
  it('is well-formed XML with names, counts, colours and positions', () => {
    const xml = parseXml(text('gexf'))
    const nodes = [...xml.getElementsByTagName('node')]
    expect(nodes.map((node) => [node.getAttribute('id'), node.getAttribute('label')])).toEqual([
      ['country/KZ', 'Kazakhstan'],
      ['person/a-b', XML_NAME],
    ])
    const [colour] = [...xml.getElementsByTagName('viz:color')]
    expect(['r', 'g', 'b'].map((channel) => colour?.getAttribute(channel))).toEqual(['0', '158', '115'])
    const [, position] = [...xml.getElementsByTagName('viz:position')]
    expect([position?.getAttribute('x'), position?.getAttribute('y')]).toEqual(['1.5', '2'])
    const [edge] = [...xml.getElementsByTagName('edge')]
    expect(['source', 'target', 'weight'].map((name) => edge?.getAttribute(name))).toEqual([
      'country/KZ',
      'person/a-b',
      '1',
    ])
  })
})

describe('GraphML', () => {
  it('is well-formed XML whose data have declared keys', () => {
    const xml = parseXml(text('graphml'))
    const keys = new Set([...xml.getElementsByTagName('key')].map((key) => key.getAttribute('id')))
    const data = [...xml.getElementsByTagName('data')]
    expect(data.length).toBeGreaterThan(10)
    for (const datum of data) expect(keys).toContain(datum.getAttribute('key'))
    expect(data.some(({ textContent }) => textContent === XML_NAME)).toBe(true)
  })
})

describe('CSV', () => {
  const rows = (file: number): string[][] => Papa.parse(text('csv', file), { delimiter: ',' }).data

  it('has a table each of nodes, edges and evidence, by RFC 4180', () => {
    for (const file of [0, 1, 2]) {
      const [header, ...body] = rows(file)
      expect(text('csv', file).startsWith('\uFEFF')).toBe(true)
      expect(text('csv', file).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const row of body.slice(0, -1)) expect(row).toHaveLength(header?.length ?? 0)
    }
    expect(rows(0)[1]?.slice(0, 4)).toEqual(['country/KZ', 'Kazakhstan', 'country', '2'])
    expect(rows(1)[1]).toEqual(['country/KZ', 'person/a-b', '1', '1', '-0.25', '2.5'])
    expect(rows(2)[1]).toContain('Wire, "One"')
  })

  it('does not let a name become a formula', () => {
    expect(rows(0)[2]?.[1]).toBe(`'${ODD_NAME}`)
    expect(rows(2)[1]?.filter((cell) => cell.startsWith('='))).toEqual([])
  })
})

describe('JSON of other programs', () => {
  it('has the fields that Cytoscape and networkx look for', () => {
    const { data, elements } = JSON.parse(text('cytoscape')) as { data: unknown; elements: Record<string, unknown[]> }
    expect(data).toEqual([])
    expect(elements['nodes']).toMatchObject([
      { data: { id: 'country/KZ', value: 'country/KZ', name: 'Kazakhstan' }, position: { x: 0, y: 7 } },
      { data: { id: 'person/a-b', name: ODD_NAME } },
    ])
    expect(elements['edges']).toMatchObject([{ data: { source: 'country/KZ', target: 'person/a-b', weight: 1 } }])
  })

  it('has its links under `links`', () => {
    const { nodes, links } = JSON.parse(text('node-link')) as Record<string, unknown[]>
    expect(nodes).toMatchObject([{ id: 'country/KZ' }, { id: 'person/a-b', x: 1.5, y: -2 }])
    expect(links).toMatchObject([{ source: 'country/KZ', target: 'person/a-b', weight: 1, npmi: -0.25 }])
  })
})

/** Reads each file and prints the same facts of it. */
const PROGRAM = `
import json, sys, networkx as nx
folder = sys.argv[1]
graphs = {
    "gexf": nx.read_gexf(folder + "/g.gexf"),
    "graphml": nx.read_graphml(folder + "/g.graphml"),
    "cytoscape": nx.cytoscape_graph(json.load(open(folder + "/g.cyjs", encoding="utf-8"))),
    "node-link": nx.node_link_graph(json.load(open(folder + "/g.node-link.json", encoding="utf-8")), edges="links"),
}
facts = {}
for format, graph in graphs.items():
    (source, target, edge), = graph.edges(data=True)
    node = graph.nodes["person/a-b"]
    facts[format] = [sorted(graph.nodes), graph.is_directed(), sorted([source, target]), edge["weight"], edge["npmi"], node["label"], node["mentions"], node["type"]]
facts["viz"] = graphs["gexf"].nodes["person/a-b"]["viz"]
print(json.dumps(facts))
`

function hasNetworkx(): boolean {
  try {
    execFileSync('python3', ['-c', 'import networkx'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const networkx = hasNetworkx()
if (!networkx) console.warn('python3-networkx is not installed: its reading of the exports is not tested')

describe.skipIf(!networkx)('networkx', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dramatis-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('reads GEXF, GraphML, Cytoscape JSON and node-link JSON', () => {
    for (const format of ['gexf', 'graphml', 'cytoscape', 'node-link'] as const)
      writeFileSync(join(folder, `g${OUTPUT_FORMATS[format][0]?.ending}`), text(format))
    const facts = JSON.parse(execFileSync('python3', ['-c', PROGRAM, folder], { encoding: 'utf8' })) as Record<
      string,
      unknown
    >
    const expected = (name: string): unknown[] => [
      ['country/KZ', 'person/a-b'],
      false,
      ['country/KZ', 'person/a-b'],
      1,
      -0.25,
      name,
      1,
      'person',
    ]
    expect(facts).toMatchObject({
      gexf: expected(XML_NAME),
      graphml: expected(XML_NAME),
      cytoscape: expected(ODD_NAME),
      'node-link': expected(ODD_NAME),
      viz: { color: { r: 0, g: 114, b: 178 }, position: { x: 1.5, y: 2, z: 0 } },
    })
  })
})
