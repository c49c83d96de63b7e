// What must hold whichever way the judgments are moved (C1–C14 of MODEL G.6), and the quantities that go with it.
import type { Scenario } from '../scenario/schema.ts'
import { ended, meanOf, rollback } from './claim.ts'
import { needByInspection, needOfGrand, needOfStep, type Step, withIrreversibleReturns, withOvernightDisarmament } from './needs.ts'
import { keyOf, type Run } from './runs.ts'
import type { Tally } from './tally.ts'

const run = (lineup: string, turns: number): Run => ({ lineup, turns })

/** The games each draw is judged by. */
export const robustnessRuns: readonly Run[] = [
  ...['grand', 'coerce', 'incr', 'wait'].flatMap((lineup) => [run(lineup, 8), run(lineup, 16)]),
  run('tft', 16),
  run('gtft', 16),
  run('pivot', 8),
]

/** One draw: its scenario and its games. */
export interface Trial {
  scenario: Scenario
  played: (lineup: string, turns: number) => Tally
}

/** The trial of a draw whose tallies stand under the keys of their runs. */
export function trialOf(scenario: Scenario, tallies: (key: string) => Tally): Trial {
  return { scenario, played: (lineup, turns) => tallies(keyOf(run(lineup, turns))) }
}

export interface Check {
  id: string
  says: string
  holds: (trial: Trial) => boolean
}

const brink = ({ gamesWith, games }: Tally): number => (gamesWith.brink ?? 0) / games
const war = (tally: Tally): number => ended(tally, 'war')
const frozenOrBack = (tally: Tally): number => ended(tally, 'verifiedRollback', 'rollbackBegun', 'freeze')
const need = ({ scenario }: Trial, which: Step, principal: 0 | 1 = 0, tension?: number): number =>
  needOfStep(scenario, which, principal, tension)

export const checks: readonly Check[] = [
  {
    id: 'C1',
    says: 'a grand bargain at low trust is carried through in at most 2 % of games (8 and 16 turns)',
    holds: ({ played }) => [8, 16].every((turns) => ended(played('grand', turns), 'verifiedRollback') <= 0.02),
  },
  {
    id: 'C2',
    says: 'of the grand bargains signed, at least 80 % are signed with a reserve',
    holds: ({ played }) => {
      const [short, long] = [played('grand', 8).grand, played('grand', 16).grand]
      return short.reserved + long.reserved >= 0.8 * (short.signed + long.signed)
    },
  },
  {
    id: 'C3',
    says: 'the grand bargain takes trust of at least .5, and at least 1.5 × the first rollback',
    holds: (trial) => needOfGrand(trial.scenario) >= Math.max(0.5, 1.5 * need(trial, 'rollback')),
  },
  { id: 'C4a', says: 'coercion: a brink in at least 70 % of 8-turn games', holds: ({ played }) => brink(played('coerce', 8)) >= 0.7 },
  { id: 'C4b', says: 'coercion: capitulation in at most 10 %', holds: ({ played }) => ended(played('coerce', 8), 'capitulation') <= 0.1 },
  {
    id: 'C4c',
    says: 'coercion: war in at least 15 %, and at least 3 × incremental play',
    holds: ({ played }) => war(played('coerce', 8)) >= Math.max(0.15, 3 * war(played('incr', 8))),
  },
  {
    id: 'C5',
    says: 'incremental rollback (16 turns) in at least 8 %, and at least 5 × every other road',
    holds: ({ played }) => {
      const others = ['grand', 'coerce', 'wait'].map((lineup) => rollback(played(lineup, 16)))
      return rollback(played('incr', 16)) >= Math.max(0.08, ...others.map((share) => 5 * share))
    },
  },
  {
    id: 'C6',
    says: 'slow: verified rollbacks at 8 turns at most half of those at 16',
    holds: ({ played }) => ended(played('incr', 8), 'verifiedRollback') <= 0.5 * ended(played('incr', 16), 'verifiedRollback'),
  },
  {
    id: 'C7a',
    says: 'first steps take no trust of the first principal: at most .05 and .10 at tension 62 and 55',
    holds: (trial) => need(trial, 'deEscalation', 0, 62) <= 0.05 && need(trial, 'moratorium', 0, 55) <= 0.1,
  },
  {
    id: 'C7b',
    says: 'and little of the second: at most .10 and .25',
    holds: (trial) => need(trial, 'deEscalation', 1, 62) <= 0.1 && need(trial, 'moratorium', 1, 55) <= 0.25,
  },
  {
    id: 'C8',
    says: 'the road rises step by step: de-escalation, moratorium, suspension, rollback, grand bargain',
    holds: (trial) => {
      const [first, second, third, fourth] = [
        need(trial, 'deEscalation'),
        need(trial, 'moratorium'),
        need(trial, 'suspension'),
        need(trial, 'rollback'),
      ]
      return first <= second && second <= third && third < fourth && fourth < needOfGrand(trial.scenario)
    },
  },
  {
    id: 'C8b',
    says: 'the first steps lie below all later ones, and the grand bargain is highest',
    holds: (trial) => {
      const later = [need(trial, 'suspension'), need(trial, 'rollback')]
      const early = Math.max(need(trial, 'deEscalation'), need(trial, 'moratorium'))
      return early < Math.min(...later) && Math.max(...later) < needOfGrand(trial.scenario)
    },
  },
  {
    id: 'C9',
    says: 'full inspection asks more trust of the inspected than none, and less of the other side',
    holds: ({ scenario }) => {
      const change = (principal: 0 | 1) => {
        const needs = needByInspection(scenario, principal)
        return (needs.at(-1) ?? 0) - (needs[0] ?? 0)
      }
      return change(0) > 0 && change(1) < 0
    },
  },
  {
    id: 'C10',
    says: 'tension and war: incremental below waiting below coercion (8 turns)',
    holds: ({ played }) => {
      const rows = [war, (tally: Tally) => meanOf(tally, 'meanTension')].map((of) =>
        ['incr', 'wait', 'coerce'].map((l) => of(played(l, 8))),
      )
      return rows.every(([low = 0, middle = 0, high = 0]) => low < middle && middle < high)
    },
  },
  {
    id: 'C11',
    says: 'forgiveness: generous at least as often at a rollback as strict, or fewer collapses (16 turns)',
    holds: ({ played }) => {
      const [strict, generous] = [played('tft', 16), played('gtft', 16)]
      return rollback(generous) >= rollback(strict) || meanOf(generous, 'collapses') < meanOf(strict, 'collapses')
    },
  },
  {
    id: 'C12a',
    says: 'returns that cannot be taken back lower the trust a grand bargain takes by at least a quarter',
    holds: ({ scenario }) => needOfGrand(withIrreversibleReturns(scenario)) <= 0.75 * needOfGrand(scenario),
  },
  {
    id: 'C12b',
    says: 'disarmament that could be taken back overnight lowers it to at most .15',
    holds: ({ scenario }) => needOfGrand(withOvernightDisarmament(scenario)) <= 0.15,
  },
  {
    id: 'C14',
    says: 'pressure first and talks later is behind talks at once: fewer freezes and rollbacks, more war (8 turns)',
    holds: ({ played }) => {
      const [later, atOnce] = [played('pivot', 8), played('incr', 8)]
      return frozenOrBack(later) < frozenOrBack(atOnce) && war(later) > war(atOnce)
    },
  },
]

/** What is measured in each draw: shares and trust from 0 to 1. */
export const quantities: Record<string, (trial: Trial) => number> = {
  'trust for the grand bargain': ({ scenario }) => needOfGrand(scenario),
  'the same, returns irreversible': ({ scenario }) => needOfGrand(withIrreversibleReturns(scenario)),
  'the same, disarmament reversible': ({ scenario }) => needOfGrand(withOvernightDisarmament(scenario)),
  'trust for the first rollback': (trial) => need(trial, 'rollback'),
  'trust for the suspension': (trial) => need(trial, 'suspension'),
  'incremental rollback, 16 turns': ({ played }) => rollback(played('incr', 16)),
  'incremental freeze, 16 turns': ({ played }) => ended(played('incr', 16), 'freeze'),
  'strict rollback, 16 turns': ({ played }) => rollback(played('tft', 16)),
  'generous rollback, 16 turns': ({ played }) => rollback(played('gtft', 16)),
  'grand rollback, 16 turns': ({ played }) => rollback(played('grand', 16)),
  'incremental war, 8 turns': ({ played }) => war(played('incr', 8)),
  'waiting war, 8 turns': ({ played }) => war(played('wait', 8)),
  'coercion war, 8 turns': ({ played }) => war(played('coerce', 8)),
  'coercion capitulation, 8 turns': ({ played }) => ended(played('coerce', 8), 'capitulation'),
}
