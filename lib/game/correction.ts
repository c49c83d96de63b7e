// Setting by hand, also a report whose turn is adjudicated already: then the turn is reckoned anew by the same seed, with every
// figure set by hand since standing on it again.
import type { Signals } from '../rules/world.ts'
import type { GameEvent } from './event.ts'
import { correctedIn, type OverrideChange, override } from './override.ts'
import { reckoned } from './reckon.ts'
import { type Decision, refused } from './refusal.ts'
import type { HeldTurn } from './release.ts'
import { notPlaying, type Table } from './table.ts'

type Answer = Decision<GameEvent>
type ReportChange = Extract<OverrideChange, { kind: 'report' }>

export function setByHand(table: Table, change: OverrideChange, reason: string): Answer {
  const { held } = table.state
  return held && change.kind === 'report' ? correctHeld(table, held, change, reason) : override(table, change, reason)
}

/** Others go on seeing the report as it was, until the turn is told. */
function correctHeld(table: Table, held: HeldTurn, change: ReportChange, reason: string): Answer {
  const { hand } = table.state
  const no = notPlaying(table)
  if (no) return no
  const signals = correctedIn(held.signals ?? hand.signals, change)
  if ('refused' in signals) return signals
  const result = reckoned(bare(table, signals))
  if (!result) return refused('nothingHeld')
  const anew = again(table, { result, overrides: [], signals }, held.overrides)
  const after = { ...anew, overrides: [...anew.overrides, { change, reason }] }
  return { granted: [{ type: 'overridden', change, reason, stands: { in: 'held', held: after } }] }
}

/** The table as it stood before the turn was adjudicated, with those reports. */
const bare = (table: Table, signals: Signals): Table => ({
  ...table,
  state: { ...table.state, held: null, hand: { ...table.state.hand, signals } },
})

/** What was set by hand in the turn before, set in it again; what there is nothing of any more is left out. */
function again(table: Table, held: HeldTurn, overrides: HeldTurn['overrides']): HeldTurn {
  let so = held
  for (const one of overrides) {
    const stays = one.change.kind === 'report' ? null : override({ ...table, state: { ...table.state, held: so } }, one.change, one.reason)
    if (stays === null || ('refused' in stays && stays.refused.code === 'overrideSame')) so = { ...so, overrides: [...so.overrides, one] }
    else if ('granted' in stays) so = heldAfter(so, stays.granted)
  }
  return so
}

function heldAfter(before: HeldTurn, [event]: readonly GameEvent[]): HeldTurn {
  return event?.type === 'overridden' && event.stands.in === 'held' ? event.stands.held : before
}
