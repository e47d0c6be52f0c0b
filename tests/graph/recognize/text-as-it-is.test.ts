import { describe, it } from 'vitest'
import { expectNames, type MarkedCase } from './marked-text.ts'

const check = (language: string, marked: string) => expectNames(marked, language)

describe('headlines in capitals', () => {
  it.each<MarkedCase>([
    ['en', '[PUTIN|p] AND [LUKASHENKO|p] MEET IN MINSK TO DISCUSS [UKRAINE|c]\n\nThe meeting lasted two hours.'],
    ['en', '[TURKEY|c] ACCUSES [NATO|o] OF IGNORING ITS WARNINGS\n\nNobody answered.'],
    [
      'it',
      "[PUTIN|p] E [TOKAYEV|p] SI INCONTRANO: LA [RUSSIA|c] GARANTISCE GAS ALL'[ITALIA|c]\n\nIl vertice è finito tardi.",
    ],
    ['it', "LA [CINA|c] CHIEDE ALL'[ONU|o] UNA RIUNIONE URGENTE SUL [MALI|c]\n\nLa richiesta è di ieri."],
    ['de', '[PUTIN|p] DROHT DER [UKRAINE|c] MIT NEUEN ANGRIFFEN\n\nDie Lage ist ernst.'],
    ['de', '[CHINA|c] UND [RUSSLAND|c] PLANEN GEMEINSAMES MANÖVER IM PAZIFIK\n\nDas Manöver beginnt im Mai.'],
    ['fr', '[MACRON|p] REÇOIT [ZELENSKY|p] À PARIS : LA [FRANCE|c] PROMET DES CANONS\n\nLa visite a duré deux heures.'],
    ['fr', "L'[AZERBAÏDJAN|c] ET L'[ARMÉNIE|c] SIGNENT UN ACCORD À BRUXELLES\n\nLe texte sera publié."],
    ['es', '[MADURO|p] ACUSA A [COLOMBIA|c] DE PREPARAR UN ATAQUE CONTRA [VENEZUELA|c]\n\nEl gobierno no respondió.'],
    ['pt', '[LULA|p] VAI À [CHINA|c] PARA ENCONTRO COM [XI JINPING|p] EM PEQUIM\n\nA viagem dura três dias.'],
    ['ru', '[ПУТИН|p] И [ТОКАЕВ|p] ОБСУДИЛИ СИТУАЦИЮ В [КАЗАХСТАНЕ|c]\n\nРазговор прошёл вечером.'],
    ['ru', '[ЛАВРОВ|p] ПРИБЫЛ В [ТУРЦИЮ|c] НА ПЕРЕГОВОРЫ С [ЭРДОГАНОМ|p]\n\nВстреча началась утром.'],
  ])('%s: %s', check)
})

describe('a name in capitals that the document has in small letters', () => {
  it.each<MarkedCase>([
    [
      'de',
      '[XI|p] UND [PUTIN|p] TREFFEN SICH IN MOSKAU\n\nChinas Staatschef [Xi Jinping|p] ist am Montag in Moskau gelandet.'.replace(
        'Chinas',
        '[Chinas|c]',
      ),
    ],
    ['en', '[XI|p] WARNS [TAIWAN|c] AHEAD OF THE VOTE\n\nPresident [Xi Jinping|p] spoke on Monday.'],
    ['it', '[XI|p] ATTERRA A ROMA PER IL VERTICE\n\nIl presidente [Xi Jinping|p] è arrivato lunedì.'],
    [
      'en',
      'KHALIDOV DENIES EVERYTHING BEFORE THE COURT\n\nThe banker [Rustam Khalidov|p] denied the charges on Monday.'.replace(
        'KHALIDOV',
        '[KHALIDOV|p]',
      ),
    ],
    [
      'de',
      '[BRANDSTETTER|p] WEIST ALLE VORWÜRFE ZURÜCK\n\nDer Anwalt [Jens Brandstetter|p] sprach am Montag vor Gericht.',
    ],
  ])('%s: %s', check)

  it('stays a number where the document names nobody so', () => {
    expectNames('GIPFEL XI BEGINNT MIT VERSPÄTUNG IN WIEN\n\nDie Gäste kamen zu spät.', 'de')
  })
})

describe('names glued to their neighbours by a missing space', () => {
  it.each<MarkedCase>([
    ['en', 'The president of [Kazakhstan|c][Kassym-Jomart Tokayev|p] spoke on television.'],
    ['en', 'The ministers of [Uzbekistan|c][Shavkat Mirziyoyev|p] received did not stay.'],
    ['it', 'Il presidente del [Kazakistan|c][Kassym-Jomart Tokayev|p] ha parlato in televisione.'],
    ['it', 'È intervenuta la [Russia|c].La [Cina|c] ha taciuto.'],
    ['de', 'Das sagten die Geheimdienste.Als [Putin|p] davon hörte, schwieg er.'],
    ['de', 'Sie reisten nach [Kasachstan|c].Dort traf [Lawrow|p] ein.'],
    ['fr', 'Il a quitté la [Russie|c].[Emmanuel Macron|p] l’attendait.'],
    ['es', 'Volvió de [Rusia|c].[Pedro Sánchez|p] lo esperaba.'],
    ['pt', 'Voltou da [Rússia|c].[António Costa|p] esperava-o.'],
    ['ru', 'Он приехал из [Казахстана|c].[Владимир Путин|p] его ждал.'],
  ])('%s: %s', check)
})

describe('hyphenated lists', () => {
  it.each<MarkedCase>([
    [
      'de',
      'Ein [US|d]-[türkisch|d]-[israelisch|d]er Plan wurde bekannt.'.replace('[israelisch|d]er', '[israelischer|d]'),
    ],
    ['de', 'Die [russisch|d]-[chinesische|d] Grenze ist lang.'],
    ['de', 'Das [deutsch|d]-[französische|d] Verhältnis ist gut.'],
    ['it', 'Il fronte filo-[russo|d]/[cinese|d] si è indebolito.'],
    ['it', 'Gli accordi [italo|d]-[libici|d] restano in vigore.'],
    ['en', 'The [US|d]-[Turkish|d] talks and the [Russian|d]-[Chinese|d] pact were discussed.'],
    ['en', 'A pro-[Russian|d] party lost the vote.'],
    ['fr', 'Les relations [franco|d]-[allemandes|d] se dégradent.'],
    ['fr', 'La frontière [russo|d]-[ukrainienne|d] est fermée.'],
    ['es', 'La frontera [ruso|d]-[ucraniana|d] está cerrada.'],
    ['pt', 'As relações [luso|d]-[brasileiras|d] melhoraram.'],
    ['ru', 'Обсуждались [российско|d]-[китайские|d] отношения.'],
  ])('%s: %s', check)
})

describe('elided articles', () => {
  it.each<MarkedCase>([
    ['it', "Il governo dell'[Uzbekistan|c] ha risposto all'[Ucraina|c]."],
    ['it', 'Il governo dell’[Uzbekistan|c] ha risposto all’[Ucraina|c].'],
    ['it', "Il gas dall' [Algeria|c] arriva in [Italia|c]."],
    ['it', "Lo ha detto l'[ONU|o] e quest'[Italia|c] lo sa."],
    ['fr', "L'[Azerbaïdjan|c] accuse l'[Iran|c] d'[Ali Khamenei|p]."],
    ['fr', 'L’[Azerbaïdjan|c] et l’[OTAN|o] parlent d’[Emmanuel Macron|p].'],
    ['fr', "Il dit qu'[Israël|c] répondra jusqu'en [Iran|c]."],
    ['pt', "Vieram d'[Angola|c] ontem."],
  ])('%s: %s', check)
})

describe('genitives and cases', () => {
  it.each<MarkedCase>([
    ['de', '[Erdogans|p] Rede und [Afghanistans|c] Zukunft waren das Thema.'],
    ['de', '[Putins|p] Sprecher sprach mit [Wladimir Putins|p] Berater über [Kasachstans|c] Gas.'],
    ['de', 'Die Zukunft [Israels|c] und der [NATO|o] hängt an [Bidens|p] Wahl.'],
    ['de', '[Brandstetters|p] Anwalt schwieg, [Jens Brandstetter|p] auch.'],
    ['en', "[Russia|c]’s envoy met [Tokayev|p]'s aide in [Iran|c]'s capital."],
    ['en', '[Boris Johnson|p]’s cabinet resigned.'],
    ['ru', 'Указ [Токаева|p] опубликован в [Казахстане|c].'],
    ['ru', 'Он говорил с [Владимиром Путиным|p] о [России|c] и [Китае|c].'],
    ['ru', 'По словам [Марии Захаровой|p], [США|c] не ответили [Германии|c].'],
    ['ru', 'Делегации [Узбекистана|c], [Таджикистана|c] и [Киргизии|c] уехали.'],
    ['ru', 'Переговоры с [НАТО|o] и [Евросоюзом|o] сорваны.'],
  ])('%s: %s', check)
})

describe('quotes, invisible characters and odd spaces', () => {
  const SOFT = '\u00AD'
  const ZERO_WIDTH = '\u200B'
  const NO_BREAK = '\u00A0'
  it.each<MarkedCase>([
    ['en', '“[Russia|c],” said [Sergei Lavrov|p], “won’t wait.”'],
    ['en', '"[Russia|c]," said [Sergei Lavrov|p], "won\'t wait."'],
    ['de', '„[Russland|c]“, sagte [Sergej Lawrow|p], „wartet nicht.“'],
    ['fr', '« La [Russie|c] n’attendra pas », a dit [Sergueï Lavrov|p].'],
    ['it', '«La [Russia|c] non aspetterà», ha detto [Sergej Lavrov|p].'],
    ['ru', '«[Россия|c] ждать не будет», — сказал [Сергей Лавров|p].'],
    ['de', `[Ka${SOFT}sach${SOFT}stan|c] und [Kassym-Schomart To${SOFT}ka${SOFT}jew|p] waren das Thema.`],
    ['en', `[Kazakh${ZERO_WIDTH}stan|c] and [Vladimir${NO_BREAK}Putin|p] were the topic.`],
    ['it', `Il [Kazaki${SOFT}stan|c] e [Vladimir${NO_BREAK}Putin|p] ne parlano.`],
    [
      'fr',
      `Les [États${NO_BREAK}-Unis|c] et [Emmanuel${NO_BREAK}Macron|p] en parlent.`.replace(
        `États${NO_BREAK}-Unis`,
        'États-Unis',
      ),
    ],
    ['fr', `Le [Royaume${NO_BREAK}-Uni|c] répond.`.replace(`Royaume${NO_BREAK}-Uni`, 'Royaume‑Uni')],
    ['es', `Los [Estados${NO_BREAK}Unidos|c] y [Pedro${NO_BREAK}Sánchez|p] hablan.`],
    ['ru', `[Казах${SOFT}стан|c] и [Владимир${NO_BREAK}Путин|p] обсуждают это.`],
    ['en', `[Kassym${'\u2011'}Jomart Tokayev|p] resigned.`],
  ])('%s: %s', check)
})

describe('names broken over lines', () => {
  it.each<MarkedCase>([
    [
      'en',
      'The talks that were held in the capital on Monday ended after [Vladimir\nPutin|p] had left the hall, and the delegation of [Saudi\nArabia|c] stayed for another hour to hear what the others said.',
    ],
    [
      'de',
      'Die Gespräche in der Hauptstadt endeten am Montag, als [Wladimir\nPutin|p] den Saal verlassen hatte, und die Delegation aus [Kasach-\nstan|c] blieb noch eine Stunde, um zu hören, was die anderen sagten.',
    ],
    [
      'it',
      "I colloqui nella capitale sono finiti lunedì dopo che [Vladimir\nPutin|p] aveva lasciato la sala, e la delegazione dell'[Arabia\nSaudita|c] è rimasta un'altra ora per ascoltare gli altri.",
    ],
    [
      'ru',
      'Переговоры в столице завершились в понедельник, когда [Владимир\nПутин|p] покинул зал, а делегация [Саудовской\nАравии|c] осталась ещё на час, чтобы выслушать остальных гостей.',
    ],
  ])('%s: %s', check)
})
