// The facilitator sets a figure, a report or a commitment by hand, with a reason that everybody reads.
import { type Figure, figureIn, type Standing, toldAfter, toldBefore, withFactsAnew, withFigure, withStanding } from '../rules/override.ts'
import type { Adjudication, Report, Signals, World } from '../rules/world.ts'
import type { GameEvent } from './event.ts'
import { type Decision, refused } from './refusal.ts'
import type { HeldTurn } from './release.ts'
import type { RoomState, TurnInHand, TurnRecord } from './state.ts'
import { type No, notPlaying, type Table } from './table.ts'

export type OverrideChange = Figure | Standing | { kind: 'report'; report: string; grade: Report['grade'] }

/** Where an override stands: in the receipts of the coming turn, in those of the turn just told, or among this turn's reports. */
export type Stands =
  | { in: 'coming'; world: World; overrides: TurnInHand['overrides'] }
  | { in: 'told'; world: World; record: TurnRecord }
  /** In a turn that is adjudicated and not told yet. */
  | { in: 'held'; held: HeldTurn }
  | { in: 'reports'; signals: Signals }

type Answer = Decision<GameEvent>

export function override(table: Table, change: OverrideChange, reason: string): Answer {
  const no = notPlaying(table)
  if (no) return no
  const stands = change.kind === 'report' ? inReports(table, change) : inWorld(table, change, reason)
  return 'refused' in stands ? stands : { granted: [{ type: 'overridden', change, reason, stands }] }
}

/** A report can be corrected while it is being answered. */
function inReports({ state }: Table, change: Extract<OverrideChange, { kind: 'report' }>): Stands | No {
  const { moment, hand } = state
  if (moment?.phase !== 'respond' || !hand.signals) return refused('wrongPhase', { phase: 'respond', now: moment?.phase ?? '' })
  const signals = correctedIn(hand.signals, change)
  return 'refused' in signals ? signals : { in: 'reports', signals }
}

/** The turn's reports with one corrected. What an examination has shown of it no longer counts. */
export function correctedIn(signals: Signals | null, { report: id, grade }: Extract<OverrideChange, { kind: 'report' }>): Signals | No {
  const report = signals?.reports.find((one) => one.id === id)
  if (!signals || !report) return refused('noSuchReport')
  if (report.grade === grade && report.clarified === null) return refused('overrideSame')
  return { ...signals, reports: signals.reports.map((one) => (one.id === id ? { ...one, grade, clarified: null, by: null } : one)) }
}

function inWorld(table: Table, change: Figure | Standing, reason: string): Stands | No {
  const { state, catalogue } = table
  const set = setIn(table, state.held?.result.world ?? state.world, change, reason)
  if ('refused' in set) return set
  if (state.held) {
    const result = set.overrides.reduce(toldAfter, { ...state.held.result, world: withFactsAnew(catalogue, set.world) })
    return { in: 'held', held: { ...state.held, result, overrides: [...state.held.overrides, { change, reason }] } }
  }
  const last = state.history.at(-1)
  if (!last || last.turn !== state.moment?.turn)
    return { in: 'coming', world: set.world, overrides: [...state.hand.overrides, ...set.overrides] }
  const world = withFactsAnew(catalogue, set.world)
  const result = set.overrides.reduce(toldAfter, last.result)
  const { tension, trust, will, pressure } = world
  return { in: 'told', world, record: { ...last, result, tension, trust, will, pressure } }
}

/** The world with the change made, and what of it a receipt can tell. */
function setIn(
  { catalogue }: Table,
  world: World,
  change: Figure | Standing,
  reason: string,
): { world: World; overrides: TurnInHand['overrides'] } | No {
  if (change.kind === 'commitment') {
    const due = world.agreements[change.package]?.dues.find((one) => one.party === change.party && one.measure === change.measure)
    if (due?.status === change.status) return refused('overrideSame')
    const set = withStanding(catalogue, world, change)
    return set ? { world: set, overrides: [] } : refused('nothingToOverride')
  }
  const from = figureIn(world, change)
  if (from === undefined) return refused('nothingToOverride')
  if (from === change.to) return refused('overrideSame')
  return { world: withFigure(world, change), overrides: [{ figure: change, from, reason }] }
}

/** A turn as it is told after figures were set by hand: its receipts begin where those stood at first. */
export const afterOverrides = (result: Adjudication, hand: Pick<TurnInHand, 'overrides'>): Adjudication =>
  toldBefore(result, hand.overrides)

/** The room after an override. */
export function overridden(state: RoomState, { stands }: Extract<GameEvent, { type: 'overridden' }>): RoomState {
  switch (stands.in) {
    case 'coming':
      return { ...state, world: stands.world, hand: { ...state.hand, overrides: stands.overrides } }
    case 'told':
      return { ...state, world: stands.world, history: [...state.history.slice(0, -1), stands.record] }
    case 'held':
      return { ...state, held: stands.held }
    case 'reports':
      return { ...state, hand: { ...state.hand, signals: stands.signals } }
  }
}
