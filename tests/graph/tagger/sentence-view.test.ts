import { describe, expect, it } from 'vitest'
import { SentenceView } from '../../../graph/tagger/sentence-view.ts'
import { describeForm } from '../../../graph/tagger/word-form.ts'

function tokensOf(text: string): { text: string; start: number; end: number }[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

describe('SentenceView', () => {
  it('leaves nothing of a longer sentence behind the end of a shorter one', () => {
    const view = new SentenceView()
    const long = tokensOf('The Minister Anna Example met Bruno Sample')
    const evidence = new Map(long.map(({ text }) => [text, 5]))
    view.fill(long, new Int32Array(long.length).fill(3), evidence, 1, describeForm)
    const short = tokensOf('Anna Example')
    view.fill(short, new Int32Array(short.length).fill(3), evidence, 1, describeForm)
    expect(view.evidence[short.length]).toBe(0)
    expect(view.classes[short.length]).toBe(0)
  })
})
