import { writingOf } from './counting.ts'
import type { Strings } from './en.ts'

const { n, plural } = writingOf('it', 'it')
const quoted = (texts: readonly string[]): string => {
  const shown = texts.slice(0, 3).map((text) => `«${text}»`)
  if (texts.length > 3) shown.push(plural(texts.length - 3, 'altro', 'altri'))
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} e ${shown.at(-1)}` : (shown[0] ?? '')
}
type Type = 'person' | 'organization' | 'country' | 'place'
const type: Record<Type, string> = {
  person: 'persona',
  organization: 'organizzazione',
  country: 'paese',
  place: 'luogo',
}
const aType: Record<Type, string> = {
  person: 'una persona',
  organization: 'un’organizzazione',
  country: 'un paese',
  place: 'un luogo',
}

/** What the interface says about a person's corrections, in Italian. What was done is told by a noun, which needs no subject. */
export const correcting: Strings['correcting'] = {
  done: {
    merge: (from, into) => `unione di ${quoted(from)} con «${into}»`,
    split: (what, entity, as) => `separazione di ${what} da «${entity}»${as === null ? '' : ` come «${as}»`}`,
    rename: (entity, name) => `cambio di nome da «${entity}» a «${name}»`,
    retype: (entity, kind) => `classificazione di «${entity}» come ${type[kind]}`,
    hide: (entity) => `rimozione di «${entity}» dalla raccolta`,
    'reject-mention': (text) => `rifiuto di «${text}» come nome in un punto`,
    'never-merge': (entities) => `distinzione tra ${quoted(entities)}`,
    'add-alias': (text, entity) => `aggiunta di «${text}» come nome di «${entity}»`,
    'add-entity': (entity, kind) => `aggiunta di «${entity}» come ${type[kind]}`,
  },
  splitWhat: {
    aliases: (texts) => quoted(texts),
    documents: (count) => (count === 1 ? 'ciò che dice un articolo' : `ciò che dicono ${n(count)} articoli`),
    mentions: (count) => plural(count, 'menzione', 'menzioni'),
  },
  several: (first, others) => `${first}, e ${plural(others, 'altra correzione', 'altre correzioni')}`,
  tookBack: (what) => `ritiro: ${what}`,
  rejoining: 'I nomi vengono riuniti, secondo ciò che hai distinto…',
  undone: (what) => `Annullato: ${what}`,
  redone: (what) => `Ripetuto: ${what}`,
  foundRight: 'conferma in verifica',
  noted: (what) => `nota a: ${what}`,
  undo: 'Annulla',
  redo: 'Ripeti',
  notice: 'Che cosa è stato corretto',
  notDone: (reason) => `Non è cambiato nulla: ${reason}`,
  spoils: (name) =>
    `le correzioni precedenti poggiano l’una sull’altra, e anche «${name}» cambierebbe. Prima ne va ritirata una.`,
  dismiss: 'Chiudi',

  keys: { delete: 'Canc' },
  menu: {
    label: 'Correggi',
    rename: 'Rinomina',
    merge: 'Unisci con…',
    apart: 'Diverso da…',
    type: (kind) => `È ${aType[kind]}`,
    hide: 'Togli dalla raccolta',
  },
  rename: {
    label: 'Nome',
    keys: 'Invio lo conserva, Esc lo lascia com’era',
    taken: (name) => `C’è già un altro «${name}».`,
    mergeInstead: 'Uniscilo a quello',
  },
  byYou: {
    title: 'Corretto da te',
    all: 'Tutte le correzioni',
  },
  names: {
    tick: (text) => `Scegli la forma «${text}»`,
    ticked: (count) => plural(count, 'forma scelta', 'forme scelte'),
    split: 'Fanne un altro nome',
    give: 'Si tratta di qualcun altro…',
    notAll: 'Una forma deve restare.',
    letGo: 'Togli la scelta',
    wrong: 'Non è così',
    wrongAbout: (text) => `Non è così: fai di «${text}» un altro nome`,
  },
  chosen: {
    count: (count) => plural(count, 'nome scelto', 'nomi scelti'),
    merge: 'Unisci',
    mergeInto: 'Unisci con…',
    apart: 'Questi sono diversi',
    hide: 'Togli',
    letGo: 'Togli la scelta',
    tick: (name) => `Scegli ${name}`,
    tickColumn: 'Scelti',
    keys: 'La barra spaziatrice sceglie una riga, Maiusc con una freccia ne sceglie più d’una, M le unisce.',
  },
  merge: {
    title: 'Unisci nomi',
    question: 'Quale nome resta?',
    forms: (forms, more) => [...forms, ...(more > 0 ? [plural(more, 'altra', 'altre')] : [])].join(' · '),
    together: 'Insieme',
    counts: (mentions, documents) =>
      `${plural(mentions, 'menzione', 'menzioni')} in ${plural(documents, 'articolo', 'articoli')}`,
    ties: (before, after) => `${before.map(n).join(' + ')} legami diventano ${n(after)}`,
    shared: (count) => (count === 0 ? 'nessuno in comune' : `${n(count)} in comune`),
    against: 'Che cosa è contro',
    nothingAgainst: 'Non c’è nulla contro.',
    together_: (count) =>
      `${plural(count, 'passaggio nomina', 'passaggi nominano')} entrambi. È raro nominare due volte lo stesso in un solo fiato.`,
    types: (types) => `Sono di tipi diversi: ${types.join(', ')}.`,
    obstacle: (what) => `Una tua decisione precedente: ${what}. L’unione la ritira.`,
    impossible: (reason) => `Non si può fare: ${reason}`,
    confirm: 'Unisci',
    confirmAnyway: 'Ritira e unisci',
    cancel: 'Annulla',
  },
  split: {
    title: 'Fare un altro nome',
    what: (what, entity) => `${what}, ora sotto «${entity}»`,
    name: 'Nome',
    counts: (mentions) => `${plural(mentions, 'menzione passa', 'menzioni passano')} lì.`,
    same: (name) => `«${name}» è come si chiama l’altro: dai a questo un altro nome.`,
    joins: (name) => `«${name}» esiste già: vi si aggiungono.`,
    confirm: 'Fai un altro nome',
    cancel: 'Annulla',
  },
  mention: {
    label: (text) => `Il nome «${text}»`,
    open: (name) => `Apri ${name}`,
    reject: 'Non è un nome',
    rejectHint: 'In questo punto',
    rejectAll: (count) => `Non è un nome, tutte le ${n(count)} volte in questo articolo`,
    other: 'Qualcun altro…',
    otherHint: 'Solo questa menzione',
    article: 'In questo articolo è sempre qualcun altro…',
    articleHint: (count) => plural(count, 'menzione', 'menzioni'),
    form: (text) => `«${text}» è ovunque qualcun altro…`,
  },
  add: {
    title: 'Aggiungi un nome sfuggito',
    selection: (text) => `«${text}» come nome`,
    text: 'Come è scritto negli articoli',
    of: 'Nome di…',
    isNew: {
      person: 'Nuova persona',
      organization: 'Nuova organizzazione',
      country: 'Nuovo paese',
      place: 'Nuovo luogo',
    },
    found: (count) =>
      count === 0
        ? 'Non compare in nessuna frase fuori da altri nomi.'
        : `Compare ${plural(count, 'volta', 'volte')} fuori da altri nomi.`,
    over: (texts) =>
      texts.length === 1
        ? `Lì ${quoted(texts)} non conterà più come nome.`
        : `Lì ${quoted(texts)} non conteranno più come nomi.`,
    hint: 'Conta ogni punto in cui è scritto così, fuori da altri nomi.',
  },
  obstacle: {
    title: 'Questo contraddice quanto hai deciso prima',
    wanted: (what) => `Ciò che vuoi fare: ${what}.`,
    before: 'Ma prima hai deciso:',
    goOn: 'Ritira e continua',
    cancel: 'Lascia così',
  },
  pick: {
    merge: (name) => `Unisci ${name} con…`,
    apart: (name) => `${name} è diverso da…`,
    give: (what) => `Chi è ${what}?`,
    alias: (text) => `«${text}» è un nome di…`,
    create: (name) => `Nuovo nome «${name}»`,
    heading: 'Nuovo',
    names: 'Scrivi un nome, in qualsiasi grafia',
    typeOrCreate: 'Scrivi un nome, già presente o nuovo',
  },
  list: {
    title: 'Correzioni',
    openCount: (count) => (count === 0 ? 'Correzioni e verifica' : `Correzioni e verifica (${n(count)})`),
    about: 'Che cosa hai cambiato. Ciò che la macchina ha trovato resta, sotto, com’era.',
    none: 'Non è stato ancora corretto nulla.',
    noneHint:
      'Scegli due nomi e premi M per unirli. Fai clic su un nome in un articolo per dire che cos’è. Tutto si può annullare.',
    count: (count) => plural(count, 'correzione', 'correzioni'),
    idle: (count) => `${n(count)} senza effetto`,
    right: (count) => (count === 1 ? '1 confermata in verifica' : `${n(count)} confermate in verifica`),
    noEffect: (reason) => `Senza effetto: ${reason}`,
    takeBack: 'Ritira',
    takeBackOf: (what) => `Ritira: ${what}`,
    addNote: 'Aggiungi una nota',
    noteOf: (what) => `Nota a: ${what}`,
    show: (name) => `Mostra ${name}`,
    review: 'Verifica i nomi incerti',
    close: 'Chiudi le correzioni',
  },
  review: {
    title: 'Verifica',
    progress: (at, all) => `${n(at)} di ${n(all)}`,
    question: (a, b) => `«${a}» è lo stesso che «${b}»?`,
    kinds: {
      merge: 'Uniti, ma non con certezza',
      surname: 'Un cognome da solo',
      duplicate: 'Separati, ma simili',
    },
    against: (reason) => `Tenuti separati perché: ${reason}`,
    shared: (names) =>
      names.length === 0 ? 'Nessuno è collegato a entrambi.' : `Collegati a entrambi: ${quoted(names)}.`,
    looking: 'Ricerca dei nomi incerti…',
    because: (kind, rivals) =>
      kind === 'surname'
        ? rivals > 1
          ? `${n(rivals)} persone hanno questo cognome, e nessun articolo dice di chi si tratta`
          : 'una persona ha questo cognome, e nessun articolo dice che si tratta di lei'
        : 'i nomi suonano simili',
    accept: 'Lo stesso',
    reject: 'Diversi',
    skip: 'Salta',
    undo: 'Annulla',
    keys: '↑ ↓ o J K per muoversi, Invio accetta, Esc chiude',
    close: 'Chiudi la verifica',
    nothing: 'Non resta nulla da verificare.',
    nothingHint: 'Tutto ciò che era incerto è stato deciso.',
    sentencesOf: (name) => `Frasi con ${name}`,
  },
  gone: {
    hidden: (name) => `Hai tolto «${name}» dalla raccolta.`,
    putBack: 'Rimettilo',
  },
  shortcuts: [
    { keys: ['M'], what: 'Unire nomi' },
    { keys: ['F2'], what: 'Rinominare un nome' },
    { keys: ['Canc'], what: 'Togliere un nome' },
    { keys: ['Spazio'], what: 'Scegliere una riga dei nomi' },
  ],
  palette: {
    rename: (name) => `Rinomina ${name}`,
    merge: (name) => `Unisci ${name} con…`,
    apart: (name) => `${name} è diverso da…`,
    type: (name, kind) => `Classifica ${name} come ${type[kind]}`,
    hide: (name) => `Togli ${name} dalla raccolta`,
    addName: 'Aggiungi un nome sfuggito',
    corrections: 'Elenco delle correzioni',
    review: 'Verifica i nomi incerti',
    mergeChosen: (count) => `Unisci ${plural(count, 'nome scelto', 'nomi scelti')}`,
  },
}
