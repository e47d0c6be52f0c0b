/** A rectangle on the page, in CSS px. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

const GAP = 12
const EDGE = 8

/**
 * Where a card tells of something without covering it: on the side of it that has room, or else in the corner farthest from
 * its middle.
 *
 * @param around what it tells of; null for the middle of the page
 */
export function placeCard(
  around: Box | null,
  card: { width: number; height: number },
  page: { width: number; height: number },
): { left: number; top: number } {
  const most = { left: page.width - card.width - EDGE, top: page.height - card.height - EDGE }
  const within = (left: number, top: number): { left: number; top: number } => ({
    left: Math.round(Math.max(EDGE, Math.min(left, most.left))),
    top: Math.round(Math.max(EDGE, Math.min(top, most.top))),
  })
  if (!around) return within((page.width - card.width) / 2, (page.height - card.height) / 2)
  const right = around.left + around.width
  const bottom = around.top + around.height
  if (bottom + GAP <= most.top) return within(around.left, bottom + GAP)
  if (right + GAP <= most.left) return within(right + GAP, around.top)
  if (around.left - GAP - card.width >= EDGE) return within(around.left - GAP - card.width, around.top)
  if (around.top - GAP - card.height >= EDGE) return within(around.left, around.top - GAP - card.height)
  return within(
    around.left + around.width / 2 < page.width / 2 ? most.left : EDGE,
    around.top + around.height / 2 < page.height / 2 ? most.top : EDGE,
  )
}

/** As much of the top of something as leaves room for a card beneath it, where it would else leave none around it. */
export function clipForCard(box: Box, card: { height: number }, page: { width: number; height: number }): Box {
  const fillsWidth = box.width > page.width * 0.7
  const room = page.height - card.height - 2 * GAP - box.top
  return fillsWidth && box.height > room && room > GAP ? { ...box, height: room } : box
}
