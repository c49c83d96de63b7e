// Plays one whole game with bots, through the law of the room and the views it gives each seat.
import { playsOf } from '../bots/bot.ts'
import { decide } from '../game/decide.ts'
import type { GameEvent } from '../game/event.ts'
import { evolve } from '../game/evolve.ts'
import type { Intent } from '../game/intent.ts'
import { openRoom } from '../game/open.ts'
import { botOf } from '../game/people.ts'
import type { Actor, Nature, RoomState } from '../game/state.ts'
import { catalogueFor } from '../game/table.ts'
import type { PartyId, PersonId, RoomCode } from '../ids.ts'
import type { PerParty } from '../rules/world.ts'
import type { Params } from '../scenario/params.ts'
import { priorFrom } from '../scenario/prior.ts'
import type { Scenario } from '../scenario/schema.ts'
import { project } from '../view/project.ts'
import type { DelegateView } from '../view/view.ts'

/** What a game of the lab is played with. */
export interface LabSetup {
  scenario: Scenario
  /** A strategy's name for each party. */
  bots: PerParty<string>
  /** 1–16. */
  turns: number
  /** Tempo preset of the scenario. */
  preset: string
  /** Overrides on top of the preset. */
  params: Partial<Params>
  /** Trust at the start between the first principal and the other side, both ways, 0.01–0.99; null: the scenario's. */
  startTrust: number | null
  natures: 'dealt' | PerParty<Nature>
}

/** Rounds of talk after which a phase goes on whatever the bots still want. */
const rounds = 6

/**
 * The room as it stands when the game is over. Same setup and seed, same bytes.
 * @throws when the scenario has no such preset, or a strategy is not there
 */
export function playOut(setup: LabSetup, seed: string): RoomState {
  return playOn(setup.scenario, setup.bots, opened(setup, seed), seed)
}

/**
 * Plays a room on from where it stands to its end, with a bot in every seat: those that play already, and `bots` for the others.
 * @param seed the bots' own; the room draws by its own
 */
export function playOn(scenario: Scenario, bots: PerParty<string>, from: RoomState, seed: string): RoomState {
  // A paused table takes no orders, and the lab waits for no clock.
  let state = seated(scenario, bots, { ...from, clock: { kind: 'stopped' } })
  while (state.status === 'playing') {
    const played = phasePlayed(scenario, state, seed)
    if (!played.moment) throw new Error('A game that is played stands in a phase.')
    state = asked(scenario, played, facilitatorOf(played), { type: 'nextPhase', from: played.moment })
  }
  return state
}

function opened(setup: LabSetup, seed: string): RoomState {
  const scenario = startingFrom(setup.scenario, setup.startTrust)
  const events = openRoom(withParams(scenario, setup.params), {
    code: 'LABLABLA' as RoomCode,
    seed,
    seedHash: '',
    title: 'Lab',
    preset: setup.preset,
    turns: setup.turns,
    natures: setup.natures,
    scoresShown: true,
    deck: 'on',
    facilitator: { id: 'facilitator' as PersonId, name: 'Lab' },
    screen: { id: 'screen' as PersonId, name: 'Screen' },
  })
  if (!events) throw new Error(`The scenario has no preset ${setup.preset}.`)
  const state = events.reduce<RoomState | null>((so, event) => evolve(so, { at: 0, by: { kind: 'server' }, event }), null)
  if (!state) throw new Error('The room did not open.')
  const full = seated(scenario, setup.bots, state)
  return asked(scenario, full, facilitatorOf(full), { type: 'startGame' })
}

/** Bots by these strategies in the seats where none plays. */
function seated(scenario: Scenario, bots: PerParty<string>, from: RoomState): RoomState {
  return scenario.parties.reduce((state, { id }) => {
    const strategy = botOf(state, id) ? undefined : bots[id]
    return strategy === undefined ? state : asked(scenario, state, facilitatorOf(state), { type: 'seatBot', party: id, strategy })
  }, from)
}

/** @throws when the room has no facilitator; every room opens with one, who cannot be removed */
function facilitatorOf({ people }: RoomState): Actor {
  const found = Object.values(people).find(({ role }) => role.kind === 'facilitator')
  if (!found) throw new Error('The room has no facilitator.')
  return { kind: 'person', id: found.id }
}

/** Bots act in turn until all of them, one after the other, have nothing to add. */
function phasePlayed(scenario: Scenario, from: RoomState, seed: string): RoomState {
  const phase = from.moment?.phase
  if (phase !== 'negotiate' && phase !== 'commit' && phase !== 'respond') return from
  const { parties } = scenario
  // Orders are secret: nobody's hang on another's, so that one round is all there is to Commit.
  const most = parties.length * (phase === 'commit' ? 1 : rounds)
  let state = from
  for (let asking = 0, quiet = 0; asking < most && quiet < parties.length; asking++) {
    const party = parties[asking % parties.length]?.id
    const next = party === undefined ? state : acted(scenario, state, party, seed)
    quiet = next === state ? quiet + 1 : 0
    state = next
  }
  return state
}

function acted(scenario: Scenario, from: RoomState, party: PartyId, seed: string): RoomState {
  const bot = botOf(from, party)
  if (!bot?.bot) return from
  const view = project(scenario, from, { kind: 'delegation', party }, nobody) as DelegateView
  const plays = playsOf(catalogueFor(scenario, from.settings), view, bot.bot, `${seed}/${party}`)
  return plays.reduce((state, { intent }) => asked(scenario, state, { kind: 'person', id: bot.id }, intent), from)
}

const nobody: ReadonlySet<PersonId> = new Set()

/** A refusal changes nothing: bots, like people, may ask for what cannot be. */
function asked(scenario: Scenario, state: RoomState, by: Actor, intent: Intent | Parameters<typeof decide>[3]): RoomState {
  const decision = decide(scenario, state, by, intent, 0)
  if ('refused' in decision) return state
  return decision.granted.reduce<RoomState>((so, event: GameEvent) => evolve(so, { at: 0, by, event }), state)
}

/** A scenario whose parameters are overridden, the preset's included. */
function withParams(scenario: Scenario, params: Partial<Params>): Scenario {
  if (Object.keys(params).length === 0) return scenario
  return {
    ...scenario,
    params: { ...scenario.params, ...params },
    presets: scenario.presets.map((preset) => ({ ...preset, params: { ...preset.params, ...params } })),
  }
}

/** A scenario whose two sides begin with that trust in each other. */
function startingFrom(scenario: Scenario, trust: number | null): Scenario {
  return trust === null ? scenario : { ...scenario, prior: priorFrom(scenario, trust) }
}
