// Taking back the facilitator's own last act: a setting by its opposite, a move of the game by going back to before it.
import type { PartyId, PersonId } from '../ids.ts'
import * as bots from './bots.ts'
import { pauseClock, resumeClock } from './clockwork.ts'
import { type SettingsWish, setKnob } from './dials.ts'
import type { GameEvent } from './event.ts'
import type { Recalled } from './intent.ts'
import { goesBack, injectIn, type LastAct, losesOthers } from './last-act.ts'
import { botOf, headIsTaken, membersOf } from './people.ts'
import { type Decision, refused } from './refusal.ts'
import { gamePartOf, sealFor, waiting } from './rewind.ts'
import { seatPerson } from './seats.ts'
import type { Clock, RoomState, Settings } from './state.ts'
import type { Table } from './table.ts'

type Answer = Decision<GameEvent>
const minute = 60_000
/** What is left of a phase, at least, when time is taken back: nobody is cut off in mid-sentence. */
const leastLeft = minute / 2

/** `past`: the room as it stood before the act; `fresh`: a seed that nobody knows. */
export function undo(table: Table, { past, confirmed, of, fresh }: Omit<Extract<Recalled, { type: 'undo' }>, 'type'>): Answer {
  const { state } = table
  const act = state.lastAct
  if (!act) return refused('nothingToUndo')
  if (of !== undefined && of !== act.at) return refused('undoMoved')
  const count = losesOthers(state, act)
  if (count > 0 && !confirmed) return refused('undoLosesOthers', { count })
  const { type, subject } = act
  const undone = { type: 'undone', act: type, subject } as const
  const sent = injectIn(state, act)
  if (!sent && goesBack.includes(type))
    return { granted: [{ ...undone, restored: gamePartOf(past, state), clock: clockAfter(table, past), ...sealFor(state, fresh) }] }
  const opposite: Answer = sent
    ? { granted: [{ type: 'injectTakenBack', inject: sent.id, name: sent.name }] }
    : oppositeOf(table, act, past)
  if ('refused' in opposite) return opposite
  return { granted: [{ ...undone, restored: null, clock: null }, ...opposite.granted] }
}

/** In the same phase the clock goes on; in an earlier one it waits, with the time that was left when it was ended. */
function clockAfter({ state }: Table, past: RoomState): Clock {
  const same =
    !state.held && past.status === state.status && past.moment?.turn === state.moment?.turn && past.moment?.phase === state.moment?.phase
  if (same) return state.clock
  const { clock } = past
  if (!state.settings.timed) return past.status === 'playing' ? waiting : clock
  const since = state.lastAct?.at ?? 0
  return clock.kind === 'running' ? { kind: 'paused', remaining: Math.max(leastLeft, clock.endsAt - since) } : clock
}

function oppositeOf(table: Table, act: LastAct, past: RoomState): Answer {
  const { state } = table
  switch (act.type) {
    case 'pauseClock':
      return resumeClock(table)
    case 'resumeClock':
      return state.settings.timed ? pauseClock(table) : { granted: [{ type: 'clockSet', clock: waiting }] }
    case 'extendPhase':
      return { granted: [{ type: 'clockSet', clock: shortened(state.clock, Number(act.subject) * minute, table.at) }] }
    case 'setKnob': {
      const knob = table.scenario.knobs.find(({ id }) => id === act.of)
      return knob ? setKnob(table, knob.id, past.settings.params[knob.param]) : refused('nothingToUndo')
    }
    case 'setSettings':
      return { granted: [{ type: 'settingsSet', settings: settingsOf(past.settings) }] }
    case 'setPhaseMinutes':
      return { granted: [{ type: 'phaseMinutesSet', phaseMinutes: past.settings.phaseMinutes }] }
    case 'seatPerson': {
      const before = past.people[act.of as PersonId]
      return before ? seatPerson(table, before.id, before.role) : refused('noSuchPerson')
    }
    case 'makeHead':
      return headAsBefore(table, past, act.of as PersonId)
    case 'lockRoom':
    case 'unlockRoom':
      return { granted: [{ type: past.locked ? 'roomLocked' : 'roomUnlocked' }] }
    case 'seatBot':
    case 'recallBot':
      return botAsBefore(table, act.of as PartyId, botOf(past, act.of as PartyId)?.bot ?? null)
    default:
      return refused('nothingToUndo')
  }
}

/** What `setSettings` sets, and no more: other settings may have changed since. */
function settingsOf(settings: Settings): Pick<Settings, keyof SettingsWish | 'params'> {
  const { preset, turns, params, phaseMinutes, scoresShown, deck, endEarly, timed } = settings
  const { release, approval, admission, plenary, caucuses, attribution } = settings
  const kept = { preset, turns, params, phaseMinutes, scoresShown, deck, endEarly, timed }
  return Object.assign(kept, { release, approval, admission, plenary, caucuses, ...(attribution && { attribution }) })
}

function shortened(clock: Clock, by: number, at: number): Clock {
  switch (clock.kind) {
    case 'running':
      return { kind: 'running', endsAt: Math.max(at + leastLeft, clock.endsAt - by) }
    case 'paused':
      return { kind: 'paused', remaining: Math.max(leastLeft, clock.remaining - by) }
    case 'stopped':
      return clock
  }
}

/** Everybody still in the delegation takes the portfolio held before, unless somebody else has become its head since. */
function headAsBefore({ state }: Table, past: RoomState, id: PersonId): Answer {
  const role = past.people[id]?.role
  if (role?.kind !== 'delegate') return refused('noSuchPerson')
  const { party } = role
  if (headIsTaken(state, party, id)) return refused('seatTaken')
  const here = new Map(membersOf(state, party).map((person) => [person.id, person.role.portfolio]))
  const back = membersOf(past, party).filter((one) => one.bot === null && here.has(one.id) && here.get(one.id) !== one.role.portfolio)
  return { granted: back.map((one) => ({ type: 'portfolioTaken', person: one.id, portfolio: one.role.portfolio })) }
}

function botAsBefore(table: Table, party: PartyId, strategy: string | null): Answer {
  if (strategy !== null) return bots.seatBot(table, party, strategy)
  const bot = botOf(table.state, party)
  return bot ? { granted: [{ type: 'botRecalled', party, person: bot.id }] } : refused('noBot')
}
