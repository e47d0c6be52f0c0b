/**
 * Why something could not be kept. `full`: there is no room. `blocked`: this browser keeps nothing for this page, at all or in
 * this window. `elsewhere`: another tab has saved the project since. `gone`: the project was deleted. `failed`: anything else.
 */
export type StoreProblem = 'full' | 'blocked' | 'elsewhere' | 'gone' | 'failed'

/** The browser's store didn't do what it was asked. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  constructor(
    readonly problem: StoreProblem,
    cause?: unknown,
  ) {
    super(`The browser's store failed: ${problem}.`, { cause })
  }
}

const FULL = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'])
const BLOCKED = new Set([
  'MissingAPIError',
  'OpenFailedError',
  'SecurityError',
  'InvalidStateError',
  'DatabaseClosedError',
  'NotAllowedError',
  'VersionError',
])

/** What a failure of the store means. Dexie and browsers wrap one error in another; the innermost that says something counts. */
export function storeErrorOf(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const names = [...namesWithin(error)]
  if (names.some((name) => FULL.has(name))) return new StoreError('full', error)
  return new StoreError(names.some((name) => BLOCKED.has(name)) ? 'blocked' : 'failed', error)
}

function* namesWithin(error: unknown): Generator<string> {
  let next = error
  for (let depth = 0; depth < 5 && typeof next === 'object' && next !== null; depth++) {
    const { name, inner, cause } = next as { name?: unknown; inner?: unknown; cause?: unknown }
    if (typeof name === 'string') yield name
    next = inner ?? cause
  }
}
