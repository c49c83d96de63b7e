// Moving a room: its facilitator takes it away as a file, and any machine takes such a file in.
import type { IncomingMessage } from 'node:http'
import { archiveLimits, packed, tooLargeArchive } from '../archive.ts'
import type { Games } from '../games/games.ts'
import { bytesOf, json, no, type Reply, type Route } from '../http.ts'
import { addressOf } from '../limits.ts'
import type { Room } from '../room.ts'
import { saying } from '../words.ts'
import { byFacilitator, type DoorPorts, late } from './door.ts'

const megabyte = 1_048_576

export interface ArchivePorts extends DoorPorts {
  games: Pick<Games, 'receive'>
  now: () => number
}

/** Files on their way at once, each from another address: nobody who sends slowly keeps others from sending. */
const mostSending = 8

export function archiveRoutes(ports: ArchivePorts): Route[] {
  const sending = new Set<string>()
  let line: Promise<unknown> = Promise.resolve()

  /** One at a time: unpacking takes memory. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = line.then(work)
    line = done.catch(() => {})
    return done
  }

  return [
    {
      method: 'GET',
      path: '/api/rooms/{code}/archive',
      handle: (asked) => byFacilitator(asked, ports, (room) => give(room, ports.now()), 'full'),
    },
    {
      method: 'POST',
      path: '/api/archives',
      handle: async ({ request }) => {
        const address = addressOf(request, ports.proxy)
        if (sending.has(address) || sending.size >= mostSending) return no(saying('serverBusy'))
        sending.add(address)
        try {
          const wait = await ports.limits.arrived(address)
          if (wait > 0) return late(wait)
          const file = await fileIn(request)
          return file ? await inTurn(() => take(file, ports)) : no(tooLargeArchive())
        } finally {
          sending.delete(address)
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

async function take(file: Buffer, { rooms, games }: ArchivePorts): Promise<Reply> {
  const read = await games.receive(file)
  const answer = 'ok' in read ? read : await rooms.take(read.received)
  return 'ok' in answer ? no(answer) : json(answer, 201)
}

const fileIn = (request: IncomingMessage): Promise<Buffer | null> => bytesOf(request, archiveLimits.packed * megabyte)
