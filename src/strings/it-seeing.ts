import { writingOf } from './counting.ts'
import type { Strings } from './en.ts'

const { plural } = writingOf('it', 'it')

/** What the interface says about the picture, its communities and how it is moved, in Italian. */
export const seeing: Strings['seeing'] = {
  colours: 'Colori',
  colourings: { type: 'Colori: tipo', community: 'Colori: comunità', hull: 'Contorno delle comunità' },
  outline: 'Contorna le comunità',
  communities: 'Comunità',
  find: 'Trova le comunità',
  finding: 'Ricerca delle comunità…',
  noCommunities: 'Nessun gruppo di tre o più nomi in ciò che è disegnato.',
  community: (names) => names.join(', '),
  communityOf: (names) => `comunità di ${names.join(' e ')}`,
  others: (count) => `e ${plural(count, 'più piccola', 'più piccole')}`,
  all: 'Tutte',
  onlyCommunity: (names, members) => `${names.join(', ')} ${plural(members, 'nome', 'nomi')}: solo questa comunità`,
  communityFilter: (leaders) =>
    leaders.length === 1 ? `Comunità di ${leaders.join('')}` : `Comunità di ${leaders.join(', ')}`,
  stopCounting: 'Ferma',
  undatedTimeline: 'Per prima menzione (nessun articolo ha una data)',
  outOfView: (count) => `${plural(count, 'nome', 'nomi')} fuori vista: mostra tutto`,
  canvasKeys: [
    { keys: ['←', '↑', '→', '↓'], what: 'Nel grafo: al nome successivo' },
    { keys: ['Invio'], what: 'Nel grafo: aprire il nome' },
    { keys: ['E'], what: 'Nel grafo: solo questo nome e i suoi legami' },
    { keys: ['F'], what: 'Nel grafo: mostrare tutto' },
    { keys: ['+', '−'], what: 'Nel grafo: ingrandire, ridurre' },
    { keys: ['Maiusc', 'trascinare'], what: 'Nel grafo: scegliere più nomi' },
  ],
  pathChosen: 'Percorso',
  commonChosen: 'In comune',
}
