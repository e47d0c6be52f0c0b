/** The lexicon's text files, by path. Kept apart so that the trainer can read them from disk. */
export const lexiconSources = import.meta.glob<string>('./**/*.txt', { query: '?raw', import: 'default', eager: true })
