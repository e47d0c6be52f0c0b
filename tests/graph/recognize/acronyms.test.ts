import { describe, it } from 'vitest'
import { expectNames, type MarkedCase } from './marked-text.ts'

const check = (language: string, marked: string) => expectNames(marked, language)

describe('an acronym that is also something else needs support', () => {
  it.each<MarkedCase>([
    ['it', 'Il DNA delle vittime è stato confrontato in laboratorio.'],
    ['fr', 'Le test ADN et le DNA ont parlé.'],
    ['it', "Il segretario dell'[UDC|o] ha votato contro il governo a Roma."],
    ['de', 'Die [SVP|o] gewann in der [Schweiz|c] dazu.'],
  ])('%s: %s', check)
})

describe('a body with a qualifier is not the body without it', () => {
  it.each<MarkedCase>([
    ['en', '[Iran|c] said its [Supreme National Security Council|o] would meet.'],
    ['en', 'The [Supreme National Security Council|o] met in Tehran.'],
  ])('%s: %s', check)
})
