// What the end is worth, to all together and to each delegation (E.12, RULINGS 31–33).
import type { Params } from '../scenario/params.ts'
import type { Catalogue, Objective } from '../scenario/schema.ts'
import { endState, runningAtEnd } from './endstate.ts'
import { objectiveResult } from './objective.ts'
import { clamp, round6, sum } from './round.ts'
import type { EndState, PerParty, Standing, World } from './world.ts'

/** The collective score, and each delegation's: collective × (.4 + .6 × weighted share of its objectives met). */
export function scores(c: Catalogue, world: World, objectives: PerParty<Objective[]>): Standing {
  const p = c.params
  const end = endState(c, world)
  const lines = collectiveLines(c, world, end)
  const collective = round6(sum(lines.map((line) => line.points)))
  const parties: Standing['parties'] = {}
  for (const { id } of c.parties) {
    const mine = objectives[id] ?? []
    const results = mine.map((objective) => objectiveResult(c, world, objective))
    const weight = sum(mine.map((objective) => objective.weight))
    const met = sum(mine.map((objective, at) => (results[at]?.met ? objective.weight : 0)))
    const gaveIn = world.over?.kind === 'capitulation' && world.over.party === id
    const share = gaveIn || weight === 0 ? 0 : round6(met / weight)
    const score = round6(collective * (p.scoreCollectiveShare + p.scoreOwnShare * share))
    parties[id] = { score, share, medal: medalOf(p, score), objectives: results }
  }
  return { end, collective, lines, parties }
}

/** Lines that sum to the collective score; war is worth what the scenario says and nothing is added. */
function collectiveLines(c: Catalogue, world: World, end: EndState): Standing['lines'] {
  const p = c.params
  const base = worthOf(c, world, end)
  const lines: Standing['lines'] = [{ reason: 'endState', points: round6(base) }]
  if (end === 'war') return lines
  const [one, other] = c.principals
  const above = Math.max(0, world.tension - p.scoreTensionFrom)
  const mutual = [world.trust[one]?.[other] ?? 0, world.trust[other]?.[one] ?? 0].every((t) => t >= p.scoreMutualTrustAt)
  lines.push({ reason: 'tension', points: round6(-p.scoreTensionWeight * above) })
  lines.push({ reason: 'reserves', points: round6(-p.scorePerReserve * runningAtEnd(world).length) })
  if (mutual) lines.push({ reason: 'mutualTrust', points: p.scoreMutualTrust })
  const free = sum(lines.map((line) => line.points))
  const bounded = clamp(free, 0, 100)
  if (bounded !== free) lines.push({ reason: 'bounded', points: round6(bounded - free) })
  return lines.filter((line) => line.points !== 0 || line.reason === 'endState').map((line) => ({ ...line, points: line.points + 0 }))
}

function worthOf(c: Catalogue, world: World, end: EndState): number {
  const p = c.params
  const worth: Record<Exclude<EndState, 'stalemate' | 'collapsed'>, number> = {
    war: p.scoreWar,
    capitulation: p.scoreCapitulation,
    calm: p.scoreCalm,
    freeze: p.scoreFreeze,
    rollbackBegun: p.scoreRollbackBegun,
    hedgedRollback: p.scoreHedgedRollback,
    verifiedRollback: p.scoreVerifiedRollback,
  }
  if (end !== 'stalemate' && end !== 'collapsed') return worth[end]
  const grown = sum(c.parties.map(({ id, asset }) => (asset ? (world.secret.asset[id] ?? asset.value) - asset.value : 0)))
  return p.scoreStalemate - clamp(p.stalemateArsenalWeight * grown, 0, p.stalemateArsenalCap)
}

function medalOf(p: Params, score: number): Standing['parties'][keyof Standing['parties']]['medal'] {
  if (score >= p.medalGold) return 'gold'
  if (score >= p.medalSilver) return 'silver'
  return score >= p.medalBronze ? 'bronze' : null
}
