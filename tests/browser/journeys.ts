import { afterAll, beforeAll, describe } from 'vitest'
import { startApp, whyNoJourney, type AppServer, type ServedApp } from './app-page.ts'

const missing = whyNoJourney()
if (missing) console.warn(`Skipped: ${missing}`)

/**
 * A group of tests that go through the built app in a browser; skipped, with a message, where there is none.
 *
 * @param body describes the tests; it gets the app, which is served from before the first of them to after the last
 * @param extra further files to serve, by path
 */
export function journeys(name: string, body: (app: ServedApp) => void, extra?: ReadonlyMap<string, string>): void {
  describe.skipIf(missing !== null)(name, () => {
    let started: AppServer | null = null
    const app = (): AppServer => {
      if (!started) throw new Error('The app is served while tests run, not while they are described.')
      return started
    }
    beforeAll(async () => {
      started = await startApp(extra)
    })
    afterAll(() => started?.close())
    body({
      get address() {
        return app().address
      },
      openPage: (options) => app().openPage(options),
    })
  })
}
