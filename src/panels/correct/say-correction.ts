import type { Correction } from '../../../graph/index.ts'
import type { Action } from '../../explorer/actions.ts'
import { strings } from '../../strings/index.ts'

const text = strings.correcting

/** A correction in the words of the interface, as something that was done: `merged “Tokajew” into “Tokayev”`. */
export function sayCorrection(correction: Correction): string {
  const { done } = text
  switch (correction.kind) {
    case 'merge':
      return done.merge(
        correction.from.map(({ name }) => name),
        correction.into.name,
      )
    case 'split':
      return done.split(sayCriteria(correction), correction.entity.name, correction.as ?? null)
    case 'rename':
      return done.rename(correction.entity.name, correction.name)
    case 'retype':
      return done.retype(correction.entity.name, correction.type)
    case 'hide':
      return done.hide(correction.entity.name)
    case 'reject-mention':
      return done['reject-mention'](correction.mention.text)
    case 'never-merge':
      return done['never-merge'](correction.entities.map(({ name }) => name))
    case 'add-alias':
      return done['add-alias'](correction.text, correction.entity.name)
    case 'add-entity':
      return done['add-entity'](correction.entity.name, correction.entity.type)
  }
}

interface Criteria {
  aliases?: readonly string[] | undefined
  documents?: readonly unknown[] | undefined
  mentions?: readonly unknown[] | undefined
}

/** Which mentions are meant, by the narrowest of the criteria. */
export function sayCriteria({ aliases, documents, mentions }: Criteria): string {
  const { splitWhat } = text
  if (mentions) return splitWhat.mentions(mentions.length)
  if (documents) return splitWhat.documents(documents.length)
  return splitWhat.aliases(aliases ?? [])
}

/** Several corrections as one thing done. */
export function sayCorrections(corrections: readonly Correction[]): string {
  const [first, ...others] = corrections
  if (!first) return ''
  return others.length === 0 ? sayCorrection(first) : text.several(sayCorrection(first), others.length)
}

/** What undo and redo say of an action: a correction by what it did, anything else by its kind. */
export function sayAction(action: Action): string {
  switch (action.kind) {
    case 'correct':
      return sayCorrections(action.corrections)
    case 'withdraw':
      return text.tookBack(sayCorrections(action.corrections))
    case 'note-correction':
      return text.noted(sayCorrection(action.correction))
    default:
      return strings.actions[action.kind]
  }
}

/** Whether an action belongs to a person's layer, so that doing and undoing it is told. */
export function isCorrecting(action: Action | null): action is Action {
  return action !== null && ['correct', 'withdraw', 'find-right', 'drop-passage'].includes(action.kind)
}

/** With its first letter raised, as a sentence begins. */
export function asSentence(words: string): string {
  const first = Array.from(words)[0] ?? ''
  return first.toLocaleUpperCase(strings.language) + words.slice(first.length)
}
