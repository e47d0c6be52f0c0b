import { writingOf } from './counting.ts'

const { n, plural } = writingOf('en', 'en-GB')

/** What the interface says about reading sentences and articles, and about the notebook, in English. */
export const reading = {
  findings: {
    label: 'What stands out in these sentences',
    words: 'Keywords',
    verbs: 'Verbs',
    split: 'Sources and languages',
    wordsAbout:
      'Words that these sentences have more often than the rest of the collection (log-likelihood, p < 0.01), in at least two passages. Names, function words and numbers are left out.',
    verbsAbout: 'Verbs between the two names in English sentences, in their base form.',
    counting: (share: number): string => `Counting the words of the collection: ${Math.floor(share * 100)} %`,
    looking: 'Reading the sentences…',
    noWords: 'No word stands out in these sentences.',
    noVerbs: 'No verb stands between the two names.',
    failed: 'This could not be worked out here.',
    firstOnly: (count: number): string => `From the first ${plural(count, 'English passage', 'English passages')}.`,
    word: (word: string, passages: number, language: string): string =>
      `${word} ${plural(passages, 'passage', 'passages')}, ${language}`,
    verb: (verb: string, passages: number): string => `${verb} ${plural(passages, 'passage', 'passages')}`,
    with: (what: string): string => `with “${what}”`,
    withVerb: (verb: string): string => `verb “${verb}”`,
    everyPassage: (what: string): string => `Show every passage again, not only those ${what}`,
    sources: 'Sources',
    languages: 'Languages',
    onlyThis: (name: string, passages: number): string =>
      `Only ${name}: ${plural(passages, 'passage', 'passages')}. Filters the whole collection.`,
  },
  passage: {
    before: 'Show the sentence before',
    after: 'Show the sentence after',
    fold: 'Hide the neighbouring sentences',
    context: 'Neighbouring sentence',
    keep: 'Keep in the notebook (K)',
    kept: 'In the notebook; take it out (K)',
    keptMark: 'In the notebook',
  },
  notebook: {
    title: 'Notebook',
    open: (count: number): string => `Notebook, ${plural(count, 'passage', 'passages')}`,
    close: 'Close notebook',
    count: (count: number): string => `${plural(count, 'passage', 'passages')} kept`,
    empty: 'Nothing is kept yet.',
    emptyHint: 'Keep a sentence with its bookmark button, or with the key K, and it waits here with its source.',
    withoutNames: 'Without a name',
    copy: 'Copy all',
    copied: 'Copied',
    export: 'Export Markdown',
    note: 'Note',
    noteOn: (citation: string): string => `Note on the passage from ${citation}`,
    notePlaceholder: 'Your note',
    drop: 'Take out of the notebook',
    openArticle: (citation: string): string => `Open in article: ${citation}`,
    openNames: (names: string): string => `Go to ${names}`,
    gone: 'The article is not in the collection any more.',
    between: ' – ',
  },
  markdown: {
    title: (project: string): string => `Notebook: ${project}`,
    note: 'Note:',
  },
  overTime: {
    title: 'Mentions over time',
    units: { day: 'per day', week: 'per week', month: 'per month', year: 'per year' },
    summary: (most: string, when: string): string => `Most ${when}: ${most}`,
    bar: (when: string, mentions: number, documents: number): string =>
      `${when}: ${plural(mentions, 'mention', 'mentions')} in ${plural(documents, 'article', 'articles')}`,
    chosen: 'Only these dates are shown. Press again for all dates.',
  },
  article: {
    views: 'Article as',
    text: 'Text',
    names: 'Names and ties',
    picture: (names: number, ties: number): string =>
      `Graph of this article: ${plural(names, 'name', 'names')}, ${plural(ties, 'tie', 'ties')}. The list below holds the same.`,
    omitted: (count: number): string => `The ${n(count)} least mentioned are left out.`,
    mentioned: 'Names in this article',
    ties: 'Ties that this article supports',
    noNames: 'No name was found in this article.',
    noTies: 'No two names stand together in this article.',
    keep: 'Keep this sentence (K)',
    take: 'Take this sentence out of the notebook (K)',
  },
  palette: {
    open: 'Notebook',
    export: 'Export the notebook as Markdown',
  },
  shortcuts: [
    { keys: ['K'], what: 'Keep a sentence in the notebook, or take it out' },
    { keys: ['B'], what: 'Notebook' },
  ],
}
