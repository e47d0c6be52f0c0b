import { describe, it } from 'vitest'
import { expectNames } from './marked-text.ts'

describe('a country', () => {
  it.each([
    ['fr', "Le président des [États-Unis d'Amérique|c] arrive demain à Lyon."],
    ['fr', 'Le [Trinidad-et-Tobago|c] et [Saint-Christophe-et-Niévès|c] votent dimanche.'],
    ['en', 'They spent the summer in southern [Norway|c] and in northern [Portugal|c].'],
    ['fr', 'Groupe C : [Norvège|c] - [Chili|c], à 18h.'],
    ['fr', 'Le roi appelle son pays [eSwatini|c] depuis des années.'],
  ])('is itself among the words about it: %s %s', (language, text) => expectNames(text, language))

  it.each([
    ['de', 'Die Strände von [Papua - Neuguinea|c] sind leer.'],
    ['ru', 'Они живут в [Папуа — Новой Гвинее|c] третий год.'],
  ])('may have a dash in its name: %s %s', (language, text) => expectNames(text, language))

  it('is what a dash stands between, when no country has such a name', () => {
    expectNames('[Inter|o] - [Milan|o] è finita 1-0.', 'it')
  })
})

describe('a newspaper, agency or armed group', () => {
  it.each([
    ['fr', "Selon le journal [La Provence|o], l'agence [Lusa|o] confirme la visite."],
    ['pt', 'Segundo a agência [Lusa|o], a visita foi adiada.'],
    ['fr', 'Une attaque du groupe [État islamique|o] a fait trois morts.'],
  ])('is named without the noun before it: %s %s', (language, text) => expectNames(text, language))
})
