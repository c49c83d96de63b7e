// The crisis card: a choice first, chance after (D, RULINGS 8, 26).
import type { PartyId } from '../ids.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { happens } from './draw.ts'
import type { CrisisResult, PerParty, ReceiptLine, Signals } from './world.ts'

export interface Crisis {
  result: CrisisResult
  tension: ReceiptLine[]
  will: PerParty<number>
  pressure: PerParty<number>
}

/** What came of the card, or null when it was not due. A principal that did not choose gives way. */
export function playCrisis(
  c: Catalogue,
  signals: Signals,
  chosen: Partial<PerParty<'firm' | 'yield'>>,
  seed: string,
  turn: number,
): Crisis | null {
  if (!signals.crisisDue) return null
  const p = c.params
  const choices: PerParty<'firm' | 'yield'> = {}
  for (const id of c.principals) choices[id] = chosen[id] ?? 'yield'
  const yielding = c.principals.filter((id) => choices[id] === 'yield')
  if (yielding.length === 0) {
    const risk = signals.crisisRisk
    const war = happens(seed, turn, 'crisis', '', risk)
    const tension: ReceiptLine[] = war ? [] : [{ reason: 'crisisFirm', points: p.crisisBothFirm }]
    return { result: { choices, risk, war }, tension, will: {}, pressure: {} }
  }
  const [loser] = yielding
  const alone = yielding.length === 1 ? loser : undefined
  const fall = alone ? p.crisisOneYields : p.crisisBothYield
  return {
    result: { choices, risk: 0, war: false },
    tension: [{ reason: 'crisisYield', ...(alone ? { party: alone } : {}), points: -fall }],
    will: willLost(yielding, alone ? p.crisisYieldWill : p.crisisBothYieldWill),
    pressure: alone ? (c.yields.find((y) => y.party === alone)?.pressure ?? {}) : {},
  }
}

function willLost(yielding: readonly PartyId[], points: number): PerParty<number> {
  const lost: PerParty<number> = {}
  for (const id of yielding) lost[id] = -points
  return lost
}
