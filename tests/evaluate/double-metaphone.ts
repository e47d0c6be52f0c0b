/**
 * Double metaphone, as a baseline: two codes of up to four letters for the ways in which a word may be pronounced.
 * After L. Philips, "The Double Metaphone Search Algorithm", C/C++ Users Journal 18(6), 2000.
 */
const CODE_LENGTH = 4

/** What the letters at one place sound like: the first and the second code's part, and how many letters that took. */
type Step = readonly [primary: string, secondary: string, letters: number]

class Word {
  readonly text: string
  readonly slavoGermanic: boolean

  constructor(text: string) {
    this.text = text.toUpperCase()
    this.slavoGermanic = /W|K|CZ|WITZ/u.test(this.text)
  }

  at(index: number): string {
    return this.text.charAt(index)
  }

  /** Whether one of `options` stands at `start`. */
  has(start: number, ...options: string[]): boolean {
    return start >= 0 && options.some((option) => this.text.startsWith(option, start))
  }

  starts(...options: string[]): boolean {
    return this.has(0, ...options)
  }

  isVowel(index: number): boolean {
    return /^[AEIOUY]$/u.test(this.at(index))
  }

  get last(): number {
    return this.text.length - 1
  }
}

const same = (code: string, letters: number): Step => [code, code, letters]

/** A consonant that is skipped when doubled. */
const doubled = (word: Word, at: number, code: string): Step => same(code, word.at(at + 1) === word.at(at) ? 2 : 1)

function letterC(word: Word, at: number): Step {
  const germanic = at > 1 && !word.isVowel(at - 2) && word.has(at - 1, 'ACH') && word.at(at + 2) !== 'I' && (word.at(at + 2) !== 'E' || word.has(at - 2, 'BACHER', 'MACHER')) // prettier-ignore
  if (germanic) return same('K', 2)
  if (at === 0 && word.has(at, 'CAESAR')) return same('S', 2)
  if (word.has(at, 'CHIA')) return same('K', 2)
  if (word.has(at, 'CH')) return lettersCH(word, at)
  if (word.has(at, 'CZ') && !word.has(at - 2, 'WICZ')) return ['S', 'X', 2]
  if (word.has(at + 1, 'CIA')) return same('X', 3)
  if (word.has(at, 'CC') && !(at === 1 && word.at(0) === 'M')) {
    if (!/[IEH]/u.test(word.at(at + 2)) || word.has(at + 2, 'HU')) return same('K', 2)
    const hard = (at === 1 && word.at(at - 1) === 'A') || word.has(at - 1, 'UCCEE', 'UCCES')
    return hard ? same('KS', 3) : same('X', 3)
  }
  if (word.has(at, 'CK', 'CG', 'CQ')) return same('K', 2)
  if (word.has(at, 'CI', 'CE', 'CY')) return word.has(at, 'CIO', 'CIE', 'CIA') ? ['S', 'X', 2] : same('S', 2)
  if (word.has(at + 1, ' C', ' Q', ' G')) return same('K', 3)
  return same('K', word.has(at + 1, 'C', 'K', 'Q') && !word.has(at + 1, 'CE', 'CI') ? 2 : 1)
}

function lettersCH(word: Word, at: number): Step {
  if (at > 0 && word.has(at, 'CHAE')) return ['K', 'X', 2]
  if (at === 0 && word.has(1, 'HARAC', 'HARIS', 'HOR', 'HYM', 'HIA', 'HEM') && !word.starts('CHORE'))
    return same('K', 2)
  const germanic =
    word.starts('VAN ', 'VON ', 'SCH') ||
    word.has(at - 2, 'ORCHES', 'ARCHIT', 'ORCHID') ||
    word.has(at + 2, 'T', 'S') ||
    ((at === 0 || word.has(at - 1, 'A', 'O', 'U', 'E')) &&
      (word.has(at + 2, 'L', 'R', 'N', 'M', 'B', 'H', 'F', 'V', 'W', ' ') || at + 1 === word.last))
  if (germanic) return same('K', 2)
  if (at === 0) return same('X', 2)
  return word.starts('MC') ? same('K', 2) : ['X', 'K', 2]
}

function letterD(word: Word, at: number): Step {
  if (word.has(at, 'DG')) return word.has(at + 2, 'I', 'E', 'Y') ? same('J', 3) : same('TK', 2)
  return same('T', word.has(at, 'DT', 'DD') ? 2 : 1)
}

function letterG(word: Word, at: number): Step {
  if (word.at(at + 1) === 'H') return lettersGH(word, at)
  if (word.at(at + 1) === 'N') {
    if (at === 1 && word.isVowel(0) && !word.slavoGermanic) return ['KN', 'N', 2]
    return !word.has(at + 2, 'EY') && !word.slavoGermanic ? ['N', 'KN', 2] : same('KN', 2)
  }
  if (word.has(at + 1, 'LI') && !word.slavoGermanic) return ['KL', 'L', 2]
  if (at === 0 && (word.at(1) === 'Y' || word.has(1, 'ES', 'EP', 'EB', 'EL', 'EY', 'IB', 'IL', 'IN', 'IE', 'EI', 'ER')))
    return ['K', 'J', 2]
  const soft =
    word.has(at + 1, 'ER', 'Y') &&
    !word.starts('DANGER', 'RANGER', 'MANGER') &&
    !word.has(at - 1, 'E', 'I', 'RGY', 'OGY')
  if (soft) return ['K', 'J', 2]
  if (word.has(at + 1, 'E', 'I', 'Y') || word.has(at - 1, 'AGGI', 'OGGI')) {
    if (word.starts('VAN ', 'VON ', 'SCH') || word.has(at + 1, 'ET')) return same('K', 2)
    return word.has(at + 1, 'IER') && at + 3 === word.last ? same('J', 2) : ['J', 'K', 2]
  }
  return doubled(word, at, 'K')
}

function lettersGH(word: Word, at: number): Step {
  if (at > 0 && !word.isVowel(at - 1)) return same('K', 2)
  if (at === 0) return word.at(2) === 'I' ? same('J', 2) : same('K', 2)
  const silent = word.has(at - 2, 'B', 'H', 'D') || word.has(at - 3, 'B', 'H', 'D') || word.has(at - 4, 'B', 'H')
  if (silent) return same('', 2)
  if (at > 2 && word.at(at - 1) === 'U' && word.has(at - 3, 'C', 'G', 'L', 'R', 'T')) return same('F', 2)
  return word.at(at - 1) === 'I' ? same('', 2) : same('K', 2)
}

function letterJ(word: Word, at: number): Step {
  if (word.has(at, 'JOSE') || word.starts('SAN ')) {
    return (at === 0 && word.at(4) === ' ') || word.text.length === 4 || word.starts('SAN ')
      ? same('H', 1)
      : ['J', 'H', 1]
  }
  if (at === 0) return ['J', 'A', word.at(1) === 'J' ? 2 : 1]
  const letters = word.at(at + 1) === 'J' ? 2 : 1
  if (word.isVowel(at - 1) && !word.slavoGermanic && word.has(at + 1, 'A', 'O')) return ['J', 'H', letters]
  if (at === word.last) return ['J', '', letters]
  const dropped = word.has(at + 1, 'L', 'T', 'K', 'S', 'N', 'M', 'B', 'Z') || word.has(at - 1, 'S', 'K', 'L')
  return same(dropped ? '' : 'J', letters)
}

function letterL(word: Word, at: number): Step {
  if (word.at(at + 1) !== 'L') return same('L', 1)
  const ending = word.has(word.last - 1, 'AS', 'OS') || word.has(word.last, 'A', 'O')
  const spanish =
    (at === word.last - 2 && word.has(at - 1, 'ILLO', 'ILLA', 'ALLE')) || (ending && word.has(at - 1, 'ALLE'))
  return spanish ? ['L', '', 2] : same('L', 2)
}

function letterS(word: Word, at: number): Step {
  if (word.has(at - 1, 'ISL', 'YSL')) return same('', 1)
  if (at === 0 && word.has(at, 'SUGAR')) return ['X', 'S', 1]
  if (word.has(at, 'SH')) return word.has(at + 1, 'HEIM', 'HOEK', 'HOLM', 'HOLZ') ? same('S', 2) : same('X', 2)
  if (word.has(at, 'SIO', 'SIA')) return word.slavoGermanic ? same('S', 3) : ['S', 'X', 3]
  if ((at === 0 && word.has(1, 'M', 'N', 'L', 'W')) || word.has(at + 1, 'Z'))
    return ['S', 'X', word.has(at + 1, 'Z') ? 2 : 1]
  if (word.has(at, 'SC')) return lettersSC(word, at)
  const letters = word.has(at + 1, 'S', 'Z') ? 2 : 1
  return at === word.last && word.has(at - 2, 'AI', 'OI') ? ['', 'S', letters] : same('S', letters)
}

function lettersSC(word: Word, at: number): Step {
  if (word.at(at + 2) === 'H') {
    if (word.has(at + 3, 'ER', 'EN')) return ['X', 'SK', 3]
    if (word.has(at + 3, 'OO', 'UY', 'ED', 'EM')) return same('SK', 3)
    return at === 0 && !word.isVowel(3) && word.at(3) !== 'W' ? ['X', 'S', 3] : same('X', 3)
  }
  return word.has(at + 2, 'I', 'E', 'Y') ? same('S', 3) : same('SK', 3)
}

function letterT(word: Word, at: number): Step {
  if (word.has(at, 'TION')) return same('X', 3)
  if (word.has(at, 'TIA', 'TCH')) return same('X', 3)
  if (word.has(at, 'TH', 'TTH')) {
    const hard = word.has(at + 2, 'OM', 'AM') || word.starts('VAN ', 'VON ', 'SCH')
    return hard ? same('T', 2) : ['0', 'T', 2]
  }
  return same('T', word.has(at + 1, 'T', 'D') ? 2 : 1)
}

function letterW(word: Word, at: number): Step {
  if (word.has(at, 'WR')) return same('R', 2)
  if (at === 0 && (word.isVowel(1) || word.has(at, 'WH'))) return word.isVowel(1) ? ['A', 'F', 1] : same('A', 1)
  const slavic = (at === word.last && word.isVowel(at - 1)) || word.has(at - 1, 'EWSKI', 'EWSKY', 'OWSKI', 'OWSKY') || word.starts('SCH') // prettier-ignore
  if (slavic) return ['', 'F', 1]
  return word.has(at, 'WICZ', 'WITZ') ? ['TS', 'FX', 4] : same('', 1)
}

function letterX(word: Word, at: number): Step {
  const letters = word.has(at + 1, 'C', 'X') ? 2 : 1
  if (at === 0) return same('S', 1)
  const french = at === word.last && (word.has(at - 3, 'IAU', 'EAU') || word.has(at - 2, 'AU', 'OU'))
  return same(french ? '' : 'KS', letters)
}

function letterZ(word: Word, at: number): Step {
  if (word.at(at + 1) === 'H') return same('J', 2)
  const letters = word.at(at + 1) === 'Z' ? 2 : 1
  const slavic = word.has(at + 1, 'ZO', 'ZI', 'ZA') || (word.slavoGermanic && at > 0 && word.at(at - 1) !== 'T')
  return slavic ? ['S', 'TS', letters] : same('S', letters)
}

function letterM(word: Word, at: number): Step {
  const silentB = word.has(at - 1, 'UMB') && (at + 1 === word.last || word.has(at + 2, 'ER'))
  return same('M', silentB || word.at(at + 1) === 'M' ? 2 : 1)
}

function letterR(word: Word, at: number): Step {
  const french = at === word.last && !word.slavoGermanic && word.has(at - 2, 'IE') && !word.has(at - 4, 'ME', 'MA')
  const letters = word.at(at + 1) === 'R' ? 2 : 1
  return french ? ['', 'R', letters] : same('R', letters)
}

const RULES: Readonly<Record<string, (word: Word, at: number) => Step>> = {
  B: (word, at) => doubled(word, at, 'P'),
  C: letterC,
  D: letterD,
  F: (word, at) => doubled(word, at, 'F'),
  G: letterG,
  H: (word, at) => ((at === 0 || word.isVowel(at - 1)) && word.isVowel(at + 1) ? same('H', 2) : same('', 1)),
  J: letterJ,
  K: (word, at) => doubled(word, at, 'K'),
  L: letterL,
  M: letterM,
  N: (word, at) => doubled(word, at, 'N'),
  P: (word, at) => (word.at(at + 1) === 'H' ? same('F', 2) : same('P', word.has(at + 1, 'P', 'B') ? 2 : 1)),
  Q: (word, at) => doubled(word, at, 'K'),
  R: letterR,
  S: letterS,
  T: letterT,
  V: (word, at) => doubled(word, at, 'F'),
  W: letterW,
  X: letterX,
  Z: letterZ,
}

/** The codes of one word in Latin letters without accents; the second is left out when it is the first. */
export function doubleMetaphone(text: string): string[] {
  const word = new Word(text)
  let [primary, secondary] = ['', '']
  let at = word.starts('GN', 'KN', 'PN', 'WR', 'PS') ? 1 : 0
  while (at <= word.last && (primary.length < CODE_LENGTH || secondary.length < CODE_LENGTH)) {
    const vowel = word.isVowel(at)
    const [first, second, letters] = vowel
      ? same(at === 0 ? 'A' : '', 1)
      : (RULES[word.at(at)]?.(word, at) ?? same('', 1))
    primary += first
    secondary += second
    at += letters
  }
  return [...new Set([primary.slice(0, CODE_LENGTH), secondary.slice(0, CODE_LENGTH)])]
}
