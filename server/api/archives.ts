// Moving a room: its facilitator takes it away as a file, and any machine takes such a file in.
import type { IncomingMessage } from 'node:http'
import { archiveLimits, packed, tooLargeArchive } from '../archive.ts'
import { type Asked, bytesOf, json, no, type Reply, type Route } from '../http.ts'
import { addressOf } from '../limits.ts'
import type { Room } from '../room.ts'
import { saying } from '../words.ts'
import { byFacilitator, type DoorPorts, late } from './door.ts'

const megabyte = 1_048_576

export function archiveRoutes(ports: DoorPorts & { now: () => number }): Route[] {
  let busy = false
  return [
    {
      method: 'GET',
      path: '/api/rooms/{code}/archive',
      handle: (asked) => byFacilitator(asked, ports, (room) => give(room, ports.now()), 'full'),
    },
    {
      method: 'POST',
      path: '/api/archives',
      handle: async (asked) => {
        // One at a time: unpacking takes memory, and whoever sends many at once has to wait.
        if (busy) return no(saying('serverBusy'))
        busy = true
        try {
          return await take(asked, ports)
        } finally {
          busy = false
        }
      },
    },
  ]
}

/** The name tells nothing by which one could join. */
async function give(room: Room, now: number): Promise<Reply> {
  const body = await packed(await room.pack())
  const day = new Date(now).toISOString().slice(0, 16).replace(/[T:]/g, '-')
  return {
    status: 200,
    headers: {
      'content-type': 'application/gzip',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="overture-room-${day}.json.gz"`,
    },
    body,
  }
}

async function take({ request }: Asked, { rooms, limits, proxy }: DoorPorts): Promise<Reply> {
  const wait = await limits.opened(addressOf(request, proxy))
  if (wait > 0) return late(wait)
  const file = await fileIn(request)
  if (!file) return no(tooLargeArchive())
  const answer = await rooms.take(file)
  return 'ok' in answer ? no(answer) : json(answer, 201)
}

const fileIn = (request: IncomingMessage): Promise<Buffer | null> => bytesOf(request, archiveLimits.packed * megabyte)
