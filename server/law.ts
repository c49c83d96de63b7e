// The law of a room as the server needs it, so that tests can put a small one in its place.
import { type Play, playsOf } from '../lib/bots/bot.ts'
import { decide } from '../lib/game/decide.ts'
import type { GameEvent, Happening } from '../lib/game/event.ts'
import { evolve } from '../lib/game/evolve.ts'
import type { Intent, ServerIntent } from '../lib/game/intent.ts'
import { logPage } from '../lib/game/logbook.ts'
import { type Opening, openRoom } from '../lib/game/open.ts'
import { type LooksBack, recalled } from '../lib/game/past.ts'
import { isDelegate } from '../lib/game/people.ts'
import type { Decision, Refusal } from '../lib/game/refusal.ts'
import type { Seal } from '../lib/game/seal.ts'
import type { Actor, RoomState } from '../lib/game/state.ts'
import { catalogueFor } from '../lib/game/table.ts'
import type { Otherwise } from '../lib/game/whatif.ts'
import { withoutWords } from '../lib/game/withheld.ts'
import type { DraftId, PartyId, PersonId } from '../lib/ids.ts'
import { scenarioOf, tongueOf } from '../lib/scenario/load.ts'
import type { Scenario } from '../lib/scenario/schema.ts'
import { project } from '../lib/view/project.ts'
import { spoken, spokenStory } from '../lib/view/spoken.ts'
import { type ToldTurn, tellTurn } from '../lib/view/told.ts'
import type { DelegateView, View, Viewer } from '../lib/view/view.ts'
import { type WhatIfView, whatIfView } from '../lib/view/whatif.ts'
import type { Language } from '../lib/words/languages.ts'

/** A delegation that a bot plays: its seat, and the strategy it plays by. */
export interface BotSeat {
  party: PartyId
  person: PersonId
  strategy: string
}

export interface Law {
  /** null when there is no such scenario or preset. */
  open: (scenario: string, opening: Opening) => GameEvent[] | null
  decide: (state: RoomState, by: Actor, intent: Intent | ServerIntent, at: number) => Decision<GameEvent>
  evolve: (state: RoomState | null, happening: Happening) => RoomState
  /** A request that looks back, together with the past it asks for; as it came when there is none. `fresh`: a seed that nobody knows. */
  recalled: (happenings: readonly Happening[], intent: LooksBack, fresh: Seal) => Intent | ServerIntent
  /** What happened, without that person's words; what held none is the same object. */
  withoutWords: (happenings: readonly Happening[], person: PersonId) => Happening[]
  /** A page of the whole log, see lib/game/logbook.ts. */
  logPage: typeof logPage
  /** What the turn would come to otherwise, for the facilitator alone; the room is not touched. `at`: milliseconds since 1970. */
  whatIf: (state: RoomState, happenings: readonly Happening[], otherwise: Otherwise, at: number) => WhatIfView | { refused: Refusal }
  /** `since`: when those who are not online any more were so last, milliseconds since 1970; `editing`: which draft people have open. Said in that language. */
  project: (
    state: RoomState,
    viewer: Viewer,
    online: ReadonlySet<PersonId>,
    since: ReadonlyMap<PersonId, number>,
    language: Language,
    editing?: ReadonlyMap<PersonId, DraftId>,
  ) => View
  /** A turn that was told, told again to that viewer in that language; null when there is no such turn. */
  tell: (state: RoomState, viewer: Viewer, turn: number, language: Language) => ToldTurn | null
  /** The delegations of that room, whether anybody sits in them or not. */
  parties: (state: RoomState) => PartyId[]
  bots: (state: RoomState) => BotSeat[]
  /**
   * All that the bot of that delegation would do now, in order, from its own view and nothing else; empty when there is none.
   * @throws when there is no such strategy
   */
  plays: (state: RoomState, party: PartyId) => Play[]
}

function scenarioIn(state: RoomState): Scenario {
  const scenario = scenarioOf(state.scenario)
  if (!scenario) throw new Error(`This build does not know the scenario ${state.scenario}.`)
  return scenario
}

/** Overture's own law, over the scenarios of this build. */
export const overtureLaw: Law = {
  open: (id, opening) => {
    const scenario = scenarioOf(id)
    return scenario ? openRoom(scenario, opening) : null
  },
  decide: (state, by, intent, at) => decide(scenarioIn(state), state, by, intent, at),
  evolve,
  recalled,
  withoutWords: (happenings, person) => withoutWords(happenings, (one) => one === person),
  logPage,
  whatIf: (state, happenings, otherwise, at) => whatIfView(scenarioIn(state), state, happenings, otherwise, at),
  project: (state, viewer, online, since, language, editing) => {
    const view = project(scenarioIn(state), state, viewer, online, since, editing)
    const tongue = tongueOf(state.scenario, language)
    return tongue ? spoken(view, tongue) : view
  },
  tell: (state, viewer, turn, language) => {
    const told = tellTurn(scenarioIn(state), state, viewer, turn)
    const tongue = tongueOf(state.scenario, language)
    return told && tongue ? spokenStory(told, tongue) : told
  },
  parties: (state) => scenarioIn(state).parties.map(({ id }) => id),
  bots: botsIn,
  plays: (state, party) => {
    const bot = botsIn(state).find((one) => one.party === party)
    if (!bot) return []
    const scenario = scenarioIn(state)
    const view = project(scenario, state, { kind: 'delegation', party }, new Set()) as DelegateView
    return playsOf(catalogueFor(scenario, state.settings), view, bot.strategy, `${state.seed}/bot/${party}`)
  },
}

function botsIn(state: RoomState): BotSeat[] {
  return Object.values(state.people)
    .filter(isDelegate)
    .flatMap(({ id, role, bot }) => (bot === null ? [] : [{ party: role.party, person: id, strategy: bot }]))
}
