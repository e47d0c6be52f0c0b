/**
 * `npm run bench [-- --only <section>]`: measures the program, a section after the other, each in a process of its own so
 * that none warms up or fills the memory of the next. Ends with 1 when a section finds itself beyond its bounds.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const SECTIONS: readonly { name: string; measures: string }[] = [
  { name: 'document-pass', measures: 'characters a second of the whole document pass, and of compromise on the same articles in turns' },
  { name: 'loading', measures: 'time until a fresh worker is ready, and of its first document in each language' },
  { name: 'growth', measures: 'time a character of hostile texts at 1 MB, against the same at 10 KB' },
  { name: 'memory', measures: 'heap in use while 10,000 documents with ever new words pass' },
  { name: 'resolution', measures: 'time and memory of uniting 200,000 distinct names' },
  { name: 'corrections', measures: 'time of 200 corrections of a graph with 100,000 mentions' },
  { name: 'drawing', measures: 'first picture and frame times of the canvas in Chromium, beside force-graph and cytoscape' },
] // prettier-ignore

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
const unknown = values.only?.filter((name) => !SECTIONS.some((section) => section.name === name)) ?? []
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}: there are ${SECTIONS.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

for (const { name, measures } of SECTIONS) {
  if (values.only && !values.only.includes(name)) continue
  console.log(`\n## ${name}: ${measures}\n`)
  const file = join(import.meta.dirname, `${name}.ts`)
  const { status } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', file], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
