/** The function words of every language folder, as a chunk of their own. */
export const functionWordSources = import.meta.glob<string>('./*/function-words.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
})
