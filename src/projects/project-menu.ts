import { strings } from '../strings/index.ts'
import type { MenuItem } from '../widgets/Menu.svelte'
import type { OpenProject } from './open-project.svelte.ts'

export interface ProjectCommands {
  onaddfiles: () => void
  onaddfolder: () => void
  onrename: () => void
  onimportcorrections: () => void
  onexport: () => void
}

/** What can be done with the open project as a whole, for a menu. */
export function projectMenu(project: OpenProject, commands: ProjectCommands): MenuItem[] {
  const { library } = strings
  const text = library.bar
  const disabled = project.reader
  const noArticles = disabled || project.source.kind === 'graph'
  return [
    { id: 'files', label: text.addFiles, disabled: noArticles, onselect: commands.onaddfiles },
    { id: 'folder', label: text.addFolder, disabled: noArticles, onselect: commands.onaddfolder },
    { id: 'corrections', label: text.importCorrections, disabled, onselect: commands.onimportcorrections },
    { id: 'rename', label: library.rename, divided: true, disabled, onselect: commands.onrename },
    { id: 'export', label: library.exportFile, onselect: commands.onexport },
  ]
}
