const NEWLINE = 10

/** What is read is larger than it may be. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError'
}

/** Reads a stream of UTF-8 line by line, and then the rest of it at once. */
export class LineReader {
  #reader: ReadableStreamDefaultReader<Uint8Array>
  /** Read from the stream, and not yet handed out. */
  #chunk: Uint8Array<ArrayBufferLike> = new Uint8Array()
  #longest: number

  /** @param longest bytes that a line may have */
  constructor(stream: ReadableStream<Uint8Array>, longest: number) {
    this.#reader = stream.getReader()
    this.#longest = longest
  }

  /**
   * The next line without its end, or null after the last.
   *
   * @throws TooLargeError when it is too long, TypeError when it isn't UTF-8 or the stream is damaged
   */
  async line(): Promise<string | null> {
    const parts: Uint8Array[] = []
    let length = 0
    for (;;) {
      const end = this.#chunk.indexOf(NEWLINE)
      const part = end < 0 ? this.#chunk : this.#chunk.subarray(0, end)
      parts.push(part)
      length += part.length
      if (length > this.#longest) throw new TooLargeError(`A line has more than ${this.#longest} bytes.`)
      if (end >= 0) {
        this.#chunk = this.#chunk.subarray(end + 1)
        return decode(parts)
      }
      if (!(await this.#fill())) return length > 0 ? decode(parts) : null
    }
  }

  /**
   * Everything that follows.
   *
   * @throws TooLargeError when it has more than `largest` bytes, TypeError when the stream is damaged
   */
  async rest(largest: number): Promise<Blob> {
    const parts: BlobPart[] = []
    let size = 0
    do {
      size += this.#chunk.length
      if (size > largest) throw new TooLargeError(`There are more than ${largest} bytes.`)
      parts.push(new Uint8Array(this.#chunk))
    } while (await this.#fill())
    return new Blob(parts)
  }

  /** Lets the stream go. */
  async end(): Promise<void> {
    await this.#reader.cancel().catch(() => undefined)
  }

  async #fill(): Promise<boolean> {
    const { done, value } = await this.#reader.read()
    this.#chunk = value ?? new Uint8Array()
    return !done
  }
}

function decode(parts: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode()
}
