/** Russian case endings of personal names → the nominatives they may stand for. */

const RULES: readonly (readonly [ending: string, nominatives: readonly string[]])[] = [
  ['скому', ['ский']], ['ского', ['ский']], ['ским', ['ский']], ['ском', ['ский']], ['ской', ['ская']], ['скую', ['ская']],
  ['цкого', ['цкий']], ['цкому', ['цкий']], ['цким', ['цкий']], ['цком', ['цкий']],
  ['ого', ['ый', 'ой', 'ий']], ['ому', ['ый', 'ой', 'ий']], ['ную', ['ная']],
  ['овым', ['ов']], ['евым', ['ев']], ['иным', ['ин']], ['ыным', ['ын']], ['ным', ['ный', 'ной']], ['овой', ['ова']], ['евой', ['ева']], ['иной', ['ина']],
  ['ову', ['ов', 'ова']], ['еву', ['ев', 'ева']], ['ину', ['ин', 'ина']], ['ове', ['ов']], ['еве', ['ев']], ['ине', ['ин']],
  ['ова', ['ов']], ['ева', ['ев']], ['ина', ['ин']],
  ['ием', ['ий']], ['ией', ['ия']], ['ии', ['ия', 'ий']], ['ию', ['ия', 'ий']], ['ия', ['ий']], ['еем', ['ей']], ['ея', ['ей']], ['ею', ['ей']], ['ее', ['ей']],
  ['ьем', ['ь', 'ья']], ['ем', ['ь', 'й', '']], ['ом', ['']], ['ой', ['а', 'ая']], ['ей', ['я', 'ь']], ['ою', ['а']],
  ['ы', ['а']], ['и', ['а', 'я', 'ь']], ['у', ['', 'а']], ['ю', ['й', 'ь', 'я']], ['я', ['й', 'ь']], ['а', ['']], ['е', ['', 'а', 'я']],
] // prettier-ignore

const SHORTEST_STEM = 2

/** The forms of which `part` may be an oblique case, `part` itself first. */
export function nominatives(part: string): string[] {
  const lower = part.toLowerCase()
  for (const [ending, replacements] of RULES) {
    if (!lower.endsWith(ending) || lower.length - ending.length < SHORTEST_STEM) continue
    const stem = part.slice(0, part.length - ending.length)
    return [part, ...replacements.map((replacement) => stem + replacement)]
  }
  return [part]
}
