// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { Claim, claimedProjects } from '../../../src/library/claim.ts'
import { fakeLocks } from './fake-locks.ts'

/** Tabs of one browser: they share locks, and hear one another. */
function browser() {
  const locks = fakeLocks()
  return (project: string, { deaf = false, patience = 1000 } = {}) => {
    const tab = { handed: 0, lost: 0, claim: null as unknown as Claim }
    tab.claim = new Claim(project, {
      locks,
      openChannel: (name) => {
        const channel = new BroadcastChannel(name)
        // a frozen tab hears nothing
        return deaf ? { postMessage: () => undefined, close: () => channel.close(), onmessage: null } : channel
      },
      onhandover: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        tab.handed++
      },
      onlost: () => void tab.lost++,
      patience,
    })
    return { tab, locks }
  }
}

describe('Claim', () => {
  it('lets one tab write, and another one when it is gone', async () => {
    const open = browser()
    const [{ tab: first, locks }, { tab: second }, { tab: other }] = [open('p'), open('p'), open('q')]
    expect(await first.claim.take()).toBe(true)
    expect(await second.claim.take()).toBe(false)
    expect(await other.claim.take()).toBe(true)
    expect([...(await claimedProjects(locks))].sort()).toEqual(['p', 'q'])
    await first.claim.end()
    expect(await second.claim.take()).toBe(true)
    for (const { claim } of [second, other]) await claim.end()
  })

  it('hands over after saving, to and fro', async () => {
    const open = browser()
    const [{ tab: first }, { tab: second }] = [open('p'), open('p')]
    await first.claim.take()
    expect(await second.claim.takeOver()).toBe(true)
    expect([first.handed, first.lost, second.lost]).toEqual([1, 1, 0])
    expect(await first.claim.takeOver()).toBe(true)
    expect([second.handed, second.lost, first.lost]).toEqual([1, 1, 1])
    for (const { claim } of [first, second]) await claim.end()
  })

  it('is taken from a tab that doesn’t answer', async () => {
    const open = browser()
    const { tab: frozen } = open('p', { deaf: true })
    const { tab: second } = open('p', { patience: 20 })
    await frozen.claim.take()
    expect(await second.claim.takeOver()).toBe(true)
    await expect.poll(() => frozen.lost).toBe(1)
    expect(frozen.handed).toBe(0)
    for (const { claim } of [frozen, second]) await claim.end()
  })

  it('lets every tab write where there are no locks', async () => {
    const claim = new Claim('p', { locks: null, openChannel: () => null, onhandover: async () => undefined, onlost: () => undefined }) // prettier-ignore
    expect(await claim.take()).toBe(true)
    expect(await claim.takeOver()).toBe(true)
    await claim.end()
    expect([...(await claimedProjects(null))]).toEqual([])
  })
})
