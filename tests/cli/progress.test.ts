import { expect, it } from 'vitest'
import { duration, Progress } from '../../graph/cli/progress.ts'
import { testEffects } from './test-effects.ts'

it('is silent unless a person is looking', () => {
  const effects = testEffects('/')
  new Progress(effects, 100).add(1, 50)
  expect(effects.written.stderr).toBe('')
})

it('tells how far the work is, how fast it goes, and how long it will take', () => {
  const effects = testEffects('/', '', true)
  const progress = new Progress(effects, 1000)
  progress.add(5, 100)
  progress.add(5, 100)
  progress.add(20, 200)
  progress.clear()
  const lines = effects.written.stderr.split('\r\u001B[K')
  expect(lines.at(-2)).toBe('30 of about 75 documents · 40 % · 5 s left · 10 a second')
  expect(lines.at(-1)).toBe('')
})

it('words durations', () => {
  expect([400, 40_000, 300_000, 4_800_000, 7_260_000].map(duration)).toEqual([
    '1 s',
    '40 s',
    '5 min',
    '80 min',
    '2 h 1 min',
  ])
})
