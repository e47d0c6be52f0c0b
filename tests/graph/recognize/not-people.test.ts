import { describe, it } from 'vitest'
import { expectNames } from './marked-text.ts'

describe('a storm is no person', () => {
  it.each([
    ['en', 'Hurricane Melissa reached [Jamaica|c] at night.\n\nMelissa is moving north now.'],
    ['de', 'Der Hurrikan Melissa traf [Jamaika|c] in der Nacht.'],
    ['fr', "L'ouragan Melissa a frappé la [Jamaïque|c] hier soir."],
    ['it', "L'uragano Katrina ha distrutto il porto."],
    ['pt', 'O furacão Melissa atingiu a [Jamaica|c] de madrugada.'],
    ['es', 'El huracán Melissa llegó a [Jamaica|c] por la noche.'],
  ])('%s: %s', (language, text) => expectNames(text, language))

  it('but a person may be called like one', () => {
    expectNames('[Melissa Brooks|p] chairs the board, and [Melissa Brooks|p] signs the letters.', 'en')
  })
})

describe('a numbered government is no person', () => {
  it('while popes and kings are', () => {
    expectNames('Allora [Giovanni XXIII|p] parlò ai fedeli in piazza.', 'it')
  })
  it('and its number is no part of the name of whom it is called after', () => {
    expectNames('Dopo la caduta del governo [Prodi|p] II si vota.', 'it')
  })
})
