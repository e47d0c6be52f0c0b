import type { EntityType } from '../../graph/index.ts'

/** The colours that a picture is drawn in. */
export interface CanvasTheme {
  background: string
  text: string
  textSoft: string
  edge: string
  accent: string
  border: string
  types: Readonly<Record<EntityType, string>>
  /** Of communities, largest first; further ones share `rest`. */
  communities: readonly string[]
  rest: string
  fontFamily: string
}

/** Distinct in hue and lightness; neighbours in the list differ most. The types' own colours are left out. */
const COMMUNITIES_LIGHT = [
  '#4c6fb5',
  '#d98314',
  '#2f9e8f',
  '#b5467f',
  '#7f9a2e',
  '#8a5ac2',
  '#c2553c',
  '#3f97c4',
  '#9a7336',
  '#5f6f8a',
] as const
const COMMUNITIES_DARK = [
  '#7d9ce0',
  '#eba54a',
  '#54c4b3',
  '#dd78a8',
  '#a9c455',
  '#b28ce6',
  '#e58168',
  '#68bce6',
  '#c5a065',
  '#93a3bd',
] as const

/** Reads the page's custom properties, so that the canvas follows the app's theme. */
export function readTheme(root: HTMLElement): CanvasTheme {
  const styles = getComputedStyle(root)
  const colour = (name: string): string => styles.getPropertyValue(name).trim() || '#808080'
  const dark = root.dataset['theme'] === 'dark'
  return {
    background: colour('--canvas'),
    text: colour('--text'),
    textSoft: colour('--text-soft'),
    edge: colour('--edge'),
    accent: colour('--accent'),
    border: colour('--border'),
    types: {
      person: colour('--person'),
      organization: colour('--organization'),
      country: colour('--country'),
      place: colour('--place'),
    },
    communities: dark ? COMMUNITIES_DARK : COMMUNITIES_LIGHT,
    rest: colour('--place'),
    fontFamily: getComputedStyle(document.body).fontFamily,
  }
}

/** The colour of a node: by type, or by community where communities are given. */
export function nodeColour(theme: CanvasTheme, type: EntityType, community: number | null): string {
  if (community === null) return theme.types[type]
  return theme.communities[community] ?? theme.rest
}
