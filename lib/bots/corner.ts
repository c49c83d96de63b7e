// A cornered state weighs endurance, brink and surrender over four turns (E.11). Bots alone: people decide for themselves.
import type { PartyId } from '../ids.ts'
import { actOf, measureOf, partyOf, rungOf } from '../rules/catalogue.ts'
import { draw } from '../rules/draw.ts'
import { reversalHazard } from '../rules/durability.ts'
import { irretrievable } from '../rules/irreversibility.ts'
import { discountedTurns } from '../rules/ledger.ts'
import { sum } from '../rules/round.ts'
import { crisisRisk, regimeHazard } from '../rules/war.ts'
import type { Seat } from './seat.ts'

const horizon = 4
/** Turns for which a surrender must be believed to be rewarded. */
const rewardTurns = 6
/** Level of inspection that comes with surrender. */
const surrenderLevel = 4

/** What it does about coercion: the brink, surrender, or null to endure. */
export function cornered(seat: Seat): 'brink' | 'capitulate' | null {
  const { c, me, view } = seat
  if (!c.principals.includes(me) || !isCoerced(seat)) return null
  const pressure = view.board.pressure[me]
  if (pressure === undefined) return null
  const options = weighed(seat, pressure)
  const weights = Object.entries(options).map(([option, worth]) => ({ option, weight: Math.exp(worth / c.params.cornerTemperature) }))
  let left = draw(seat.seed, seat.turn, 'corner', me) * sum(weights.map(({ weight }) => weight))
  for (const { option, weight } of weights) {
    left -= weight
    if (left < 0) return option === 'endure' ? null : (option as 'brink' | 'capitulate')
  }
  return null
}

/** Whether somebody coerced it this turn or last, as the headlines tell. */
function isCoerced({ c, view, me, turn }: Seat): boolean {
  return view.headlines.some((one) => {
    if (one.kind !== 'act' || one.act === undefined || one.turn < turn - 1) return false
    const act = c.acts.find(({ id }) => id === one.act)
    return act !== undefined && one.party !== me && act.target === me && actOf(c, act.id).evidence === 'coercion'
  })
}

/** Points over four turns of each way out, as it reckons them. */
function weighed(seat: Seat, pressure: number): Record<'endure' | 'brink' | 'capitulate', number> {
  const { c, view } = seat
  const p = c.params
  const span = discountedTurns(p.discount, horizon)
  const endure = (at: number): number => -painAt(seat, at) * span - p.survivalValue * (1 - (1 - regimeHazard(p, at)) ** horizon)
  const war = p.survivalValue * crisisRisk(p, view.board.tension)
  return {
    endure: endure(pressure),
    brink: p.blinkGuess * endure(Math.max(0, pressure - blinkRelief(seat))) + (1 - p.blinkGuess) * (endure(pressure) - war),
    capitulate: surrender(seat, (painAt(seat, pressure) * span) / 2),
  }
}

const painAt = ({ c }: Seat, pressure: number): number => (c.params.painPerTurn * pressure) / 100

/** Pressure that falls away when the other principal gives way. */
function blinkRelief({ c, me, adversary }: Seat): number {
  const given = c.yields.find(({ party }) => party === adversary)
  return -(given?.pressure[me] ?? 0)
}

/** It gives up what the grand bargain asks, under inspection, and trusts that it is left in peace. */
function surrender({ c, me, adversary, footing }: Seat, pain: number): number {
  const p = c.params
  const grand = c.packages.find(({ id }) => id === c.roads.grand)?.terms
  const given = (grand?.commitments ?? []).filter(({ party }) => party === me).map(({ measure }) => measureOf(c, measure))
  const lost = grand ? sum(given.map((measure) => irretrievable(p, grand, measure, 0))) : 0
  const exposed = p.inspectionIrreversible * rungOf(c, surrenderLevel).exposure
  const other = adversary as PartyId
  const hazard = reversalHazard(p, partyOf(c, other), footing.will[other] ?? 50, footing.hazardFactor[other] ?? 1, 'young')
  const believed = (footing.trust[me]?.[other] ?? 0) * (1 - hazard) ** rewardTurns
  return -(1 - believed) * (lost + exposed + pain)
}
