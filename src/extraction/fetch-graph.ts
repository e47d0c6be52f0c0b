import { InvalidInputError } from '../../graph/index.ts'
import type { InputFile } from './import-documents.ts'

/**
 * A graph JSON file to be fetched from the place that this page comes from.
 *
 * @param address relative to the page; any other place is refused
 * @param refusal the message of the InvalidInputError thrown when it can't be had
 */
export function fetchableGraph(address: string, refusal: string): InputFile {
  const url = new URL(address, window.location.href)
  return {
    name: decodeURIComponent(url.pathname.replace(/^.*\//, '')),
    bytes: async () => {
      const response = url.origin === window.location.origin ? await fetch(url).catch(() => null) : null
      if (!response?.ok) throw new InvalidInputError(refusal, address)
      return new Uint8Array(await response.arrayBuffer())
    },
  }
}
