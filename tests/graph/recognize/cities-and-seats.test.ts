import { describe, it } from 'vitest'
import { expectNames, type MarkedCase } from './marked-text.ts'

const check = (language: string, marked: string) => expectNames(marked, language)

describe('cities are places, never people', () => {
  it.each<MarkedCase>([
    ['en', 'Troops entered [Almaty|l] and [Astana|l] before dawn, said [Sydney|l] and [Florence|l].'],
    ['en', 'The talks between [Moscow|l] and [Washington|l] failed.'],
    ['it', 'Le truppe sono entrate ad [Almaty|l], poi a [Milano|l] e a [Bergamo|l].'],
    ['it', 'Il treno per [Firenze|l] è partito da [Roma|l].'],
    ['de', 'Die Truppen zogen von [Almaty|l] nach [Dresden|l] und [München|l].'],
    ['fr', 'Les troupes sont entrées à [Almaty|l], puis à [Nancy|l] et à [Lyon|l].'],
    ['es', 'Las tropas entraron en [Almaty|l], en [Valencia|l] y en [Santiago|l].'],
    ['pt', 'As tropas entraram em [Almaty|l], em [Lisboa|l] e em [Florença|l].'],
    ['ru', 'Войска вошли в [Алма-Ату|l], затем в [Астану|l] и [Владимир|l].'],
  ])('%s: %s', check)
})

describe('seats of power are organizations by metonym', () => {
  it.each<MarkedCase>([
    ['en', 'The [Kremlin|m] rejected what the [White House|m] and [Downing Street|m] had proposed.'],
    ['en', 'The [Élysée|m] did not comment, and neither did the [Pentagon|m].'],
    ['it', 'Il [Cremlino|m] ha respinto la proposta della [Casa Bianca|m] e di [Downing Street|m].'],
    ['it', 'La [Farnesina|m] e il [Viminale|m] tacciono, [Palazzo Chigi|m] pure.'],
    ['de', 'Der [Kreml|m] wies zurück, was das [Weiße Haus|m] vorschlug.'],
    ['de', 'Im [Weißen Haus|m] und im [Élysée|m] schweigt man.'],
    ['fr', "Le [Kremlin|m] a rejeté ce que la [Maison-Blanche|m] et l'[Élysée|m] proposaient."],
    ['fr', "Le [Quai d'Orsay|m] et [Matignon|m] se taisent."],
    ['es', 'El [Kremlin|m] rechazó lo que proponía la [Casa Blanca|m].'],
    ['es', '[La Moncloa|m] y el [Pentágono|m] callan.'],
    ['pt', 'O [Kremlin|m] rejeitou a proposta da [Casa Branca|m].'],
    ['pt', 'O [Palácio do Planalto|m] e o [Itamaraty|m] não comentaram.'],
    ['ru', '[Кремль|m] отверг предложение [Белого дома|m].'],
    ['ru', 'В [Кремле|m] и [Пентагоне|m] молчат.'],
  ])('%s: %s', check)
})

describe('a seat and its country side by side', () => {
  it.each<MarkedCase>([
    ['it', 'Trump ha parlato a [Campidoglio|m] [USA|c] davanti ai deputati.'.replace('Trump', '[Trump|p]')],
    ['it', "L'assalto al [Campidoglio|m] [USA|c] risale al 2021."],
    ['it', "L'assalto al [Campidoglio|m] [americano|d] risale al 2021."],
  ])('%s: %s', check)
})

describe('airports, provinces and rivers are no organizations', () => {
  it.each<MarkedCase>([
    ['en', 'Mortars were fired toward Aden Adde International Airport and into Ituri Province.'],
    ['en', 'A drone struck near Deir ez-Zahrani in Nabatieh Governorate.'],
    ['en', 'Teachers of the [Oakdale School District|o] went on strike.'],
    ['en', 'Clashes in Tyre District went on near Al Udeid Air Base.'],
    ['ru', 'Самолёт сел в аэропорту, а пожар охватил Красновишерский район.'],
  ])('%s: %s', check)
})

describe('contests and products are no organizations', () => {
  it.each<MarkedCase>([
    ['en', '[Apple|o] unveiled the MacBook Air and the iPhone on Tuesday.'],
    ['it', 'Ha corso il Tour de France due volte.'],
    ['en', '[Ukraine|c] asked for HIMARS and the Storm Shadow again.'],
  ])('%s: %s', check)
})

describe('a known group', () => {
  it.each<MarkedCase>([
    ['it', "Gli affari della '[ndrangheta|o] in Lombardia continuano."],
    ['fr', 'Il surveille la milice [Wagner|o] au [Mali|c].'],
    ['de', 'Der [Grünen|o]-Politiker [Konstantin von Notz|p] sprach.'],
  ])('is found however it is written: %s %s', check)
})

describe('the armed forces of a state', () => {
  it.each<MarkedCase>([
    ['en', 'The [Sudanese Armed Forces|o] and the [Nigerian Army|o] said so, as did the [IDF|o].'],
    ['en', 'The [Israeli Air Force|o] struck twice, the [Israel Defense Forces|o] said.'],
    ['es', 'El [Ejército colombiano|o] y la [Fuerza Aérea argentina|o] lo negaron.'],
    ['pt', 'As [Forças Armadas brasileiras|o] não comentaram.'],
    ['ru', 'Об этом сообщили [Вооружённые силы Украины|o] и [ВВС Израиля|o].'],
    ['it', "Così l'[Aeronautica militare|o] ha avvertito il ministero."],
  ])('are an organization: %s %s', check)
})
