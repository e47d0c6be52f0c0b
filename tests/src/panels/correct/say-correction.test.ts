import { describe, expect, it } from 'vitest'
import type { Correction } from '../../../../graph/index.ts'
import { asSentence, sayAction, sayCorrection } from '../../../../src/panels/correct/say-correction.ts'

const anna = { type: 'person' as const, name: 'Anna Keller' }
const boris = { type: 'person' as const, name: 'Boris Lomov' }
const mention = { document: 'doc-000000000000', start: 4, end: 10, text: 'Keller' }

const SAID: readonly (readonly [Correction, string])[] = [
  [{ kind: 'merge', into: anna, from: [boris] }, 'merged “Boris Lomov” into “Anna Keller”'],
  [{ kind: 'split', entity: anna, aliases: ['Keller', 'A. K.'], as: 'Other' }, 'split “Keller” and “A. K.” off “Anna Keller” as “Other”'],
  [{ kind: 'split', entity: anna, mentions: [mention], as: 'Other' }, 'split 1 mention off “Anna Keller” as “Other”'],
  [{ kind: 'split', entity: anna, documents: ['doc-000000000000'] }, 'split what 1 article says off “Anna Keller”'],
  [{ kind: 'rename', entity: anna, name: 'A. Keller' }, 'renamed “Anna Keller” to “A. Keller”'],
  [{ kind: 'retype', entity: anna, type: 'organization' }, 'made “Anna Keller” an organization'],
  [{ kind: 'hide', entity: anna }, 'took “Anna Keller” out of the collection'],
  [{ kind: 'reject-mention', mention }, 'rejected “Keller” as a name in one place'],
  [{ kind: 'never-merge', entities: [anna, boris] }, 'told “Anna Keller” and “Boris Lomov” apart'],
  [{ kind: 'add-alias', entity: anna, text: 'AK' }, 'added “AK” as a name of “Anna Keller”'],
  [{ kind: 'add-entity', entity: { type: 'country', name: 'Norland' } }, 'added “Norland” as a country'],
] // prettier-ignore

describe('what is said of corrections', () => {
  it.each(SAID)('%o', (correction, words) => {
    expect(sayCorrection(correction)).toBe(words)
  })

  it('tells several as one, and what was taken back', () => {
    const corrections = SAID.slice(4, 6).map(([correction]) => correction)
    expect(sayAction({ kind: 'correct', corrections })).toBe(
      'renamed “Anna Keller” to “A. Keller”, and 1 more correction',
    )
    expect(sayAction({ kind: 'withdraw', corrections: corrections.slice(0, 1) })).toBe(
      'took back: renamed “Anna Keller” to “A. Keller”',
    )
    expect(sayAction({ kind: 'set-limit', limit: 3 })).toBe('ties shown')
  })

  it('begins a sentence with a capital, in any script', () => {
    expect(asSentence('merged')).toBe('Merged')
    expect(asSentence('élu')).toBe('Élu')
    expect(asSentence('')).toBe('')
  })
})
