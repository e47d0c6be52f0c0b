import { describe, expect, it } from 'vitest'
import { addingEntity } from '../../../../src/explorer/make-corrections.ts'
import { correctedGraph } from '../../../../src/explorer/corrected-graph.ts'
import { indexGraph } from '../../../../graph/index.ts'
import { countOutsideNames } from '../../../../src/panels/correct/count-outside-names.ts'
import { selectedName } from '../../../../src/panels/correct/selected-name.ts'
import { FILLERS, smallGraph } from '../../../graph/correct/small-graph.ts'

/** “Anna Keller Dora Imhof Boris Lomov.” */
const graph = smallGraph([[[{ member: 0, spelling: 0 }, { filler: FILLERS.indexOf('Dora Imhof') }, { member: 1, spelling: 0 }]]], 'sentence') // prettier-ignore
const index = indexGraph(graph)
const sentence = graph.sentences[0]

function select(from: number, to: number) {
  document.body.replaceChildren()
  const within = document.createElement('div')
  const element = document.createElement('span')
  element.dataset['sentence'] = sentence?.id ?? ''
  // as the reader writes it: names in elements of their own
  const [name, ...rest] = [sentence?.text.slice(0, 11) ?? '', sentence?.text.slice(11) ?? '']
  const mark = document.createElement('b')
  mark.append(name)
  element.append(mark, ...rest)
  within.append(element)
  document.body.append(within)
  const [first, second] = [mark.firstChild, element.lastChild]
  if (!first || !second) throw new Error('Nothing was written.')
  const place = (at: number): [Node, number] => (at < 11 ? [first, at] : [second, at - 11])
  const range = document.createRange()
  range.setStart(...place(from))
  range.setEnd(...place(to))
  window.getSelection()?.removeAllRanges()
  window.getSelection()?.addRange(range)
  return selectedName(window.getSelection(), within, index)
}

describe('selectedName', () => {
  it('gives what is selected without the blanks around it', () => {
    expect(select(11, 23)).toMatchObject({ text: 'Dora Imhof', over: [] })
  })

  it('tells which names stand in the way', () => {
    const found = select(5, 22)
    expect(found?.text).toBe('Keller Dora Imhof')
    expect(found?.over.map(({ text }) => text)).toEqual(['Anna Keller'])
  })

  it('gives nothing for a name that is marked just so, for blanks, and for no selection', () => {
    expect(select(0, 11)).toBeNull()
    expect(select(11, 12)).toBeNull()
    expect(select(12, 12)).toBeNull()
  })
})

describe('countOutsideNames', () => {
  it('counts what the correction will find', () => {
    for (const text of ['Dora Imhof', 'Imhof', 'Imho', 'Keller', 'Anna Keller']) {
      const after = correctedGraph(graph, addingEntity('organization', text).corrections).graph
      const found = after.mentions.filter((mention) => mention.recognizer === 'person').length
      expect(countOutsideNames(index, text)).toBe(found)
    }
    expect(countOutsideNames(index, 'Imhof')).toBe(1)
  })
})
