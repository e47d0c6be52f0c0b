/**
 * Whether time grows with the length alone: hostile texts of a megabyte against the same ten thousand characters long.
 * Nanoseconds a character, read from bytes and extracted.
 */
import { seededRandom } from '../seeded-random.ts'
import { builtEngine } from './built-engine.ts'
import { sampleTexts } from './texts.ts'

const SHORT = 10_000
const LONG = 1_000_000
const BOUND = 2
const WARM_UP = 20
/** Texts of each length; the median counts. */
const MEASURED = { short: 41, long: 3 }

const random = seededRandom(5)
const below = (count: number): number => Math.floor(random() * count)
const PROSE = sampleTexts('en').join(' ').replace(/\s+/gu, ' ')

/** Any code point, surrogates left out; a space now and then. */
function randomUnicode(length: number): string {
  let text = ''
  while (text.length < length) {
    const point = below(6) === 0 ? 32 : below(3) === 0 ? below(0x110000) : below(0x3000)
    if (point < 0xd800 || point > 0xdfff) text += String.fromCodePoint(point)
  }
  return text.slice(0, length)
}

const repeat = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
/** Opened, a word, closed again. */
const nested = (open: string, close: string) => (length: number) => {
  const depth = Math.floor(length / (open.length + close.length))
  return `${open.repeat(depth)}Berlin${close.repeat(depth)}`
}

const INPUTS: readonly (readonly [name: string, file: string, text: (length: number) => string])[] = [
  ['prose in one line', 'a.txt', repeat(PROSE)],
  ['prose without spaces', 'a.txt', repeat(PROSE.replaceAll(' ', ''))],
  ['capitals in one line', 'a.txt', repeat(PROSE.toUpperCase())],
  ['random Unicode', 'a.txt', randomUnicode],
  ['10,000-character words', 'a.txt', repeat(`${'Abcdefghij'.repeat(1000)} `)],
  ['a word without end', 'a.txt', repeat('Казахстан')],
  ['nested brackets', 'a.txt', nested('(', ')')],
  ['nested quotes', 'a.txt', nested('« ', ' »')],
  ['nested HTML', 'a.html', (length) => `<html><body>${nested('<div>', '</div>')(length)}</body></html>`],
  ['HTML paragraphs', 'a.html', (length) => `<html><body>${repeat('<p>Angela Merkel met NATO in Berlin.</p>')(length)}</body></html>`],
] // prettier-ignore

const { extractDocument, loadKnowledge, readDocuments, InvalidInputError } = await builtEngine()
const knowledge = await loadKnowledge()

/** 'refused' when the reader says that it takes no such file. */
function costOf(name: string, texts: readonly string[]): number | 'refused' {
  const times: number[] = []
  for (const text of texts) {
    const bytes = new TextEncoder().encode(text)
    const start = performance.now()
    try {
      for (const document of readDocuments({ name, bytes })) extractDocument(document, knowledge)
    } catch (error) {
      if (error instanceof InvalidInputError) return 'refused'
      throw error
    }
    times.push((performance.now() - start) / text.length)
  }
  return (times.sort((a, b) => a - b)[Math.floor((times.length - 1) / 2)] ?? NaN) * 1e6
}

const told = (cost: number | 'refused'): string => (cost === 'refused' ? cost : cost.toFixed(0)).padStart(8)

console.log(`${''.padEnd(24)}   10 KB     1 MB   ratio   (ns a character)`)
for (const [name, file, make] of INPUTS) {
  // New texts each time, so that words met in one don't make the next cheaper than the long text can be.
  const texts = (count: number, length: number) => Array.from({ length: count }, () => make(length))
  costOf(file, texts(WARM_UP, SHORT))
  const short = costOf(file, texts(MEASURED.short, SHORT))
  const long = costOf(file, texts(MEASURED.long, LONG))
  const ratio = short === 'refused' || long === 'refused' ? null : long / short
  console.log(`${name.padEnd(24)}${told(short)} ${told(long)}   ${ratio === null ? '–' : ratio.toFixed(2)}`)
  if (ratio !== null && ratio > BOUND) process.exitCode = 1
}
