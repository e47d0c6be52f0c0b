/**
 * The Jaro–Winkler similarity, 0 to 1, as a baseline. W. E. Winkler, "String Comparator Metrics and Enhanced Decision
 * Rules in the Fellegi-Sunter Model of Record Linkage", 1990.
 */
const PREFIX_WEIGHT = 0.1
const LONGEST_PREFIX = 4

function jaro(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const matchedInB = new Set<number>()
  const fromA: string[] = []
  Array.from(a).forEach((letter, index) => {
    for (let at = Math.max(0, index - reach); at <= Math.min(b.length - 1, index + reach); at++) {
      if (b.charAt(at) !== letter || matchedInB.has(at)) continue
      matchedInB.add(at)
      fromA.push(letter)
      return
    }
  })
  if (fromA.length === 0) return 0
  const fromB = [...matchedInB].sort((x, y) => x - y).map((at) => b.charAt(at))
  const transposed = fromA.filter((letter, index) => letter !== fromB[index]).length / 2
  return (fromA.length / a.length + fromA.length / b.length + (fromA.length - transposed) / fromA.length) / 3
}

export function jaroWinkler(a: string, b: string): number {
  const similarity = jaro(a, b)
  let prefix = 0
  while (prefix < Math.min(LONGEST_PREFIX, a.length, b.length) && a.charAt(prefix) === b.charAt(prefix)) prefix++
  return similarity + prefix * PREFIX_WEIGHT * (1 - similarity)
}
