import { writingOf } from './counting.ts'
import type { Strings } from './en.ts'

const { n, plural, rounded, time } = writingOf('it', 'it')
const articles = (value: number): string => plural(value, 'articolo', 'articoli')

/** What the interface says about projects and how they are kept, in Italian. */
export const library: Strings['library'] = {
  projects: 'Progetti',
  size: (documents, names) =>
    names > 0 ? `${articles(documents)}, ${plural(names, 'nome', 'nomi')}` : articles(documents),
  time,
  usage: (used, free) =>
    `Conservato in questo browser, su questo computer: ${used}${free === null ? '' : `, spazio per altri ${free}`}.`,
  bytes: (bytes) => {
    const [value, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'kB']
    return `${rounded(value, value < 10 ? 1 : 0)} ${unit}`
  },
  interrupted: (read, left) =>
    `Lettura interrotta: ${read === 1 ? '1 articolo letto' : `${n(read)} articoli letti`}, ${n(left)} file rimasti`,
  goOn: 'Continua a leggere',
  goOnWith: (name) => `Continua a leggere ${name}`,
  openElsewhere: 'Aperto in un’altra scheda',
  open: (name) => `Apri ${name}`,
  menu: (name) => `Altro su ${name}`,
  rename: 'Rinomina…',
  remove: 'Elimina…',
  exportFile: 'Esporta come file',
  close: 'Chiudi',
  blocked:
    'Questo browser non conserva nulla per questa pagina, forse perché la finestra è in incognito. Puoi lavorare come al solito, ma ciò che fai va perso quando chiudi la scheda, se non esporti il progetto come file.',
  renameDialog: { title: 'Rinomina il progetto', label: 'Nome', save: 'Rinomina', cancel: 'Annulla', close: 'Chiudi' },
  removeDialog: {
    title: (name) => `Eliminare ${name}?`,
    text: (documents) =>
      `I dati del progetto (${articles(documents)}, correzioni, taccuino e disposizione) saranno eliminati da questo browser. L’operazione non si può annullare; per tenerne una copia, esportalo prima come file.`,
    remove: 'Elimina',
    cancel: 'Annulla',
  },
  leaveDialog: {
    title: 'Uscire senza conservare?',
    text: (name) =>
      `Non è stato possibile conservare ${name} in questo browser. Se continui, correzioni, taccuino e disposizione vanno persi, se non esporti prima il progetto come file.`,
    leave: 'Esci',
    cancel: 'Resta',
  },
  bar: {
    addFiles: 'Aggiungi articoli…',
    addFolder: 'Aggiungi una cartella…',
    importCorrections: 'Importa correzioni…',
    exportProject: 'Progetto',
    exportProjectHint: 'Tutto, in un solo file',
    exportCorrections: 'Correzioni',
    exportCorrectionsHint: 'Da usare altrove',
    exportJson: 'Grafo JSON',
    exportJsonHint: 'Il grafo, da riaprire',
    exportGexf: 'GEXF',
    exportGexfHint: 'Per Gephi',
    exportGraphml: 'GraphML',
    exportGraphmlHint: 'Per Gephi, yEd, igraph',
    exportNodes: 'Nomi (CSV)',
    exportEdges: 'Legami (CSV)',
    exportEvidence: 'Passaggi (CSV)',
    exportCytoscape: 'Cytoscape (cyjs)',
    exportNodeLink: 'JSON node-link',
    exportNodeLinkHint: 'Per networkx e D3',
    exportPng: 'Immagine (PNG)',
    exportPngHint: 'Come appare ora',
    exportSvg: 'Immagine (SVG)',
    exportSvgHint: 'Da modificare o stampare',
  },
  sign: {
    saved: 'Salvato',
    savedAbout: 'Conservato in questo browser, su questo computer.',
    saving: 'Salvataggio…',
    savingAbout: 'Le tue modifiche vengono conservate in questo browser.',
    problem: 'Non salvato',
    unkept: 'Non ancora salvato',
    unkeptAbout: 'Sarà salvato come progetto appena correggi, annoti o sposti qualcosa.',
    reader: 'Sola lettura',
    readerAbout: 'Aperto in un’altra scheda.',
  },
  problems: {
    full: 'Nel browser non c’è più spazio per conservare questo progetto.',
    blocked: 'Questo browser non conserva nulla per questa pagina, forse perché la finestra è in incognito.',
    elsewhere:
      'Un’altra scheda ha modificato questo progetto dopo che è stato aperto qui: non è stato sovrascritto nulla.',
    gone: 'Questo progetto è stato eliminato in un’altra scheda.',
    failed: 'Il browser non ha potuto conservare le ultime modifiche.',
  },
  problemAdvice: {
    full: 'Qui puoi continuare a lavorare e nulla va perso finché questa scheda è aperta. Esporta il progetto come file, oppure libera spazio: elimina un progetto o altri dati del browser.',
    blocked:
      'Qui puoi continuare a lavorare, ma tutto va perso quando chiudi la scheda. Esporta il progetto come file per conservarlo.',
    elsewhere:
      'Esporta il progetto come file per conservare ciò che vedi qui, oppure carica ciò che l’altra scheda ha salvato.',
    gone: 'Il tuo lavoro resta qui finché questa scheda è aperta. Esporta il progetto come file per conservarlo.',
    failed:
      'Qui puoi continuare a lavorare; il salvataggio viene ritentato. Esporta il progetto come file per sicurezza.',
  },
  again: 'Riprova',
  load: 'Carica ciò che è salvato',
  exportNow: 'Esporta il progetto',
  reader:
    'Questo progetto è aperto in un’altra scheda. Qui puoi guardarti intorno, ma correzioni e note si possono fare in una sola scheda.',
  readerShort: 'Questo progetto è aperto in un’altra scheda: correzioni e note si possono fare solo lì.',
  workHere: 'Lavora qui',
  unread: (files) =>
    files === 1
      ? 'Un file di questo progetto è ancora da leggere.'
      : `${n(files)} file di questo progetto sono ancora da leggere.`,
  missingFiles:
    'La lettura è stata interrotta prima che tutti i file fossero acquisiti. Aggiungili di nuovo: quelli già presenti sono ignorati.',
  added: (added, known, failed) => {
    const parts = [added === 0 ? 'Nessun articolo nuovo' : plural(added, 'articolo nuovo', 'articoli nuovi')]
    if (known > 0) parts.push(plural(known, 'già presente', 'già presenti'))
    if (failed > 0) parts.push(plural(failed, 'non leggibile', 'non leggibili'))
    return `${parts.join(', ')}.`
  },
  idle: (count) =>
    count === 1 ? 'Una correzione non ha più effetto.' : `${n(count)} correzioni non hanno più effetto.`,
  imported: (added, known) => {
    const parts = [
      added === 0 ? 'Nessuna correzione nuova' : plural(added, 'correzione aggiunta', 'correzioni aggiunte'),
    ]
    if (known > 0) parts.push(plural(known, 'già presente', 'già presenti'))
    return `${parts.join(', ')}.`
  },
  importedIdle: (count, reason) =>
    count === 1
      ? `Una di esse non ha effetto: ${reason}`
      : `${n(count)} di esse non hanno effetto. La prima: ${reason}`,
  notToGraph:
    'Non si possono aggiungere articoli a un grafo aperto da file: non contiene tutto ciò che è stato letto dai suoi articoli. Aprili a parte.',
  noProject: 'Questo progetto non è conservato in questo browser.',
  failedToOpen:
    'Non è stato possibile leggere questo progetto dalla memoria del browser. Riprova, oppure ricarica la pagina.',
  opening: (done, all) => `${n(done)} di ${articles(all)}`,
  exporting: (name) => `Scrittura di ${name}…`,
  dropToAdd: 'Rilascia per aggiungere a questo progetto',
  dropToOpen: 'Rilascia per aprire',
}
