import { writingOf } from './counting.ts'

const { n, plural } = writingOf('en', 'en-GB')
const quoted = (texts: readonly string[]): string => {
  const shown = texts.slice(0, 3).map((text) => `“${text}”`)
  if (texts.length > 3) shown.push(plural(texts.length - 3, 'other', 'others'))
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '')
}
type Type = 'person' | 'organization' | 'country' | 'place'
const aType: Record<Type, string> = {
  person: 'a person',
  organization: 'an organization',
  country: 'a country',
  place: 'a place',
}

/** What the interface says about a person's corrections, in English. */
export const correcting = {
  /** What was done, for lists, notices and undo; the first letter is raised where a sentence begins. */
  done: {
    merge: (from: readonly string[], into: string): string => `merged ${quoted(from)} into “${into}”`,
    split: (what: string, entity: string, as: string | null): string =>
      `split ${what} off “${entity}”${as === null ? '' : ` as “${as}”`}`,
    rename: (entity: string, name: string): string => `renamed “${entity}” to “${name}”`,
    retype: (entity: string, type: Type): string => `made “${entity}” ${aType[type]}`,
    hide: (entity: string): string => `took “${entity}” out of the collection`,
    'reject-mention': (text: string): string => `rejected “${text}” as a name in one place`,
    'never-merge': (entities: readonly string[]): string => `told ${quoted(entities)} apart`,
    'add-alias': (text: string, entity: string): string => `added “${text}” as a name of “${entity}”`,
    'add-entity': (entity: string, type: Type): string => `added “${entity}” as ${aType[type]}`,
  },
  splitWhat: {
    aliases: (texts: readonly string[]): string => quoted(texts),
    documents: (count: number): string =>
      `what ${plural(count, 'article', 'articles')} ${count === 1 ? 'says' : 'say'}`,
    mentions: (count: number): string => plural(count, 'mention', 'mentions'),
  },
  several: (first: string, others: number): string =>
    `${first}, and ${plural(others, 'more correction', 'more corrections')}`,
  tookBack: (what: string): string => `took back: ${what}`,
  rejoining: 'Joining names again, by what you told apart…',
  undone: (what: string): string => `Undone: ${what}`,
  redone: (what: string): string => `Done again: ${what}`,
  foundRight: 'found right in review',
  noted: (what: string): string => `note on: ${what}`,
  undo: 'Undo',
  redo: 'Redo',
  notice: 'What was corrected',
  notDone: (reason: string): string => `Nothing was changed: ${reason}`,
  spoils: (name: string): string =>
    `earlier corrections build on one another, and “${name}” would change with it. Take one of them back first.`,
  dismiss: 'Dismiss',

  keys: { delete: 'Del' },
  menu: {
    label: 'Correct',
    rename: 'Rename',
    merge: 'Merge into…',
    apart: 'Different from…',
    type: (type: Type): string => `It is ${aType[type]}`,
    hide: 'Take out of the collection',
  },
  rename: {
    label: 'Name',
    keys: 'Enter keeps it, Escape leaves it as it was',
    taken: (name: string): string => `There is another “${name}”.`,
    mergeInstead: 'Merge with it',
  },
  byYou: {
    title: 'Corrected by you',
    all: 'All corrections',
  },
  names: {
    tick: (text: string): string => `Choose the form “${text}”`,
    ticked: (count: number): string => plural(count, 'form chosen', 'forms chosen'),
    split: 'Make another name of these',
    give: 'These are of someone else…',
    notAll: 'One form has to stay.',
    letGo: 'Let go',
    wrong: 'Not so',
    wrongAbout: (text: string): string => `Not so: make another name of “${text}”`,
  },
  chosen: {
    count: (count: number): string => plural(count, 'name chosen', 'names chosen'),
    merge: 'Merge',
    mergeInto: 'Merge into…',
    apart: 'These are different',
    hide: 'Take out',
    letGo: 'Let go',
    tick: (name: string): string => `Choose ${name}`,
    tickColumn: 'Chosen',
    keys: 'Space chooses a row, Shift with an arrow chooses several, M merges them.',
  },
  merge: {
    title: 'Merge names',
    question: 'Which name stays?',
    forms: (forms: readonly string[], more: number): string =>
      [...forms, ...(more > 0 ? [`${n(more)} more`] : [])].join(' · '),
    together: 'Together',
    counts: (mentions: number, documents: number): string =>
      `${plural(mentions, 'mention', 'mentions')} in ${plural(documents, 'article', 'articles')}`,
    ties: (before: readonly number[], after: number): string => `${before.map(n).join(' + ')} ties become ${n(after)}`,
    shared: (count: number): string => (count === 0 ? 'none shared' : `${n(count)} shared`),
    against: 'What speaks against it',
    nothingAgainst: 'Nothing speaks against it.',
    together_: (count: number): string =>
      `${plural(count, 'passage mentions', 'passages mention')} both. One and the same is rarely named twice in a breath.`,
    types: (types: readonly string[]): string => `They are of different types: ${types.join(', ')}.`,
    obstacle: (what: string): string => `You ${what}. Merging takes that back.`,
    impossible: (reason: string): string => `It can’t be done: ${reason}`,
    confirm: 'Merge',
    confirmAnyway: 'Take that back and merge',
    cancel: 'Cancel',
  },
  split: {
    title: 'Make another name',
    what: (what: string, entity: string): string => `${what}, now under “${entity}”`,
    name: 'Name',
    counts: (mentions: number): string => `${plural(mentions, 'mention goes', 'mentions go')} there.`,
    same: (name: string): string => `“${name}” is what the other one is called: give this one another name.`,
    joins: (name: string): string => `“${name}” is there already: they join it.`,
    confirm: 'Make another name',
    cancel: 'Cancel',
  },
  mention: {
    label: (text: string): string => `The name “${text}”`,
    open: (name: string): string => `Open ${name}`,
    reject: 'Not a name',
    rejectHint: 'In this place',
    rejectAll: (count: number): string => `Not a name, all ${n(count)} times in this article`,
    other: 'Someone else…',
    otherHint: 'This mention alone',
    article: 'All of this article are someone else…',
    articleHint: (count: number): string => plural(count, 'mention', 'mentions'),
    form: (text: string): string => `Everywhere “${text}” is someone else…`,
  },
  add: {
    title: 'Add a name that was missed',
    selection: (text: string): string => `“${text}” as a name`,
    text: 'As it is written in the articles',
    of: 'Name of…',
    isNew: {
      person: 'New person',
      organization: 'New organization',
      country: 'New country',
      place: 'New place',
    },
    found: (count: number): string =>
      count === 0
        ? 'It stands in no sentence outside other names.'
        : `It stands ${plural(count, 'time', 'times')} outside other names.`,
    over: (texts: readonly string[]): string => `${quoted(texts)} will no longer count as a name there.`,
    hint: 'Every place where it is written so counts, outside other names.',
  },
  obstacle: {
    title: 'This contradicts what you said before',
    wanted: (what: string): string => `You want to do this: ${what}.`,
    before: 'But before, you',
    goOn: 'Take that back and go on',
    cancel: 'Leave it',
  },
  pick: {
    merge: (name: string): string => `Merge ${name} into…`,
    apart: (name: string): string => `${name} is different from…`,
    give: (what: string): string => `Who is ${what}?`,
    alias: (text: string): string => `“${text}” is a name of…`,
    create: (name: string): string => `New name “${name}”`,
    heading: 'New',
    names: 'Type a name, in any spelling',
    typeOrCreate: 'Type a name, there already or new',
  },
  list: {
    title: 'Corrections',
    openCount: (count: number): string =>
      count === 0 ? 'Corrections and review' : `Corrections and review (${n(count)})`,
    about: 'What you changed. The machine’s own findings stay as they were underneath.',
    none: 'Nothing has been corrected yet.',
    noneHint:
      'Choose two names and press M to merge them. Click a name in an article to say what it is. Everything can be undone.',
    count: (count: number): string => plural(count, 'correction', 'corrections'),
    idle: (count: number): string => `${n(count)} without effect`,
    right: (count: number): string => `${n(count)} found right in review`,
    noEffect: (reason: string): string => `No effect: ${reason}`,
    takeBack: 'Take back',
    takeBackOf: (what: string): string => `Take back: ${what}`,
    addNote: 'Add a note',
    noteOf: (what: string): string => `Note on: ${what}`,
    show: (name: string): string => `Show ${name}`,
    review: 'Review uncertain names',
    close: 'Close corrections',
  },
  review: {
    title: 'Review',
    progress: (at: number, all: number): string => `${n(at)} of ${n(all)}`,
    question: (a: string, b: string): string => `Is “${a}” the same as “${b}”?`,
    kinds: { merge: 'Joined, but not for sure', surname: 'A surname alone', duplicate: 'Kept apart, but alike' },
    because: (kind: 'merge' | 'surname' | 'duplicate', rivals: number): string =>
      kind === 'surname'
        ? rivals > 1
          ? `${plural(rivals, 'person has', 'people have')} this surname, and no article says who is meant`
          : 'one person has this surname, and no article says that it is meant'
        : 'the names sound alike',
    against: (reason: string): string => `Kept apart because: ${reason}`,
    shared: (names: readonly string[]): string =>
      names.length === 0 ? 'Nobody is tied to both.' : `Both are tied to ${quoted(names)}.`,
    accept: 'The same',
    reject: 'Different',
    skip: 'Skip',
    undo: 'Undo',
    keys: '↑ ↓ or J K move, Enter accepts, Esc closes',
    close: 'Close review',
    looking: 'Looking for uncertain names…',
    nothing: 'Nothing is left to review.',
    nothingHint: 'All that was uncertain has been decided.',
    sentencesOf: (name: string): string => `Sentences with ${name}`,
  },
  gone: {
    hidden: (name: string): string => `You took “${name}” out of the collection.`,
    putBack: 'Put it back',
  },
  shortcuts: [
    { keys: ['M'], what: 'Merge names' },
    { keys: ['F2'], what: 'Rename a name' },
    { keys: ['Del'], what: 'Take a name out' },
    { keys: ['Space'], what: 'Choose a row of the names' },
  ],
  palette: {
    rename: (name: string): string => `Rename ${name}`,
    merge: (name: string): string => `Merge ${name} into…`,
    apart: (name: string): string => `${name} is different from…`,
    type: (name: string, type: Type): string => `Make ${name} ${aType[type]}`,
    hide: (name: string): string => `Take ${name} out of the collection`,
    addName: 'Add a name that was missed',
    corrections: 'List of corrections',
    review: 'Review uncertain names',
    mergeChosen: (count: number): string => `Merge ${plural(count, 'chosen name', 'chosen names')}`,
  },
}
