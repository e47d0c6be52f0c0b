import { describe, expect, it } from 'vitest'
import { groupsOf, resolve } from './occurrences.ts'

const DE = (name: string) => ({ name, language: 'de' })

describe('a surname that its document leaves alone', () => {
  it('goes to the only full name of the collection, with a reason and a confidence by the support', () => {
    const documents = [
      ['Anna Keller', 'Paul Weber', 'Otto Hahn'],
      ['Keller', 'Paul Weber', 'Otto Hahn'],
    ]
    const [entity] = resolve(documents)
    expect(entity?.occurrences).toHaveLength(2)
    expect(entity?.resolution).toContainEqual({
      rule: 'surname-in-collection',
      text: 'Keller',
      because: 'Anna Keller: named with the same people elsewhere',
      confidence: 0.88,
    })
  })

  it('counts the same source and the same language for less', () => {
    const note = (...args: Parameters<typeof resolve>) => resolve(...args)[0]?.resolution[0]
    expect(note([['Anna Keller'], [DE('Keller')]], { sources: ['Courier', 'Courier'] })?.confidence).toBe(0.72)
    expect(note([['Anna Keller'], ['Keller']])?.confidence).toBe(0.62)
  })

  it('stays alone without any support', () => {
    expect(groupsOf(resolve([['Anna Keller'], [DE('Keller')]]))).toEqual([['Anna Keller'], ['Keller']])
  })

  it('stays alone when two bear it, unless the company tells which', () => {
    expect(groupsOf(resolve([['Anna Keller'], ['Paul Keller'], ['Keller']]))).toEqual([
      ['Anna Keller'],
      ['Keller'],
      ['Paul Keller'],
    ])
    const company = [
      ['Anna Keller', 'Otto Hahn', 'Lise Meitner'],
      ['Paul Keller'],
      ['Keller', 'Otto Hahn', 'Lise Meitner'],
    ]
    expect(groupsOf(resolve(company))).toContainEqual(['Anna Keller', 'Keller'])
  })

  it('is no proof for one of two bearers that only one writes the language', () => {
    expect(groupsOf(resolve([['Anna Keller'], [DE('Paul Keller')], [DE('Keller')]]))).toContainEqual(['Keller'])
  })

  it('may mean two people in two documents', () => {
    const documents = [
      ['Anna Keller', 'Otto Hahn', 'Lise Meitner'],
      ['Paul Keller', 'Max Born', 'Emmy Noether'],
      ['Keller', 'Otto Hahn', 'Lise Meitner'],
      ['Keller', 'Max Born', 'Emmy Noether'],
    ]
    const groups = resolve(documents).map(({ occurrences }) => occurrences.map(({ document }) => document).sort())
    expect(groups).toContainEqual([0, 2])
    expect(groups).toContainEqual([1, 3])
  })

  it('is found in another spelling', () => {
    const documents = [
      ['Georgy Zhukov', 'Otto Hahn', 'Lise Meitner'],
      [DE('Schukow'), 'Otto Hahn', 'Lise Meitner'],
    ]
    expect(groupsOf(resolve(documents))).toContainEqual(['Georgy Zhukov', 'Schukow'])
  })

  it('is not found by its sound alone when no company speaks for it', () => {
    const documents = (name: string) => [['Emma Pooley'], [name]]
    expect(groupsOf(resolve(documents('Pooley')))).toEqual([['Emma Pooley', 'Pooley']])
    expect(groupsOf(resolve(documents('Poli')))).toEqual([['Emma Pooley'], ['Poli']])
  })

  it('is no name by which people of the collection are called first, when no company speaks for it', () => {
    const documents = [['Charles Michel'], ['Michel Lomov', 'Anna Keller'], ['Michel']]
    expect(groupsOf(resolve(documents))).toContainEqual(['Michel'])
  })

  it('is not taken from a given name', () => {
    expect(
      groupsOf(
        resolve([
          ['Keller Anna Maria', 'Otto Hahn'],
          ['Maria', 'Otto Hahn'],
        ]),
      ).flat(),
    ).toContain('Maria')
  })
})
