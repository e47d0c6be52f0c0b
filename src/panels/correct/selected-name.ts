import type { GraphIndex, Mention } from '../../../graph/index.ts'

/** Text selected in an article that may be a name. */
export interface SelectedName {
  text: string
  /** Names that are marked in the same place. */
  over: readonly Mention[]
  /** Where it stands on screen. */
  rect: () => DOMRect
}

const LONGEST = 120

/**
 * What is selected inside one sentence of a text, blanks at its ends left out; null when nothing is, or too much, or a name
 * that is marked just so already. Sentences carry their ids as `data-sentence`, and hold their text as it is.
 */
export function selectedName(selection: Selection | null, within: HTMLElement, index: GraphIndex): SelectedName | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const element = sentenceOf(range.startContainer)
  if (!element || !within.contains(element) || sentenceOf(range.endContainer) !== element) return null
  const sentence = index.sentenceById.get(element.dataset['sentence'] ?? '')
  const raw = range.toString()
  const text = raw.trim()
  if (!sentence || text === '' || text.length > LONGEST || !/\p{L}|\p{N}/u.test(text)) return null
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  const start = sentence.start + before.toString().length + raw.indexOf(text)
  const end = start + text.length
  const over = (index.mentionsBySentence.get(sentence.id) ?? []).filter(
    (mention) => mention.start < end && start < mention.end,
  )
  if (over.some((mention) => mention.start === start && mention.end === end)) return null
  return { text, over, rect: () => range.getBoundingClientRect() }
}

function sentenceOf(node: Node): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-sentence]') ?? null
}
