/** Progress on standard error, drawn in place, only when a person is looking. */
import type { Effects } from './effects.ts'

const REDRAW_MS = 100

export interface Progress {
  advance: (done: number) => void
  end: () => void
}

/** `total` counts files; the line tells how many are done, how fast, and how long it will take. */
export function startProgress(total: number, unit: string, effects: Effects): Progress {
  const start = effects.now()
  let last = 0
  const draw = (done: number) => {
    const seconds = Math.max(0.001, (effects.now() - start) / 1000)
    const left = done > 0 ? Math.round((seconds / done) * (total - done)) : 0
    effects.stderr(`\r\u001b[K${done} of ${total} ${unit}, ${Math.round(done / seconds)} a second, ${left} s left`)
  }
  return {
    advance(done) {
      if (!effects.isTerminal || effects.now() - last < REDRAW_MS) return
      last = effects.now()
      draw(done)
    },
    end() {
      if (effects.isTerminal) effects.stderr('\r\u001b[K')
    },
  }
}
