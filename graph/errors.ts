/**
 * Errors that a user can mend. Each message is one sentence that names the input and what to do about it.
 * Anything else that is thrown is a bug.
 */

/** The base of all expected errors; `input` names the file or value at fault. */
export class InvalidInputError extends Error {
  override readonly name: string = 'InvalidInputError'
  constructor(
    message: string,
    readonly input: string | null = null,
  ) {
    super(message)
  }
}

/** The input is of a kind that Dramatis doesn't read. */
export class UnsupportedFormatError extends InvalidInputError {
  override readonly name = 'UnsupportedFormatError'
}

/** The file was written by a newer Dramatis, or in a version that no reader knows. */
export class UnsupportedVersionError extends InvalidInputError {
  override readonly name = 'UnsupportedVersionError'
}
