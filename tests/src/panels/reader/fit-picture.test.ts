import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitPicture } from '../../../../src/panels/reader/fit-picture.ts'
import { textBlocks } from '../../../../src/panels/reader/text-blocks.ts'
import { paragraphsOf } from '../../../../graph/index.ts'
import { fixtureGraph } from '../../fixture-graph.ts'

const WIDTH = 380
const HEIGHT = 260
const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true })
const node = fc.record({ x: coordinate, y: coordinate, name: fc.string({ maxLength: 40 }), weight: fc.nat(200) })

describe('a small picture', () => {
  it('holds every node and label, and no label lies over another', () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 40 }), (nodes) => {
        const points = {
          x: Float64Array.from(nodes, ({ x }) => x),
          y: Float64Array.from(nodes, ({ y }) => y),
        }
        const fitted = fitPicture(points, nodes, WIDTH, HEIGHT)
        for (const { x, y, radius } of fitted) {
          expect(x).toBeGreaterThanOrEqual(radius)
          expect(x).toBeLessThanOrEqual(WIDTH - radius)
          expect(y).toBeGreaterThanOrEqual(radius)
          expect(y).toBeLessThanOrEqual(HEIGHT - radius)
        }
        const boxes = fitted.flatMap(({ label }) => (label && label.text !== '' ? [label] : []))
        boxes.forEach((a, i) => {
          for (const b of boxes.slice(i + 1)) {
            const apart = (Array.from(a.text).length + Array.from(b.text).length) * 2.9
            expect(Math.abs(a.x - b.x) >= apart - 1e-6 || Math.abs(a.y - b.y) >= 13 - 1e-6).toBe(true)
          }
        })
      }),
    )
  })

  it('labels the weightiest where only one has room', () => {
    const points = { x: new Float64Array([0, 0, 0]), y: new Float64Array([0, 0, 0]) }
    const names = [1, 9, 3].map((weight) => ({ name: `of weight ${weight}`, weight }))
    expect(fitPicture(points, names, WIDTH, HEIGHT).map(({ label }) => label !== null)[1]).toBe(true)
  })
})

describe('blocks of a text', () => {
  it('hold every sentence once, in order, and cut very long paragraphs', () => {
    const sentences = fixtureGraph({ documents: 1, sentences: 130 }).sentences.map((sentence) => ({
      ...sentence,
      paragraph: sentence.paragraph > 3 ? 4 : sentence.paragraph,
    }))
    const blocks = textBlocks(paragraphsOf(sentences))
    expect(blocks.flatMap((block) => block.sentences)).toEqual(sentences)
    expect(Math.max(...blocks.map((block) => block.sentences.length))).toBeLessThanOrEqual(40)
    expect(blocks.filter(({ endsParagraph }) => endsParagraph)).toHaveLength(
      new Set(sentences.map(({ paragraph }) => paragraph)).size,
    )
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
  })
})
