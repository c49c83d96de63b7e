// The scenario's run of show, and the questions this game gives rise to: for the facilitator alone, and never part of a view.
import { type Question, questionsOf } from '../../lib/game/hot-wash.ts'
import type { RoomState } from '../../lib/game/state.ts'
import { catalogueFor } from '../../lib/game/table.ts'
import type { QuestionsAsked, RunOfShow } from '../../lib/protocol.ts'
import { scenarioOf, tongueOf } from '../../lib/scenario/load.ts'
import type { Tongue } from '../../lib/scenario/tongue.ts'
import { inWords, type Reply, type Route } from '../http.ts'
import type { Room } from '../room.ts'
import { byFacilitator, type DoorPorts } from './door.ts'

export function guideRoutes(ports: DoorPorts): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/rooms/{code}/guide',
      handle: (asked) => byFacilitator(asked, ports, (room) => told(room, (_state, tongue) => runOfShow(tongue))),
    },
    {
      method: 'GET',
      path: '/api/rooms/{code}/questions',
      handle: (asked) => byFacilitator(asked, ports, (room) => told(room, questions)),
    },
  ]
}

/** In the language of whoever asks. */
async function told(room: Room, tell: (state: RoomState, tongue: Tongue | undefined) => unknown): Promise<Reply> {
  const state = await room.read((now) => now)
  return inWords((language) => tell(state, tongueOf(state.scenario, language)))
}

const runOfShow = (tongue: Tongue | undefined): RunOfShow => ({ guide: tongue?.scenario.guide ?? null })

function questions(state: RoomState, tongue: Tongue | undefined): QuestionsAsked {
  const scenario = scenarioOf(state.scenario)
  if (!scenario || !tongue?.scenario.guide) return { questions: [] }
  const asked = questionsOf(tongue.scenario.guide, { catalogue: catalogueFor(scenario, state.settings), state })
  return { questions: asked.map((question) => inTheWordsOf(tongue, question)) }
}

const inTheWordsOf = ({ say }: Tongue, question: Question): Question => ({
  ...question,
  moments: question.moments.map((moment) => ('title' in moment && moment.title ? { ...moment, title: say(moment.title) } : moment)),
})
