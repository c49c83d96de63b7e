// What a bot orders in Commit: package by package, one free action, and its vetoes.
import type { ActId, PackageId, PartyId } from '../ids.ts'
import { actOf, partyOf } from '../rules/catalogue.ts'
import type { FreeAction, PackageOrder } from '../rules/world.ts'
import type { Act } from '../scenario/schema.ts'
import type { AgreementView } from '../view/view.ts'
import type { Play } from './bot.ts'
import { cornered } from './corner.ts'
import { bound, owes, type Seat, weigh } from './seat.ts'
import { taste } from './signatures.ts'

/** Will below which a government spends its free action at home. */
const campaignsBelow = 60
/** Pressure above which those who keep sanctions within bounds begin to undermine them. */
const tooMuchPressure = 85
/** How much better a reserve, or honesty, must look before a running order is changed, points. */
const inertia = 0.5

export function orders(seat: Seat): Play[] {
  if (seat.own.orders) return []
  const packages: Record<PackageId, PackageOrder> = {}
  for (const agreement of bound(seat)) packages[agreement.id] = orderFor(seat, agreement)
  const { free, why } = freeAction(seat)
  const confirmed = isFateful(seat, free) ? 'twice' : 'once'
  return [
    {
      intent: { type: 'giveOrders', orders: { packages, free, vetoes: vetoes(seat) }, confirmed },
      why: { ...why, with: { ...why.with, ...count(packages) } },
    },
  ]
}

const count = (packages: Record<PackageId, PackageOrder>): Record<string, number> => {
  const all = Object.values(packages)
  return {
    comply: all.filter((o) => o === 'comply').length,
    stall: all.filter((o) => o === 'stall').length,
    hedge: all.filter((o) => o === 'hedge').length,
  }
}

const isFateful = ({ c }: Seat, free: FreeAction): boolean =>
  free.kind === 'brink' || free.kind === 'capitulate' || (free.kind === 'act' && (free.brink || actOf(c, free.act).brink))

// ---- what it owes --------------------------------------------------------------------------------

function orderFor(seat: Seat, agreement: AgreementView): PackageOrder {
  const { stalls, reserve } = seat.character
  const given = stalls.who === 'always' || seat.own.nature === stalls.who
  // Who takes first and reneges later delivers in the turn of signature.
  const due = agreement.stage >= stalls.fromStage && (stalls.fromStage === 0 || agreement.since < seat.turn)
  if (given && due && seat.chance('stall', agreement.id, stalls.chance)) return 'stall'
  if (reserve === 'never') return 'comply'
  const running = seat.own.reserves.some((one) => one.package === agreement.id && one.running)
  if (reserve === 'always') return running ? 'hedge' : 'comply'
  const weighed = weigh(seat, agreement.terms, agreement)
  if (weighed.needHedged === weighed.need) return 'comply'
  const better = weighed.evHedge + taste(seat, agreement.terms) - weighed.evComply
  return better > (running ? -inertia : 4 * inertia) ? 'hedge' : 'comply'
}

// ---- the free action -----------------------------------------------------------------------------

interface Chosen {
  free: FreeAction
  why: Play['why']
}
const chosen = (free: FreeAction, code: string, about: Record<string, string | number> = {}): Chosen => ({
  free,
  why: { code, with: about },
})

function freeAction(seat: Seat): Chosen {
  const { view, me, character, turn, own } = seat
  if (view.gestures.some(({ party }) => party === me)) return chosen({ kind: 'nothing' }, 'keepsWord')
  const brink = character.cornered ? cornered(seat) : null
  if (brink) return chosen({ kind: brink }, brink)
  const act = character.presses(turn) ? pressing(seat) : null
  if (act) return chosen({ kind: 'act', act: act.id, brink: false }, 'presses', { act: act.short })
  const restored = bound(seat).flatMap((agreement) =>
    agreement.dues.filter((due) => due.party === me && due.restorable).map((due) => ({ package: agreement.id, measure: due.measure })),
  )[0]
  if (restored) return chosen({ kind: 'restore', ...restored }, 'restores')
  const sanction = onSanctions(seat)
  if (sanction) return chosen({ kind: 'act', act: sanction.id, brink: false }, 'onSanctions', { act: sanction.short })
  const between = character.mediates ? mediation(seat) : null
  if (between)
    return chosen({ kind: 'mediation', between }, 'mediates', {
      one: partyOf(seat.c, between[0]).short,
      other: partyOf(seat.c, between[1]).short,
    })
  if (own.will < campaignsBelow) return chosen({ kind: 'homeCampaign' }, 'campaigns', { will: Math.round(own.will) })
  return chosen({ kind: 'nothing' }, 'keepsWord')
}

/** The leader coerces, its allies show force; nothing that would break its own word. */
function pressing(seat: Seat): Act | null {
  const { c, me, leader, turn } = seat
  const mine = c.acts.filter(
    (act) => act.by.includes(me) && !act.brink && act.target === seat.adversary && !act.breaks.some((id) => owes(seat, id)),
  )
  if (leader !== me) {
    const shows = mine.filter((act) => act.evidence === 'provocation')
    return seat.chance('show', String(turn), 0.5) ? (shows[Math.floor(shows.length * fraction(seat))] ?? null) : null
  }
  const coercive = mine.filter((act) => act.evidence === 'coercion').sort((a, b) => pressureOf(b) - pressureOf(a))
  // What was vetoed last turn is not tried again at once.
  const vetoed = new Set(seat.view.headlines.filter((one) => one.kind === 'vetoed' && one.party === me).map((one) => one.act))
  return coercive.find((act) => !vetoed.has(act.id)) ?? null
}

const fraction = (seat: Seat): number => (seat.turn % 3) / 3
const pressureOf = (act: Act): number => Object.values(act.pressure ?? {}).reduce((sum, by) => sum + by, 0)

/** Those who enforce add to pressure, those who evade take from it, those who balance act only when it grows too great. */
function onSanctions(seat: Seat): Act | null {
  const { c, me, character } = seat
  if (character.sanctions === 'ignores') return null
  const mine = c.acts.filter((act) => act.by.includes(me) && !act.brink && !act.breaks.some((id) => owes(seat, id)))
  if (character.sanctions === 'enforces') return seat.chance('enforce', me, 0.5) ? (mine.find((act) => pressureOf(act) > 0) ?? null) : null
  if (character.sanctions === 'balances' && !(highestPressure(seat) > tooMuchPressure && seat.chance('evade', me, 0.5))) return null
  return mine.find((act) => pressureOf(act) < 0) ?? null
}

const highestPressure = ({ view }: Seat): number => Math.max(0, ...Object.values(view.board.pressure))

/** Between the principals while they are bound to each other, so that doubts can be cleared up. */
function mediation({ c, view, me }: Seat): [PartyId, PartyId] | null {
  if (c.principals.includes(me) || !c.parties.find(({ id }) => id === me)?.mediator) return null
  const tied = view.agreements.some(
    (agreement) => agreement.status === 'inForce' && c.principals.every((id) => agreement.dues.some((due) => due.party === id)),
  )
  return tied ? [...c.principals] : null
}

function vetoes(seat: Seat): ActId[] {
  const { c, me, character } = seat
  if (character.sanctions === 'ignores' || character.sanctions === 'enforces') return []
  const mine = c.acts.filter((act) => act.vetoBy.includes(me) && pressureOf(act) > 0)
  if (character.sanctions === 'balances' && highestPressure(seat) <= tooMuchPressure) return []
  return mine.map((act) => act.id)
}
