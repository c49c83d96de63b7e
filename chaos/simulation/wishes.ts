// What the simulated people ask: play as random players play, and a facilitator who meddles with everything.
import type { Intent } from '../../lib/game/intent.ts'
import { phases } from '../../lib/game/phase.ts'
import { portfolios, type RoomState } from '../../lib/game/state.ts'
import type { PersonId } from '../../lib/ids.ts'
import { sixParty } from '../../lib/scenario/six-party/scenario.ts'
import { type dice, wishes } from '../../lib/testing/players.ts'
import { project } from '../../lib/view/project.ts'

type Dice = ReturnType<typeof dice>
const parties = sixParty.parties.map(({ id }) => id)

/** One thing that this person might ask now; refusals are part of it. `mark` is a text that no other command holds. */
export function wishOf(state: RoomState, id: PersonId, mark: string, roll: Dice): Intent {
  const role = state.people[id]?.role
  if (roll.next() < 0.18) return talk(state, id, mark, roll)
  if (role?.kind === 'facilitator')
    return state.clock.kind === 'paused' && roll.next() < 0.3 ? { type: 'resumeClock' } : meddling(state, mark, roll)
  if (role?.kind !== 'delegate') return { type: 'sayReady', from: state.moment ?? { turn: 1, phase: 'brief' } }
  const plays = wishes(asTable(state), role.party, roll)
  const further: Intent[] = [
    { type: 'sayReady', from: state.moment ?? { turn: 1, phase: 'brief' } },
    { type: 'takePortfolio', portfolio: roll.of(portfolios) },
    { type: 'saveDraft', draft: `draft-${roll.of(['a', 'b'])}` as never, terms: roll.of(sixParty.packages).terms, counters: null },
    { type: 'recallBot', party: role.party },
    // Mostly in the wrong phase.
    { type: 'giveOrders', orders: { packages: {}, free: { kind: 'homeCampaign' }, vetoes: [] }, confirmed: 'once' },
  ]
  // Left to chance alone, hardly any package would ever find all its signatures.
  const open = Object.values(state.proposals).find(({ status, signatures, versions }) => {
    const concerned = versions.at(-1)?.terms.commitments.some(({ party }) => party === role.party)
    return status === 'tabled' && concerned && !signatures.some(({ party }) => party === role.party)
  })
  if (open && state.moment?.phase === 'negotiate' && roll.next() < 0.7)
    return { type: 'signPackage', package: open.id, version: open.versions.length, reserve: roll.of(['none', 'none', 'secret'] as const) }
  return roll.next() < 0.8 && plays.length > 0 ? roll.of(plays) : roll.of(further)
}

function talk(state: RoomState, id: PersonId, mark: string, roll: Dice): Intent {
  const role = state.people[id]?.role
  const party = role?.kind === 'delegate' ? role.party : roll.of(parties)
  const other = roll.of(parties.filter((one) => one !== party))
  const channel = roll.of([
    { kind: 'plenary' } as const,
    { kind: 'team', party } as const,
    { kind: 'caucus', parties: [party, other].sort() } as const,
    { kind: 'help', party } as const,
  ])
  return { type: 'say', channel, text: mark }
}

/** The random players look at a table; this is one that only looks. */
export const asTable = (state: RoomState): Parameters<typeof wishes>[0] => ({
  state,
  happenings: [],
  now: 0,
  ask: () => [],
  refusal: () => {
    throw new Error('This table is only looked at.')
  },
  until: () => {},
  view: (viewer) => project(sixParty, state, viewer, new Set()),
})

function meddling(state: RoomState, mark: string, roll: Dice): Intent {
  const { moment } = state
  const from = moment ?? { turn: 1, phase: 'brief' as const }
  const seats = Object.values(state.people).filter(({ role, removed }) => role.kind === 'delegate' && !removed)
  const somebody = seats.length > 0 ? roll.of(seats).id : ('nobody' as PersonId)
  const removed = Object.values(state.people).filter((person) => person.removed).length
  const party = roll.of(parties)
  const all: (() => Intent)[] = [
    () => ({ type: 'startGame' }),
    () => ({ type: 'nextPhase', from }),
    () => ({ type: 'nextPhase', from }),
    () => ({ type: 'nextPhase', from }),
    () => ({ type: 'pauseClock' }),
    () => ({ type: 'resumeClock' }),
    () => ({ type: 'resumeClock' }),
    () => ({ type: 'extendPhase', minutes: 1 }),
    () => ({ type: 'seatPerson', person: somebody, role: { kind: 'delegate', party, portfolio: roll.of(portfolios) } }),
    // Somebody must be left to play.
    () => (removed < 3 ? { type: 'removePerson', person: somebody } : { type: 'nextPhase', from }),
    () => ({ type: 'makeHead', person: somebody }),
    () => ({ type: 'seatBot', party, strategy: roll.of(['tft', 'incr', 'wait']) }),
    () => ({ type: 'setBotPace', pace: roll.of(['human', 'quick'] as const) }),
    () => ({ type: 'recallBot', party }),
    () => ({ type: state.locked ? 'unlockRoom' : 'lockRoom' }),
    () => ({ type: 'broadcast', text: mark }),
    () => ({ type: 'nudge', party }),
    () => ({ type: 'sendInject', inject: roll.of(sixParty.injects).id, party: null }),
    () => ({ type: 'override', change: { kind: 'tension', to: Math.floor(roll.next() * 100) }, reason: mark }),
    () => ({ type: 'setSettings', settings: { endEarly: roll.of(['never', 'whenReady'] as const) } }),
    () => ({ type: 'setSettings', settings: { release: roll.of(['atOnce', 'byHand'] as const) } }),
    () => ({ type: 'releaseAdjudication' }),
    () => ({ type: 'undoLast', confirmed: true }),
    () => ({
      type: 'rewindTo',
      turn: Math.max(1, from.turn - Math.floor(roll.next() * 2)),
      phase: roll.of(phases),
      name: mark.slice(0, 60),
    }),
  ]
  return roll.of(all)()
}
