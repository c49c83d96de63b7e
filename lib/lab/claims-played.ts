// The claims that thousands of games bear out or refute: the three roads, noise and forgiveness, sincere sides (MODEL G.8).
import { round6 } from '../rules/round.ts'
import type { Claim, Evidence } from './claim.ts'
import { ended, meanOf, number, percent, ratio, rollback, timesOf } from './claim.ts'
import type { Run } from './runs.ts'

const run = (lineup: string, turns: number, more: Partial<Run> = {}): Run => ({ lineup, turns, ...more })
const lengths = [8, 16] as const
const both = (...lineups: string[]): Run[] => lengths.flatMap((turns) => lineups.map((lineup) => run(lineup, turns)))
const war = ({ played }: Evidence, lineup: string, turns: number): number => ended(played(run(lineup, turns)), 'war')

const V1: Claim = {
  id: 'V1',
  says: 'At the trust there is, a grand bargain is never carried through to a verified rollback',
  band: '≤ 2 %',
  tiedTo: 'S2, S3: a single grand exchange is unlikely to work; it failed twice',
  runs: () => both('grand'),
  judge: ({ played }) => {
    const shares = lengths.map((turns) => ended(played(run('grand', turns)), 'verifiedRollback'))
    return { holds: shares.every((share) => share <= 0.02), figures: shares.map((share, at) => percent(`${lengths[at]} turns`, share)) }
  },
}

const trustsAtStart = [0.05, 0.1, 0.2, 0.3, 0.5]
const V2: Claim = {
  id: 'V2',
  says: 'Where a grand bargain is signed, somebody keeps a reserve',
  band: '≥ 80 % of those signed, at every trust at the start from .05 to .5',
  tiedTo: 'S7: even when it signs, it keeps a hedge',
  runs: () => trustsAtStart.map((startTrust) => run('grand', 8, { startTrust })),
  judge: ({ played }) => {
    const shares = trustsAtStart.map((startTrust) => {
      const { signed, reserved } = played(run('grand', 8, { startTrust })).grand
      return { startTrust, share: timesOf(reserved, signed) }
    })
    const known = shares.filter(({ share }) => !Number.isNaN(share))
    return {
      holds: known.length > 0 && known.every(({ share }) => share >= 0.8),
      figures: shares.map(({ startTrust, share }) => percent(`trust ${startTrust}`, share)),
    }
  },
}

const V6: Claim = {
  id: 'V6',
  says: 'Coercion brings the brink, rarely surrender, often war (8 turns)',
  band: 'brink ≥ 70 %, capitulation ≤ 10 %, war 25–60 %',
  tiedTo:
    'S1, S10: the danger is real; a cornered regime goes to the brink first (compellent threats succeed in about 30 %, sanctions in a third, less for existential demands)',
  runs: () => [run('coerce', 8)],
  judge: (evidence) => {
    const tally = evidence.played(run('coerce', 8))
    const brink = (tally.gamesWith.brink ?? 0) / tally.games
    const [surrender, fought] = [ended(tally, 'capitulation'), ended(tally, 'war')]
    return {
      holds: brink >= 0.7 && surrender <= 0.1 && fought >= 0.25 && fought <= 0.6,
      figures: [percent('brink', brink), percent('capitulation', surrender), percent('war', fought)],
    }
  },
}

const V7: Claim = {
  id: 'V7',
  says: 'Incremental play gets to a rollback, and no other road comes near (16 turns)',
  band: '≥ 8 %, and ≥ 5 × the best of grand bargain, coercion and waiting',
  tiedTo: 'S12: small limits that serve the shared aim of avoiding war can open the next steps',
  runs: () => ['incr', 'grand', 'coerce', 'wait'].map((lineup) => run(lineup, 16)),
  judge: ({ played }) => {
    const at = (lineup: string) => rollback(played(run(lineup, 16)))
    const [incremental, others] = [at('incr'), Math.max(at('grand'), at('coerce'), at('wait'))]
    return {
      holds: incremental >= 0.08 && incremental >= 5 * others,
      figures: [percent('incremental', incremental), percent('best of the others', others), ratio('that is', timesOf(incremental, others))],
    }
  },
}

const V8: Claim = {
  id: 'V8',
  says: 'It is slow: in half the time at most half as many verified rollbacks',
  band: '8 turns ≤ .5 × 16 turns',
  tiedTo: 'S16: it is slow; time is an ingredient',
  runs: () => both('incr'),
  judge: ({ played }) => {
    const [short, long] = lengths.map((turns) => ended(played(run('incr', turns)), 'verifiedRollback')) as [number, number]
    return {
      holds: long > 0 && short <= 0.5 * long,
      figures: [percent('8 turns', short), percent('16 turns', long), ratio('that is', timesOf(short, long))],
    }
  },
}

const V9: Claim = {
  id: 'V9',
  says: 'War and mean tension: incremental below waiting below coercion (8 and 16 turns)',
  band: 'strictly',
  tiedTo: 'S15: each cycle of restraint itself moves away from war (and fewer provocations are seen while talks run)',
  runs: () => both('incr', 'wait', 'coerce'),
  judge: (evidence) => {
    const rows = lengths.map((turns) => {
      const lineups = ['incr', 'wait', 'coerce']
      const wars = lineups.map((lineup) => war(evidence, lineup, turns))
      const tension = lineups.map((lineup) => meanOf(evidence.played(run(lineup, turns)), 'meanTension'))
      return { turns, wars, tension }
    })
    const order = ([a = 0, b = 0, c = 0]: readonly number[]): boolean => a < b && b < c
    return {
      holds: rows.every(({ wars, tension }) => order(wars) && order(tension)),
      figures: rows.flatMap(({ turns, wars, tension }) => [
        ...wars.map((share, at) => percent(at === 0 ? `war (${turns})` : '<', share)),
        ...tension.map((points, at) => number(at === 0 ? `tension (${turns})` : '<', points)),
      ]),
    }
  },
}

const loud = 3
const V10: Claim = {
  id: 'V10',
  says: 'Forgiveness does not cost rollbacks, saves packages, and is worth more the louder the noise (16 turns)',
  band: 'generous and incremental ≥ strict − 1.5 points, fewer collapses, lead of incremental wider at three times the false alarms',
  tiedTo: 'Wu and Axelrod 1995: generosity under noise',
  runs: () => ['tft', 'gtft', 'incr'].flatMap((lineup) => [run(lineup, 16), run(lineup, 16, { noise: loud })]),
  judge: ({ played }) => {
    const at = (lineup: string, more: Partial<Run> = {}) => rollback(played(run(lineup, 16, more)))
    const fell = (lineup: string) => meanOf(played(run(lineup, 16)), 'collapses')
    const [strict, generous, incremental] = [at('tft'), at('gtft'), at('incr')]
    const lead = round6(incremental - strict)
    const leadInNoise = round6(at('incr', { noise: loud }) - at('tft', { noise: loud }))
    const keeps = Math.min(lead, round6(generous - strict)) >= -0.015
    return {
      holds: keeps && fell('gtft') < fell('tft') && fell('incr') < fell('tft') && leadInNoise > lead,
      figures: [
        percent('rollback strict', strict),
        percent('generous', generous),
        percent('incremental', incremental),
        number('collapses strict', fell('tft')),
        number('generous', fell('gtft')),
        number('incremental', fell('incr')),
        percent('lead of incremental', lead),
        percent('in noise', leadInNoise),
        percent('of generous', generous - strict),
        percent('in noise', at('gtft', { noise: loud }) - at('tft', { noise: loud })),
      ],
    }
  },
}

const V11: Claim = {
  id: 'V11',
  says: 'Two sincere sides get to a rollback under incremental play; a deceiver mostly does not (16 turns)',
  band: '≥ 4 × as often',
  tiedTo: 'Kydd 2000, 2005: the trustworthy can reassure each other, the untrustworthy mostly cannot counterfeit it',
  runs: () => [run('incr', 16, { natures: 'allSincere' }), run('incr', 16, { natures: 'firstExploits' })],
  judge: ({ played }) => {
    const [sincere, deceived] = (['allSincere', 'firstExploits'] as const).map((natures) => rollback(played(run('incr', 16, { natures }))))
    const [high, low] = [sincere ?? 0, deceived ?? 0]
    return {
      holds: high > 0 && high >= 4 * low,
      figures: [percent('all sincere', high), percent('first exploits', low), ratio('that is', timesOf(high, low))],
    }
  },
}

const V16: Claim = {
  id: 'V16',
  says: 'Pressure first and talks later is behind talks at once: fewer freezes and rollbacks, more war (8 turns)',
  band: 'strictly',
  tiedTo: 'S10, S12: pressure carries no guarantee; a process can start without a full map',
  runs: () => [run('pivot', 8), run('incr', 8)],
  judge: (evidence) => {
    const gained = (lineup: string) => {
      return ended(evidence.played(run(lineup, 8)), 'verifiedRollback', 'rollbackBegun', 'freeze')
    }
    const [later, atOnce] = [gained('pivot'), gained('incr')]
    const [warLater, warAtOnce] = [war(evidence, 'pivot', 8), war(evidence, 'incr', 8)]
    return {
      holds: later < atOnce && warLater > warAtOnce,
      figures: [percent('freeze and rollback', later), percent('against', atOnce), percent('war', warLater), percent('against', warAtOnce)],
    }
  },
}

export const playedClaims: readonly Claim[] = [V1, V2, V6, V7, V8, V9, V10, V11, V16]
