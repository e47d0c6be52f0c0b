import type { BetweenNames } from '../../../graph/index.ts'
import type { VerbsAnswer } from './verbs-worker.ts'

/** A verb, and the passages that have it, by their place in the list. */
export interface VerbUse {
  verb: string
  passages: readonly number[]
}

/** Verbs with their passages, the most frequent first. */
export function groupVerbs(answers: readonly VerbsAnswer[]): VerbUse[] {
  const uses = new Map<string, number[]>()
  for (const { passage, verbs } of answers) {
    for (const verb of verbs) {
      const passages = uses.get(verb)
      if (passages) passages.push(passage)
      else uses.set(verb, [passage])
    }
  }
  return [...uses]
    .map(([verb, passages]) => ({ verb, passages }))
    .sort((a, b) => b.passages.length - a.passages.length || (a.verb < b.verb ? -1 : 1))
}

/**
 * Finds the verbs between names in a worker of its own.
 *
 * @param receive called with what is found so far, and whether that is all
 * @param fail called when the worker can't go on
 * @returns gives the search up
 */
export function runVerbs(
  stretches: readonly BetweenNames[],
  receive: (verbs: VerbUse[], done: boolean) => void,
  fail: () => void,
): () => void {
  const worker = new Worker(new URL('./verbs-worker.ts', import.meta.url), { type: 'module' })
  const answers: VerbsAnswer[] = []
  worker.addEventListener('message', ({ data }: MessageEvent<readonly VerbsAnswer[] | null>) => {
    if (data) answers.push(...data)
    receive(groupVerbs(answers), data === null)
    if (data === null) worker.terminate()
  })
  worker.addEventListener('error', () => {
    worker.terminate()
    fail()
  })
  worker.postMessage(stretches)
  return () => worker.terminate()
}
