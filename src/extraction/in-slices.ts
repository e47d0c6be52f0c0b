/** ms of work in one go: a frame has room for more. */
const SLICE = 10

/**
 * Does the steps of a work without holding up the page: after some milliseconds, whatever else waits has its turn.
 *
 * @param signal gives the rest up
 */
export async function inSlices(work: Iterator<void>, signal?: AbortSignal): Promise<void> {
  for (let end = performance.now() + SLICE; signal?.aborted !== true && work.next().done !== true;) {
    if (performance.now() < end) continue
    await nextTask()
    end = performance.now() + SLICE
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
