import { beforeAll, describe, expect, it } from 'vitest'
import { extractDocument } from '../../../graph/extract-document.ts'
import type { Knowledge } from '../../../graph/knowledge.ts'
import { genderBefore, genderOfGiven } from '../../../graph/recognize/tell-gender.ts'
import { tokenize } from '../../../graph/segment/tokens.ts'
import { knowledgeFromDisk } from '../../evaluate/knowledge-from-disk.ts'

let knowledge: Knowledge
beforeAll(() => (knowledge = knowledgeFromDisk()))

function before(text: string, name: string, code: string) {
  const language = knowledge.languages.get(code)
  if (!language) throw new Error(`There is no language ${code}.`)
  const tokens = tokenize(text)
  return genderBefore(tokens, tokens.findIndex((token) => token.text === name), language) // prettier-ignore
}

describe('a courtesy', () => {
  it.each([
    ['en', 'Yesterday Mr. Lomov left.', 'm'],
    ['en', 'Yesterday Mrs Lomov left.', 'f'],
    ['de', 'Gestern ging Herr Lomov.', 'm'],
    ['de', 'Wir trafen Frau Dr. Lomov.', 'f'],
    ['fr', 'Hier Mme Lomov est partie.', 'f'],
    ['it', 'Ieri la signora Lomov partì.', 'f'],
    ['es', 'Ayer el señor Lomov salió.', 'm'],
    ['pt', 'Ontem a senhora Lomov saiu.', 'f'],
    ['ru', 'Вчера госпожу Lomov видели.', 'f'],
    ['ru', 'Вчера г-на Lomov видели.', 'm'],
  ])('in %s tells: %s', (code, text, gender) => expect(before(text, 'Lomov', code)).toBe(gender))

  it.each([
    ['en', 'Mr. and Mrs. Lomov left.'],
    ['en', 'Minister Lomov left.'],
    ['de', 'Seine Frau Lomov ging.'],
    ['it', 'Il ministro Lomov partì.'],
    ['ru', 'Приехала дочь Lomov.'],
  ])('in %s tells nothing: %s', (code, text) => expect(before(text, 'Lomov', code)).toBeNull())
})

describe('a given name', () => {
  it('tells when every language agrees', () => {
    expect(['Heinrich', 'Mario', 'Giulia', 'Svetlana', 'Светлана'].map((name) => genderOfGiven(name, knowledge.languages))).toEqual(['m', 'm', 'f', 'f', 'f']) // prettier-ignore
    expect(['Andrea', 'Jean', 'Nikita', 'Kim', 'Robin', 'Zzyx'].map((name) => genderOfGiven(name, knowledge.languages))).toEqual([null, null, null, null, null, null]) // prettier-ignore
  })
})

describe('the document pass', () => {
  const peopleOf = (text: string) => {
    const source = { name: 'a.txt', text, language: 'en', title: null, date: null, source: null, url: null }
    const { entities, mentions } = extractDocument(source, knowledge)
    return entities.flatMap(({ type, name, gender, lexicon }, index) =>
      type === 'person'
        ? [{ name, gender, lexicon, mentions: mentions.filter(({ entity }) => entity === index).length }]
        : [],
    )
  }

  it('tells husband from wife, brother from sister', () => {
    expect(peopleOf('Mr. Brandauer spoke first. Mrs. Brandauer said nothing. Mr. Brandauer left.')).toEqual([
      { name: 'Brandauer', gender: 'm', lexicon: null, mentions: 2 },
      { name: 'Brandauer', gender: 'f', lexicon: null, mentions: 1 },
    ])
    expect(peopleOf('Heinrich Brandauer met Svetlana Brandauer. Mrs. Brandauer left.')).toMatchObject([
      { name: 'Heinrich Brandauer', gender: 'm', mentions: 1 },
      { name: 'Svetlana Brandauer', gender: 'f', mentions: 2 },
    ])
  })

  it('takes nobody with a lady’s courtesy for a known man', () => {
    expect(peopleOf('Emmanuel Macron spoke. Mr. Macron left. Mrs. Macron stayed.')).toEqual([
      { name: 'Emmanuel Macron', gender: 'm', lexicon: 'emmanuel-macron', mentions: 2 },
      { name: 'Macron', gender: 'f', lexicon: null, mentions: 1 },
    ])
  })
})
