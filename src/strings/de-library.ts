import { writingOf } from './counting.ts'
import type { Strings } from './en.ts'

const { n, plural, rounded, time } = writingOf('de', 'de')
const articles = (value: number): string => `${n(value)} Artikel`

/** What the interface says about projects and how they are kept, in German. */
export const library: Strings['library'] = {
  projects: 'Projekte',
  size: (documents, names) =>
    names > 0 ? `${articles(documents)}, ${plural(names, 'Name', 'Namen')}` : articles(documents),
  time,
  usage: (used, free) =>
    `In diesem Browser auf diesem Rechner gespeichert: ${used}${free === null ? '' : `, Platz für weitere ${free}`}.`,
  bytes: (bytes) => {
    const [value, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'kB']
    return `${rounded(value, value < 10 ? 1 : 0)} ${unit}`
  },
  interrupted: (read, left) =>
    `Lesen unterbrochen: ${articles(read)} gelesen, ${plural(left, 'Datei', 'Dateien')} übrig`,
  goOn: 'Weiterlesen',
  goOnWith: (name) => `${name} weiterlesen`,
  openElsewhere: 'In einem anderen Tab offen',
  open: (name) => `${name} öffnen`,
  menu: (name) => `Mehr zu ${name}`,
  rename: 'Umbenennen…',
  remove: 'Löschen…',
  exportFile: 'Als Datei exportieren',
  close: 'Schließen',
  blocked:
    'Dieser Browser speichert nichts für diese Seite, vielleicht weil das Fenster privat ist. Sie können wie gewohnt arbeiten, aber was Sie tun, geht beim Schließen des Tabs verloren, wenn Sie das Projekt nicht als Datei exportieren.',
  renameDialog: {
    title: 'Projekt umbenennen',
    label: 'Name',
    save: 'Umbenennen',
    cancel: 'Abbrechen',
    close: 'Schließen',
  },
  removeDialog: {
    title: (name) => `${name} löschen?`,
    text: (documents) =>
      `${articles(documents)}, Korrekturen, Notizbuch und Anordnung werden aus diesem Browser gelöscht. Das lässt sich nicht rückgängig machen; um eine Kopie zu behalten, exportieren Sie das Projekt zuerst als Datei.`,
    remove: 'Löschen',
    cancel: 'Abbrechen',
  },
  leaveDialog: {
    title: 'Ohne Speichern verlassen?',
    text: (name) =>
      `${name} konnte in diesem Browser nicht gespeichert werden. Wenn Sie fortfahren, gehen Korrekturen, Notizbuch und Anordnung verloren, wenn Sie das Projekt nicht zuerst als Datei exportieren.`,
    leave: 'Verlassen',
    cancel: 'Bleiben',
  },
  bar: {
    addFiles: 'Artikel hinzufügen…',
    addFolder: 'Ordner hinzufügen…',
    importCorrections: 'Korrekturen importieren…',
    exportProject: 'Projekt',
    exportProjectHint: 'Alles, in einer Datei',
    exportCorrections: 'Korrekturen',
    exportCorrectionsHint: 'Um sie anderswo zu verwenden',
    exportJson: 'Graph-JSON',
    exportJsonHint: 'Der Graph, um ihn wieder zu öffnen',
    exportGexf: 'GEXF',
    exportGexfHint: 'Für Gephi',
    exportGraphml: 'GraphML',
    exportGraphmlHint: 'Für Gephi, yEd, igraph',
    exportNodes: 'Namen (CSV)',
    exportEdges: 'Verbindungen (CSV)',
    exportEvidence: 'Stellen (CSV)',
    exportCytoscape: 'Cytoscape (cyjs)',
    exportNodeLink: 'Node-Link-JSON',
    exportNodeLinkHint: 'Für networkx und D3',
    exportPng: 'Bild (PNG)',
    exportPngHint: 'So, wie es zu sehen ist',
    exportSvg: 'Bild (SVG)',
    exportSvgHint: 'Zum Bearbeiten und Drucken',
  },
  sign: {
    saved: 'Gespeichert',
    savedAbout: 'In diesem Browser, auf diesem Rechner.',
    saving: 'Speichert…',
    savingAbout: 'Ihre Änderungen werden in diesem Browser gespeichert.',
    problem: 'Nicht gespeichert',
    unkept: 'Noch nicht gespeichert',
    unkeptAbout: 'Wird als Projekt gespeichert, sobald Sie etwas korrigieren, notieren oder verschieben.',
    reader: 'Nur lesen',
    readerAbout: 'In einem anderen Tab offen.',
  },
  problems: {
    full: 'Im Browser ist kein Platz mehr, um dieses Projekt zu speichern.',
    blocked: 'Dieser Browser speichert nichts für diese Seite, vielleicht weil das Fenster privat ist.',
    elsewhere:
      'Ein anderer Tab hat dieses Projekt geändert, seit es hier geöffnet wurde; darum wurde nichts überschrieben.',
    gone: 'Dieses Projekt wurde in einem anderen Tab gelöscht.',
    failed: 'Der Browser konnte Ihre letzten Änderungen nicht speichern.',
  },
  problemAdvice: {
    full: 'Sie können hier weiterarbeiten, und nichts geht verloren, solange dieser Tab offen ist. Exportieren Sie das Projekt als Datei, oder schaffen Sie Platz: Löschen Sie ein Projekt oder andere Daten des Browsers.',
    blocked:
      'Sie können hier weiterarbeiten, aber beim Schließen des Tabs geht alles verloren. Exportieren Sie das Projekt als Datei, um es zu behalten.',
    elsewhere:
      'Exportieren Sie das Projekt als Datei, um zu behalten, was Sie hier sehen, oder laden Sie, was der andere Tab gespeichert hat.',
    gone: 'Ihre Arbeit ist noch hier, solange dieser Tab offen ist. Exportieren Sie das Projekt als Datei, um es zu behalten.',
    failed:
      'Sie können hier weiterarbeiten, das Speichern wird wieder versucht. Exportieren Sie das Projekt als Datei, um sicherzugehen.',
  },
  again: 'Noch einmal versuchen',
  load: 'Gespeicherten Stand laden',
  exportNow: 'Projekt exportieren',
  reader:
    'Dieses Projekt ist in einem anderen Tab offen. Sie können sich hier umsehen, aber korrigieren und notieren geht nur in einem Tab.',
  readerShort: 'Dieses Projekt ist in einem anderen Tab offen: Korrigieren und notieren geht nur dort.',
  workHere: 'Stattdessen hier arbeiten',
  unread: (files) =>
    files === 1
      ? 'Eine Datei dieses Projekts ist noch zu lesen.'
      : `${n(files)} Dateien dieses Projekts sind noch zu lesen.`,
  missingFiles:
    'Das Lesen wurde unterbrochen, bevor alle Dateien aufgenommen waren. Fügen Sie sie noch einmal hinzu: Was schon da ist, wird übergangen.',
  added: (added, known, failed) => {
    const parts = [added === 0 ? 'Kein neuer Artikel' : plural(added, 'neuer Artikel', 'neue Artikel')]
    if (known > 0) parts.push(`${n(known)} schon vorhanden`)
    if (failed > 0) parts.push(`${n(failed)} nicht lesbar`)
    return `${parts.join(', ')}.`
  },
  idle: (count) =>
    count === 1 ? 'Eine Korrektur hat keine Wirkung mehr.' : `${n(count)} Korrekturen haben keine Wirkung mehr.`,
  imported: (added, known) => {
    const parts = [
      added === 0 ? 'Keine neue Korrektur' : plural(added, 'Korrektur hinzugefügt', 'Korrekturen hinzugefügt'),
    ]
    if (known > 0) parts.push(`${n(known)} schon vorhanden`)
    return `${parts.join(', ')}.`
  },
  importedIdle: (count, reason) =>
    count === 1
      ? `Eine davon hat keine Wirkung: ${reason}`
      : `${n(count)} davon haben keine Wirkung. Die erste: ${reason}`,
  notToGraph:
    'Zu einem Graphen, der als Datei geöffnet wurde, lassen sich keine Artikel hinzufügen: Was aus seinen Artikeln gelesen wurde, steht nicht vollständig darin. Öffnen Sie sie für sich.',
  noProject: 'Dieses Projekt ist nicht in diesem Browser gespeichert.',
  failedToOpen:
    'Dieses Projekt konnte nicht aus dem Speicher des Browsers gelesen werden. Versuchen Sie es noch einmal, oder laden Sie die Seite neu.',
  opening: (done, all) => `${n(done)} von ${plural(all, 'Artikel', 'Artikeln')}`,
  exporting: (name) => `${name} wird geschrieben…`,
  dropToAdd: 'Loslassen, um es diesem Projekt hinzuzufügen',
  dropToOpen: 'Loslassen, um es zu öffnen',
}
