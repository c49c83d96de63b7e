// What a delegation does with what it owes: gestures, secret orders, answers to reports, the crisis card.
import type { MeasureId, PackageId, PartyId } from '../ids.ts'
import { clarify } from '../rules/clarify.ts'
import { gestureFault } from '../rules/gesture.ts'
import { concerns } from '../rules/owed.ts'
import type { Agreement, Due, FreeAction, PartyOrders, PartyResponse, PerParty } from '../rules/world.ts'
import type { GameEvent } from './event.ts'
import type { Intent } from './intent.ts'
import type { Delegate } from './people.ts'
import { gestureWill, roomAtHome } from './price.ts'
import { type Decision, refused } from './refusal.ts'
import type { RoomState } from './state.ts'
import { isParty, isPrincipal, type No, onlyHead, onlyIn, type Table } from './table.ts'

type Answer = Decision<GameEvent>

/** Packages in force in which the party owes something. */
export function agreementsOf(state: RoomState, party: PartyId): Agreement[] {
  return Object.values(state.world.agreements).filter(
    (agreement) => agreement.status === 'inForce' && agreement.dues.some((due) => due.party === party),
  )
}

function dueOf(state: RoomState, party: PartyId, id: PackageId, measure: MeasureId): Due | undefined {
  const agreement = state.world.agreements[id]
  if (agreement?.status !== 'inForce') return undefined
  return agreement.dues.find((due) => due.party === party && due.measure === measure)
}

// ---- gestures ------------------------------------------------------------------------------------

/** Announced in the open, carried out whatever the others do; it is the turn's free action (RULINGS 23). */
export function announceGesture(table: Table, who: Delegate, id: MeasureId): Answer {
  const no = onlyIn(table, 'negotiate') ?? onlyHead(table, who)
  if (no) return no
  const { state, catalogue } = table
  const { party } = who.role
  const measure = catalogue.measures.find((candidate) => candidate.id === id)
  if (!measure) return refused('unknownMeasure', { measure: id })
  if (state.hand.gestures[party]) return refused('gestureAnnounced')
  const fault = gestureFault(catalogue, state.world, party, id)
  if (fault) return refused(gestureRefusals[fault], { measure: measure.short })
  const will = gestureWill(table, id)
  if (will > roomAtHome(table, party)) return refused('gestureTooDear', { will })
  return { granted: [{ type: 'gestureAnnounced', party, measure: id }] }
}

const gestureRefusals = { notTheirs: 'gestureNotYours', owedAlready: 'gestureOwed', usedUp: 'gestureUsedUp' } as const

export function withdrawGesture(table: Table, who: Delegate): Answer {
  const no = onlyIn(table, 'negotiate') ?? onlyHead(table, who)
  if (no) return no
  const { party } = who.role
  return table.state.hand.gestures[party] ? { granted: [{ type: 'gestureWithdrawn', party }] } : refused('noGesture')
}

// ---- orders --------------------------------------------------------------------------------------

export function draftOrders(table: Table, who: Delegate, orders: PartyOrders): Answer {
  const no = onlyIn(table, 'commit') ?? unfit(table, who.role.party, orders)
  if (no) return no
  return { granted: [{ type: 'ordersDrafted', party: who.role.party, person: who.id, orders }] }
}

export function giveOrders(table: Table, who: Delegate, { orders, confirmed }: Extract<Intent, { type: 'giveOrders' }>): Answer {
  const { party } = who.role
  const no = onlyIn(table, 'commit') ?? unfit(table, party, orders)
  if (no) return no
  const standing = table.state.hand.orders[party]
  const fateful = isFateful(table.catalogue, orders.free)
  // What only the head may order, only the head may undo.
  if (fateful || (standing && isFateful(table.catalogue, standing.free))) {
    const notHead = onlyHead(table, who)
    if (notHead) return notHead
  }
  if (fateful && confirmed !== 'twice') return refused('confirmTwice')
  return { granted: [{ type: 'ordersGiven', party, person: who.id, orders }] }
}

/** Orders that the head alone gives, and confirms twice. */
function isFateful(catalogue: Table['catalogue'], free: FreeAction): boolean {
  if (free.kind !== 'act') return free.kind === 'brink' || free.kind === 'capitulate'
  return free.brink || catalogue.acts.some((act) => act.id === free.act && act.brink)
}

/** Why these cannot be that delegation's orders; null when they can. */
export function unfit(table: Table, party: PartyId, orders: PartyOrders): No | null {
  const owed = new Set(agreementsOf(table.state, party).map((agreement) => agreement.id))
  if (!(Object.keys(orders.packages) as PackageId[]).every((id) => owed.has(id))) return refused('orderStranger')
  for (const id of orders.vetoes) {
    const act = table.catalogue.acts.find((candidate) => candidate.id === id)
    if (!act?.vetoBy.includes(party)) return refused('vetoNotYours')
  }
  return unfitFree(table, party, orders.free)
}

function unfitFree(table: Table, party: PartyId, free: FreeAction): No | null {
  const announced = table.state.hand.gestures[party]
  if (announced && free.kind !== 'nothing' && !(free.kind === 'gesture' && free.measure === announced)) return refused('gestureAnnounced')
  switch (free.kind) {
    case 'nothing':
    case 'homeCampaign':
      return null
    case 'gesture':
      return announced ? null : refused('noGesture')
    case 'act': {
      const act = table.catalogue.acts.find((candidate) => candidate.id === free.act)
      if (!act?.by.includes(party)) return refused('actNotYours')
      return free.brink && !isPrincipal(table, party) ? refused('principalsOnly') : null
    }
    case 'intelligence':
      return isParty(table, free.target) && free.target !== party ? null : refused('badTarget')
    case 'mediation':
      return unfitMediation(table, party, free.between)
    case 'restore': {
      const due = dueOf(table.state, party, free.package, free.measure)
      const now = table.state.moment?.turn ?? 0
      return due?.status === 'reversed' && due.reversedIn !== null && due.reversedIn < now ? null : refused('restoreImpossible')
    }
    case 'brink':
    case 'capitulate':
      return isPrincipal(table, party) ? null : refused('principalsOnly')
  }
}

function unfitMediation(table: Table, party: PartyId, [one, other]: [PartyId, PartyId]): No | null {
  if (!table.catalogue.parties.find(({ id }) => id === party)?.mediator) return refused('notMediator')
  const fits = one !== other && one !== party && other !== party && isParty(table, one) && isParty(table, other)
  return fits ? null : refused('badTarget')
}

/** What each delegation does this turn: what it ordered, else comply and nothing; an announced gesture is its free action. */
export function effectiveOrders({ state, catalogue }: Table): PerParty<PartyOrders> {
  const all = catalogue.parties.map(({ id }) => {
    const given = state.hand.orders[id]
    const gesture = state.hand.gestures[id]
    const packages = Object.fromEntries(
      agreementsOf(state, id).map((agreement) => [agreement.id, given?.packages[agreement.id] ?? 'comply']),
    )
    const free: FreeAction = gesture ? { kind: 'gesture', measure: gesture } : (given?.free ?? { kind: 'nothing' })
    return [id, { packages, free, vetoes: given?.vetoes ?? [] }]
  })
  return Object.fromEntries(all)
}

// ---- responses -----------------------------------------------------------------------------------

/** Examines a doubtful report: one attempt a report, for those in the package it is about (C). */
export function clarifyReport(table: Table, who: Delegate, id: string): Answer {
  const no = onlyIn(table, 'respond')
  if (no) return no
  const { state, catalogue } = table
  const { party } = who.role
  const report = state.hand.signals?.reports.find((candidate) => candidate.id === id)
  if (!report || !state.hand.signals) return refused('noSuchReport')
  const concerned = agreementsOf(state, party).filter((agreement) => concerns(agreement, report))
  if (report.party === party || concerned.length === 0) return refused('notYourReport')
  if (report.grade !== 'doubtful') return refused('reportNotDoubtful')
  if (report.clarified) return refused('alreadyClarified')
  if (!concerned.some((agreement) => agreement.terms.clauses.clarify)) return refused('noClarification')
  const outcome = clarify(catalogue, state.world, state.hand.signals, id, party, state.seed)
  return { granted: [{ type: 'reportClarified', report: id, party, outcome }] }
}

export function giveResponse(table: Table, who: Delegate, response: PartyResponse): Answer {
  const no = onlyIn(table, 'respond')
  if (no) return no
  const { state } = table
  const { party } = who.role
  const strange = unfitResponse(state, party, response)
  if (strange) return strange
  if (response.withdraw.length > 0 || (state.hand.responses[party]?.withdraw.length ?? 0) > 0) {
    const notHead = onlyHead(table, who)
    if (notHead) return notHead
  }
  return { granted: [{ type: 'responseGiven', party, person: who.id, response }] }
}

/** What can be suspended no more, or is already. */
const fixed: readonly Due['status'][] = ['suspended', 'reversed', 'broken', 'done', 'expired', 'ended']

/** Why this cannot be that delegation's answer; null when it can. */
export function unfitResponse(state: Table['state'], party: PartyId, { withdraw, suspend, resume }: PartyResponse): No | null {
  const bound = new Set(agreementsOf(state, party).map((agreement) => agreement.id))
  if (!withdraw.every((id) => bound.has(id))) return refused('notInForce')
  const standing = (due: Due | undefined): boolean => !!due && !fixed.includes(due.status)
  if (!suspend.every((ref) => standing(dueOf(state, party, ref.package, ref.measure)))) return refused('nothingToSuspend')
  if (!resume.every((ref) => dueOf(state, party, ref.package, ref.measure)?.status === 'suspended')) return refused('nothingToResume')
  return null
}

export function chooseInCrisis(table: Table, who: Delegate, choice: 'firm' | 'yield'): Answer {
  const no = onlyIn(table, 'respond') ?? onlyHead(table, who)
  if (no) return no
  const { party } = who.role
  if (!table.state.hand.signals?.crisisDue) return refused('noCrisis')
  if (!isPrincipal(table, party)) return refused('principalsOnly')
  return { granted: [{ type: 'crisisChosen', party, person: who.id, choice }] }
}
