// What a history is played on with: the room at the beginning of a turn, what was done from there on, and what each saw when doing it.
import type { GameEvent } from '../../game/event.ts'
import { botOf } from '../../game/people.ts'
import type { Phase } from '../../game/phase.ts'
import type { Proposal, RoomState } from '../../game/state.ts'
import type { PartyId, PersonId } from '../../ids.ts'
import type { PerParty } from '../../rules/world.ts'
import type { Scenario } from '../../scenario/schema.ts'
import type { Line } from '../line.ts'
import { unnamingOf } from '../unnamed.ts'
import { facing } from './facing.ts'

/** Something done that may be done again in another history. */
export type DoneKind =
  | 'packageTabled'
  | 'packageCountered'
  | 'packageWithdrawn'
  | 'packageSigned'
  | 'signatureTakenBack'
  | 'renewalDeclined'
  | 'renewalKept'
  | 'gestureAnnounced'
  | 'gestureWithdrawn'
  | 'ordersGiven'
  | 'injectSent'
  | 'injectAnswered'
  | 'reportClarified'
  | 'responseGiven'
  | 'crisisChosen'
  | 'overridden'
  | 'knobSet'
export type Done = Extract<GameEvent, { type: DoneKind }>

export interface PlayedPhase {
  turn: number
  phase: Phase
  done: Done[]
  /** What each delegation faced when the phase began, to tell whether what it did then still applies. */
  facing: PerParty<string>
  /** What chance was drawn by then: a game that went on after its end draws by another. */
  seed: string
}

export interface Kit {
  /** Without its run of show, which is the facilitator's. */
  scenario: Scenario
  /** The room when the turn began, without talk, drafts and names; its seats are held by bots that are asked only where need be. */
  start: RoomState
  phases: PlayedPhase[]
  /** A strategy for each delegation, for where a bot stands in. */
  bots: PerParty<string>
}

const kinds: Record<DoneKind, true> = {
  packageTabled: true,
  packageCountered: true,
  packageWithdrawn: true,
  packageSigned: true,
  signatureTakenBack: true,
  renewalDeclined: true,
  renewalKept: true,
  gestureAnnounced: true,
  gestureWithdrawn: true,
  ordersGiven: true,
  injectSent: true,
  injectAnswered: true,
  reportClarified: true,
  responseGiven: true,
  crisisChosen: true,
  overridden: true,
  knobSet: true,
}
const isDone = (event: GameEvent): event is Done => Object.hasOwn(kinds, event.type)

/** null when that turn has not begun on this line. */
export function kitOf(scenario: Scenario, line: Line, turn: number): Kit | null {
  const from = line.legs.findIndex(({ moment }) => moment?.turn === turn && moment.phase === 'brief')
  const first = line.legs[from]
  if (!first || !line.state) return null
  const { guide: _facilitators, ...open } = scenario
  const phases = line.legs.slice(from).flatMap(({ moment, state, deeds }): PlayedPhase[] => {
    if (!moment) return []
    return [
      {
        turn: moment.turn,
        phase: moment.phase,
        seed: state.seed,
        done: deeds
          .map(({ event }) => event)
          .filter(isDone)
          .map(byNobody),
        facing: Object.fromEntries(scenario.parties.map(({ id }) => [id, facing(reportsIn(state, deeds), id, moment.phase)])),
      },
    ]
  })
  const unnaming = unnamingOf(scenario, line.state)
  const kit = { start: bare(first.state), phases }
  return { scenario: open, ...(unnaming ? unnaming.value(kit) : kit), bots: botsFor(scenario, line.state) }
}

/** Reports come in right after Respond begins. */
function reportsIn(state: RoomState, deeds: Line['legs'][number]['deeds']): RoomState {
  const carried = deeds.find(({ event }) => event.type === 'ordersCarriedOut')?.event
  if (carried?.type !== 'ordersCarriedOut') return state
  return Object.assign({}, state, { hand: Object.assign({}, state.hand, { signals: carried.signals }) })
}

function botsFor(scenario: Scenario, state: RoomState): PerParty<string> {
  const usual = scenario.lineups[scenario.defaultLineup] ?? {}
  return Object.fromEntries(
    scenario.parties.map(({ id }): [PartyId, string] => [id, botOf(state, id)?.bot ?? usual[id] ?? Object.values(usual)[0] ?? '']),
  )
}

/** The game's part of a room, with nobody at the table but its facilitator, moved on by no clock. What people said, answered and noted is not in it. */
function bare(state: RoomState): RoomState {
  const facilitator = Object.values(state.people).find(({ role }) => role.kind === 'facilitator')
  const { entered: _byWhom, ...hand } = state.hand
  return {
    code: state.code,
    door: state.code,
    scenario: state.scenario,
    openedAt: state.openedAt,
    seed: state.seed,
    seedHash: state.seedHash,
    openedSeals: [],
    settings: { ...state.settings, endEarly: 'never', release: 'atOnce', approval: 'none', timed: false, finishBy: null },
    status: state.status,
    locked: false,
    moment: state.moment,
    clock: { kind: 'stopped' },
    people: facilitator ? { [facilitator.id]: { ...facilitator, name: '' } } : {},
    natures: state.natures,
    objectives: state.objectives,
    world: state.world,
    drafts: {},
    proposals: Object.fromEntries(Object.entries(state.proposals).map(([id, proposal]) => [id, onTable(proposal)])),
    hand,
    history: state.history,
    channels: {},
    statements: [],
    felt: [],
    headlines: [],
    log: [],
    standing: null,
    injectsSent: state.injectsSent,
    forecast: null,
    awaiting: [],
    held: null,
    forks: [],
    lastAct: null,
    mel: [],
    notes: [],
    notesWritten: 0,
  }
}

/** Without what members said of it among themselves or in private, and who signed. */
const onTable = ({ id, status, tabledBy, versions, signatures }: Proposal): Proposal => ({
  id,
  status,
  tabledBy,
  versions,
  signatures: signatures.map((signature) => ({ ...signature, person: nobody })),
})

/** Who of a delegation did it does not matter here. */
export const nobody = '' as PersonId
const byNobody = (event: Done): Done => ('person' in event ? { ...event, person: nobody } : event)
