/**
 * The whole document pass against `compromise` alone (people, organizations and places) on the same English articles.
 * They take turns, article by article, and each goes first every other time. Time is that of the processor, compiling and
 * collecting garbage included. What both need to warm up, code to be compiled and words to be met for the first time, is
 * shown apart: the first articles, and then all others, none of which either has seen before. The articles of the workload
 * are a paragraph long; further ones are joined to the length of usual articles, because what a document costs, however
 * short, weighs less there.
 */
import { loadCompromise } from '../../graph/recognize/compromise-recognizer.ts'
import { builtEngine } from './built-engine.ts'
import { articles, documentOf } from './texts.ts'

/** Times the speed of `compromise`, below which the run fails. */
const BOUND = 8
/** Characters. */
const WARM_UP = 300_000
const MEASURED = 300_000
const START = 100_000
/** Characters of a usual article. */
const USUAL = 3_000

const { extractDocument, loadKnowledge } = await builtEngine()
const knowledge = await loadKnowledge()
const compromise = await loadCompromise()

const PASSES = {
  'document pass': (text: string): unknown => extractDocument(documentOf(text), knowledge),
  'compromise alone': (text: string): unknown => {
    const view = compromise(text)
    return [view.people(), view.organizations(), view.places()].map((found) => found.json({ offset: true }))
  },
}

/** Milliseconds of the processor, which other programs on the machine lengthen less than the time on the clock. */
interface Turn {
  characters: number
  pass: number
  compromise: number
}

function milliseconds(run: (text: string) => unknown, text: string): number {
  const start = process.cpuUsage()
  run(text)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function turn(text: string, passFirst: boolean): Turn {
  const [own, other] = [PASSES['document pass'], PASSES['compromise alone']]
  const before = passFirst ? milliseconds(own, text) : 0
  const compromise = milliseconds(other, text)
  return { characters: text.length, pass: passFirst ? before : milliseconds(own, text), compromise }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
const sum = (turns: readonly Turn[], of: 'characters' | 'pass' | 'compromise'): number =>
  turns.reduce((total, each) => total + each[of], 0)
const speed = (characters: number, time: number): string =>
  Math.round((characters / time) * 1000).toLocaleString('en').padStart(9) // prettier-ignore

function report(title: string, turns: readonly Turn[]): number {
  const [characters, pass, other] = [sum(turns, 'characters'), sum(turns, 'pass'), sum(turns, 'compromise')]
  const ratio = median(turns.map((each) => each.compromise / each.pass))
  console.log(`${title}: ${turns.length} English articles, ${characters.toLocaleString('en')} characters`)
  console.log(`  document pass     ${speed(characters, pass)} characters a second`)
  console.log(`  compromise alone  ${speed(characters, other)} characters a second`)
  console.log(`  ratio             ${(other / pass).toFixed(1)} by total time, ${ratio.toFixed(1)} the median article`)
  return ratio
}

const turns: Turn[] = []
const english = articles('en')
for (const text of english) {
  if (sum(turns, 'characters') >= WARM_UP + MEASURED) break
  turns.push(turn(text, turns.length % 2 === 0))
}
let warm = 0
for (let characters = 0; characters < WARM_UP && warm < turns.length; warm++) characters += turns[warm]?.characters ?? 0
report('From a cold start', turns.slice(0, warm))
const ratio = report('After that', turns.slice(warm))

/** Texts joined, in their order, to documents of at least `length` characters. */
function joined(texts: readonly string[], length: number): string[] {
  const documents: string[] = []
  let open = ''
  for (const text of texts) {
    open = open === '' ? text : `${open}\n\n${text}`
    if (open.length < length) continue
    documents.push(open)
    open = ''
  }
  return documents
}

const usual: Turn[] = []
for (const text of joined(english.slice(turns.length), USUAL)) {
  if (sum(usual, 'characters') >= MEASURED) break
  usual.push(turn(text, usual.length % 2 === 0))
}
if (usual.length > 0) report('Further ones, joined to usual length', usual)

console.log(`The document pass in other languages, after ${START.toLocaleString('en')} characters:`)
for (const language of ['it', 'es', 'fr', 'ru']) {
  let [characters, time, seen] = [0, 0, 0]
  for (const text of articles(language)) {
    const taken = milliseconds(PASSES['document pass'], text)
    seen += text.length
    if (seen < START) continue
    characters += text.length
    time += taken
    if (characters >= MEASURED) break
  }
  console.log(`  ${language}                ${speed(characters, time)} characters a second`)
}
if (!(ratio >= BOUND)) {
  console.error(`The document pass is to be ${BOUND} times as fast as compromise.`)
  process.exitCode = 1
}
