/** Bytes → text. */
import { detect } from 'chardet'

/** Bytes round the first one beyond ASCII that detection looks at. */
const DETECTION_BYTES = 64 * 1024
const BEFORE_BYTES = 1024

/** Of the first characters, the share of control and replacement characters from which on a file isn't text. */
const SAMPLE_LENGTH = 8192
const BINARY_SHARE = 0.02

/**
 * Decodes by byte-order mark, declared charset, strict UTF-8, then detection. The mark is taken off; nothing else is
 * changed. A mark goes before what is declared, as in the Encoding Standard: it is part of the bytes, while a declaration
 * is often a template's.
 *
 * @param declared a charset label, or null
 * @returns null when the bytes aren't text
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null): string | null {
  const marked = markedCharset(bytes)
  const text =
    (marked === null ? null : decodeAs(marked, bytes, false)) ??
    (declared === null ? null : decodeAs(declared, bytes, true)) ??
    decodeAs('utf-8', bytes, true) ??
    decodeAs(detectedCharset(bytes), bytes, false) ??
    decodeAs('windows-1252', bytes, false)
  if (text !== null && !looksBinary(text)) return text
  const wide = unmarkedUtf16(bytes)
  const wideText = wide === null ? null : decodeAs(wide, bytes, true)
  return wideText !== null && !looksBinary(wideText) ? wideText : null
}

function decodeAs(charset: string, bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes)
  } catch {
    return null // an unknown label, or bytes that aren't in this charset
  }
}

function markedCharset([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

function detectedCharset(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const from = Math.max(0, first - BEFORE_BYTES)
  return detect(bytes.subarray(from, from + DETECTION_BYTES)) ?? 'windows-1252'
}

/** UTF-16 of mostly Latin text has a zero in every other byte. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_LENGTH)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even++
    else odd++
  })
  if (odd > sample.length / 8 && even < odd / 8) return 'utf-16le'
  return even > sample.length / 8 && odd < even / 8 ? 'utf-16be' : null
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE_LENGTH)
  let odd = 0
  for (let index = 0; index < sample.length; index++) {
    const unit = sample.charCodeAt(index)
    if (unit === 0xfffd || (unit < 32 && !(unit >= 9 && unit <= 13) && unit !== 27)) odd++
  }
  return odd > sample.length * BINARY_SHARE
}
