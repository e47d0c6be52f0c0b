/** Names longer than this are set in two lines. */
const ONE_LINE = 18
/** The most characters in a line. */
const MOST = 26

/**
 * A name as it is written beside its node: in one line, or in two of about the same length, cut at a space; what is too
 * long even so ends in an ellipsis.
 */
export function labelLines(name: string): string[] {
  const characters = [...name]
  if (characters.length <= ONE_LINE) return [name]
  const spaces = characters.flatMap((character, i) => (character === ' ' ? [i] : []))
  const middle = characters.length / 2
  const cut = spaces.reduce((best, i) => (Math.abs(i - middle) < Math.abs(best - middle) ? i : best), spaces[0] ?? -1)
  if (cut < 0) return [shorten(characters)]
  return [shorten(characters.slice(0, cut)), shorten(characters.slice(cut + 1))]
}

function shorten(characters: readonly string[]): string {
  return characters.length <= MOST
    ? characters.join('')
    : `${characters
        .slice(0, MOST - 1)
        .join('')
        .trimEnd()}…`
}
