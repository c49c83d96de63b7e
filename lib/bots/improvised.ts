// A package of a bot's own making: small, two-sided, put together by chance from what each side could give and the other would like.
import type { MeasureId, PackageId, PartyId } from '../ids.ts'
import { draw } from '../rules/draw.ts'
import type { Measure, Terms } from '../scenario/schema.ts'
import type { Play } from './bot.ts'
import { owes, type Seat } from './seat.ts'
import { homeAllows } from './signatures.ts'

/** Chance, a turn, that it has something to offer. */
const offersOften = 0.6
/** Most measures that either side gives. */
const most = 2
/** Turns. */
const duration = 4

/** Tables one package a turn at most, with one partner. */
export function improvised(seat: Seat): Play[] {
  const { c, me, turn, view } = seat
  const mine = `${me.toLowerCase()}-${turn}-own` as PackageId
  const made = view.proposals.some(({ id }) => id === mine) || view.agreements.some(({ id }) => id === mine)
  if (made || !seat.chance('improvise', me, offersOften)) return []
  const others = c.parties.map(({ id }) => id).filter((id) => id !== me)
  const partner = oneOf(seat, 'partner', others)
  if (!partner) return []
  const given = gifts(seat, me, partner)
  const asked = gifts(seat, partner, me)
  if (given.length === 0 || asked.length === 0) return []
  const terms = termsOf(seat, given, partner, asked)
  if (!homeAllows(seat, terms)) return []
  return [{ intent: { type: 'tablePackage', package: mine, terms, draft: null }, why: { code: 'tablesOwn', with: { title: terms.title } } }]
}

/** Up to two measures of one party that the other would like, no further than one stage ahead. */
function gifts(seat: Seat, from: PartyId, to: PartyId): Measure[] {
  const { c, view, me } = seat
  const within = c.measures.filter((m) => m.by.includes(from) && m.stage <= view.board.opened + 2 && (from !== me || !owes(seat, m.id)))
  const liked = within.filter((m) => (m.benefit[to] ?? 0) > 0)
  const choice = liked.length > 0 ? liked : within
  const first = oneOf(seat, `first/${from}`, choice)
  const second = oneOf(seat, `second/${from}`, choice)
  return [...new Set([first, second])].filter((m) => m !== undefined).slice(0, most)
}

function termsOf({ c, me }: Seat, given: Measure[], partner: PartyId, asked: Measure[]): Terms {
  const name = (id: PartyId): string => c.parties.find((party) => party.id === id)?.short ?? id
  const step = (party: PartyId) => (m: Measure) => ({ party, measure: m.id as MeasureId })
  return {
    title: `${name(me)} – ${name(partner)}: ${given[0]?.short ?? ''}`.slice(0, 80),
    commitments: [...given.map(step(me)), ...asked.map(step(partner))],
    sequence: { kind: 'simultaneous' },
    verify: {},
    duration,
    clauses: { snapback: [], escrow: [], clarify: true, dispute: 'suspend' },
  }
}

const oneOf = <T>({ seed, turn }: Seat, purpose: string, from: readonly T[]): T | undefined =>
  from[Math.floor(draw(seed, turn, 'improvise', purpose) * from.length)]
