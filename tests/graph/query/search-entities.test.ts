import { describe, expect, it } from 'vitest'
import { foldText, soundOf } from '../../../graph/query/fold-name.ts'
import { Lookup } from '../../../graph/query/lookup.ts'
import { prepareEntitySearch, searchEntities } from '../../../graph/query/search-entities.ts'
import type { Entity } from '../../../graph/types.ts'

function entity(name: string, mentions: number, aliases: string[] = []): Entity {
  return {
    id: `person/${foldText(name).replace(/ /g, '-')}`,
    type: 'person',
    name,
    aliases: aliases.map((text) => ({ text, language: 'en', mentions: 1 })),
    mentions,
    documents: 1,
    languages: ['en'],
    resolution: [],
  }
}

const search = new Lookup(() =>
  prepareEntitySearch([
    entity('Kassym-Jomart Tokayev', 30),
    entity('Nursultan Nazarbayev', 20),
    entity('Karim Massimov', 10),
    entity('Recep Tayyip Erdoğan', 9),
    entity('Olaf Scholz', 5),
    entity('Collective Security Treaty Organization', 12, ['CSTO', 'ОДКБ']),
    entity('Tobias Kay', 2),
    entity('Michail Gorbatschow', 3),
  ]),
).value
const names = (query: string): string[] => searchEntities(search, query, 10).map((match) => match.entity.name)

describe('searchEntities', () => {
  it.each([
    ['Токаев', 'Kassym-Jomart Tokayev'],
    ['Tokajew', 'Kassym-Jomart Tokayev'],
    ['tokaev', 'Kassym-Jomart Tokayev'],
    ['Назарбаев', 'Nursultan Nazarbayev'],
    ['Nasarbajew', 'Nursultan Nazarbayev'],
    ['Масимов', 'Karim Massimov'],
    ['massimow', 'Karim Massimov'],
    ['erdogan', 'Recep Tayyip Erdoğan'],
    ['Шольц', 'Olaf Scholz'],
    ['Горбачёв', 'Michail Gorbatschow'],
    ['Gorbachev', 'Michail Gorbatschow'],
    ['csto', 'Collective Security Treaty Organization'],
    ['одкб', 'Collective Security Treaty Organization'],
    ['treaty coll', 'Collective Security Treaty Organization'],
  ])('finds %s as %s first', (query, name) => {
    expect(names(query)[0]).toBe(name)
  })

  it('finds at every keystroke of a name in another spelling', () => {
    for (let length = 1; length <= 'Tokayev'.length; length++) {
      expect(names('Tokayev'.slice(0, length))).toContain('Kassym-Jomart Tokayev')
    }
  })

  it('puts the better match before the more mentioned', () => {
    expect(names('tobias')).toEqual(['Tobias Kay'])
    expect(names('kay')[0]).toBe('Tobias Kay')
  })

  it('finds nothing for nothing, and nothing for what is not there', () => {
    expect(names('  –  ')).toEqual([])
    expect(names('Zzyzx')).toEqual([])
  })

  it('tells different names apart by sound', () => {
    expect(soundOf(foldText('Massimov'))).not.toBe(soundOf(foldText('Nazarbayev')))
    expect(soundOf(foldText('Putin'))).not.toBe(soundOf(foldText('Patin')))
  })
})
