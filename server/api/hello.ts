// A device says hello: by that the facilitator sees, before the evening, that people's telephones get through to the room.
import { helloSchema } from '../../lib/protocol.ts'
import { type Asked, bodyAs, json, no, type Reply, type Route } from '../http.ts'
import { addressOf } from '../limits.ts'
import { cleanName } from '../names.ts'
import { deviceOf, type Phones } from '../phones.ts'
import type { Room } from '../room.ts'
import { saying } from '../words.ts'
import { atDoor, byFacilitator, type DoorPorts, late } from './door.ts'

export interface HelloPorts extends DoorPorts {
  phones: Phones
  now: () => number
}

export function helloRoutes(ports: HelloPorts): Route[] {
  const path = '/api/rooms/{code}/hello'
  return [
    { method: 'POST', path, handle: (asked) => greet(asked, ports) },
    {
      method: 'GET',
      path,
      handle: (asked) => byFacilitator(asked, ports, async (room) => json({ phones: ports.phones.of(room.code, ports.now()) })),
    },
  ]
}

/** Counted before the door looks, so that who greets too often is held up in nothing else. */
async function greet(asked: Asked, ports: HelloPorts): Promise<Reply> {
  const wait = await ports.limits.greeted(addressOf(asked.request, ports.proxy))
  return wait > 0 ? late(wait) : atDoor(asked, ports, (room) => remember(asked, room, ports))
}

async function remember({ request }: Asked, room: Room, { phones, now }: HelloPorts): Promise<Reply> {
  const read = await bodyAs(request, helloSchema)
  if ('refused' in read) return no(read.refused)
  const mark = cleanName(read.body.mark, 40)
  if (!mark) return no(saying('malformed', { detail: 'mark: nothing of it can be seen' }))
  phones.greet(room.code, { mark, at: now(), device: deviceOf(request.headers['user-agent'] ?? '') })
  return json({ ok: true })
}
