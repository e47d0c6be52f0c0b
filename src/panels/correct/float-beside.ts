import type { Attachment } from 'svelte/attachments'

const GAP = 6
const MARGIN = 8

/** Puts a fixed element under what it belongs to, or above where there is no room, wholly on screen. */
export function floatBeside(around: () => DOMRect): Attachment<HTMLElement> {
  return (element) => {
    const place = (): void => {
      const { left, top, bottom } = around()
      const { width, height } = element.getBoundingClientRect()
      const below = bottom + GAP + height + MARGIN < window.innerHeight
      const wished = below ? bottom + GAP : top - GAP - height
      element.style.left = `${Math.round(Math.min(Math.max(MARGIN, left), window.innerWidth - width - MARGIN))}px`
      element.style.top = `${Math.round(Math.min(Math.max(MARGIN, wished), window.innerHeight - height - MARGIN))}px`
    }
    place()
    window.addEventListener('resize', place)
    document.addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      window.removeEventListener('resize', place)
      document.removeEventListener('scroll', place, { capture: true })
    }
  }
}
