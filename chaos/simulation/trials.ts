// The simulation as trials: that nothing is violated, and that planted bugs would be found.
import { type Job, spread } from '../pool.ts'
import type { Trial } from '../trial.ts'
import { planted } from './planted.ts'
import { type Plan, simulate } from './run.ts'

const quickPlan: Plan = { operations: 150, clients: 12 }
const fullPlan: Plan = { operations: 500, clients: 12 }

/** Plays the schedules of an order's seeds. */
export const simulating =
  (size: 'quick' | 'full'): Job =>
  async ({ seed, first, count }) => {
    const sums = { operations: 0, acknowledged: 0, crashes: 0, agreements: 0, adjudications: 0, rewinds: 0 }
    const violations: string[] = []
    for (let n = first; n < first + count; n += 1) {
      const name = `${seed}-${n}`
      const ran = await simulate(name, size === 'quick' ? quickPlan : fullPlan)
      sums.operations += ran.operations
      sums.acknowledged += ran.acknowledged
      sums.crashes += ran.crashes
      sums.agreements += ran.events.packageEnteredForce ?? 0
      sums.adjudications += ran.events.turnAdjudicated ?? 0
      sums.rewinds += ran.events.rewound ?? 0
      violations.push(...ran.violations.slice(0, 2).map(({ invariant, detail }) => `[${invariant}] ${detail} (seed ${name})`))
    }
    return { sums, violations }
  }

export const simulation: Trial = {
  name: 'simulation',
  about: 'Seeded schedules of commands, drops, returns, kicks, moves, rewinds, failing writes and restarts, on virtual time.',
  asked: '100,000 seeds × 500 operations × 12 clients, 0 violations',
  quickSeconds: 12,
  run: async ({ quick, seed, progress, times, workers }) => {
    const count = times ?? (quick ? 200 : 100_000)
    const wish = { job: 'simulation', seed, count, workers: quick ? 1 : workers, enough: 10 }
    const { done, sums, violations } = await spread(wish, simulating(quick ? 'quick' : 'full'), (n) => progress(`${n} of ${count} seeds`))
    return { figures: { seeds: done, clients: fullPlan.clients, ...sums }, violations }
  },
}

/** Schedules tried until a bug shows. */
const patience = 40

export const plantedBugs: Trial = {
  name: 'planted',
  about: 'Bugs planted on purpose, each of which the simulation must find.',
  asked: '≥ 30 with the leaks, all caught',
  quickSeconds: 6,
  run: async ({ seed, progress }) => {
    const violations: string[] = []
    const all = Object.entries(planted)
    let tried = 0
    for (const [name, { caughtBy, bugs }] of all) {
      let found = false
      for (let n = 0; n < patience && !found; n += 1, tried += 1) {
        const ran = await simulate(`${seed}-${n}`, { operations: 250, clients: 12 }, bugs())
        found = ran.violations.some(({ invariant }) => caughtBy.includes(invariant))
      }
      if (!found) violations.push(`a server that ${name} was not found out (seeds ${seed}-0 … ${seed}-${patience - 1})`)
      progress(name)
    }
    return { figures: { bugs: all.length, caught: all.length - violations.length, schedules: tried }, violations }
  },
}
