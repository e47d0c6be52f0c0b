/** DOM → text with its blocks apart. */

/** The part of a DOM node that is looked at. */
export interface DomNode {
  nodeType: number
  nodeName: string
  nodeValue: string | null
  firstChild: DomNode | null
  nextSibling: DomNode | null
  parentNode: DomNode | null
}

const TEXT = 3

const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK OUTPUT Q S SAMP SMALL SPAN STRIKE ' +
    'STRONG SUB SUP TIME TT U VAR WBR RUBY RB'
  ).split(' '),
)
/** Neither shown nor part of an article's text. */
const SKIPPED = new Set(
  'BUTTON DATALIST DIALOG HEAD INPUT METER PROGRESS RP RT SCRIPT SELECT STYLE TEMPLATE TITLE'.split(' '),
)
/** Outside the article proper; only skipped where there's no article. */
const FURNITURE = new Set(['ASIDE', 'FOOTER', 'FORM', 'NAV'])

/** Break opportunities that would part a name; joiners, which carry meaning, stay. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g

/**
 * The text under `root`: blocks parted by an empty line, lines by a line break, spaces as a browser shows them.
 * @param furniture whether navigation, asides and footers are part of it
 */
export function blockText(root: DomNode, furniture: boolean): string {
  const blocks: string[] = []
  let block = ''
  let preformatted = 0
  const endBlock = (): void => {
    const text = preformatted > 0 ? block.replace(/[ \t]+$/gm, '') : collapse(block)
    if (text.trim() !== '') blocks.push(text.replace(/^\n+|\s+$/g, ''))
    block = ''
  }
  walk(root, {
    enter(node) {
      if (node.nodeType === TEXT) {
        const text = (node.nodeValue ?? '').replace(INVISIBLE, '').replaceAll('\u00A0', ' ')
        block += preformatted > 0 ? text : text.replace(/[ \t\r\n\f]+/g, ' ')
        return false
      }
      const name = node.nodeName
      if (SKIPPED.has(name) || (!furniture && FURNITURE.has(name))) return false
      if (name === 'BR') block += '\n'
      else if (!INLINE.has(name)) endBlock()
      if (name === 'PRE') preformatted++
      return name !== 'BR'
    },
    leave(node) {
      if (!INLINE.has(node.nodeName)) endBlock()
      if (node.nodeName === 'PRE') preformatted--
    },
  })
  endBlock()
  return blocks.join('\n\n')
}

function collapse(block: string): string {
  return block
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Depth first without recursion; children are visited when `enter` says so, and `leave` follows them. */
function walk(root: DomNode, visit: { enter(node: DomNode): boolean; leave(node: DomNode): void }): void {
  let node: DomNode | null = root
  while (node) {
    const child: DomNode | null = visit.enter(node) ? node.firstChild : null
    if (child) {
      node = child
      continue
    }
    if (node.nodeType !== TEXT) visit.leave(node)
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node) visit.leave(node)
    }
    node = !node || node === root ? null : node.nextSibling
  }
}
