/** What recognizers see of a sentence. */
import type { LanguageData } from '../languages/language-data.ts'

export interface LexiconToken {
  text: string
  kind: 'word' | 'number' | 'punctuation' | 'address'
  spaceBefore: boolean
}

export interface LexiconContext {
  language: string
  /** The sentence is written in capitals: case says nothing. */
  allCaps: boolean
  /** The sentence begins small, as people write in chats: names may be small too. */
  careless?: boolean
  /** Lower-case words of the language that are never names. */
  isOrdinaryWord: (lower: string) => boolean
  /** The language's own data; absent when it has none. */
  own?: Pick<LanguageData, 'inflection' | 'writing' | 'functionWords' | 'frames' | 'titles'> | undefined
  /** Whether names of a language are met in texts of every other. */
  isMetAbroad?: (language: string) => boolean
}
