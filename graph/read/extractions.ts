/** JSON Lines of extractions → DocumentExtraction, line by line: such files outgrow memory. */
import * as v from 'valibot'
import { InvalidInputError, UnsupportedVersionError } from '../errors.ts'
import type { DocumentExtraction } from '../types.ts'
import { DOCUMENT_SCHEMA, ENTITY_TYPE_SCHEMA, RESOLUTION_SCHEMA, VIA_SCHEMA } from './graph-json-schema.ts'

export const EXTRACTIONS_FORMAT = 'dramatis-extractions'
const VERSION = 1

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

const HEADER = v.object({ format: v.literal(EXTRACTIONS_FORMAT), version: v.number() })

const EXTRACTION = v.object({
  document: DOCUMENT_SCHEMA,
  text: v.string(),
  sentences: v.array(v.object({ start: whole, end: whole, paragraph: whole, language: v.string() })),
  entities: v.array(
    v.object({
      type: ENTITY_TYPE_SCHEMA,
      lexicon: v.nullable(v.string()),
      name: v.string(),
      language: v.string(),
      acronyms: v.array(v.string()),
      gender: v.nullable(v.picklist(['m', 'f'])),
      resolution: v.array(RESOLUTION_SCHEMA),
    }),
  ),
  mentions: v.array(
    v.object({
      start: whole,
      end: whole,
      text: v.string(),
      sentence: whole,
      entity: whole,
      via: VIA_SCHEMA,
      recognizer: v.string(),
      confidence: share,
    }),
  ),
})

/**
 * Checks the first line of the file called `name`.
 * @throws UnsupportedVersionError when a newer Dramatis wrote it; InvalidInputError when it holds something else.
 */
export function readExtractionsHeader(line: string, name: string): void {
  const header = v.safeParse(HEADER, parse(line))
  if (!header.success) {
    throw new InvalidInputError(`${name} holds no extractions: write it with "dramatis extract".`, name)
  }
  if (header.output.version !== VERSION) {
    const { version } = header.output
    throw new UnsupportedVersionError(
      `${name} holds extractions of version ${version}, and this Dramatis reads version ${VERSION}: update it.`,
      name,
    )
  }
}

/**
 * The extraction on a line; `number` is the line's, 1-based, for messages.
 * @throws InvalidInputError when it is damaged: not JSON, of another shape, or with spans that aren't in its text.
 */
export function readExtraction(line: string, name: string, number: number): DocumentExtraction {
  const result = v.safeParse(EXTRACTION, parse(line), { abortEarly: true })
  if (result.success && fits(result.output)) return result.output
  throw new InvalidInputError(
    `Line ${number} of ${name} is damaged: write the file again with "dramatis extract".`,
    name,
  )
}

function fits({ document, text, sentences, entities, mentions }: DocumentExtraction): boolean {
  return (
    document.length === text.length &&
    sentences.every(({ start, end }) => start < end && end <= text.length) &&
    mentions.every(({ start, end, sentence, entity, text: name }) => {
      const around = sentences[sentence]
      const inside = around !== undefined && around.start <= start && start < end && end <= around.end
      return inside && entity < entities.length && text.slice(start, end) === name
    })
  )
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return null
  }
}
