import { writingOf } from './counting.ts'
import type { Strings } from './en.ts'

const { plural } = writingOf('de', 'de')

/** What the interface says about the picture, its communities and how it is moved, in German. */
export const seeing: Strings['seeing'] = {
  colours: 'Farben',
  colourings: { type: 'Farben: Art', community: 'Farben: Gemeinschaft', hull: 'Gemeinschaften umrandet' },
  outline: 'Gemeinschaften umranden',
  communities: 'Gemeinschaften',
  find: 'Gemeinschaften finden',
  finding: 'Gemeinschaften werden gesucht…',
  noCommunities: 'Keine Gruppe aus drei Namen oder mehr unter dem, was gezeichnet ist.',
  community: (names) => names.join(', '),
  communityOf: (names) => `Gemeinschaft von ${names.join(' und ')}`,
  others: (count) => `und ${plural(count, 'kleinere', 'kleinere')}`,
  all: 'Alle',
  onlyCommunity: (names, members) => `${names.join(', ')} ${plural(members, 'Name', 'Namen')}: nur diese Gemeinschaft`,
  communityFilter: (leaders) =>
    leaders.length === 1 ? `Gemeinschaft von ${leaders.join('')}` : `Gemeinschaften von ${leaders.join(', ')}`,
  stopCounting: 'Anhalten',
  undatedTimeline: 'Nach erster Erwähnung (kein Artikel hat ein Datum)',
  outOfView: (count) => `${plural(count, 'Name', 'Namen')} außerhalb des Bildes: alles zeigen`,
  canvasKeys: [
    { keys: ['←', '↑', '→', '↓'], what: 'Im Graphen: zum nächsten Namen' },
    { keys: ['Eingabe'], what: 'Im Graphen: den Namen öffnen' },
    { keys: ['E'], what: 'Im Graphen: nur dieser Name und seine Verbindungen' },
    { keys: ['F'], what: 'Im Graphen: alles zeigen' },
    { keys: ['+', '−'], what: 'Im Graphen: Größe ändern' },
    { keys: ['Umschalt', 'Ziehen'], what: 'Im Graphen: mehrere Namen auswählen' },
  ],
  pathChosen: 'Weg',
  commonChosen: 'Gemeinsam',
}
