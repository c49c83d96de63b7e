// Trials on the real server in a process of its own: killed, frozen, and reached over a line that breaks.
import { setTimeout as pause } from 'node:timers/promises'
import { startServer, temporaryData } from '../../e2e/_support/server.ts'
import { chances } from '../chances.ts'
import type { Trial } from '../trial.ts'
import { crowdOf } from './crowd.ts'
import { proxyTo } from './proxy.ts'
import { alone, type Blow, struck } from './struck.ts'
import { quantile, verdictOn } from './verdict.ts'

/** What a life of the server must acknowledge before it is ended: fewer would prove less than was asked. */
const leastAcknowledged = 100
/** So hard is asked meanwhile. */
const load = { manner: { gap: 5, lanes: 4 }, answered: leastAcknowledged } as const

/** Milliseconds from a process's start until it serves, at most (99th percentile), on two cores of its own. */
const longestReturn = 1000

export const kills: Trial = {
  name: 'kill',
  about: 'The server is ended without warning (kill -9) under load, and started again.',
  asked: '1,000 kills, ≥ 100,000 acknowledgements, 0 lost, 0 doubled, serving again ≤ 1 s',
  run: async (size) => {
    const count = size.times ?? (size.quick ? 8 : 1000)
    const returns: number[] = []
    const strike: Blow['strike'] = async (server) => {
      await server.kill()
      const began = performance.now()
      const next = await startServer({ dataDir: server.dataDir, port: server.port, env: alone })
      returns.push(performance.now() - began)
      return next
    }
    const { violations, crowds } = await struck(size, count, { strike, ...(size.quick ? {} : load) })
    const p99 = quantile(returns, 0.99)
    if (!size.quick && crowds < count * leastAcknowledged)
      violations.push(`[load] ${crowds} commands were acknowledged; there must be ${count * leastAcknowledged} for as many kills`)
    if (!size.quick && p99 > longestReturn) violations.push(`[serving] it served again after ${p99} ms (p99); it may take ${longestReturn}`)
    const figures = {
      kills: returns.length,
      acknowledged: crowds,
      'serving again, ms p50': quantile(returns, 0.5),
      p99,
    }
    return { figures, violations }
  },
}

export const freezes: Trial = {
  name: 'freeze',
  about: 'The server is stopped for a while (SIGSTOP) under load, and let go on.',
  asked: '100 stops, 0 violations',
  run: async (size) => {
    const count = size.times ?? (size.quick ? 4 : 100)
    const strike: Blow['strike'] = async (server, chance) => {
      server.signal('SIGSTOP')
      await pause(100 + chance() * (size.quick ? 600 : 4000))
      server.signal('SIGCONT')
      return server
    }
    const { violations, crowds } = await struck(size, count, { strike })
    return { figures: { stops: count, acknowledged: crowds }, violations }
  },
}

export const resets: Trial = {
  name: 'reset',
  about: 'Connections are reset one after another, and packets come in pieces; every command must count once.',
  asked: '10,000 resets, every command exactly once',
  run: async (size) => {
    const { seed, quick, progress } = size
    const count = size.times ?? (quick ? 150 : 10_000)
    const chance = chances(seed)
    const violations: string[] = []
    let acks = 0
    for (let done = 0; done < count && violations.length === 0; ) {
      const { dataDir, remove } = await temporaryData()
      const server = await startServer({ dataDir, env: alone })
      const proxy = await proxyTo(server.port, chance)
      try {
        const crowd = await crowdOf(server.url, proxy.url, 12, `r${done}`)
        for (const end = Math.min(count, done + 1000); done < end; ) {
          await pause(5 + chance() * 30)
          if (proxy.reset(chance())) done += 1
          progress(`${done} of ${count}`)
        }
        await crowd.rest()
        crowd.leave()
        acks += crowd.acknowledged()
        violations.push(...verdictOn(dataDir, crowd).map((words) => `${words} (seed ${seed})`))
      } finally {
        await proxy.close()
        await server.kill()
        await remove()
      }
    }
    return { figures: { resets: count, acknowledged: acks }, violations }
  },
}
