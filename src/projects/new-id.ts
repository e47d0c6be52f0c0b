/** A new id for a project: 16 characters by chance, fit for an address. */
export function newProjectId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
