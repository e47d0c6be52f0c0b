import { describe, it } from 'vitest'
import { expectNames, type MarkedCase } from './marked-text.ts'

const check = (language: string, marked: string) => expectNames(marked, language)

describe('a team named by its country is not the country', () => {
  it.each<MarkedCase>([
    ['en', 'Final score: [Bulgaria|m] - [France|m] 2-1'],
    ['en', '[Germany|m] beat [Spain|m] 3–1 on Saturday.'],
    ['en', '[Italy|m] lost 2–0 to [Croatia|m] in the semi-final.'],
    ['it', '[Bulgaria|m] - [Francia|m] 2-1'],
    ['it', 'La nazionale italiana ha battuto la [Svezia|m] per 2-0.'],
    ['it', '[Italia|m]-[Germania|m] 4-3, una partita infinita.'],
    ['de', '[Deutschland|m] schlug [Spanien|m] mit 3:1.'],
    ['de', '[Brasilien|m] – [Kroatien|m] 1:2'],
    ['fr', '[France|m] - [Bulgarie|m] 1-2'],
    ['fr', "La [France|m] a battu l'[Espagne|m] 3-1 à Lyon."],
    ['fr', "La [France|m] a battu l'[Espagne|m] 3-1 samedi à Lyon."],
    ['en', '[Germany|m] beat [Spain|m] 3-1 Saturday.'],
    ['es', '[España|m] - [Italia|m] 4-0'],
    ['es', '[Argentina|m] venció 3-1 a [Brasil|m] el sábado.'],
    ['pt', '[Portugal|m] 3-1 [Espanha|m]'],
    ['pt', '[Portugal|m] venceu a [Espanha|m] por 3-1 no sábado.'],
    ['ru', '[Россия|m] – [Испания|m] 1:1'],
    ['ru', '[Сборная США|o] проиграла со счётом 1:2.'],
    ['ru', '[Россия|m] обыграла [Испанию|m] со счётом 3:1.'],
  ])('%s: %s', check)
})

describe('the team of a country is one name', () => {
  it.each<MarkedCase>([
    ['de', 'Die [deutsche Elf|o] reist am Montag ab.'],
    ['de', 'Die [deutsche Nationalmannschaft|o] reist am Montag ab.'],
    ['fr', "L'[équipe de France|o] part lundi."],
    ['ru', 'Тренер [сборной США|o] ушёл в отставку.'],
    ['ru', '[Сборная России|o] вылетает в понедельник.'],
    ['en', 'The [Germany national team|o] leaves on Monday.'],
  ])('%s: %s', check)
})

describe('an adjective and a noun in small letters name no team, and no country', () => {
  it.each<MarkedCase>([
    ['it', 'Il tecnico della nazionale italiana si è dimesso.'],
    ['fr', "L'équipe nationale malgache part lundi."],
    ['es', 'La selección española viaja el lunes.'],
    ['pt', 'A seleção brasileira viaja na segunda-feira.'],
    ['ru', 'Тренер российской сборной ушёл в отставку.'],
  ])('%s: %s', check)
})

describe('countries in political and military texts stay countries', () => {
  it.each<MarkedCase>([
    ['en', '[Russia|c] beat back the attack of 24 February.'],
    ['en', '[Iran|c] beat [Iraq|c] to the market by two years.'],
    ['en', 'In 2020 [Armenia|c] lost the war with [Azerbaijan|c].'],
    ['en', 'The vote was 13-2, with [Russia|c] and [China|c] against.'],
    ['en', '[Germany|c] and [France|c] signed 3 treaties.'],
    ['it', "Rispetto alla [Germania|c] l'[Italia|c] ha perso 2-3 punti di crescita."],
    ['en', 'In trade with [Germany|c] 3-4 billion were lost.'],
    ['it', "L'[Italia|c] ha perso 2-3 punti di crescita rispetto alla [Germania|c]."],
    ['it', 'Il vertice [Russia|c]-[Cina|c] del 4-5 maggio è rinviato.'],
    ['de', '[Russland|c] schlug den Angriff der [Ukraine|c] zurück.'],
    ['de', 'Der Gipfel [Russland|c]-[China|c] beginnt um 10:30 Uhr.'],
    ['fr', 'La [France|c] a battu en retraite devant la [Russie|c].'],
    ['es', 'La cumbre [España|c]-[Marruecos|c] será el 1-2 de febrero.'],
    ['pt', 'A cimeira [Portugal|c]-[Espanha|c] começa às 10:30.'],
    ['ru', 'Саммит [Россия|c] – [Африка|c] начнётся в 10:30.'.replace('[Африка|c]', 'Африка')],
    ['ru', '[Россия|c] победила в войне 1945 года вместе с [США|c].'],
  ])('%s: %s', check)
})
