import { describe, expect, it } from 'vitest'
import { readCorrections, writeCorrections } from '../../../graph/correct/corrections-file.ts'
import type { Correction } from '../../../graph/correct/correction.ts'
import { InvalidInputError, UnsupportedFormatError, UnsupportedVersionError } from '../../../graph/errors.ts'

const keller = { type: 'person' as const, name: 'Anna Keller', aliases: ['Keller', 'Келлер'], id: 'person/anna-keller' }
const mention = { document: 'doc-0123456789ab', start: 4, end: 10, text: 'Keller' }
const all: Correction[] = [
  { kind: 'merge', into: keller, from: [{ type: 'person', name: 'A. Keller' }], note: 'the same e-mail address' },
  { kind: 'split', entity: keller, aliases: ['Keller'], as: 'Paula Keller' },
  { kind: 'split', entity: keller, documents: ['doc-0123456789ab'], mentions: [mention] },
  { kind: 'rename', entity: keller, name: 'Anna "Änne" Keller' },
  { kind: 'retype', entity: keller, type: 'organization' },
  { kind: 'hide', entity: keller },
  { kind: 'reject-mention', mention },
  { kind: 'never-merge', entities: [keller, { type: 'person', name: 'Paula Keller' }] },
  { kind: 'add-alias', entity: keller, text: 'the Keller woman' },
  { kind: 'add-entity', entity: { type: 'country', name: 'Norland' } },
]

const file = (entries: unknown[], head: object = {}): string =>
  JSON.stringify({ format: 'dramatis-corrections', version: 1, corrections: entries, ...head })

function messageOf(text: string): string {
  try {
    readCorrections(text, 'mine.json')
  } catch (error) {
    if (error instanceof InvalidInputError) return error.message
    throw error
  }
  return ''
}

describe('the corrections file', () => {
  it('reads what it writes, one correction a line', () => {
    const text = writeCorrections(all)
    expect(readCorrections(text, 'mine.json')).toEqual(all)
    expect(text.split('\n')).toHaveLength(all.length + 3)
    expect(text.split('\n')[4]).toBe(`${JSON.stringify(all[3])},`)
    expect(readCorrections(writeCorrections([]), 'mine.json')).toEqual([])
  })

  it('reads a file with a byte-order mark', () => {
    expect(readCorrections(`\uFEFF${writeCorrections(all)}`, 'mine.json')).toEqual(all)
  })

  it.each([
    ['an unknown kind', { kind: 'join', entity: keller }, 'Correction 2 of mine.json can\'t be read: its kind must be merge, split, rename, retype, hide, reject-mention, never-merge, add-alias or add-entity.'],
    ['a missing name', { kind: 'hide', entity: { type: 'person' } }, 'Correction 2 of mine.json can\'t be read: its entity.name is missing.'],
    ['an empty name', { kind: 'rename', entity: keller, name: ' ' }, 'Correction 2 of mine.json can\'t be read: its name is empty.'],
    ['a mistyped key', { kind: 'hide', entity: keller, nte: 'x' }, 'Correction 2 of mine.json can\'t be read: its nte is not known.'],
    ['a bad type', { kind: 'retype', entity: keller, type: 'city' }, 'Correction 2 of mine.json can\'t be read: its type must be person, organization, country or place.'],
    ['a split of nothing', { kind: 'split', entity: keller }, 'Correction 2 of mine.json can\'t be read: it needs aliases, documents or mentions to say what to split off.'],
    ['a document by its file name', { kind: 'split', entity: keller, documents: ['a.txt'] }, 'Correction 2 of mine.json can\'t be read: its documents.0 must be a document id like doc-3f9a1c0b72de.'],
    ['a span that does not fit', { kind: 'reject-mention', mention: { ...mention, end: 5 } }, 'Correction 2 of mine.json can\'t be read: its mention must have a text as long as from its start to its end.'],
    ['never merge one', { kind: 'never-merge', entities: [keller] }, 'Correction 2 of mine.json can\'t be read: its entities needs at least 2 entries.'],
    ['no object', 'hide Keller', 'Correction 2 of mine.json can\'t be read: it must be an object with a kind.'],
    ['a foreign prototype', JSON.parse('{"kind":"hide","entity":{"type":"person","name":"x","__proto__":{"id":"y"}}}'), 'Correction 2 of mine.json can\'t be read: its entity.__proto__ is not known.'],
  ])('names the entry for %s', (_, entry, message) => {
    expect(messageOf(file([all[0], entry]))).toBe(message)
  }) // prettier-ignore

  it('gives one sentence for each wrong entry, and stops at twenty', () => {
    const lines = messageOf(file(Array.from({ length: 30 }, () => ({ kind: 'x' })))).split('\n')
    expect(lines).toHaveLength(21)
    expect(lines[2]).toMatch(/^Correction 3 of mine\.json/u)
    expect(lines[20]).toBe("10 more corrections of mine.json can't be read.")
  })

  it('tells other files and versions from its own', () => {
    expect(() => readCorrections('{', 'mine.json')).toThrow(UnsupportedFormatError)
    expect(() => readCorrections('[]', 'mine.json')).toThrow(UnsupportedFormatError)
    expect(() => readCorrections('{"format":"dramatis-graph","version":1}', 'mine.json')).toThrow(
      UnsupportedFormatError,
    )
    expect(() => readCorrections(file([], { format: 'other' }), 'mine.json')).toThrow(UnsupportedFormatError)
    expect(() => readCorrections(file([], { version: 2 }), 'mine.json')).toThrow(UnsupportedVersionError)
    expect(() => readCorrections(file([], { version: 2 }), 'mine.json')).toThrow(/newer Dramatis/u)
  })
})
