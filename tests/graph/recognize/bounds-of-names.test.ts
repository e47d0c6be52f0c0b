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

describe('an ampersand', () => {
  it.each([
    ['en', 'Shares of [Procter & Gamble|o] and [Johnson & Johnson|o] fell on Tuesday.'],
    ['de', 'Der Torwart wechselt zu [Brighton & Hove Albion|o].'],
  ])('belongs to the name: %s %s', (language, text) => expectNames(text, language))
})

describe('an ordinary word with a capital inside the sentence', () => {
  it.each([
    ['fr', 'La ministre a défendu le texte devant le [Parlement|o] mardi soir.'],
    ['it', 'La legge torna in [Parlamento|o] dopo il voto di ieri.'],
    ['pt', 'A proposta foi aprovada pelo [Parlamento|o] ontem.'],
  ])('is an assembly: %s %s', (language, text) => expectNames(text, language))

  it.each([
    ['it', 'Per questo il Governo ha rinviato la decisione a domani.'],
    ['pt', 'A decisão do Governo surpreendeu os mercados.'],
    ['fr', "Il trouve tout sur Internet, dit-il, et l'État ne fait rien."],
    ['ru', 'Он прочитал об этом в Интернете вчера вечером.'],
    ['es', 'El ministro de Defensa viajó ayer a la frontera.'],
  ])('is no name when it stands for any government or the net: %s %s', (language, text) => expectNames(text, language))
})

describe('a club', () => {
  it.each([
    ['en', 'The [San Antonio Spurs|o] and the [Boston Red Sox|o] won at home.'],
    ['de', 'Der [1. FC Nürnberg|o] verlor gegen [Preußen Münster|o].'],
    ['fr', 'Le [Stade toulousain|o] affronte le [RC Strasbourg|o] samedi.'],
    ['pt', 'O [Vitória de Guimarães|o] recebe o [Gil Vicente FC|o].'],
  ])('is known by its name: %s %s', (language, text) => expectNames(text, language))
})

describe('a known person', () => {
  it.each([
    ['it', 'Papa [Francesco|p] incontrerà i vescovi domani.'],
    ['fr', 'Le pape [François|p] sera reçu à Lyon par le roi [Charles III|p].'],
    ['pt', 'O príncipe [William|p] chegou ontem a Lisboa.'],
    ['en', 'King [Charles III|p] returned to London.'],
    ['en', 'In his first address, Pope [Leo XIV|p] called for peace.'],
  ])('is named without a title: %s %s', (language, text) => expectNames(text, language))

  it('is not meant by an ordinary word that differs by an accent', () => {
    expectNames('Die Blätter fallen im Oktober, und viele Blätter sind gelb.', 'de')
  })
})

describe('quotation marks', () => {
  it.each([
    ['ru', 'Об этом сообщает РИА «[Новости|o]» со ссылкой на газету «[Ведомости|o]».'],
    ['ru', 'Представители партии «[Яблоко|o]» не пришли.'],
    ['ru', 'Он читает "[Ведомости|o]" каждое утро.'],
  ])('hold the name, the noun before them aside: %s %s', (language, text) => expectNames(text, language))
})

describe('a longer name', () => {
  it.each([
    ['de', 'Das sagte er der "[Financial Times Deutschland|o]" vom Mittwoch.'],
    ['ru', 'Депутаты [Госдумы России|o] соберутся в понедельник.'],
    ['en', 'The [Danish Refugee Council|o] ([DRC|o]) opened a camp, the [DRC|o] said.'],
    ['it', 'Ieri [Nwankwo Kanu|p] è tornato in campo.'],
  ])('holds what is known of its parts: %s %s', (language, text) => expectNames(text, language))
})

describe('a maker', () => {
  it.each([
    ['fr', "Un Boeing 747 s'est posé en urgence à Lyon."],
    ['fr', 'Un Mitsubishi MU-2B privé avait décollé de Lyon.'],
    ['en', '[Boeing|o] said on Monday that 737 jobs were at risk.'],
  ])('is not meant by what it made: %s %s', (language, text) => expectNames(text, language))
})
