/** The corrections file: `dramatis-corrections`, version 1, JSON with one correction a line. */
import * as v from 'valibot'
import { InvalidInputError, UnsupportedFormatError, UnsupportedVersionError } from '../errors.ts'
import type { Correction } from './correction.ts'

const FORMAT = 'dramatis-corrections'
const VERSION = 1
/** Code units of a file, entries of a list, code units of a name: far beyond what a person decides. */
const LARGEST_FILE = 50_000_000
const LONGEST_LIST = 100_000
const LONGEST_NAME = 1000
const MOST_ERRORS = 20

const name = v.pipe(
  v.string('must be a text'),
  v.maxLength(LONGEST_NAME, `is longer than ${LONGEST_NAME} characters`),
  v.check((text) => text.trim() !== '', 'is empty'),
)
const entityType = v.picklist(
  ['person', 'organization', 'country', 'place'],
  'must be person, organization, country or place',
)
const offset = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be negative'),
)
const documentId = v.pipe(
  v.string('must be a text'),
  v.regex(/^doc-[0-9a-f]{12,64}$/u, 'must be a document id like doc-3f9a1c0b72de'),
)

function listOf<T extends v.GenericSchema>(item: T, least = 1) {
  return v.pipe(
    v.array(item, 'must be a list'),
    v.minLength(least, least === 1 ? 'is empty' : `needs at least ${least} entries`),
    v.maxLength(LONGEST_LIST, `has more than ${LONGEST_LIST} entries`),
  )
}

const entity = v.strictObject({
  type: entityType,
  name,
  aliases: v.optional(listOf(name, 0)),
  id: v.optional(name),
})

const mention = v.pipe(
  v.strictObject({ document: documentId, start: offset, end: offset, text: name }),
  v.check(
    ({ start, end, text }) => end - start === text.length,
    'must have a text as long as from its start to its end',
  ),
)

const note = v.optional(v.string('must be a text'))

const correctionSchema = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('merge'), into: entity, from: listOf(entity), note }),
    v.pipe(
      v.strictObject({
        kind: v.literal('split'),
        entity,
        aliases: v.optional(listOf(name)),
        documents: v.optional(listOf(documentId)),
        mentions: v.optional(listOf(mention)),
        as: v.optional(name),
        note,
      }),
      v.check(
        ({ aliases, documents, mentions }) => [aliases, documents, mentions].some((list) => list !== undefined),
        'needs aliases, documents or mentions to say what to split off',
      ),
    ),
    v.strictObject({ kind: v.literal('rename'), entity, name, note }),
    v.strictObject({ kind: v.literal('retype'), entity, type: entityType, note }),
    v.strictObject({ kind: v.literal('hide'), entity, note }),
    v.strictObject({ kind: v.literal('reject-mention'), mention, note }),
    v.strictObject({ kind: v.literal('never-merge'), entities: listOf(entity, 2), note }),
    v.strictObject({ kind: v.literal('add-alias'), entity, text: name, note }),
    v.strictObject({ kind: v.literal('add-entity'), entity, note }),
  ],
  'must be merge, split, rename, retype, hide, reject-mention, never-merge, add-alias or add-entity',
)

const envelope = v.looseObject({
  format: v.string(),
  version: v.number(),
  corrections: v.array(v.unknown()),
})

/** An issue as the end of a sentence: `its from.0.name is empty`. */
function complaint(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  const what = path === null ? 'it' : `its ${path}`
  if (issue.type === 'variant' && path === null) return 'it must be an object with a kind'
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') return `${what} is not known`
    return issue.received === 'undefined' ? `${what} is missing` : `${what} must be an object`
  }
  return issue.received === 'undefined' ? `${what} is missing` : `${what} ${issue.message}`
}

function parseJson(text: string, file: string): unknown {
  if (text.length > LARGEST_FILE) throw new InvalidInputError(`${file} is too large for a corrections file.`, file)
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    throw new UnsupportedFormatError(`${file} is no corrections file: it isn't valid JSON.`, file)
  }
}

function entriesOf(text: string, file: string): readonly unknown[] {
  const parsed = v.safeParse(envelope, parseJson(text, file))
  if (!parsed.success || parsed.output.format !== FORMAT) {
    const wanted = `{"format": "${FORMAT}", "version": ${VERSION}, "corrections": […]}`
    throw new UnsupportedFormatError(`${file} is no corrections file: it should look like ${wanted}.`, file)
  }
  const { version, corrections } = parsed.output
  if (version !== VERSION) {
    const advice = version > VERSION ? 'written by a newer Dramatis: update to read it' : 'not known'
    throw new UnsupportedVersionError(`${file} is a corrections file of version ${version}, ${advice}.`, file)
  }
  if (corrections.length > LONGEST_LIST)
    throw new InvalidInputError(`${file} holds more than ${LONGEST_LIST} corrections.`, file)
  return corrections
}

/**
 * Reads a corrections file. `file` is its name, for messages.
 * @throws UnsupportedFormatError when it is another kind of file, UnsupportedVersionError when it is of another version,
 * InvalidInputError when entries are wrong: one sentence an entry, at most twenty, each on a line of its own.
 */
export function readCorrections(text: string, file: string): Correction[] {
  const errors: string[] = []
  const corrections = entriesOf(text, file).flatMap((entry, index) => {
    const parsed = v.safeParse(correctionSchema, entry)
    if (parsed.success) return [parsed.output satisfies Correction]
    errors.push(`Correction ${index + 1} of ${file} can't be read: ${complaint(parsed.issues[0])}.`)
    return []
  })
  if (errors.length > MOST_ERRORS) errors.splice(MOST_ERRORS, errors.length, `${errors.length - MOST_ERRORS} more corrections of ${file} can't be read.`) // prettier-ignore
  if (errors.length > 0) throw new InvalidInputError(errors.join('\n'), file)
  return corrections
}

/** Writes a corrections file: one correction a line, in the order given, so that files compare well. */
export function writeCorrections(corrections: readonly Correction[]): string {
  const head = `{"format": "${FORMAT}", "version": ${VERSION}, "corrections": [`
  if (corrections.length === 0) return `${head}]}\n`
  return `${head}\n${corrections.map((correction) => JSON.stringify(correction)).join(',\n')}\n]}\n`
}
