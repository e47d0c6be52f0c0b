import type { Strings } from './en.ts'

/** What the interface says to those who are new, in Italian. */
export const learning: Strings['learning'] = {
  tour: {
    label: 'Visita guidata',
    start: 'Fammi fare un giro',
    startHint: 'Breve, sugli esempi',
    again: 'Ripeti la visita guidata',
    step: (at, all) => `${at} di ${all}`,
    next: 'Avanti',
    back: 'Indietro',
    end: 'Termina la visita',
    done: 'Fine',
    keys: 'Invio o → va avanti, ← torna indietro, Esc termina.',
    steps: {
      search: {
        title: 'Cercare in qualsiasi alfabeto',
        text: 'Scrivi un nome come lo conosci: Токаев, Tokajew e Tokayev trovano la stessa persona. La ricerca vale anche per le frasi.',
      },
      name: {
        title: 'Un nome e tutte le sue forme',
        text: 'Scegli un nome nel grafo, in un elenco o in un testo. Qui trovi i suoi legami, le sue frasi e ogni forma incontrata, con il motivo per cui conta.',
      },
      tie: {
        title: 'Un legame e le sue frasi',
        text: 'Un legame vuol dire che due nomi stanno nello stesso passaggio. Leggi ognuno di questi passaggi con fonte e data, e apri l’articolo in quel punto.',
      },
      filters: {
        title: 'Restringere la domanda',
        text: 'Scegli tipi, fonti e lingue, o quante volte due nomi devono incontrarsi. Grafo, tabelle e numeri seguono. «Annulla» torna indietro di ogni passo.',
      },
      views: {
        title: 'Lo stesso, in tabella',
        text: '«Nomi» e «Legami» contengono tutto ciò che mostra il grafo: per ordinare, contare e leggere senza l’immagine.',
      },
      correct: {
        title: 'Correggere gli errori',
        text: 'Qui ci sono i nomi di cui la macchina non è sicura e tutto ciò che hai corretto. Unire, separare, rinominare: tutto si può ritirare.',
      },
      keep: {
        title: 'Conservare ed esportare',
        text: 'Una frase importante va nel taccuino con la sua fonte. «Esporta» dà tabelle, immagini, file per Gephi o l’intero progetto.',
      },
    },
  },
  whatIs: (term) => `Che cosa vuol dire «${term}»?`,
  terms: {
    mention: { term: 'Menzione', text: 'Una comparsa di un nome in un articolo, in una qualsiasi delle sue forme.' },
    tie: {
      term: 'Legame',
      text: 'Due nomi che compaiono nello stesso passaggio; ogni passaggio è conservato come prova.',
    },
    passage: {
      term: 'Passaggio',
      text: 'Il tratto di testo in cui due nomi contano come nominati insieme: una frase, se non scegli altro.',
    },
    window: {
      term: 'Finestra',
      text: 'Il tratto di testo in cui due nomi devono comparire entrambi per essere collegati: una frase, alcune, un paragrafo o l’intero articolo. Una finestra più larga trova più legami, e più deboli.',
    },
    documents: {
      term: 'Frequenza nei documenti',
      text: 'In quanti articoli compare qualcosa, per quante volte sia in ciascuno. Così un articolo lungo non pesa più di tutti gli altri.',
    },
    community: {
      term: 'Comunità',
      text: 'Nomi collegati tra loro più che con altri, trovati con il metodo di Louvain dai legami disegnati. Un indizio su dove guardare, non la prova di un gruppo.',
    },
    degree: { term: 'Grado', text: 'A quanti altri è collegato un nome.' },
    strength: { term: 'Peso', text: 'Grado pesato: la somma dei passaggi di tutti i legami di un nome.' },
    betweenness: {
      term: 'Betweenness',
      text: 'Su quanti dei percorsi più brevi tra tutti gli altri nomi si trova un nome. Alta per chi collega gruppi.',
    },
    pageRank: {
      term: 'PageRank',
      text: 'Alto per chi è collegato ad altri con valore alto; i legami pesano secondo i passaggi. La somma di tutti è 100 %.',
    },
    unresolved: {
      term: 'Non risolto',
      text: 'Un nome di cui nessun articolo dice con certezza chi sia: un cognome da solo, che hanno in più d’uno o che nessuno nella raccolta porta per intero. Resta a sé finché non decidi.',
    },
  },
  narrow: {
    parts: 'Parti della pagina',
    find: 'Cerca',
    details: 'Leggi',
    filters: 'Filtri',
    more: 'Altro',
  },
}
