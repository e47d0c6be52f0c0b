import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeOutput } from '../../graph/cli/write-output.ts'
import { testEffects, testFolder } from './test-effects.ts'

let folder: { path: string; remove: () => void }
beforeEach(() => {
  folder = testFolder({ 'old.json': 'old' })
})
afterEach(() => folder.remove())

function* failing(): Generator<string> {
  yield 'half'
  throw new Error('midway')
}

it('replaces a file whole', async () => {
  await writeOutput('old.json', ['new ', '😀'], testEffects(folder.path))
  expect(readFileSync(join(folder.path, 'old.json'), 'utf8')).toBe('new 😀')
  expect(readdirSync(folder.path)).toEqual(['old.json'])
})

it('leaves the old file, and nothing else, when it fails on the way', async () => {
  await expect(writeOutput('old.json', failing(), testEffects(folder.path))).rejects.toThrow('midway')
  await expect(writeOutput('new.json', failing(), testEffects(folder.path))).rejects.toThrow('midway')
  expect(readFileSync(join(folder.path, 'old.json'), 'utf8')).toBe('old')
  expect(readdirSync(folder.path)).toEqual(['old.json'])
})

it('writes through a link, which stays one', async () => {
  symlinkSync(join(folder.path, 'old.json'), join(folder.path, 'link.json'))
  await writeOutput('link.json', ['new'], testEffects(folder.path))
  expect(lstatSync(join(folder.path, 'link.json')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(folder.path, 'old.json'), 'utf8')).toBe('new')
})

it('says why a place is no good', async () => {
  mkdirSync(join(folder.path, 'sub'))
  await expect(writeOutput('sub', ['x'], testEffects(folder.path))).rejects.toThrow('sub is not a file')
  await expect(writeOutput('no/x.json', ['x'], testEffects(folder.path))).rejects.toThrow(
    "no/x.json can't be written (ENOENT)",
  )
  expect(existsSync(join(folder.path, 'no'))).toBe(false)
})

it('writes to standard output for -', async () => {
  const effects = testEffects(folder.path)
  await writeOutput('-', ['a', 'b'], effects)
  expect(effects.written.stdout).toBe('ab')
})
