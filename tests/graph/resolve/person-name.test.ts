import { describe, expect, it } from 'vitest'
import { comparePeople } from '../../../graph/resolve/compare-people.ts'
import { parsePersonName } from '../../../graph/resolve/person-name.ts'

const parts = (text: string, language = 'en') => parsePersonName(text, language).parts.map((part) => part.text)
const verdict = (a: string, b: string, language = 'en') =>
  comparePeople(parsePersonName(a, language), parsePersonName(b, language)).verdict

describe('parsePersonName', () => {
  it('leaves particles and patronymics out', () => {
    expect(parts('Ludwig van Beethoven')).toEqual(['Ludwig', 'Beethoven'])
    expect(parts('Juan Carlos de la Cruz')).toEqual(['Juan', 'Carlos', 'Cruz'])
    expect(parts('Bashar al-Assad')).toEqual(['Bashar', 'Assad'])
    expect(parts('Nikolai Vasilyevich Gogol')).toEqual(['Nikolai', 'Gogol'])
    expect(parsePersonName('Николай Васильевич Гоголь', 'ru').patronymic?.text).toBe('Васильевич')
  })

  it('takes no initial for a particle', () => {
    expect(parts('D. F. Wallace')).toEqual(['D', 'F', 'Wallace'])
    expect(parts('José Ortega y Gasset')).toEqual(['José', 'Ortega', 'Gasset'])
  })

  it('knows the generations', () => {
    expect(parsePersonName('Robert Downey Jr.', 'en').suffix).toBe('jr')
    expect(parsePersonName('Johann Strauss I', 'de').suffix).toBe('i')
    expect(parsePersonName('Alexandre Dumas fils', 'fr').suffix).toBe('jr')
  })

  it('undoes the German genitive at the end alone', () => {
    expect(comparePeople(parsePersonName('Heinrich Bölls', 'de'), parsePersonName('Heinrich Böll', 'de')).verdict).toBe(
      'same',
    )
    expect(comparePeople(parsePersonName('Hanns Eisler', 'de'), parsePersonName('Hann Eisler', 'de')).verdict).not.toBe(
      'different',
    )
  })
})

describe('comparePeople', () => {
  it('never takes two given names for one', () => {
    expect(verdict('Fidel Castro', 'Raúl Castro')).toBe('different')
    expect(verdict('Анна Волкова', 'Ольга Волкова', 'ru')).toBe('different')
  })

  it('tells people of other patronymics, generations and middle names apart', () => {
    expect(verdict('Иван Иванович Петров', 'Иван Сергеевич Петров', 'ru')).toBe('different')
    expect(verdict('Robert Downey Jr.', 'Robert Downey Sr.')).toBe('different')
    expect(verdict('John A. Smith', 'John B. Smith')).toBe('different')
  })

  it('leaves a slip of the pen to the context', () => {
    expect(verdict('Samir Abish', 'Samat Abish')).toBe('alike')
    expect(verdict('Karim Massimov', 'Karim Masimow')).not.toBe('different')
    expect(verdict('Karim Massimov', 'Karim Massinov')).toBe('alike')
  })

  it('reads names that a hyphen or a space parts in another way', () => {
    expect(verdict('Jean-Luc Godard', 'Jean Luc Godard')).toBe('same')
    expect(verdict('Park Chan-wook', 'Park Chan Wook')).toBe('same')
  })

  it('takes an initial for the name that it stands for', () => {
    expect(verdict('J. Robert Oppenheimer', 'Robert Oppenheimer')).toBe('same')
    expect(verdict('R. Oppenheimer', 'Frank Oppenheimer')).toBe('different')
  })
})
