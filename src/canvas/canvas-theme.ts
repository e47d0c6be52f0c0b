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

/** How many communities have a colour of their own. */
const COMMUNITY_COLOURS = 10

/** Reads the page's custom properties, so that the canvas follows the app's theme. */
export function readTheme(root: HTMLElement): CanvasTheme {
  const styles = getComputedStyle(root)
  const colour = (name: string): string => styles.getPropertyValue(name).trim() || '#808080'
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
    communities: Array.from({ length: COMMUNITY_COLOURS }, (_, i) => colour(`--community-${i}`)),
    rest: colour('--place'),
    fontFamily: getComputedStyle(document.body).fontFamily,
  }
}

/** The colour of a node: by type, or by community where communities are given. */
export function nodeColour(theme: CanvasTheme, type: EntityType, community: number | null): string {
  if (community === null) return theme.types[type]
  return theme.communities[community] ?? theme.rest
}
