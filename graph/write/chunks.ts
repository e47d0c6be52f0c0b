/** Characters in a piece of a written file: large enough to write quickly, small enough to hold many. */
const CHUNK_LENGTH = 64 * 1024

/** Joins short pieces into longer ones. */
export function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const piece of pieces) {
    chunk += piece
    if (chunk.length < CHUNK_LENGTH) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}
