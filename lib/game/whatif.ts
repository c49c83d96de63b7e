// What the turn would come to if something in it were otherwise: reckoned aside, by the same seed, for the facilitator alone.

import type { PartyId } from '../ids.ts'
import { clarify } from '../rules/clarify.ts'
import type { Adjudication, PartyOrders, PartyResponse, PerParty, Report, Signals } from '../rules/world.ts'
import { unfit, unfitResponse } from './conduct.ts'
import { setByHand } from './correction.ts'
import { type OverrideChange, overridden } from './override.ts'
import { reckoned, shown } from './reckon.ts'
import { type Refusal, refused } from './refusal.ts'
import type { RoomState } from './state.ts'
import { catalogueFor, isParty, isPrincipal, type No, type Table } from './table.ts'

/** What is to be otherwise; what is left out stays as it is. */
export interface Otherwise {
  orders?: Partial<PerParty<PartyOrders>>
  responses?: Partial<PerParty<PartyResponse>>
  crisisChoices?: Partial<PerParty<'firm' | 'yield'>>
  /** Set one after the other: before the turn is reckoned, or in it where it is held. */
  overrides?: readonly OverrideChange[]
}

/** The turn as it would be: what shows of it, and what comes of it. Both hold secrets. */
export interface WhatIf {
  signals: Signals
  result: Adjudication
}

/**
 * Reckons the turn with that otherwise; the room is not touched, and nothing is drawn that the seed has not drawn.
 * Refused unless the reports are in and the turn is not told yet, and when something cannot be set so.
 * @param begun the room as it stood when this Respond began: with other orders its reports are drawn from there
 */
export function whatIf(table: Table, begun: RoomState, otherwise: Otherwise): WhatIf | { refused: Refusal } {
  const { state } = table
  const { held, moment } = state
  const changes = otherwise.overrides ?? []
  const strange = strangeIn(table, otherwise)
  if (strange) return strange
  const supposed = supposing(table, begun, otherwise)
  const started = held ? supposed : set(supposed, changes)
  if ('refused' in started) return started
  const { signals } = started.state.hand
  const result = moment?.phase === 'respond' ? reckoned(started) : null
  if (!signals || !result) return refused('wrongPhase', { phase: 'respond', now: moment?.phase ?? '' })
  if (!held) return { signals, result }
  const again = { ...started, state: { ...started.state, held: { result, overrides: [] } } }
  const ended = set(again, [...held.overrides.map(({ change }) => change), ...changes])
  if ('refused' in ended) return ended
  return { signals: ended.state.held?.signals ?? signals, result: ended.state.held?.result ?? result }
}

/** What nobody could have ordered, answered or chosen. */
function strangeIn(table: Table, { orders = {}, responses = {}, crisisChoices = {} }: Otherwise): No | null {
  const parties = [orders, responses, crisisChoices].flatMap((given) => Object.keys(given) as PartyId[])
  if (!parties.every((id) => isParty(table, id))) return refused('noSuchParty')
  if (!(Object.keys(crisisChoices) as PartyId[]).every((id) => isPrincipal(table, id))) return refused('principalsOnly')
  const faults = parties.map((id) => {
    const [ordered, answered] = [orders[id], responses[id]]
    return (ordered && unfit(table, id, ordered)) ?? (answered && unfitResponse(table.state, id, answered)) ?? null
  })
  return faults.find((fault) => fault !== null) ?? null
}

/** The room with the reports that there would be, as the turn is told from it. */
export const supposedIn = (state: RoomState, { signals }: WhatIf): RoomState => ({ ...state, held: null, hand: { ...state.hand, signals } })

function supposing(table: Table, begun: RoomState, { orders, responses, crisisChoices }: Otherwise): Table {
  const { hand } = table.state
  const given = {
    orders: { ...hand.orders, ...orders },
    responses: { ...hand.responses, ...responses },
    crisisChoices: { ...hand.crisisChoices, ...crisisChoices },
  }
  const signals = orders && hand.signals ? seenAnew(table, hand.signals, begun, given.orders) : hand.signals
  return { ...table, state: { ...table.state, held: null, hand: { ...hand, ...given, signals } } }
}

/** The reports of other orders: those corrected by hand stay corrected, and what was examined is examined again. */
function seenAnew(table: Table, now: Signals, begun: RoomState, orders: RoomState['hand']['orders']): Signals {
  const catalogue = catalogueFor(table.scenario, begun.settings)
  const state = { ...begun, hand: { ...begun.hand, orders } }
  const drawn = begun.hand.signals?.reports ?? []
  const anew = shown({ ...table, catalogue, state }).signals
  const here = (report: Report): Report | undefined => now.reports.find(({ id }) => id === report.id)
  const corrected = anew.reports.map((report) => {
    const grade = here(report)?.grade
    return grade && grade !== drawn.find(({ id }) => id === report.id)?.grade ? { ...report, grade } : report
  })
  const signals = { ...anew, reports: corrected }
  const reports = corrected.map((report) => {
    const by = here(report)?.by
    if (!by || report.grade !== 'doubtful') return report
    return { ...report, clarified: clarify(catalogue, begun.world, signals, report.id, by, begun.seed), by }
  })
  return { ...signals, reports }
}

/** Sets the figures one after the other; the words they are set with are never told. */
function set(table: Table, changes: readonly OverrideChange[]): Table | { refused: Refusal } {
  let { state } = table
  for (const change of changes) {
    const decision = setByHand({ ...table, state }, change, '')
    if ('refused' in decision) {
      if (decision.refused.code === 'overrideSame') continue
      return decision
    }
    for (const event of decision.granted) if (event.type === 'overridden') state = overridden(state, event)
  }
  return { ...table, state }
}
