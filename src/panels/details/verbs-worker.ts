/** Runs in a Web Worker: finds the verbs between names with compromise, which is loaded nowhere else in the app. */
import nlp from 'compromise/three'
import { verbsBetween, type BetweenNames } from '../../../graph/index.ts'

/** The verbs of one stretch. */
export interface VerbsAnswer {
  passage: number
  verbs: string[]
}

/** Stretches of one answer. */
const STEP = 20

addEventListener('message', ({ data }: MessageEvent<readonly BetweenNames[]>) => {
  for (let i = 0; i < data.length; i += STEP) {
    const answers = data.slice(i, i + STEP).map((stretch): VerbsAnswer => {
      return { passage: stretch.passage, verbs: verbsBetween(stretch, nlp) }
    })
    postMessage(answers)
  }
  postMessage(null)
})
