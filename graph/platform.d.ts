/**
 * The few globals that Node and browsers share and that the ECMAScript library doesn't name.
 * `graph/` compiles without the DOM library; this is the whole of what it may assume beyond the language.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array
}
declare class URL {
  constructor(url: string, base?: string)
  readonly hostname: string
  readonly href: string
  readonly pathname: string
}
declare function atob(data: string): string

/** Text files imported as strings (lexicon, language data). */
declare module '*?raw' {
  const text: string
  export default text
}

/** Vite's build-time glob, the one feature of the bundler that the engine leans on. */
interface ImportMeta {
  glob<T>(pattern: string, options: { query: '?raw'; import: 'default'; eager: true }): Record<string, T>
}
