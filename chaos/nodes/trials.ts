// Trials on several servers with one PostgreSQL: servers killed again and again, and the database itself.
import { setTimeout as pause } from 'node:timers/promises'
import { chances } from '../chances.ts'
import type { Crowd } from '../faults/crowd.ts'
import { quantile } from '../faults/verdict.ts'
import type { Outcome, Size, Trial } from '../trial.ts'
import { type Fleet, fleetOf, noFleet } from './fleet.ts'
import { people, tableAt } from './table.ts'

/** A table is sent home and looked over after so many blows, so that no journal grows without end. */
const shift = 20

const patience = 15_000

/** One blow; @returns how many it counts for, once all serve again */
type Strike = (fleet: Fleet, chance: () => number) => Promise<number>

export const nodes: Trial = {
  name: 'nodes',
  about:
    'Three servers on one PostgreSQL, people of each audience spread over them; servers are ended without warning (kill -9) under load.',
  asked: '200 kills, 0 violations',
  quickSeconds: 10,
  unable: noFleet,
  run: (size) => struckTables(size, size.times ?? (size.quick ? 2 : 200), killSome),
}

export const database: Trial = {
  name: 'database',
  about: 'The PostgreSQL of three servers is restarted under load, with care and without: refusals in words meanwhile, then all go on.',
  asked: '50 restarts, 0 violations',
  quickSeconds: 10,
  unable: noFleet,
  run: (size) => struckTables(size, size.times ?? (size.quick ? 2 : 50), restart),
}

const killSome: Strike = async (fleet, chance) => {
  const count = fleet.servers.length
  const first = Math.floor(chance() * count)
  // Now and then two go before either is back.
  const gone = chance() < 0.25 ? [first, (first + 1) % count] : [first]
  for (const n of gone) {
    await fleet.servers[n]?.kill()
    await pause(chance() * 400)
  }
  await Promise.all(gone.map((n) => fleet.revive(n)))
  return gone.length
}

const restart: Strike = async ({ postgres }, chance) => {
  const how = chance() < 0.5 ? 'fast' : 'immediate'
  await postgres.stop(how)
  // Longer than commands wait for it, now and then.
  await pause(chance() < 0.2 ? 4000 : chance() * 500)
  await postgres.start()
  return 1
}

/** Milliseconds until as many commands have been granted as there are people; what never comes is found at the end. */
async function goingOn({ acknowledged }: Crowd): Promise<number> {
  const began = performance.now()
  const enough = acknowledged() + people
  while (acknowledged() < enough && performance.now() - began < patience) await pause(20)
  return performance.now() - began
}

async function struckTables(size: Size, count: number, strike: Strike): Promise<Outcome> {
  const chance = chances(size.seed)
  const violations: string[] = []
  const returns: { label: string; ms: number }[] = []
  const sum = { acknowledged: 0, refused: 0, shown: 0, races: 0 }
  const waits: number[] = []
  const pauses: number[] = []
  const fleet = await fleetOf(3, chance)
  let done = 0
  try {
    while (done < count && violations.length === 0) {
      const table = await tableAt(fleet, `n${done}`, size.quick ? 'some' : 'all')
      for (const end = Math.min(count, done + shift); done < end; ) {
        await pause(200 + chance() * 600)
        done += await strike(fleet, chance)
        pauses.push(await goingOn(table.crowd))
        size.progress(`${done} of ${count}, ${sum.acknowledged + table.crowd.acknowledged()} acknowledged`)
      }
      const found = await table.end()
      violations.push(...found.map((words) => `${words} (seed ${size.seed}, after ${done})`))
      returns.push(...table.screens.returns())
      sum.acknowledged += table.crowd.acknowledged()
      sum.refused += table.crowd.refusedMeanwhile()
      sum.shown += table.screens.shown()
      sum.races += table.races()
      waits.push(...table.crowd.waits)
    }
  } finally {
    await fleet.end()
  }
  const pages = returns.flatMap(({ label, ms }) => (label.startsWith('page') ? [ms] : []))
  return {
    figures: {
      times: done,
      acknowledged: sum.acknowledged,
      'refused meanwhile': sum.refused,
      'views compared': sum.shown,
      'phases both ended': sum.races,
      ...(pages.length > 0 && { 'a page is back, ms p50': quantile(pages, 0.5), 'p99 ': quantile(pages, 0.99) }),
      'everybody’s next command granted after, ms p50': quantile(pauses, 0.5),
      ' p99': quantile(pauses, 0.99),
      'a command, repeats included, ms p50': quantile(waits, 0.5),
      p99: quantile(waits, 0.99),
    },
    violations,
  }
}
