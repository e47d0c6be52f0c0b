/** The document pass over one unit of work. */
import { InvalidInputError } from '../errors.ts'
import { extractDocument } from '../extract-document.ts'
import type { Knowledge } from '../knowledge.ts'
import { readDocuments } from '../read/index.ts'
import type { DocumentExtraction, LanguageCode } from '../types.ts'
import type { Unit } from './read-units.ts'

/** Why a document, or a file, is missing in the result. */
export interface Problem {
  /** One sentence that names it. */
  message: string
  /** The stack, when the fault is the program's. */
  stack: string | null
}

export interface UnitResult {
  extractions: DocumentExtraction[]
  problems: Problem[]
}

/** Never throws: what goes wrong with a document leaves the others alone. */
export function extractUnit(
  { name, bytes, firstLine }: Unit,
  knowledge: Knowledge,
  language: LanguageCode | null,
): UnitResult {
  const extractions: DocumentExtraction[] = []
  const problems: Problem[] = []
  const attempt = (place: string, work: () => void): void => {
    try {
      work()
    } catch (error) {
      problems.push(describe(error, place))
    }
  }
  attempt(name, () => {
    const onProblem = (problem: InvalidInputError): void => void problems.push(describe(problem, name))
    for (const document of readDocuments({ name, bytes, ...(firstLine !== null && { firstLine }) }, onProblem)) {
      const place = name.endsWith(document.name) ? name : `${document.name} in ${name}`
      attempt(place, () => {
        extractions.push(extractDocument(language === null ? document : { ...document, language }, knowledge))
      })
    }
  })
  return { extractions, problems }
}

function describe(error: unknown, place: string): Problem {
  if (error instanceof InvalidInputError) return { message: error.message, stack: null }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return {
    message: `${place} could not be read, through a fault in Dramatis (${message}): please report it.`,
    stack: stack ?? message,
  }
}
