import { writingOf } from './counting.ts'

const { n, plural, rounded, time } = writingOf('en', 'en-GB')
const articles = (value: number): string => plural(value, 'article', 'articles')

/** What the interface says about projects and how they are kept, in English. */
export const library = {
  projects: 'Projects',
  size: (documents: number, names: number): string =>
    names > 0 ? `${articles(documents)}, ${plural(names, 'name', 'names')}` : articles(documents),
  time,
  usage: (used: string, free: string | null): string =>
    `Kept in this browser, on this machine: ${used}${free === null ? '' : `, room for ${free} more`}.`,
  bytes: (bytes: number): string => {
    const [value, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'KB']
    return `${rounded(value, value < 10 ? 1 : 0)} ${unit}`
  },
  interrupted: (read: number, left: number): string =>
    `Reading was interrupted: ${articles(read)} read, ${plural(left, 'file', 'files')} left`,
  goOn: 'Go on reading',
  goOnWith: (name: string): string => `Go on reading ${name}`,
  openElsewhere: 'Open in another tab',
  open: (name: string): string => `Open ${name}`,
  menu: (name: string): string => `More about ${name}`,
  rename: 'Rename…',
  remove: 'Delete…',
  exportFile: 'Export as a file',
  close: 'Close',
  blocked:
    'This browser keeps nothing for this page, perhaps because its window is private. You can work as usual, but what you do is lost when you close the tab, unless you export the project as a file.',
  renameDialog: { title: 'Rename project', label: 'Name', save: 'Rename', cancel: 'Cancel', close: 'Close' },
  removeDialog: {
    title: (name: string): string => `Delete ${name}?`,
    text: (documents: number): string =>
      `Its ${articles(documents)}, corrections, notebook and layout are deleted from this browser. This cannot be undone; to keep a copy, export it as a file first.`,
    remove: 'Delete',
    cancel: 'Cancel',
  },
  leaveDialog: {
    title: 'Leave without keeping?',
    text: (name: string): string =>
      `${name} could not be kept in this browser. When you go on, your corrections, notebook and layout are lost, unless you export the project as a file first.`,
    leave: 'Leave',
    cancel: 'Stay',
  },
  bar: {
    addFiles: 'Add articles…',
    addFolder: 'Add a folder…',
    importCorrections: 'Import corrections…',
    exportProject: 'Project',
    exportProjectHint: 'Everything, in one file',
    exportCorrections: 'Corrections',
    exportCorrectionsHint: 'To use them elsewhere',
    exportJson: 'Graph JSON',
    exportJsonHint: 'The graph, to open again',
    exportGexf: 'GEXF',
    exportGexfHint: 'For Gephi',
    exportGraphml: 'GraphML',
    exportGraphmlHint: 'For Gephi, yEd, igraph',
    exportNodes: 'Names (CSV)',
    exportEdges: 'Ties (CSV)',
    exportEvidence: 'Passages (CSV)',
    exportCytoscape: 'Cytoscape (cyjs)',
    exportNodeLink: 'Node-link JSON',
    exportNodeLinkHint: 'For networkx and D3',
    exportPng: 'Picture (PNG)',
    exportPngHint: 'As it stands on the canvas',
    exportSvg: 'Picture (SVG)',
    exportSvgHint: 'To be edited or printed',
  },
  sign: {
    saved: 'Saved',
    savedAbout: 'Kept in this browser, on this machine.',
    saving: 'Saving…',
    savingAbout: 'Your changes are being kept in this browser.',
    problem: 'Not saved',
    unkept: 'Not kept yet',
    unkeptAbout: 'Kept as a project as soon as you correct, note or move something.',
    reader: 'Read only',
    readerAbout: 'Open in another tab.',
  },
  problems: {
    full: 'There is no room left to keep this project in the browser.',
    blocked: 'This browser keeps nothing for this page, perhaps because its window is private.',
    elsewhere: 'Another tab has changed this project since it was opened here, so nothing was written over it.',
    gone: 'This project was deleted in another tab.',
    failed: 'The browser could not keep your last changes.',
  },
  problemAdvice: {
    full: 'Your work goes on here and nothing of it is lost as long as this tab is open. Export the project as a file, or free some room: delete a project, or other data of the browser.',
    blocked: 'Your work goes on here, but it is lost when this tab is closed. Export the project as a file to keep it.',
    elsewhere: 'Export the project as a file to keep what you see here, or load what the other tab has saved.',
    gone: 'Your work is still here as long as this tab is open. Export the project as a file to keep it.',
    failed: 'Your work goes on here and saving is tried again. Export the project as a file to be sure.',
  },
  again: 'Try again',
  load: 'Load what was saved',
  exportNow: 'Export project',
  reader:
    'This project is open in another tab. You can look around here, but corrections and notes can be made in one tab only.',
  readerShort: 'This project is open in another tab: corrections and notes can be made there only.',
  workHere: 'Work here instead',
  unread: (files: number): string =>
    files === 1
      ? 'One file of this project is still to be read.'
      : `${n(files)} files of this project are still to be read.`,
  missingFiles:
    'Reading was interrupted before all files were taken in. Add them again: what is there already is passed over.',
  added: (added: number, known: number, failed: number): string => {
    const parts = [added === 0 ? 'No new article' : plural(added, 'new article', 'new articles')]
    if (known > 0) parts.push(`${n(known)} already there`)
    if (failed > 0) parts.push(`${n(failed)} could not be read`)
    return `${parts.join(', ')}.`
  },
  idle: (count: number): string =>
    count === 1 ? 'One correction has no effect any more.' : `${n(count)} corrections have no effect any more.`,
  imported: (added: number, known: number): string => {
    const parts = [added === 0 ? 'No new correction' : plural(added, 'correction added', 'corrections added')]
    if (known > 0) parts.push(`${n(known)} already there`)
    return `${parts.join(', ')}.`
  },
  importedIdle: (count: number, reason: string): string =>
    count === 1 ? `One of them has no effect: ${reason}` : `${n(count)} of them have no effect. The first: ${reason}`,
  notToGraph:
    'Articles can’t be added to a graph that was opened as a file: its articles’ full extractions are not in it. Open them on their own.',
  noProject: 'This project is not kept in this browser.',
  failedToOpen: 'This project could not be read from the browser’s store. Try again, or reload the page.',
  opening: (done: number, all: number): string => `${n(done)} of ${articles(all)}`,
  exporting: (name: string): string => `Writing ${name}…`,
  dropToAdd: 'Drop to add to this project',
  dropToOpen: 'Drop to open',
}
