import type { Strings } from './en.ts'

/** What the interface says to those who are new, in German. */
export const learning: Strings['learning'] = {
  tour: {
    label: 'Rundgang',
    start: 'Rundgang machen',
    startHint: 'Kurz, anhand der Beispiele',
    again: 'Rundgang noch einmal machen',
    step: (at, all) => `${at} von ${all}`,
    next: 'Weiter',
    back: 'Zurück',
    end: 'Rundgang beenden',
    done: 'Fertig',
    keys: 'Eingabe oder → geht weiter, ← zurück, Esc beendet.',
    steps: {
      search: {
        title: 'In jeder Schrift suchen',
        text: 'Geben Sie einen Namen so ein, wie Sie ihn kennen: Токаев, Tokajew und Tokayev finden dieselbe Person. Auch Sätze werden durchsucht.',
      },
      name: {
        title: 'Ein Name und alle seine Formen',
        text: 'Wählen Sie einen Namen im Graphen, in einer Liste oder im Text. Hier stehen seine Verbindungen, seine Sätze und jede gefundene Form, mit dem Grund, warum sie zählt.',
      },
      tie: {
        title: 'Eine Verbindung und ihre Sätze',
        text: 'Eine Verbindung heißt: Zwei Namen stehen an derselben Stelle. Lesen Sie jede dieser Stellen mit Quelle und Datum, und öffnen Sie den Artikel dort.',
      },
      filters: {
        title: 'Enger fragen',
        text: 'Wählen Sie Arten, Quellen und Sprachen, oder wie oft zwei zusammentreffen müssen. Graph, Tabellen und Zahlen folgen. „Rückgängig“ nimmt jeden Schritt zurück.',
      },
      views: {
        title: 'Dasselbe als Tabelle',
        text: '„Namen“ und „Verbindungen“ enthalten alles, was der Graph zeigt: zum Sortieren, Zählen und Lesen ohne Bild.',
      },
      correct: {
        title: 'Falsches korrigieren',
        text: 'Hier stehen die Namen, bei denen die Maschine unsicher ist, und alles, was Sie korrigiert haben. Zusammenführen, abtrennen, umbenennen: Alles lässt sich zurücknehmen.',
      },
      keep: {
        title: 'Behalten und exportieren',
        text: 'Ein wichtiger Satz kommt mit seiner Quelle ins Notizbuch. „Exportieren“ gibt Tabellen, Bilder, Dateien für Gephi oder das ganze Projekt.',
      },
    },
  },
  whatIs: (term) => `Was heißt „${term}“?`,
  terms: {
    mention: { term: 'Erwähnung', text: 'Ein Vorkommen eines Namens in einem Artikel, in irgendeiner seiner Formen.' },
    tie: {
      term: 'Verbindung',
      text: 'Zwei Namen, die an derselben Stelle vorkommen; jede Stelle wird als Beleg behalten.',
    },
    passage: {
      term: 'Stelle',
      text: 'Der Textabschnitt, in dem zwei Namen als zusammen genannt gelten: ein Satz, wenn Sie nichts anderes wählen.',
    },
    window: {
      term: 'Fenster',
      text: 'Der Textabschnitt, in dem zwei Namen beide vorkommen müssen, um verbunden zu sein: ein Satz, einige Sätze, ein Absatz oder der ganze Artikel. Ein weiteres Fenster findet mehr Verbindungen, und schwächere.',
    },
    documents: {
      term: 'Dokumenthäufigkeit',
      text: 'In wie vielen Artikeln etwas vorkommt, gleich wie oft in jedem. So überwiegt kein langer Artikel alle anderen.',
    },
    community: {
      term: 'Gemeinschaft',
      text: 'Namen, die untereinander stärker verbunden sind als mit anderen; mit dem Louvain-Verfahren aus den gezeichneten Verbindungen gefunden. Ein Hinweis, wo man nachsehen kann, kein Beweis für eine Gruppe.',
    },
    degree: { term: 'Grad', text: 'Mit wie vielen anderen ein Name verbunden ist.' },
    strength: {
      term: 'Gewicht',
      text: 'Gewichteter Grad: die Stellen aller Verbindungen eines Namens zusammengezählt.',
    },
    betweenness: {
      term: 'Betweenness',
      text: 'Auf wie vielen der kürzesten Wege zwischen allen anderen Namen ein Name liegt. Hoch bei denen, die Gruppen verbinden.',
    },
    pageRank: {
      term: 'PageRank',
      text: 'Hoch bei denen, die mit anderen hoch Bewerteten verbunden sind; Verbindungen sind nach Stellen gewichtet. Alle zusammen ergeben 100 %.',
    },
    unresolved: {
      term: 'Ungeklärt',
      text: 'Ein Name, von dem kein Artikel sicher sagt, wer gemeint ist: ein Nachname allein, den mehrere tragen oder den in der Sammlung niemand vollständig trägt. Er bleibt für sich, bis Sie entscheiden.',
    },
  },
  narrow: {
    parts: 'Teile der Seite',
    find: 'Suche',
    details: 'Lesen',
    filters: 'Filter',
    more: 'Mehr',
  },
}
