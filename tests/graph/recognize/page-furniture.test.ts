import { describe, it } from 'vitest'
import { expectNames, type MarkedCase } from './marked-text.ts'

const check = (language: string, marked: string) => expectNames(marked, language)

describe('bylines and photo credits', () => {
  it.each<MarkedCase>([
    ['en', 'By [Sarah Whitcombe|p]\n\nThe vote was close.'],
    ['en', 'By [Sarah Whitcombe|p] and [Daniel Okafor|p]\n\nThe vote was close.'],
    ['en', 'Photo: [Daniel Okafor|p]/[Reuters|o]\n\nThe vote was close.'],
    ['it', 'di [Chiara Bonfanti|p]\n\nIl voto è stato sofferto.'],
    ['it', 'Foto: [Paolo Rastelli|p] / [Ansa|o]\n\nIl voto è stato sofferto.'],
    ['de', 'Von [Katrin Hollmann|p]\n\nDie Abstimmung war knapp.'],
    ['de', 'Foto: [Jens Brandstetter|p]/[dpa|o]\n\nDie Abstimmung war knapp.'],
    ['fr', 'Par [Mathilde Carrier|p]\n\nLe vote a été serré.'],
    ['fr', 'Crédit photo : [Julien Marchetti|p] / [AFP|o]\n\nLe vote a été serré.'],
    ['es', 'Por [Lucía Benavente|p]\n\nLa votación fue reñida.'],
    ['pt', 'Por [Beatriz Nogueira|p]\n\nA votação foi renhida.'],
    ['ru', 'Автор: [Анна Селезнёва|p]\n\nГолосование было упорным.'],
    ['ru', 'Фото: [Олег Воронин|p] / [РИА Новости|o]\n\nГолосование было упорным.'],
  ])('%s: %s', check)
})

describe('page furniture holds no names', () => {
  it.each<MarkedCase>([
    [
      'en',
      'We use cookies to improve your experience. Accept All Cookies\n\nCookie Settings\n\nManage Preferences\n\n[Russia|c] answered.',
    ],
    [
      'en',
      'Leave a Reply\n\nYour email address will not be published. Required fields are marked *\n\nName *\n\nEmail *\n\nPost Comment\n\n[Russia|c] answered.',
    ],
    [
      'en',
      'Share on Facebook\n\nShare on Twitter\n\nRead More\n\nRelated Articles\n\nSubscribe Now\n\n[Russia|c] answered.',
    ],
    [
      'it',
      'Accetta tutti i Cookie\n\nLeggi Anche\n\nCondividi su Facebook\n\nLascia un Commento\n\nLa [Russia|c] ha risposto.',
    ],
    [
      'it',
      'Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *\n\nNome *\n\nInvia Commento\n\nLa [Russia|c] ha risposto.',
    ],
    [
      'de',
      'Alle Cookies akzeptieren\n\nCookie-Einstellungen\n\nAuf Facebook teilen\n\nKommentar verfassen\n\n[Russland|c] antwortete.',
    ],
    [
      'de',
      'Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert\n\nName *\n\nKommentar Abschicken\n\n[Russland|c] antwortete.',
    ],
    [
      'fr',
      'Accepter tous les Cookies\n\nLire Aussi\n\nPartager sur Facebook\n\nLaisser un Commentaire\n\nLa [Russie|c] a répondu.',
    ],
    [
      'es',
      'Aceptar todas las Cookies\n\nLeer Más\n\nCompartir en Facebook\n\nDeja un Comentario\n\n[Rusia|c] respondió.',
    ],
    [
      'pt',
      'Aceitar todos os Cookies\n\nLeia Mais\n\nPartilhar no Facebook\n\nDeixe um Comentário\n\nA [Rússia|c] respondeu.',
    ],
    [
      'ru',
      'Принять все Cookie\n\nЧитайте также\n\nПоделиться в Facebook\n\nДобавить комментарий\n\n[Россия|c] ответила.',
    ],
  ])('%s: %s', check)
})

describe('addresses and handles are never names', () => {
  it.each<MarkedCase>([
    ['en', 'See https://www.russia-today.com/Vladimir-Putin and follow @VladimirPutin or #Kazakhstan for more.'],
    ['en', 'Write to Vladimir.Putin@kremlin.ru or visit Kazakhstan.com today.'],
    ['it', 'Vedi www.italia.it/Mario-Draghi e segui @MarioDraghi per saperne di più.'],
    ['de', 'Mehr unter www.deutschland.de/Angela-Merkel und bei @AngelaMerkel.'],
    ['fr', 'Voir https://france.fr/Emmanuel-Macron ou suivre @EmmanuelMacron.'],
    ['es', 'Más en www.espana.es/Pedro-Sanchez y en @sanchezcastejon.'],
    ['pt', 'Mais em www.portugal.pt/Antonio-Costa e em @antoniocostapm.'],
    ['ru', 'Подробнее на https://russia.ru/Putin и в канале @MariaZakharova.'],
    ['en', 'The file is at example.org/China/Report.pdf and t.me/Kazakhstan_news.'],
  ])('%s: %s', check)
})
