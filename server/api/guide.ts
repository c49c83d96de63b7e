// The scenario's run of show, and the questions this game gives rise to: for the facilitator alone, and never part of a view.
import { questionsOf } from '../../lib/game/hot-wash.ts'
import type { RoomState } from '../../lib/game/state.ts'
import { catalogueFor } from '../../lib/game/table.ts'
import type { QuestionsAsked, RunOfShow } from '../../lib/protocol.ts'
import { scenarioOf } from '../../lib/scenario/load.ts'
import { json, type Route } from '../http.ts'
import { byFacilitator, type DoorPorts } from './door.ts'

export function guideRoutes(ports: DoorPorts): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/rooms/{code}/guide',
      handle: (asked) => byFacilitator(asked, ports, async (room) => json(await room.read(runOfShow))),
    },
    {
      method: 'GET',
      path: '/api/rooms/{code}/questions',
      handle: (asked) => byFacilitator(asked, ports, async (room) => json(await room.read(questions))),
    },
  ]
}

const runOfShow = ({ scenario }: RoomState): RunOfShow => ({ guide: scenarioOf(scenario)?.guide ?? null })

function questions(state: RoomState): QuestionsAsked {
  const scenario = scenarioOf(state.scenario)
  if (!scenario?.guide) return { questions: [] }
  return { questions: questionsOf(scenario.guide, { catalogue: catalogueFor(scenario, state.settings), state }) }
}
