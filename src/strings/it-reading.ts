import { writingOf } from './counting.ts'
import type { Strings } from './en.ts'

const { n, plural } = writingOf('it', 'it')

/** What the interface says about reading sentences and articles, and about the notebook, in Italian. */
export const reading: Strings['reading'] = {
  findings: {
    label: 'Che cosa spicca in queste frasi',
    words: 'Parole chiave',
    verbs: 'Verbi',
    split: 'Fonti e lingue',
    wordsAbout:
      'Parole che in queste frasi sono più frequenti che nel resto della raccolta (log-verosimiglianza, p < 0,01), in almeno due passaggi. Senza nomi, parole funzionali e numeri.',
    verbsAbout: 'Verbi tra i due nomi nelle frasi in inglese, nella forma base.',
    counting: (share) => `Conteggio delle parole della raccolta: ${Math.floor(share * 100)} %`,
    looking: 'Lettura delle frasi…',
    noWords: 'In queste frasi non spicca nessuna parola.',
    noVerbs: 'Tra i due nomi non c’è nessun verbo.',
    failed: 'Qui non è stato possibile calcolarlo.',
    firstOnly: (count) =>
      count === 1 ? 'Dal primo passaggio in inglese.' : `Dai primi ${n(count)} passaggi in inglese.`,
    word: (word, passages, language) => `${word} ${plural(passages, 'passaggio', 'passaggi')}, ${language}`,
    verb: (verb, passages) => `${verb} ${plural(passages, 'passaggio', 'passaggi')}`,
    with: (what) => `con «${what}»`,
    withVerb: (verb) => `con il verbo «${verb}»`,
    everyPassage: (what) => `Mostra di nuovo tutti i passaggi, non solo quelli ${what}`,
    sources: 'Fonti',
    languages: 'Lingue',
    onlyThis: (name, passages) =>
      `Solo ${name}: ${plural(passages, 'passaggio', 'passaggi')}. Filtra tutta la raccolta.`,
  },
  passage: {
    before: 'Mostra la frase precedente',
    after: 'Mostra la frase successiva',
    fold: 'Nascondi le frasi vicine',
    context: 'Frase vicina',
    keep: 'Metti nel taccuino (K)',
    kept: 'Nel taccuino; togli (K)',
    keptMark: 'Nel taccuino',
  },
  notebook: {
    title: 'Taccuino',
    open: (count) => `Taccuino, ${plural(count, 'passaggio', 'passaggi')}`,
    close: 'Chiudi il taccuino',
    count: (count) => plural(count, 'passaggio conservato', 'passaggi conservati'),
    empty: 'Non c’è ancora nulla.',
    emptyHint: 'Conserva una frase con il suo segnalibro o con il tasto K: ti aspetterà qui con la sua fonte.',
    withoutNames: 'Senza un nome',
    copy: 'Copia tutto',
    copied: 'Copiato',
    export: 'Esporta in Markdown',
    note: 'Nota',
    noteOn: (citation) => `Nota al passaggio da ${citation}`,
    notePlaceholder: 'La tua nota',
    drop: 'Togli dal taccuino',
    openArticle: (citation) => `Apri nell’articolo: ${citation}`,
    openNames: (names) => `Vai a ${names}`,
    gone: 'L’articolo non è più nella raccolta.',
    between: ' – ',
  },
  markdown: {
    title: (project) => `Taccuino: ${project}`,
    note: 'Nota:',
  },
  overTime: {
    title: 'Menzioni nel tempo',
    units: { day: 'al giorno', week: 'a settimana', month: 'al mese', year: 'all’anno' },
    summary: (most, when) => `Il massimo, ${when}: ${most}`,
    bar: (when, mentions, documents) =>
      `${when}: ${plural(mentions, 'menzione', 'menzioni')} in ${plural(documents, 'articolo', 'articoli')}`,
    chosen: 'Sono in vista solo queste date. Premi di nuovo per vederle tutte.',
  },
  article: {
    views: 'Articolo come',
    text: 'Testo',
    names: 'Nomi e legami',
    picture: (names, ties) =>
      `Grafo di questo articolo: ${plural(names, 'nome', 'nomi')}, ${plural(ties, 'legame', 'legami')}. L’elenco qui sotto contiene le stesse cose.`,
    omitted: (count) => (count === 1 ? 'Manca il meno nominato.' : `Mancano i ${n(count)} meno nominati.`),
    mentioned: 'Nomi in questo articolo',
    ties: 'Legami che questo articolo sostiene',
    noNames: 'In questo articolo non è stato trovato nessun nome.',
    noTies: 'In questo articolo non ci sono due nomi che stanno insieme.',
    keep: 'Conserva questa frase (K)',
    take: 'Togli questa frase dal taccuino (K)',
  },
  palette: {
    open: 'Taccuino',
    export: 'Esporta il taccuino in Markdown',
  },
  shortcuts: [
    { keys: ['K'], what: 'Mettere una frase nel taccuino, o toglierla' },
    { keys: ['B'], what: 'Taccuino' },
  ],
}
