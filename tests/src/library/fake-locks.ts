/** Locks as a browser has them (https://w3c.github.io/web-locks/), exclusive ones only; Node 20 has none. */
export function fakeLocks(): Pick<LockManager, 'request' | 'query'> {
  interface Held {
    lost: (reason: unknown) => void
  }
  const held = new Map<string, Held>()
  const queues = new Map<string, (() => void)[]>()
  type Callback = (lock: Lock | null) => unknown

  async function request(name: string, options: LockOptions, callback: Callback): Promise<unknown> {
    if (options.steal) {
      held.get(name)?.lost(new DOMException('Stolen.', 'AbortError'))
      held.delete(name)
    } else if (held.has(name) && options.ifAvailable) {
      return callback(null)
    } else if (held.has(name)) {
      await inQueue(name, options.signal)
    }
    return hold(name, callback)
  }
  function inQueue(name: string, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const queue = queues.get(name) ?? []
      queues.set(name, queue)
      queue.push(resolve)
      signal?.addEventListener('abort', () => {
        queue.splice(queue.indexOf(resolve), 1)
        reject(signal.reason)
      })
    })
  }
  async function hold(name: string, callback: Callback): Promise<unknown> {
    const lock: Held = { lost: () => undefined }
    const lost = new Promise((_, reject) => (lock.lost = reject))
    held.set(name, lock)
    try {
      return await Promise.race([callback({ name, mode: 'exclusive' }), lost])
    } finally {
      if (held.get(name) === lock) {
        held.delete(name)
        queues.get(name)?.shift()?.()
      }
    }
  }
  return {
    request: request as LockManager['request'],
    query: async () => ({ held: [...held.keys()].map((name) => ({ name })), pending: [] }),
  }
}
