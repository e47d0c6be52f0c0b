import type { Entity, EntityType } from '../../../graph/index.ts'
import type { Correcting } from '../../explorer/correcting.svelte.ts'
import { strings } from '../../strings/index.ts'
import type { MenuItem } from '../../widgets/Menu.svelte'

const TYPES: readonly EntityType[] = ['person', 'organization', 'country', 'place']

/** All that can be said of one entity, as items of a menu. */
export function correctionMenu(correcting: Correcting, entity: Entity): MenuItem[] {
  const text = strings.correcting.menu
  return [
    { id: 'rename', label: text.rename, keys: 'F2', onselect: () => (correcting.renaming = entity.id) },
    { id: 'merge', label: text.merge, keys: 'M', onselect: () => correcting.askMerge([entity.id]) },
    { id: 'apart', label: text.apart, onselect: () => correcting.askApart(entity) },
    ...TYPES.map((type, i): MenuItem => ({
      id: type,
      label: text.type(type),
      shape: type,
      checked: entity.type === type,
      divided: i === 0,
      onselect: () => correcting.retype(entity, type),
    })),
    {
      id: 'hide',
      label: text.hide,
      keys: strings.correcting.keys.delete,
      divided: true,
      onselect: () => correcting.hide([entity.id]),
    },
  ]
}
