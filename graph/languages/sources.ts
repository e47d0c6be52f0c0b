/** The text files of every language folder; adding a folder is enough. Kept apart so that the trainer can read from disk. */
export const languageSources = import.meta.glob<string>('./*/*.txt', { query: '?raw', import: 'default', eager: true })
