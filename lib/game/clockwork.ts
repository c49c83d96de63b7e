// Moving the table on: start, phases and what closes each, the clock, the end.
import { scores } from '../rules/score.ts'
import type { PerParty, World } from '../rules/world.ts'
import type { Objective } from '../scenario/schema.ts'
import type { GameEvent } from './event.ts'
import { spanFor } from './finish.ts'
import { drawnFromDeck } from './injects.ts'
import type { Intent } from './intent.ts'
import { isDelegate } from './people.ts'
import { type Moment, momentAfter } from './phase.ts'
import { reckoned, shown } from './reckon.ts'
import { type Decision, refused } from './refusal.ts'
import type { Clock } from './state.ts'
import { notPlaying, type Table } from './table.ts'

type Answer = Decision<GameEvent>
const minute = 60_000

/** On paper nobody need sit in a delegation: the facilitator enters what they do. */
export function startGame(table: Table, { onPaper }: Pick<Extract<Intent, { type: 'startGame' }>, 'onPaper'> = {}): Answer {
  const { state } = table
  if (state.status !== 'lobby') return refused('alreadyStarted')
  if (!onPaper && !Object.values(state.people).some(isDelegate)) return refused('noDelegates')
  return { granted: [{ type: 'gameStarted' }, ...begin(table, { turn: 1, phase: 'brief' })] }
}

/** `from` is the phase the asker saw: a second click, or a click that crosses the deadline, moves nothing. */
export function nextPhase(table: Table, from: Moment): Answer {
  const no = notPlaying(table)
  if (no) return no
  const { moment } = table.state
  if (!moment || moment.turn !== from.turn || moment.phase !== from.phase) return refused('phaseMoved')
  // A second click must not show what the first one held back.
  return table.state.held ? refused('adjudicationHeld') : { granted: leave(table, moment) }
}

export function deadline(table: Table, from: Moment): Answer {
  const { clock } = table.state
  if (clock.kind !== 'running' || table.at < clock.endsAt) return refused('phaseMoved')
  return nextPhase(table, from)
}

/** What closes a phase, and the beginning of the next; where turns are released by hand, nothing begins after Respond until then. */
export function leave(table: Table, moment: Moment): GameEvent[] {
  const result = moment.phase === 'respond' && table.state.settings.release === 'byHand' ? reckoned(table) : null
  return result ? [{ type: 'turnHeld', result }] : goOn(table, moment)
}

/** What closes a phase, and the beginning of the next. */
export function goOn(table: Table, moment: Moment): GameEvent[] {
  const closing = close(table, moment)
  if (closing.some((event) => event.type === 'gameEnded')) return closing
  const next = momentAfter(moment, table.state.settings.turns)
  return next ? [...closing, ...begin(table, next)] : [...closing, ended(table, table.state.world)]
}

function close(table: Table, moment: Moment): GameEvent[] {
  switch (moment.phase) {
    case 'negotiate':
      return lapsed(table)
    case 'commit':
      return [carriedOut(table)]
    case 'respond':
      return adjudicated(table)
    case 'brief':
    case 'adjudicate':
    case 'debrief':
      return []
  }
}

/** Signatures that did not bring a package into force by the end of Negotiate fall. */
function lapsed({ state }: Table): GameEvent[] {
  return Object.values(state.proposals)
    .filter((proposal) => proposal.status === 'tabled' && proposal.signatures.length > 0)
    .map((proposal) => ({ type: 'signaturesLapsed', package: proposal.id }))
}

const carriedOut = (table: Table): GameEvent => ({ type: 'ordersCarriedOut', ...shown(table) })

function adjudicated(table: Table): GameEvent[] {
  const { state } = table
  const result = state.held?.result ?? reckoned(table)
  if (!result) return []
  const told: GameEvent = { type: 'turnAdjudicated', result }
  if (!result.world.over || !state.moment) return [told]
  const stopped: Clock = { kind: 'stopped' }
  return [
    told,
    { type: 'phaseStarted', moment: { turn: state.moment.turn, phase: 'adjudicate' }, clock: stopped },
    ended(table, result.world),
  ]
}

export function endGame(table: Table): Answer {
  const no = notPlaying(table)
  if (no) return no
  return table.state.held ? refused('adjudicationHeld') : { granted: [ended(table, table.state.world)] }
}

function ended(table: Table, world: World): GameEvent {
  return { type: 'gameEnded', standing: scores(table.catalogue, world, dealtObjectives(table)) }
}

/** The objectives each delegation holds in this room. */
export function dealtObjectives({ scenario, state }: Pick<Table, 'scenario' | 'state'>): PerParty<Objective[]> {
  const dealt = scenario.parties.map(({ id }) => {
    const further = scenario.exploiterObjectives[id]
    const all = [...(scenario.objectives[id] ?? []), ...(further ? [further] : [])]
    return [id, all.filter((objective) => state.objectives[id]?.includes(objective.id))]
  })
  return Object.fromEntries(dealt)
}

/** A new phase, and with a Brief what the deck brings. */
function begin(table: Table, moment: Moment): GameEvent[] {
  const started: GameEvent = { type: 'phaseStarted', moment, clock: clockFor(table, moment) }
  return moment.phase === 'brief' ? [started, ...drawnFromDeck(table.scenario, table.state, moment.turn)] : [started]
}

function clockFor(table: Table, moment: Moment): Clock {
  const { settings, clock: before } = table.state
  if (!settings.timed) return { kind: 'stopped' }
  const span = spanFor(settings, moment, table.at)
  return before.kind === 'paused' ? { kind: 'paused', remaining: span } : { kind: 'running', endsAt: table.at + span }
}

export function pauseClock(table: Table): Answer {
  const no = notPlaying(table)
  if (no) return no
  const { clock } = table.state
  if (clock.kind !== 'running') return refused(clock.kind === 'paused' ? 'clockPaused' : 'clockStopped')
  return { granted: [{ type: 'clockSet', clock: { kind: 'paused', remaining: Math.max(0, clock.endsAt - table.at) } }] }
}

export function resumeClock(table: Table): Answer {
  const no = notPlaying(table)
  if (no) return no
  const { clock } = table.state
  if (clock.kind !== 'paused') return refused(clock.kind === 'running' ? 'clockRunning' : 'clockStopped')
  // A table without a clock has waited for this word, and goes on without one.
  if (!table.state.settings.timed) return { granted: [{ type: 'clockSet', clock: { kind: 'stopped' } }] }
  return { granted: [{ type: 'clockSet', clock: { kind: 'running', endsAt: table.at + clock.remaining } }] }
}

/** `from`: the phase the asker saw; time meant for one is not given to the next. */
export function extendPhase(table: Table, minutes: number, from?: Moment): Answer {
  const no = notPlaying(table)
  if (no) return no
  const { clock, moment } = table.state
  if (from && (moment?.turn !== from.turn || moment.phase !== from.phase)) return refused('phaseMoved')
  const more = minutes * minute
  if (clock.kind === 'stopped' || !table.state.settings.timed) return refused('clockStopped')
  const longer: Clock =
    clock.kind === 'paused' ? { kind: 'paused', remaining: clock.remaining + more } : { kind: 'running', endsAt: clock.endsAt + more }
  return { granted: [{ type: 'clockSet', clock: longer }] }
}
