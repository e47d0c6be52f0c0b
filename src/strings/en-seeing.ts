const n = (value: number): string => new Intl.NumberFormat('en').format(value)
const plural = (value: number, one: string, many: string): string => `${n(value)} ${value === 1 ? one : many}`

/** What the interface says about the picture, its communities and how it is moved, in English. */
export const seeing = {
  colours: 'Colours',
  colourings: { type: 'Colours: type', community: 'Colours: community', hull: 'Communities outlined' },
  outline: 'Outline communities',
  communities: 'Communities',
  communitiesAbout: 'Names that are tied to each other more than to others (Louvain method).',
  find: 'Find communities',
  finding: 'Finding communities…',
  noCommunities: 'No group of three names or more among what is drawn.',
  /** A community by its most mentioned members. */
  community: (names: readonly string[]): string => names.join(', '),
  communityOf: (names: readonly string[]): string => `community of ${names.join(' and ')}`,
  members: (count: number): string => plural(count, 'name', 'names'),
  others: (count: number): string => `and ${plural(count, 'smaller one', 'smaller ones')}`,
  all: 'All',
  onlyCommunity: (names: readonly string[], members: number): string =>
    `Only the community of ${names.join(' and ')}, ${plural(members, 'name', 'names')}`,
  /** The label of a filter, by the most mentioned member of each community. */
  communityFilter: (leaders: readonly string[]): string =>
    leaders.length === 1 ? `Community of ${leaders.join('')}` : `Communities of ${leaders.join(', ')}`,
  stopCounting: 'Stop',
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
