/** What the browser fetches before it can recognize a name: bounded, because people wait for it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { textFiles } from '../../../graph/tagger/train/knowledge.ts'

const LARGEST = 1_500_000

const packed = (text: string): number => gzipSync(text, { level: 9 }).length

it('weights, lexicons and language data take at most 1.5 MB under gzip', () => {
  const weights = readFileSync(join(import.meta.dirname, '../../../graph/tagger/weights.txt'), 'utf8')
  const texts = ['lexicon', 'languages'].map((folder) => Object.values(textFiles(folder)).join('\n'))
  expect([weights, ...texts].map(packed).reduce((a, b) => a + b)).toBeLessThanOrEqual(LARGEST)
})
