/** Where the corpora come from, for the model card. */

export interface CorpusSource {
  /** Beginning of the file's name. */
  prefix: string
  name: string
  domain: string
  licence: string
}

const SOURCES: readonly CorpusSource[] = [
  { prefix: 'germeval2014', name: 'GermEval 2014', domain: 'German news and Wikipedia', licence: 'CC BY 4.0' },
  { prefix: 'wikigold', name: 'Wikigold', domain: 'English Wikipedia', licence: 'CC BY 4.0' },
  { prefix: 'wnut17', name: 'WNUT 2017', domain: 'English social media', licence: 'CC BY 4.0' },
  { prefix: 'btc', name: 'Broad Twitter Corpus', domain: 'English social media', licence: 'CC BY 4.0' },
  { prefix: 'uner-ewt', name: 'Universal NER, EWT', domain: 'English web', licence: 'CC BY-SA 4.0' },
  { prefix: 'uner-pud', name: 'Universal NER, PUD', domain: 'news and Wikipedia, parallel', licence: 'CC BY-SA 4.0' },
  { prefix: 'uner-bosque', name: 'Universal NER, Bosque', domain: 'Portuguese news', licence: 'CC BY-SA 4.0' },
  { prefix: 'crossner-politics', name: 'CrossNER, politics', domain: 'English Wikipedia', licence: 'MIT' },
  { prefix: 'winer', name: 'WiNER-fr', domain: 'French Wikinews', licence: 'CC BY 4.0 (text CC BY 2.5)' },
  { prefix: 'factrueval', name: 'factRuEval-2016', domain: 'Russian news', licence: 'MIT' },
  {
    prefix: 'dramatis-written',
    name: 'Dramatis, written',
    domain: 'news-style sentences',
    licence: 'MIT (this project)',
  },
  { prefix: 'dramatis.it', name: 'Dramatis, Italian', domain: 'Wikinews', licence: 'annotation MIT, text CC BY 2.5' },
  {
    prefix: 'dramatis.es',
    name: 'Dramatis, Spanish',
    domain: 'Wikinews (MEANTIME)',
    licence: 'annotation MIT, text CC BY 4.0',
  },
]

export function sourceOf(corpus: string): CorpusSource | undefined {
  return SOURCES.find(({ prefix }) => corpus.startsWith(prefix))
}
