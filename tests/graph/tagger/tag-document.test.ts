import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { foldToken } from '../../../graph/lexicon/fold-token.ts'
import { buildLexicon } from '../../../graph/lexicon/lexicon.ts'
import { buildLanguages } from '../../../graph/languages/language-data.ts'
import { tokenize } from '../../../graph/segment/tokens.ts'
import { decodeModel, tagDocument, TokenClassifier, type Model } from '../../../graph/tagger/index.ts'

const GRAPH = join(import.meta.dirname, '../../../graph')

function languageTexts(): Record<string, string> {
  const files = readdirSync(join(GRAPH, 'languages'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.txt'),
  )
  return Object.fromEntries(files.map((file) => [`./${file}`, readFileSync(join(GRAPH, 'languages', file), 'utf8')]))
}

/** The real language data, but a lexicon of one country: what is tested must not hang on the names it knows. */
const classifier = new TokenClassifier(
  buildLanguages(languageTexts(), foldToken),
  buildLexicon({ './countries/x.txt': 'KZ kind=country\n  * Kazakhstan\n' }, tokenize),
)

let model: Model
beforeAll(() => {
  model = decodeModel(readFileSync(join(GRAPH, 'tagger/weights.txt'), 'utf8'))
})

function names(text: string, language: string): string[] {
  return tagDocument(model, classifier, [{ tokens: tokenize(text), language }])
    .flat()
    .map(({ start, end, type }) => `${text.slice(start, end)}: ${type}`)
}

describe('the shipped weights', () => {
  it.each([
    [
      'en',
      'The minister, Marta Kowalczyk, met engineers of Brentwood Systems Ltd in London.',
      ['Marta Kowalczyk: person', 'London: place'],
    ],
    [
      'it',
      'Il sindaco Luca Bianchetti ha parlato con Carla Donadoni a Torino.',
      ['Luca Bianchetti: person', 'Carla Donadoni: person', 'Torino: place'],
    ],
    [
      'de',
      'Minister Jürgen Plötzke sprach in Hamburg mit der Deutschen Bank.',
      ['Jürgen Plötzke: person', 'Hamburg: place', 'Deutschen Bank: organization'],
    ],
    ['fr', 'La ministre Ségolène Plantier a été reçue à Lyon.', ['Ségolène Plantier: person', 'Lyon: place']],
    ['fr', 'Elle préside le Syndicat national des journalistes.', ['Syndicat national des journalistes: organization']],
    ['es', 'El presidente Antonio Brujaldo viajó a Madrid.', ['Antonio Brujaldo: person', 'Madrid: place']],
    ['pt', 'O ministro Fernando Azambuja viajou para Lisboa.', ['Fernando Azambuja: person', 'Lisboa: place']],
    [
      'ru',
      'Министр Алексей Кормильцын встретился в Москве с Марией Захаренко.',
      ['Алексей Кормильцын: person', 'Москве: place', 'Марией Захаренко: person'],
    ],
  ])('find names that no lexicon has (%s)', (language, text, wanted) => {
    expect(names(text, language)).toEqual(expect.arrayContaining(wanted))
  })

  it('find no names where there are none', () => {
    expect(names('The talks were postponed because nobody had read the papers.', 'en')).toEqual([])
    expect(names('Der Himmel über der Stadt war grau, und die Leute gingen nach Hause.', 'de')).toEqual([])
  })

  it('tag the same document the same way twice, whatever was tagged between', () => {
    const text = 'Kassym-Jomart Tokayev spoke in Kazakhstan. Nothing came of it.'
    const first = tagDocument(model, classifier, [{ tokens: tokenize(text), language: 'en' }])
    names('Ein ganz anderer Satz über Berlin.', 'de')
    expect(tagDocument(model, classifier, [{ tokens: tokenize(text), language: 'en' }])).toEqual(first)
  })

  it('give ordered spans on token bounds, with a confidence between 0 and 1, for any text in any language', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('en', 'de', 'ru', 'xx'),
        (text, language) => {
          const tokens = tokenize(text)
          let end = 0
          for (const span of tagDocument(model, classifier, [{ tokens, language }]).flat()) {
            expect(span.start).toBe(tokens[span.firstToken]?.start)
            expect(span.end).toBe(tokens[span.lastToken]?.end)
            expect(span.start).toBeGreaterThanOrEqual(end)
            expect(span.confidence >= 0 && span.confidence <= 1).toBe(true)
            end = span.end
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
