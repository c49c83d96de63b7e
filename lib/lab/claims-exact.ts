// The claims that are reckoned, not played: trust required, evidence, the same again, and sums that add up (MODEL G.8).
import type { RoomState } from '../game/state.ts'
import { commitmentEvidence } from '../rules/evidence.ts'
import { sum } from '../rules/round.ts'
import { sight } from '../rules/verification.ts'
import type { Grade, Receipt } from '../rules/world.ts'
import { catalogueOf } from '../scenario/catalogue.ts'
import { type Claim, exact, number, ratio, trust } from './claim.ts'
import { playOut } from './game.ts'
import { needByInspection, needOfGrand, needOfStep, withIrreversibleReturns, withOvernightDisarmament } from './needs.ts'
import { setupOf } from './runs.ts'

const rising = (values: readonly number[]): boolean => values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0))

const V3: Claim = {
  id: 'V3',
  says: 'The grand bargain takes trust that rivals do not have, far more than a first rollback',
  band: '.55–.90, and at least 1.5 × the first rollback',
  tiedTo: 'S5: the one that disarms needs a great deal of trust',
  runs: exact,
  judge: ({ scenario }) => {
    const [grand, rollback] = [needOfGrand(scenario), needOfStep(scenario, 'rollback', 0)]
    return {
      holds: grand >= 0.55 && grand <= 0.9 && grand >= 1.5 * rollback,
      figures: [trust('grand bargain', grand), trust('first rollback', rollback)],
    }
  },
}

const V4: Claim = {
  id: 'V4',
  says: 'The first steps take next to no trust of the first principal while tension is high',
  band: 'de-escalation at tension 62 ≤ .05, moratorium at 55 ≤ .10',
  tiedTo: 'S14: the first steps are open even with no trust, because the deterrent stays',
  runs: exact,
  judge: ({ scenario }) => {
    const [first, second] = [needOfStep(scenario, 'deEscalation', 0, 62), needOfStep(scenario, 'moratorium', 0, 55)]
    return { holds: first <= 0.05 && second <= 0.1, figures: [trust('de-escalation', first), trust('moratorium', second)] }
  },
}

const V5: Claim = {
  id: 'V5',
  says: 'Trust required rises along the road: first steps, suspension and rollback, grand bargain',
  band: 'strictly',
  tiedTo: 'S13: easiest first',
  runs: exact,
  judge: ({ scenario }) => {
    const need = (which: Parameters<typeof needOfStep>[1]) => needOfStep(scenario, which, 0)
    const early = Math.max(need('deEscalation'), need('moratorium'))
    const later = Math.min(need('suspension'), need('rollback'))
    const grand = needOfGrand(scenario)
    return {
      holds: early < later && later < grand,
      figures: [trust('most of the first', early), trust('least of the later', later), trust('grand bargain', grand)],
    }
  },
}

const V12: Claim = {
  id: 'V12',
  says: 'More inspection of a suspension asks more trust of the inspected and less of the other side',
  band: 'at every rung of the ladder',
  tiedTo: 'S13: the least intrusive verification first',
  runs: exact,
  judge: ({ scenario }) => {
    const [inspected, other] = [needByInspection(scenario, 0), needByInspection(scenario, 1)]
    const ends = (values: readonly number[]) => [values[0] ?? Number.NaN, values.at(-1) ?? Number.NaN] as const
    const [[none, full], [without, withIt]] = [ends(inspected), ends(other)]
    return {
      holds: rising(inspected) && rising(other.toReversed()),
      figures: [trust('inspected from', none), trust('to', full), trust('other side from', without), trust('to', withIt)],
    }
  },
}

const V13: Claim = {
  id: 'V13',
  says: 'The grand bargain would take much less trust if its returns could not be taken back, and hardly any if disarmament could',
  band: 'at most .75 × as much; at most .15',
  tiedTo: 'S4: one side gives what is slow to rebuild, the other what can be undone at once',
  runs: exact,
  judge: ({ scenario }) => {
    const now = needOfGrand(scenario)
    const [lasting, overnight] = [needOfGrand(withIrreversibleReturns(scenario)), needOfGrand(withOvernightDisarmament(scenario))]
    return {
      holds: lasting <= 0.75 * now && overnight <= 0.15,
      figures: [
        trust('now', now),
        trust('lasting returns', lasting),
        ratio('that is', lasting / now),
        trust('overnight disarmament', overnight),
      ],
    }
  },
}

const V14: Claim = {
  id: 'V14',
  says: 'A breach seen early costs more trust than one seen late',
  band: 'evidence more negative at record 0 than at 10',
  tiedTo: 'Lount and others 2008: early breaches do lasting damage',
  runs: exact,
  judge: ({ scenario }) => {
    const c = catalogueOf(scenario)
    const at = (record: number) => commitmentEvidence(c.params, 'clear', 0.5, record, sight(c, 2, 'B'))
    return { holds: at(0) < at(10), figures: [number('log-odds at record 0', at(0)), number('at 10', at(10))] }
  },
}

const grades: readonly Grade[] = ['clean', 'doubtful', 'clear']
const V15: Claim = {
  id: 'V15',
  says: 'Words that cost nothing move nothing',
  band: 'evidence 0',
  tiedTo: 'cheap talk',
  runs: exact,
  judge: ({ scenario }) => {
    const c = catalogueOf(scenario)
    const moved = grades.flatMap((grade) =>
      c.ladder.flatMap(({ level }) =>
        [0, 10].map((record) => Math.abs(commitmentEvidence(c.params, grade, 0, record, sight(c, level, 'B')))),
      ),
    )
    return { holds: moved.every((value) => value === 0), figures: [number('most log-odds', Math.max(...moved))] }
  },
}

/** Line-ups whose games are looked into line by line. */
const watchedLineups = ['incr', 'coerce', 'spoil']

const V17: Claim = {
  id: 'V17',
  says: 'The same seed and the same orders give the same game, byte for byte',
  band: 'identical',
  tiedTo: 'a game can be replayed, and branched at one order',
  runs: exact,
  judge: ({ scenario, seed }) => {
    const twice = watchedLineups.map((lineup) => {
      const setup = setupOf(scenario, { lineup, turns: 8 })
      const again = { ...setup, scenario: JSON.parse(JSON.stringify(scenario)) as typeof scenario }
      return JSON.stringify(playOut(setup, seed)) === JSON.stringify(playOut(again, seed))
    })
    return { holds: twice.every((same) => same), figures: [number('games that differ', twice.filter((same) => !same).length)] }
  },
}

/** The most that rounding may leave, points. */
const rounding = 1e-4

const V18: Claim = {
  id: 'V18',
  says: 'The reasons shown add up to the change of the needle',
  band: 'within rounding',
  tiedTo: 'every change of trust shows its reasons',
  runs: exact,
  judge: ({ scenario, seed }) => {
    const gaps = watchedLineups.flatMap((lineup) =>
      [0, 1, 2].flatMap((n) => gapsOf(playOut(setupOf(scenario, { lineup, turns: 8 }), `${seed}/${n}`))),
    )
    const largest = Math.max(...gaps)
    return { holds: gaps.length > 0 && largest <= rounding, figures: [number('receipts', gaps.length), number('largest gap', largest)] }
  },
}

/** For every receipt of a game: how far its lines miss the change, and its end misses the needle, points. */
function gapsOf(state: RoomState): number[] {
  return state.history.flatMap(({ result, ...after }) => {
    const rows = Object.entries(result.trust) as [keyof typeof after.trust, Record<string, Receipt>][]
    const trusts = rows.flatMap(([holder, row]) =>
      Object.entries(row).map(([toward, told]) =>
        gap(told, 100 * (after.trust[holder]?.[toward as keyof typeof after.trust] ?? Number.NaN)),
      ),
    )
    return [...trusts, gap(result.tension, after.tension), ...gapsBy(result.will, after.will), ...gapsBy(result.pressure, after.pressure)]
  })
}

function gapsBy<K extends string>(told: Record<K, Receipt>, needles: Record<K, number>): number[] {
  return (Object.keys(told) as K[]).map((key) => gap(told[key], needles[key]))
}

const gap = ({ before, after, lines }: Receipt, needle: number): number =>
  Math.max(Math.abs(after - before - sum(lines.map(({ points }) => points))), Math.abs(after - needle))

export const exactClaims: readonly Claim[] = [V3, V4, V5, V12, V13, V14, V15, V17, V18]
