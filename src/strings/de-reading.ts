import { writingOf } from './counting.ts'
import type { Strings } from './en.ts'

const { n, plural } = writingOf('de', 'de')

/** What the interface says about reading sentences and articles, and about the notebook, in German. */
export const reading: Strings['reading'] = {
  findings: {
    label: 'Was in diesen Sätzen auffällt',
    words: 'Schlüsselwörter',
    verbs: 'Verben',
    split: 'Quellen und Sprachen',
    wordsAbout:
      'Wörter, die in diesen Sätzen häufiger sind als in der übrigen Sammlung (Log-Likelihood, p < 0,01), an mindestens zwei Stellen. Ohne Namen, Funktionswörter und Zahlen.',
    verbsAbout: 'Verben zwischen den beiden Namen in englischen Sätzen, in ihrer Grundform.',
    counting: (share) => `Die Wörter der Sammlung werden gezählt: ${Math.floor(share * 100)} %`,
    looking: 'Die Sätze werden gelesen…',
    noWords: 'Kein Wort fällt in diesen Sätzen auf.',
    noVerbs: 'Kein Verb steht zwischen den beiden Namen.',
    failed: 'Das ließ sich hier nicht ermitteln.',
    firstOnly: (count) =>
      count === 1 ? 'Aus der ersten englischen Stelle.' : `Aus den ersten ${n(count)} englischen Stellen.`,
    word: (word, passages, language) => `${word} ${plural(passages, 'Stelle', 'Stellen')}, ${language}`,
    verb: (verb, passages) => `${verb} ${plural(passages, 'Stelle', 'Stellen')}`,
    with: (what) => `mit „${what}“`,
    withVerb: (verb) => `mit dem Verb „${verb}“`,
    everyPassage: (what) => `Wieder alle Stellen zeigen, nicht nur die ${what}`,
    sources: 'Quellen',
    languages: 'Sprachen',
    onlyThis: (name, passages) => `Nur ${name}: ${plural(passages, 'Stelle', 'Stellen')}. Filtert die ganze Sammlung.`,
  },
  passage: {
    before: 'Den Satz davor zeigen',
    after: 'Den Satz danach zeigen',
    fold: 'Nachbarsätze ausblenden',
    context: 'Nachbarsatz',
    keep: 'Im Notizbuch behalten (K)',
    kept: 'Im Notizbuch; herausnehmen (K)',
    keptMark: 'Im Notizbuch',
  },
  notebook: {
    title: 'Notizbuch',
    open: (count) => `Notizbuch, ${plural(count, 'Stelle', 'Stellen')}`,
    close: 'Notizbuch schließen',
    count: (count) => `${plural(count, 'Stelle', 'Stellen')} behalten`,
    empty: 'Noch ist nichts darin.',
    emptyHint:
      'Behalten Sie einen Satz mit seinem Lesezeichen oder mit der Taste K, dann liegt er hier mit seiner Quelle bereit.',
    withoutNames: 'Ohne Namen',
    copy: 'Alles kopieren',
    copied: 'Kopiert',
    export: 'Als Markdown exportieren',
    note: 'Notiz',
    noteOn: (citation) => `Notiz zur Stelle aus ${citation}`,
    notePlaceholder: 'Ihre Notiz',
    drop: 'Aus dem Notizbuch nehmen',
    openArticle: (citation) => `Im Artikel öffnen: ${citation}`,
    openNames: (names) => `Zu ${names}`,
    gone: 'Der Artikel ist nicht mehr in der Sammlung.',
    between: ' – ',
  },
  markdown: {
    title: (project) => `Notizbuch: ${project}`,
    note: 'Notiz:',
  },
  overTime: {
    title: 'Erwähnungen im Lauf der Zeit',
    units: { day: 'pro Tag', week: 'pro Woche', month: 'pro Monat', year: 'pro Jahr' },
    summary: (most, when) => `Am meisten ${when}: ${most}`,
    bar: (when, mentions, documents) =>
      `${when}: ${plural(mentions, 'Erwähnung', 'Erwähnungen')} in ${plural(documents, 'Artikel', 'Artikeln')}`,
    chosen: 'Nur dieser Zeitraum ist zu sehen. Noch einmal drücken für den ganzen.',
  },
  article: {
    views: 'Artikel als',
    text: 'Text',
    names: 'Namen und Verbindungen',
    picture: (names, ties) =>
      `Graph dieses Artikels: ${plural(names, 'Name', 'Namen')}, ${plural(ties, 'Verbindung', 'Verbindungen')}. Die Liste darunter enthält dasselbe.`,
    omitted: (count) => `Die ${n(count)} am seltensten genannten fehlen.`,
    mentioned: 'Namen in diesem Artikel',
    ties: 'Verbindungen, die dieser Artikel belegt',
    noNames: 'In diesem Artikel wurde kein Name gefunden.',
    noTies: 'In diesem Artikel stehen keine zwei Namen zusammen.',
    keep: 'Diesen Satz behalten (K)',
    take: 'Diesen Satz aus dem Notizbuch nehmen (K)',
  },
  palette: {
    open: 'Notizbuch',
    export: 'Notizbuch als Markdown exportieren',
  },
  shortcuts: [
    { keys: ['K'], what: 'Satz im Notizbuch behalten oder herausnehmen' },
    { keys: ['B'], what: 'Notizbuch' },
  ],
}
