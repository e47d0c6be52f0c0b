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

describe('what is named after a person is no person', () => {
  it.each([
    ['it', "L'incidente è avvenuto in via Raffaello Sanzio, vicino all'ospedale Gaetano Rummo."],
    ['fr', 'Le cortège est parti de la rue Victor Hugo vers le lycée Jacques Prévert.'],
    ['es', 'El vuelo salió del aeropuerto Jorge Chávez hacia [Chile|c].'],
    ['pt', 'A rodovia Castelo Branco e o viaduto Pedro Celestino estão fechados.'],
    ['de', 'Das Forschungsschiff Maria Sibylla Merian liegt im Hafen.'],
    ['ru', 'Митинг прошёл на улице Ленина и на площади Минина.'],
    ['en', 'The destroyer USS Arleigh Burke left the harbour.'],
  ])('%s: %s', (language, text) => expectNames(text, language))

  it.each([
    ['it', 'La scuola è chiusa, ha detto [Marco Bianchi|p].'],
    ['fr', "À l'hôpital, [Anne Durand|p] a remercié les médecins."],
    ['ru', 'Он рассказал им. [Владимир Путин|p] молчал.'],
  ])('but a person may stand near it: %s %s', (language, text) => expectNames(text, language))
})

describe('a surname that the text has introduced', () => {
  it('takes the given name before it along', () => {
    expectNames(
      'Ieri ha parlato [Marco Brambillotti|p].\n\nCon [Marco Brambillotti|p] c’era [Lucia Brambillotti|p].',
      'it',
    )
  })
})
