// A forecast for the facilitator: the game is played on by bots in a thread of its own, and what came of it is taken into the room.
import type { Moment } from '../../lib/game/phase.ts'
import type { RoomState } from '../../lib/game/state.ts'
import type { RoomCode } from '../../lib/ids.ts'
import { scenarioOf } from '../../lib/scenario/load.ts'
import type { Games } from '../games/games.ts'
import { json, no, type Reply, type Route } from '../http.ts'
import { mintSeed } from '../keys.ts'
import type { Labours } from '../labour.ts'
import type { Law } from '../law.ts'
import type { Room } from '../room.ts'
import { type Refused, saying } from '../words.ts'
import { byFacilitator, type DoorPorts } from './door.ts'

export interface ForecastPorts extends DoorPorts {
  games: Pick<Games, 'foresee'>
  law: Pick<Law, 'bots'>
  labours: Labours
}

export function forecastRoutes(ports: ForecastPorts): Route[] {
  const underWay = new Set<RoomCode>()
  return [
    {
      method: 'POST',
      path: '/api/rooms/{code}/forecast',
      handle: (asked) =>
        byFacilitator(
          asked,
          ports,
          async (room) => {
            if (underWay.has(room.code)) return no(saying('forecastRunning'))
            underWay.add(room.code)
            try {
              return await ports.labours.games(asked.request, () => foresee(room, ports))
            } finally {
              underWay.delete(room.code)
            }
          },
          'full',
        ),
    },
  ]
}

async function foresee(room: Room, { games, law }: ForecastPorts): Promise<Reply> {
  const state = await room.read((now) => now)
  const task = taskOf(state, law)
  if ('ok' in task) return no(task)
  const done = await games.foresee(task.games)
  if ('ok' in done) return no(done)
  const answer = await room.note({ type: 'forecastMade', from: task.from, forecast: done.forecast })
  return answer.ok ? json(answer) : no(answer)
}

/** Seats that bots hold keep their strategies; people are stood in for by the line-up that the scenario names. */
function taskOf(state: RoomState, law: ForecastPorts['law']): { from: Moment; games: Parameters<Games['foresee']>[0] } | Refused {
  if (state.status === 'lobby') return saying('notStarted')
  const scenario = scenarioOf(state.scenario)
  if (state.status !== 'playing' || !state.moment || !scenario) return saying('gameOver')
  const held = law.bots(state).map(({ party, strategy }) => [party, strategy])
  const bots = { ...scenario.lineups[scenario.defaultLineup], ...Object.fromEntries(held) }
  // The room's own seed stays here: with it, the games would tell what the room has in store.
  return { from: state.moment, games: { scenario: state.scenario, state: { ...state, seed: '' }, bots, chance: mintSeed() } }
}
