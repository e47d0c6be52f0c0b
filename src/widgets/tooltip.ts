import type { Attachment } from 'svelte/attachments'

const DELAY = 350
const GAP = 6

/**
 * Shows a short explanation beside an element while it is hovered or focused by keyboard. It adds to the element's own name
 * and never replaces it: the text is also its accessible description.
 */
export function tooltip(text: string | null): Attachment<HTMLElement> {
  return (element) => {
    if (text === null || text === '') return
    let timer: ReturnType<typeof setTimeout> | undefined
    let bubble: HTMLElement | null = null
    const hide = (): void => {
      clearTimeout(timer)
      bubble?.remove()
      bubble = null
    }
    const show = (): void => {
      hide()
      bubble = document.createElement('div')
      bubble.className = 'tooltip-bubble'
      bubble.setAttribute('role', 'presentation')
      bubble.textContent = text
      // inside a dialog the bubble must be in the top layer too
      ;(element.closest('dialog') ?? document.body).append(bubble)
      place(element, bubble)
    }
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(show, DELAY)
    }
    const onFocus = (): void => {
      if (element.matches(':focus-visible')) later()
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') hide()
    }
    element.setAttribute('aria-description', text)
    element.addEventListener('pointerenter', later)
    element.addEventListener('pointerleave', hide)
    element.addEventListener('pointerdown', hide)
    element.addEventListener('focus', onFocus)
    element.addEventListener('blur', hide)
    element.addEventListener('keydown', onKey)
    return () => {
      hide()
      element.removeAttribute('aria-description')
      element.removeEventListener('pointerenter', later)
      element.removeEventListener('pointerleave', hide)
      element.removeEventListener('pointerdown', hide)
      element.removeEventListener('focus', onFocus)
      element.removeEventListener('blur', hide)
      element.removeEventListener('keydown', onKey)
    }
  }
}

function place(element: HTMLElement, bubble: HTMLElement): void {
  const around = element.getBoundingClientRect()
  const { width, height } = bubble.getBoundingClientRect()
  const below = around.bottom + GAP + height < window.innerHeight
  const left = Math.min(Math.max(8, around.left + around.width / 2 - width / 2), window.innerWidth - width - 8)
  bubble.style.left = `${Math.round(left)}px`
  bubble.style.top = `${Math.round(below ? around.bottom + GAP : around.top - GAP - height)}px`
}
