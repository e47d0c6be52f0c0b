import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { findInputs } from '../../graph/cli/find-inputs.ts'
import { userFolder } from '../../graph/cli/paths.ts'
import { readUnits, type Unit } from '../../graph/cli/read-units.ts'
import { readDocuments } from '../../graph/read/index.ts'
import { testEffects, testFolder } from './test-effects.ts'

const folders: { remove: () => void }[] = []
afterEach(() => folders.splice(0).forEach(({ remove }) => remove()))

function folderWith(files: Record<string, string>): string {
  const folder = testFolder(files)
  folders.push(folder)
  return folder.path
}

describe('userFolder', () => {
  it('is where the user stands, also under npm run', () => {
    expect(userFolder({}, '/here')).toBe('/here')
    expect(userFolder({ INIT_CWD: '/there' }, '/here')).toBe('/here')
    expect(userFolder({ INIT_CWD: '/there', npm_lifecycle_event: 'dramatis' }, '/here')).toBe('/there')
  })
})

describe('findInputs', () => {
  it('walks folders in order, and passes over what is hidden or not the user’s', async () => {
    const cwd = folderWith({
      'b.txt': 'b',
      'a/z.txt': 'z',
      'a/a.txt': 'a',
      'a/.hidden': 'h',
      '.git/x.txt': 'x',
      'node_modules/y.txt': 'y',
      'graph.json': '{}',
    })
    const { inputs, problems } = await findInputs(['.', 'b.txt'], cwd, [join(cwd, 'graph.json')])
    expect(inputs.map(({ name, size }) => [name, size])).toEqual([
      [join('a', 'a.txt'), 1],
      [join('a', 'z.txt'), 1],
      ['b.txt', 1],
    ])
    expect(problems).toEqual([])
  })

  it('follows links, each file once, and comes back from loops', async () => {
    const cwd = folderWith({ 'a/x.txt': 'x' })
    symlinkSync(cwd, join(cwd, 'a', 'loop'))
    symlinkSync(join(cwd, 'a', 'x.txt'), join(cwd, 'a', 'link.txt'))
    symlinkSync(join(cwd, 'nowhere'), join(cwd, 'a', 'broken'))
    const { inputs, problems } = await findInputs(['a'], cwd)
    expect(inputs.map(({ name }) => name)).toEqual([join('a', 'link.txt')])
    expect(problems).toEqual([`${join('a', 'broken')} doesn't exist: check the path.`])
  })

  it('tells what is not there, and goes on', async () => {
    const cwd = folderWith({ 'b.txt': 'b' })
    const { inputs, problems } = await findInputs(['nope.txt', '-', 'b.txt'], cwd)
    expect(problems).toEqual(["nope.txt doesn't exist: check the path."])
    expect(inputs.map(({ name }) => name)).toEqual(['standard input', 'b.txt'])
  })
})

describe('readUnits', () => {
  const lines = Array.from({ length: 900 }, (_, index) =>
    index % 97 === 5
      ? ''
      : JSON.stringify({ id: `n${index}`, text: `Токаев ${index} ${'x'.repeat((index * 37) % 2000)}` }),
  )

  it('parts JSON Lines at line ends, and loses none', async () => {
    for (const end of ['\n', '']) {
      const text = lines.join('\n') + end
      const cwd = folderWith({ 'a.jsonl': text })
      const units: Unit[] = []
      const input = { path: join(cwd, 'a.jsonl'), name: 'a.jsonl', size: text.length }
      for await (const unit of readUnits(input, testEffects(cwd))) units.push(unit)
      expect(units.length).toBeGreaterThan(3)
      expect(Buffer.concat(units.map(({ bytes }) => bytes)).toString('utf8')).toBe(text)
      for (const { name, bytes, firstLine } of units) {
        const first = readDocuments({ name, bytes, firstLine: firstLine ?? 0 })[0]
        const line = lines.slice((firstLine ?? 0) - 1).find((candidate) => candidate !== '')
        expect(line).toContain(`"${first?.name}"`)
      }
    }
  })

  it('takes a line that is longer than a part', async () => {
    const text = `${JSON.stringify({ text: 'word '.repeat(100_000) })}\n${JSON.stringify({ text: 'b' })}\n`
    const cwd = folderWith({ 'a.jsonl': text })
    let found = ''
    for await (const { bytes } of readUnits({ path: join(cwd, 'a.jsonl'), name: 'a.jsonl', size: 0 }, testEffects(cwd)))
      found += Buffer.from(bytes).toString('utf8')
    expect(found).toBe(text)
  })
})
