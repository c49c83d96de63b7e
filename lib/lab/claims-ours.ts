// Two claims of our own about the game around the model: goals within reach, and nothing to gain by sinking the table.
import type { PartyId } from '../ids.ts'
import type { Scenario } from '../scenario/schema.ts'
import { type Claim, number, percent } from './claim.ts'
import type { Run } from './runs.ts'

const plain: Run = { lineup: 'incr', turns: 8 }
const everyLineup = ({ lineups }: Scenario): Run[] => Object.keys(lineups).map((lineup) => ({ lineup, turns: 8 }))

const withinReach = 0.02
const O1: Claim = {
  id: 'O1',
  says: 'Every secret objective can be met: it is in the games of some line-up (8 turns)',
  band: '≥ 2 % of the games in which it was dealt',
  tiedTo: 'a goal that cannot be met is no goal',
  runs: everyLineup,
  judge: ({ scenario, played }) => {
    const tallies = everyLineup(scenario).map(played)
    const best = objectivesOf(scenario).map((key) => ({
      key,
      share: Math.max(
        ...tallies.map(({ objectives }) => {
          const { dealt, met } = objectives[key] ?? { dealt: 0, met: 0 }
          return dealt > 0 ? met / dealt : 0
        }),
      ),
    }))
    const failing = best.filter(({ share }) => share < withinReach)
    const rarest = best.toSorted((a, b) => a.share - b.share).slice(0, 1)
    return {
      holds: failing.length === 0,
      figures: (failing.length > 0 ? failing : rarest).map(({ key, share }) =>
        percent(`${failing.length > 0 ? '' : 'rarest: '}${key}`, share),
      ),
    }
  },
}

function objectivesOf({ objectives, exploiterObjectives }: Scenario): string[] {
  const dealt = Object.entries(objectives).flatMap(([party, all]) => all.map(({ id }) => `${party}/${id}`))
  return [...dealt, ...Object.entries(exploiterObjectives).map(([party, { id }]) => `${party}/${id}`)]
}

/** Ways of sinking the table: walking out of what was signed, and pressing instead of talking. */
const sinking = ['spoil', 'coerce'] as const
const instead = (party: PartyId, strategy: string): Run => ({ ...plain, instead: { party, strategy } })
/** Points of 100 within which chance may move a mean. */
const chanceMoves = 0.5
const O2: Claim = {
  id: 'O2',
  says: 'Nobody gains by sinking the table: who walks out, or presses, where the others play incrementally scores no more (8 turns)',
  band: 'at most half a point above its score in the plain line-up, for every party and both ways',
  tiedTo: 'scores are absolute, so that nobody wins by making all lose',
  runs: ({ parties }) => [plain, ...parties.flatMap(({ id }) => sinking.map((strategy) => instead(id, strategy)))],
  judge: ({ scenario, played }) => {
    const scored = (run: Run, party: PartyId): number => {
      const { total, count } = played(run).scores[party] ?? { total: Number.NaN, count: 1 }
      return total / count
    }
    const gains = scenario.parties.map(({ id }) => ({
      id,
      gain: Math.max(...sinking.map((strategy) => scored(instead(id, strategy), id) - scored(plain, id))),
    }))
    return { holds: gains.every(({ gain }) => gain <= chanceMoves), figures: gains.map(({ id, gain }) => number(id, gain)) }
  },
}

export const ourClaims: readonly Claim[] = [O1, O2]
