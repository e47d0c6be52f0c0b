import { describe, expect, it } from 'vitest'
import { isFurniture } from '../../../graph/segment/furniture.ts'

const LINES = new Set(['leave a reply', 'name', 'cookie settings', 'we use cookies…', 'déjà abonné'])

describe('page furniture', () => {
  it.each([
    'Leave a Reply',
    'Leave a reply:',
    '» Name *',
    'Cookie Settings | Name',
    'Déjà abonné ?',
    'We use cookies to improve your visit to Russia.',
  ])('%s', (line) => {
    expect(isFurniture(line, LINES)).toBe(true)
  })

  it.each(['Leave a reply to Putin', 'Name of the country: Russia', 'Nobody said that we use cookies.', ''])(
    'is not: %s',
    (line) => {
      expect(isFurniture(line, LINES)).toBe(false)
    },
  )

  it('is no long paragraph, whatever it begins with', () => {
    expect(isFurniture(`We use cookies ${'and more '.repeat(60)}`, LINES)).toBe(false)
  })
})
