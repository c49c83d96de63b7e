// Earlier turns, told again: beside the socket, because a view keeps the last turn alone and few ask for more.
import type { RoomState } from '../../lib/game/state.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { ToldTurn } from '../../lib/view/told.ts'
import { lookOf, viewerOf } from '../audience.ts'
import { type Asked, json, no, type Route } from '../http.ts'
import type { Law } from '../law.ts'
import { languageOf, type Refused, saying } from '../words.ts'
import { byKey, type DoorPorts, youIn } from './door.ts'

export interface StoryPorts extends DoorPorts {
  law: Pick<Law, 'parties' | 'tell'>
}

export function storyRoutes(ports: StoryPorts): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/rooms/{code}/stories/{turn}',
      handle: (asked) =>
        byKey(asked, ports, async (room, person) => {
          const told = await room.read((state) => tell(state, person, asked, ports))
          return 'ok' in told ? no(told) : json(told)
        }),
    },
  ]
}

/** Told to whoever holds the key; the facilitator's may ask for what another audience is told. */
function tell(state: RoomState, person: PersonId, { request, at }: Asked, { law }: StoryPorts): ToldTurn | Refused {
  const you = youIn(state, person)
  if ('ok' in you) return you
  const wanted = new URL(request.url ?? '/', 'http://here').searchParams.get('as')
  if (wanted !== null && you.role.kind !== 'facilitator') return saying('facilitatorOnly')
  const viewer = wanted === null ? viewerOf(you.role) : lookOf(wanted, law.parties(state))
  if (!viewer) return saying('noSuchAudience')
  if (viewer.kind === 'waiting') return saying('notSeated')
  const told = /^\d{1,2}$/.test(at.turn ?? '') ? law.tell(state, viewer, Number(at.turn), languageOf(request)) : null
  return told ?? saying('noSuchStory')
}
