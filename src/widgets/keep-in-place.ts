import { tick } from 'svelte'

/** Changes what is on screen so that an element stays where it is seen, although something above it grows or shrinks. */
export async function keepInPlace(element: HTMLElement, change: () => void): Promise<void> {
  const before = element.getBoundingClientRect().top
  change()
  await tick()
  const moved = element.getBoundingClientRect().top - before
  const scroller = scrollerOf(element)
  if (moved !== 0 && scroller) scroller.scrollTop += moved
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let parent = element.parentElement; parent; parent = parent.parentElement)
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  return null
}
