import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../../graph/read/decode.ts'
import { readDocuments } from '../../../graph/read/index.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, mark: boolean, big = false): Uint8Array => {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((character) => character.charCodeAt(0))
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}
/** windows-1251: Cyrillic capital А is 0xC0, small а 0xE0. */
const cp1251 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0)
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
    }),
  )
const latin1 = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))

describe('decodeBytes', () => {
  it('takes UTF-8 with and without a byte-order mark, and takes only the mark off', () => {
    const text = '\r\n  Токаев 🇰🇿 e\u0301\t\n'
    expect(decodeBytes(utf8(text), null)).toBe(text)
    expect(decodeBytes(utf8(`\uFEFF${text}`), null)).toBe(text)
    expect(decodeBytes(utf8(`\uFEFF\uFEFF${text}`), null)).toBe(`\uFEFF${text}`)
  })

  it('takes UTF-16 by its mark, or by its zeros', () => {
    expect(decodeBytes(utf16('Tokayev met Putin', true), null)).toBe('Tokayev met Putin')
    expect(decodeBytes(utf16('Токаев met Putin', true, true), null)).toBe('Токаев met Putin')
    expect(decodeBytes(utf16('Tokayev met Putin', false), null)).toBe('Tokayev met Putin')
    expect(decodeBytes(utf16('Tokayev met Putin', false, true), null)).toBe('Tokayev met Putin')
  })

  it('follows a declared charset, unless a mark or the bytes speak against it', () => {
    expect(decodeBytes(cp1251('Токаев'), 'windows-1251')).toBe('Токаев')
    expect(decodeBytes(utf8('\uFEFFТокаев'), 'windows-1251')).toBe('Токаев')
    expect(decodeBytes(utf8('Токаев'), 'no-such-charset')).toBe('Токаев')
    expect(decodeBytes(latin1('Müller'), 'utf-8')).toBe('Müller')
  })

  it('detects what is neither marked, declared nor UTF-8', () => {
    const russian = 'Президент Казахстана Токаев встретился с послом и обсудил положение в стране после беспорядков. '
    expect(decodeBytes(cp1251(russian.repeat(3)), null)).toBe(russian.repeat(3))
    const german =
      'Die Außenminister trafen sich in München, über die Gespräche schwiegen sie. Für Österreich kam keiner. '
    expect(decodeBytes(latin1(german.repeat(3)), null)).toBe(german.repeat(3))
  })

  it('knows what is not text', () => {
    expect(
      decodeBytes(
        Uint8Array.from({ length: 4000 }, (_, index) => index % 7),
        null,
      ),
    ).toBeNull()
    expect(decodeBytes(new Uint8Array(100), null)).toBeNull()
  })
})

describe('the declared charset of a file', () => {
  const page = (meta: string, body: Uint8Array): Uint8Array =>
    Uint8Array.from([...utf8(`<html><head>${meta}</head><body><p>`), ...body, ...utf8('</p></body></html>')])

  it.each([
    ['<meta charset="windows-1251">', null],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', null],
    ['', 'text/html; charset="windows-1251"'],
  ])('is found in %s, %s', (meta, mediaType) => {
    const bytes = page(meta, cp1251('Касым'))
    expect(readDocuments({ name: 'a.html', bytes, mediaType })[0]?.text).toBe('Касым')
  })

  it('is found in an XML declaration', () => {
    const bytes = Uint8Array.from([
      ...utf8('<?xml version="1.0" encoding="windows-1251"?><html><body><p>'),
      ...cp1251('Касым'),
      ...utf8('</p></body></html>'),
    ])
    expect(readDocuments({ name: 'a.xhtml', bytes })[0]?.text).toBe('Касым')
  })
})
