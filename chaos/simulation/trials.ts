// The simulation as trials: that nothing is violated, and that planted bugs would be found.
import type { Trial } from '../trial.ts'
import { planted } from './planted.ts'
import { type Plan, simulate } from './run.ts'

const quickPlan: Plan = { operations: 150, clients: 12 }
const fullPlan: Plan = { operations: 500, clients: 12 }

export const simulation: Trial = {
  name: 'simulation',
  about: 'Seeded schedules of commands, drops, returns, kicks, moves, rewinds, failing writes and restarts, on virtual time.',
  run: async ({ quick, seed, progress, times }) => {
    const plan = quick ? quickPlan : fullPlan
    const count = times ?? (quick ? 200 : 100_000)
    const violations: string[] = []
    const sum = { operations: 0, acknowledged: 0, crashes: 0, agreements: 0, adjudications: 0, rewinds: 0 }
    let seeds = 0
    for (; seeds < count && violations.length < 10; seeds += 1) {
      const name = `${seed}-${seeds}`
      const ran = await simulate(name, plan)
      sum.operations += ran.operations
      sum.acknowledged += ran.acknowledged
      sum.crashes += ran.crashes
      sum.agreements += ran.events.packageEnteredForce ?? 0
      sum.adjudications += ran.events.turnAdjudicated ?? 0
      sum.rewinds += ran.events.rewound ?? 0
      violations.push(...ran.violations.slice(0, 2).map(({ invariant, detail }) => `[${invariant}] ${detail} (seed ${name})`))
      if (seeds % 50 === 49) progress(`${seeds + 1} of ${count} seeds`)
    }
    return { figures: { seeds, clients: plan.clients, ...sum }, violations }
  },
}

/** Schedules tried until a bug shows. */
const patience = 40

export const plantedBugs: Trial = {
  name: 'planted',
  about: 'Bugs planted on purpose, each of which the simulation must find.',
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
