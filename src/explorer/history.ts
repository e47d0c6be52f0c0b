/** A state with what came before and what was undone. Immutable. */
export interface History<State, Done> {
  present: State
  /** Oldest first. `done` is what led away from `state`. */
  past: readonly { state: State; done: Done }[]
  /** Nearest last. `done` leads back to `state`. */
  future: readonly { state: State; done: Done }[]
  /** The subject of a gesture still going on, or null. */
  gesture: string | null
}

export function startHistory<State, Done>(present: State): History<State, Done> {
  return { present, past: [], future: [], gesture: null }
}

/**
 * The history after something was done. What was undone before is given up. Steps of one `gesture` in a row become one step:
 * undoing it leads to where the gesture began.
 */
export function record<State, Done>(
  history: History<State, Done>,
  next: State,
  done: Done,
  gesture: string | null = null,
): History<State, Done> {
  if (next === history.present) return history
  if (gesture !== null && gesture === history.gesture) return { ...history, present: next, future: [] }
  return { present: next, past: [...history.past, { state: history.present, done }], future: [], gesture }
}

/** Ends a gesture: the next step with the same subject is a step of its own. */
export function endGesture<State, Done>(history: History<State, Done>): History<State, Done> {
  return history.gesture === null ? history : { ...history, gesture: null }
}

/** One step back; the same object when there is none. */
export function undo<State, Done>(history: History<State, Done>): History<State, Done> {
  const last = history.past.at(-1)
  if (!last) return history
  return {
    present: last.state,
    past: history.past.slice(0, -1),
    future: [...history.future, { state: history.present, done: last.done }],
    gesture: null,
  }
}

/** One step forward again; the same object when there is none. */
export function redo<State, Done>(history: History<State, Done>): History<State, Done> {
  const next = history.future.at(-1)
  if (!next) return history
  return {
    present: next.state,
    past: [...history.past, { state: history.present, done: next.done }],
    future: history.future.slice(0, -1),
    gesture: null,
  }
}
