/** How far apart two spellings are: Damerau–Levenshtein with cheap vowels, glides and look-alike consonants. */

const VOWELS = 'aeiou'
const CHEAP_PAIRS = new Set([
  'gk',
  'kg',
  'vf',
  'fv',
  'bv',
  'vb',
  'dt',
  'td',
  'bp',
  'pb',
  'hk',
  'kh',
  'gh',
  'hg',
  'sk',
  'ks',
])
const VOWEL_FOR_VOWEL = 0.5
const CHEAP_CONSONANT = 0.5
const DROPPED_VOWEL = 0.5
const DROPPED_H = 0.4

function substitution(a: string, b: string): number {
  if (a === b) return 0
  if (VOWELS.includes(a) && VOWELS.includes(b)) return VOWEL_FOR_VOWEL
  return CHEAP_PAIRS.has(a + b) ? CHEAP_CONSONANT : 1
}

function indel(letter: string): number {
  return letter === 'h' ? DROPPED_H : VOWELS.includes(letter) ? DROPPED_VOWEL : 1
}

/** The cheapest letter to leave out. */
const LEAST_DROP = Math.min(DROPPED_VOWEL, DROPPED_H)

/**
 * The weighted distance between two sound keys; 1 is one clear change of consonant. Quadratic in their (short) lengths.
 * One that their lengths alone put beyond `most` isn't worked out: it is given as infinite.
 */
export function spellingDistance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) * LEAST_DROP > most) return Infinity
  let twoBack: number[] = []
  let previous = [0]
  for (let j = 1; j <= b.length; j++) previous[j] = (previous[j - 1] ?? 0) + indel(b.charAt(j - 1))
  for (let i = 1; i <= a.length; i++) {
    const x = a.charAt(i - 1)
    const row = [(previous[0] ?? 0) + indel(x)]
    for (let j = 1; j <= b.length; j++) {
      const y = b.charAt(j - 1)
      let best = Math.min(
        (previous[j] ?? 0) + indel(x),
        (row[j - 1] ?? 0) + indel(y),
        (previous[j - 1] ?? 0) + substitution(x, y),
      )
      if (i > 1 && j > 1 && x === b.charAt(j - 2) && y === a.charAt(i - 2))
        best = Math.min(best, (twoBack[j - 2] ?? 0) + 0.8)
      row.push(best)
    }
    twoBack = previous
    previous = row
  }
  return previous[b.length] ?? 0
}
