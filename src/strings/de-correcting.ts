import { writingOf } from './counting.ts'
import type { Strings } from './en.ts'

const { n, plural } = writingOf('de', 'de')
const quoted = (texts: readonly string[]): string => {
  const shown = texts.slice(0, 3).map((text) => `„${text}“`)
  if (texts.length > 3) shown.push(`${n(texts.length - 3)} weitere`)
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} und ${shown.at(-1)}` : (shown[0] ?? '')
}
type Type = 'person' | 'organization' | 'country' | 'place'
const type: Record<Type, string> = { person: 'Person', organization: 'Organisation', country: 'Land', place: 'Ort' }
const aType: Record<Type, string> = {
  person: 'eine Person',
  organization: 'eine Organisation',
  country: 'ein Land',
  place: 'ein Ort',
}

/** What the interface says about a person's corrections, in German. What was done is told by a participle at the end. */
export const correcting: Strings['correcting'] = {
  done: {
    merge: (from, into) => `${quoted(from)} mit „${into}“ zusammengeführt`,
    split: (what, entity, as) => `${what} von „${entity}“ abgetrennt${as === null ? '' : ` als „${as}“`}`,
    rename: (entity, name) => `„${entity}“ umbenannt in „${name}“`,
    retype: (entity, kind) => `„${entity}“ als ${type[kind]} eingestuft`,
    hide: (entity) => `„${entity}“ aus der Sammlung genommen`,
    'reject-mention': (text) => `„${text}“ an einer Stelle als Namen verworfen`,
    'never-merge': (entities) => `${quoted(entities)} auseinandergehalten`,
    'add-alias': (text, entity) => `„${text}“ als Namen von „${entity}“ hinzugefügt`,
    'add-entity': (entity, kind) => `„${entity}“ als ${type[kind]} hinzugefügt`,
  },
  splitWhat: {
    aliases: (texts) => quoted(texts),
    documents: (count) => (count === 1 ? 'die Erwähnungen eines Artikels' : `die Erwähnungen von ${n(count)} Artikeln`),
    mentions: (count) => plural(count, 'Erwähnung', 'Erwähnungen'),
  },
  several: (first, others) => `${first}, und ${plural(others, 'weitere Korrektur', 'weitere Korrekturen')}`,
  tookBack: (what) => `zurückgenommen: ${what}`,
  rejoining: 'Namen werden wieder vereint, nach dem, was Sie auseinandergehalten haben…',
  undone: (what) => `Rückgängig gemacht: ${what}`,
  redone: (what) => `Wiederholt: ${what}`,
  foundRight: 'in der Prüfung für richtig befunden',
  noted: (what) => `Notiz zu: ${what}`,
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  notice: 'Was korrigiert wurde',
  notDone: (reason) => `Nichts wurde geändert: ${reason}`,
  spoils: (name) =>
    `Frühere Korrekturen bauen aufeinander auf, und „${name}“ würde sich mit ändern. Nehmen Sie zuerst eine davon zurück.`,
  dismiss: 'Ausblenden',

  keys: { delete: 'Entf' },
  menu: {
    label: 'Korrigieren',
    rename: 'Umbenennen',
    merge: 'Zusammenführen mit…',
    apart: 'Nicht dasselbe wie…',
    type: (kind) => `Das ist ${aType[kind]}`,
    hide: 'Aus der Sammlung nehmen',
  },
  rename: {
    label: 'Name',
    keys: 'Eingabe behält ihn, Escape lässt ihn, wie er war',
    taken: (name) => `Es gibt noch einen Eintrag „${name}“.`,
    mergeInstead: 'Mit ihm zusammenführen',
  },
  byYou: {
    title: 'Von Ihnen korrigiert',
    all: 'Alle Korrekturen',
  },
  names: {
    tick: (text) => `Form „${text}“ auswählen`,
    ticked: (count) => plural(count, 'Form ausgewählt', 'Formen ausgewählt'),
    split: 'Einen anderen Namen daraus machen',
    give: 'Damit ist jemand anderes gemeint…',
    notAll: 'Eine Form muss bleiben.',
    letGo: 'Auswahl aufheben',
    wrong: 'Stimmt nicht',
    wrongAbout: (text) => `Stimmt nicht: aus „${text}“ einen anderen Namen machen`,
  },
  chosen: {
    count: (count) => plural(count, 'Name ausgewählt', 'Namen ausgewählt'),
    merge: 'Zusammenführen',
    mergeInto: 'Zusammenführen mit…',
    apart: 'Diese sind verschieden',
    hide: 'Herausnehmen',
    letGo: 'Auswahl aufheben',
    tick: (name) => `${name} auswählen`,
    tickColumn: 'Ausgewählt',
    keys: 'Die Leertaste wählt eine Zeile aus, Umschalt mit einem Pfeil mehrere, M führt sie zusammen.',
  },
  merge: {
    title: 'Namen zusammenführen',
    question: 'Welcher Name bleibt?',
    forms: (forms, more) => [...forms, ...(more > 0 ? [`${n(more)} weitere`] : [])].join(' · '),
    together: 'Zusammen',
    counts: (mentions, documents) =>
      `${plural(mentions, 'Erwähnung', 'Erwähnungen')} in ${plural(documents, 'Artikel', 'Artikeln')}`,
    ties: (before, after) =>
      `Aus ${before.map(n).join(' + ')} Verbindungen ${after === 1 ? 'wird' : 'werden'} ${n(after)}`,
    shared: (count) => (count === 0 ? 'keine gemeinsam' : `${n(count)} gemeinsam`),
    against: 'Was dagegen spricht',
    nothingAgainst: 'Nichts spricht dagegen.',
    together_: (count) =>
      `${plural(count, 'Stelle nennt', 'Stellen nennen')} beide. Ein und dasselbe wird selten zweimal in einem Atemzug genannt.`,
    types: (types) => `Sie sind verschiedener Art: ${types.join(', ')}.`,
    obstacle: (what) => `Ihre frühere Entscheidung: ${what}. Das Zusammenführen nimmt sie zurück.`,
    impossible: (reason) => `Das geht nicht: ${reason}`,
    confirm: 'Zusammenführen',
    confirmAnyway: 'Zurücknehmen und zusammenführen',
    cancel: 'Abbrechen',
  },
  split: {
    title: 'Einen anderen Namen machen',
    what: (what, entity) => `${what}, bisher unter „${entity}“`,
    name: 'Name',
    counts: (mentions) => `${plural(mentions, 'Erwähnung kommt', 'Erwähnungen kommen')} dorthin.`,
    same: (name) => `„${name}“ heißt schon der andere: Geben Sie diesem einen anderen Namen.`,
    joins: (name) => `„${name}“ gibt es schon: Sie kommen dazu.`,
    confirm: 'Anderen Namen machen',
    cancel: 'Abbrechen',
  },
  mention: {
    label: (text) => `Der Name „${text}“`,
    open: (name) => `${name} öffnen`,
    reject: 'Kein Name',
    rejectHint: 'An dieser Stelle',
    rejectAll: (count) => `Kein Name, alle ${n(count)} Male in diesem Artikel`,
    other: 'Jemand anderes…',
    otherHint: 'Nur diese Erwähnung',
    article: 'In diesem Artikel ist immer jemand anderes gemeint…',
    articleHint: (count) => plural(count, 'Erwähnung', 'Erwähnungen'),
    form: (text) => `„${text}“ ist überall jemand anderes…`,
  },
  add: {
    title: 'Einen übersehenen Namen hinzufügen',
    selection: (text) => `„${text}“ als Namen`,
    text: 'Wie er in den Artikeln geschrieben ist',
    of: 'Name von…',
    isNew: {
      person: 'Neue Person',
      organization: 'Neue Organisation',
      country: 'Neues Land',
      place: 'Neuer Ort',
    },
    found: (count) =>
      count === 0
        ? 'Steht in keinem Satz außerhalb anderer Namen.'
        : `Steht ${plural(count, 'Mal', 'Mal')} außerhalb anderer Namen.`,
    over: (texts) =>
      `${quoted(texts)} ${texts.length === 1 ? 'zählt dort dann nicht mehr als Name' : 'zählen dort dann nicht mehr als Namen'}.`,
    hint: 'Jede Stelle, an der es so geschrieben ist, zählt, außerhalb anderer Namen.',
  },
  obstacle: {
    title: 'Das widerspricht dem, was Sie vorher entschieden haben',
    wanted: (what) => `Das möchten Sie tun: ${what}.`,
    before: 'Vorher haben Sie entschieden:',
    goOn: 'Zurücknehmen und fortfahren',
    cancel: 'So lassen',
  },
  pick: {
    merge: (name) => `${name} zusammenführen mit…`,
    apart: (name) => `${name} ist nicht dasselbe wie…`,
    give: (what) => `Wer ist ${what}?`,
    alias: (text) => `„${text}“ ist ein Name von…`,
    create: (name) => `Neuer Name „${name}“`,
    heading: 'Neu',
    names: 'Namen eingeben, in beliebiger Schreibweise',
    typeOrCreate: 'Vorhandenen oder neuen Namen eingeben',
  },
  list: {
    title: 'Korrekturen',
    openCount: (count) => (count === 0 ? 'Korrekturen und Prüfung' : `Korrekturen und Prüfung (${n(count)})`),
    about: 'Was Sie geändert haben. Was die Maschine selbst fand, bleibt darunter, wie es war.',
    none: 'Noch wurde nichts korrigiert.',
    noneHint:
      'Wählen Sie zwei Namen und drücken Sie M, um sie zusammenzuführen. Klicken Sie in einem Artikel auf einen Namen, um zu sagen, was er ist. Alles lässt sich rückgängig machen.',
    count: (count) => plural(count, 'Korrektur', 'Korrekturen'),
    idle: (count) => `${n(count)} ohne Wirkung`,
    right: (count) => `${n(count)} in der Prüfung für richtig befunden`,
    noEffect: (reason) => `Ohne Wirkung: ${reason}`,
    takeBack: 'Zurücknehmen',
    takeBackOf: (what) => `Zurücknehmen: ${what}`,
    addNote: 'Notiz hinzufügen',
    noteOf: (what) => `Notiz zu: ${what}`,
    show: (name) => `${name} zeigen`,
    review: 'Unsichere Namen prüfen',
    close: 'Korrekturen schließen',
  },
  review: {
    title: 'Prüfung',
    progress: (at, all) => `${n(at)} von ${n(all)}`,
    question: (a, b) => `Ist „${a}“ dasselbe wie „${b}“?`,
    kinds: {
      merge: 'Vereint, aber nicht sicher',
      surname: 'Ein Nachname allein',
      duplicate: 'Getrennt, aber ähnlich',
    },
    against: (reason) => `Getrennt, weil: ${reason}`,
    shared: (names) =>
      names.length === 0 ? 'Niemand ist mit beiden verbunden.' : `Mit beiden verbunden: ${quoted(names)}.`,
    looking: 'Unsichere Namen werden gesucht…',
    because: (kind, rivals) =>
      kind === 'surname'
        ? rivals > 1
          ? `${n(rivals)} Personen haben diesen Nachnamen, und kein Artikel sagt, wer gemeint ist`
          : 'eine Person hat diesen Nachnamen, und kein Artikel sagt, dass sie gemeint ist'
        : 'die Namen klingen ähnlich',
    accept: 'Dasselbe',
    reject: 'Verschieden',
    skip: 'Überspringen',
    undo: 'Rückgängig',
    keys: '↑ ↓ oder J K bewegen, Eingabe nimmt an, Esc schließt',
    close: 'Prüfung schließen',
    nothing: 'Nichts ist mehr zu prüfen.',
    nothingHint: 'Alles, was unsicher war, ist entschieden.',
    sentencesOf: (name) => `Sätze mit ${name}`,
  },
  gone: {
    hidden: (name) => `Sie haben „${name}“ aus der Sammlung genommen.`,
    putBack: 'Zurückholen',
  },
  shortcuts: [
    { keys: ['M'], what: 'Namen zusammenführen' },
    { keys: ['F2'], what: 'Namen umbenennen' },
    { keys: ['Entf'], what: 'Namen herausnehmen' },
    { keys: ['Leertaste'], what: 'Zeile der Namen auswählen' },
  ],
  palette: {
    rename: (name) => `${name} umbenennen`,
    merge: (name) => `${name} zusammenführen mit…`,
    apart: (name) => `${name} ist nicht dasselbe wie…`,
    type: (name, kind) => `${name} als ${type[kind]} einstufen`,
    hide: (name) => `${name} aus der Sammlung nehmen`,
    addName: 'Einen übersehenen Namen hinzufügen',
    corrections: 'Liste der Korrekturen',
    review: 'Unsichere Namen prüfen',
    mergeChosen: (count) => `${plural(count, 'ausgewählten Namen', 'ausgewählte Namen')} zusammenführen`,
  },
}
