import { writingOf } from './counting.ts'

const { plural } = writingOf('en', 'en-GB')

/** What the interface says about the picture, its communities and how it is moved, in English. */
export const seeing = {
  colours: 'Colours',
  colourings: { type: 'Colours: type', community: 'Colours: community', hull: 'Communities outlined' },
  outline: 'Outline communities',
  communities: 'Communities',
  find: 'Find communities',
  finding: 'Finding communities…',
  noCommunities: 'No group of three names or more among what is drawn.',
  /** A community by its most mentioned members. */
  community: (names: readonly string[]): string => names.join(', '),
  communityOf: (names: readonly string[]): string => `community of ${names.join(' and ')}`,
  others: (count: number): string => `and ${plural(count, 'smaller one', 'smaller ones')}`,
  all: 'All',
  onlyCommunity: (names: readonly string[], members: number): string =>
    `${names.join(', ')} ${plural(members, 'name', 'names')}: only this community`,
  /** The label of a filter, by the most mentioned member of each community. */
  communityFilter: (leaders: readonly string[]): string =>
    leaders.length === 1 ? `Community of ${leaders.join('')}` : `Communities of ${leaders.join(', ')}`,
  stopCounting: 'Stop',
  /** Stands for the layout by first mention where it can't be chosen. */
  undatedTimeline: 'By first mention (no article has a date)',
  outOfView: (count: number): string => `${plural(count, 'name', 'names')} out of view: show everything`,
  canvasKeys: [
    { keys: ['←', '↑', '→', '↓'], what: 'In the graph: to the next name' },
    { keys: ['Enter'], what: 'In the graph: open the name' },
    { keys: ['E'], what: 'In the graph: only this name and its ties' },
    { keys: ['F'], what: 'In the graph: show everything' },
    { keys: ['+', '−'], what: 'In the graph: zoom' },
    { keys: ['Shift', 'drag'], what: 'In the graph: choose several names' },
  ],
  pathChosen: 'Path',
  commonChosen: 'In common',
}
