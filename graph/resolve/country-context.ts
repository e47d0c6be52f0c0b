/** Which country a name's surroundings speak of. */

/** A name with the country that the named thing is or belongs to, when known. */
interface Located {
  country: string | null
}

/** Names on either side whose countries count. */
const CONTEXT_NAMES = 5

/** The countries of the names around one, the nearer weighing more, the weightiest first. */
function votesAround(names: readonly Located[], index: number): [country: string, weight: number][] {
  const votes = new Map<string, number>()
  for (let distance = 1; distance <= CONTEXT_NAMES; distance++) {
    for (const neighbour of [names[index - distance], names[index + distance]]) {
      if (neighbour?.country) votes.set(neighbour.country, (votes.get(neighbour.country) ?? 0) + 1 / distance)
    }
  }
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

/** The country that the names around `names[index]` speak of most. */
export function countryAround(names: readonly Located[], index: number): string | null {
  return votesAround(names, index)[0]?.[0] ?? null
}

/** Whether they speak of `country` clearly: as near as a neighbour, and twice as much as of any other. */
export function isClear(names: readonly Located[], index: number, country: string): boolean {
  const [first, second] = votesAround(names, index)
  return first?.[0] === country && first[1] >= 1 && first[1] >= 2 * (second?.[1] ?? 0)
}

/** The country that names speak of most; null where they speak of none. */
export function countryOfAll(names: readonly Located[]): string | null {
  const counts = new Map<string, number>()
  for (const { country } of names) if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return most?.[0] ?? null
}
