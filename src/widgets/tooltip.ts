import type { Attachment } from 'svelte/attachments'

const DELAY = 350
/** How long the pointer may take from the element to its bubble. */
const GRACE = 120
const GAP = 6

/**
 * Shows a short explanation beside an element while the pointer is on it or the keyboard in it. It adds to the element's own
 * name and never replaces it: the text is also its accessible description. The pointer may move onto the bubble, and Escape
 * takes it away wherever the keyboard is (WCAG 1.4.13).
 */
export function tooltip(text: string | null): Attachment<HTMLElement> {
  return explain(text, false)
}

/** As a tooltip, and also for a finger: what a term means. */
export function definition(text: string | null): Attachment<HTMLElement> {
  return explain(text, true)
}

function explain(text: string | null, onTouch: boolean): Attachment<HTMLElement> {
  return (element) => {
    if (text === null || text === '') return
    let timer: ReturnType<typeof setTimeout> | undefined
    let bubble: HTMLElement | null = null
    let finger = false

    const hide = (): void => {
      clearTimeout(timer)
      bubble?.remove()
      bubble = null
      window.removeEventListener('keydown', onKey, true)
    }
    const show = (): void => {
      hide()
      bubble = document.createElement('div')
      bubble.className = onTouch ? 'tooltip-bubble definition' : 'tooltip-bubble'
      bubble.setAttribute('role', 'presentation')
      bubble.textContent = text
      bubble.addEventListener('pointerenter', () => clearTimeout(timer))
      bubble.addEventListener('pointerleave', hideSoon)
      // inside a dialog the bubble must be in the top layer too
      ;(element.closest('dialog') ?? document.body).append(bubble)
      place(element, bubble)
      window.addEventListener('keydown', onKey, true)
    }
    const showSoon = (): void => {
      clearTimeout(timer)
      if (!bubble) timer = setTimeout(show, DELAY)
    }
    const hideSoon = (): void => {
      clearTimeout(timer)
      if (bubble) timer = setTimeout(hide, GRACE)
    }
    const onFocus = (event: FocusEvent): void => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) showSoon()
    }
    const onDown = (event: PointerEvent): void => {
      finger = event.pointerType !== 'mouse'
      if (!onTouch) hide()
    }
    const onClick = (event: MouseEvent): void => {
      const byKeyboard = event.detail === 0
      if (onTouch && (finger || byKeyboard)) show()
    }
    // A definition was asked for, so Escape ends it and nothing else; a passing tooltip keeps nobody from what Escape is for.
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      hide()
      if (!onTouch) return
      event.stopPropagation()
      event.preventDefault()
    }
    element.setAttribute('aria-description', text)
    element.addEventListener('pointerenter', showSoon)
    element.addEventListener('pointerleave', hideSoon)
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('click', onClick)
    element.addEventListener('focusin', onFocus)
    element.addEventListener('focusout', hide)
    return () => {
      hide()
      element.removeAttribute('aria-description')
      element.removeEventListener('pointerenter', showSoon)
      element.removeEventListener('pointerleave', hideSoon)
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('click', onClick)
      element.removeEventListener('focusin', onFocus)
      element.removeEventListener('focusout', hide)
    }
  }
}

function place(element: HTMLElement, bubble: HTMLElement): void {
  const around = element.getBoundingClientRect()
  const { width, height } = bubble.getBoundingClientRect()
  const below = around.bottom + GAP + height < window.innerHeight
  const left = Math.max(8, Math.min(around.left + around.width / 2 - width / 2, window.innerWidth - width - 8))
  bubble.style.left = `${Math.round(left)}px`
  bubble.style.top = `${Math.round(below ? around.bottom + GAP : around.top - GAP - height)}px`
}
