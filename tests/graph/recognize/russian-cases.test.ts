import { describe, expect, it } from 'vitest'
import { isCaseOf } from '../../../graph/lexicon/fold-token.ts'
import { buildLexicon } from '../../../graph/lexicon/lexicon.ts'
import { recognizeLexicon } from '../../../graph/recognize/lexicon-recognizer.ts'
import { tokenize } from '../../../graph/segment/tokens.ts'

/** Nominative, then genitive, dative, accusative, instrumental, prepositional. */
const NOUNS = [
  'Китай Китая Китаю Китай Китаем Китае',
  'Дубай Дубая Дубаю Дубай Дубаем Дубае',
  'Шанхай Шанхая Шанхаю Шанхай Шанхаем Шанхае',
  'Вьетнам Вьетнама Вьетнаму Вьетнам Вьетнамом Вьетнаме',
  'Иерусалим Иерусалима Иерусалиму Иерусалим Иерусалимом Иерусалиме',
  'Львов Львова Львову Львов Львовом Львове',
  'Харьков Харькова Харькову Харьков Харьковом Харькове',
  'Ростов Ростова Ростову Ростов Ростовом Ростове',
  'Корея Кореи Корее Корею Кореей Корее',
  'Уфа Уфы Уфе Уфу Уфой Уфе',
  'Чад Чада Чаду Чад Чадом Чаде',
  'Нигер Нигера Нигеру Нигер Нигером Нигере',
  'Нигерия Нигерии Нигерии Нигерию Нигерией Нигерии',
  'Казань Казани Казани Казань Казанью Казани',
  'Израиль Израиля Израилю Израиль Израилем Израиле',
  'Индия Индии Индии Индию Индией Индии',
  'Филиппины Филиппин Филиппинам Филиппины Филиппинами Филиппинах',
  'Нидерланды Нидерландов Нидерландам Нидерланды Нидерландами Нидерландах',
  'Токаев Токаева Токаеву Токаева Токаевым Токаеве',
  'Путин Путина Путину Путина Путиным Путине',
  'Лавров Лаврова Лаврову Лаврова Лавровым Лаврове',
  'Захарова Захаровой Захаровой Захарову Захаровой Захаровой',
  'Мединский Мединского Мединскому Мединского Мединским Мединском',
  'Украинец Украинца Украинцу Украинца Украинцем Украинце',
  'Европеец Европейца Европейцу Европейца Европейцем Европейце',
].map((row) => row.split(' '))

const ADJECTIVES = [
  'российский российского российскому российским российском российская российской российскую российские российских российскими',
  'китайский китайского китайскому китайским китайском китайская китайской китайскую китайские китайских китайскими',
].map((row) => row.split(' '))

const idOf = (nominative: string) => `id-${NOUNS.findIndex(([first]) => first === nominative)}`
const lexicon = buildLexicon(
  { './places.txt': NOUNS.map(([nominative = '']) => `${idOf(nominative)}\n  ru ${nominative}\n`).join('') },
  tokenize,
)
const context = { language: 'ru', allCaps: false, isOrdinaryWord: () => false }
const recognized = (text: string) => recognizeLexicon(tokenize(text), lexicon, context).map(({ lexicon: id }) => id)

describe('Russian cases', () => {
  it.each(NOUNS)('%s is found in every case', (nominative, ...cases) => {
    for (const form of [nominative, ...cases]) expect(recognized(`о ${form} говорят`), form).toEqual([idOf(nominative)])
  })

  it.each(NOUNS)('%s is found in every case of a headline in capitals', (nominative, ...cases) => {
    for (const form of [nominative, ...cases].filter(({ length }) => length > 5)) {
      const tokens = tokenize(`СЕГОДНЯ ГОВОРЯТ О ${form.toUpperCase()}`)
      const found = recognizeLexicon(tokens, lexicon, { ...context, allCaps: true })
      expect(found.map(({ lexicon: id }) => id)).toEqual([idOf(nominative)])
    }
  })

  it.each(ADJECTIVES)('%s declines', (nominative, ...cases) => {
    for (const form of cases) expect(isCaseOf(form, nominative), form).toBe(true)
  })

  it.each([
    ['кита', 'китай'],
    ['нигера', 'нигерия'],
    ['нигерии', 'нигер'],
    ['вьетн', 'вьетнам'],
    ['индийский', 'индия'],
    ['феррари', 'феррара'],
    ['ригы', 'рига'],
  ])('%s is no case of %s', (text, nominative) => {
    expect(isCaseOf(text, nominative)).toBe(false)
  })
})
