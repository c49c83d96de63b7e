// The export of a session for its facilitator: one ZIP of tables, texts and the session itself. It is made away from the room's line.
import { exportAskedSchema } from '../../lib/protocol.ts'
import { faultIn } from '../commands.ts'
import type { Games } from '../games/games.ts'
import { no, type Reply, type Route } from '../http.ts'
import type { Labours } from '../labour.ts'
import type { Room } from '../room.ts'
import { saying } from '../words.ts'
import { byFacilitator, type DoorPorts } from './door.ts'

export interface ExportPorts extends DoorPorts {
  games: Pick<Games, 'pack'>
  labours: Labours
  now: () => number
}

export const exportRoutes = (ports: ExportPorts): Route[] => [
  {
    method: 'GET',
    path: '/api/rooms/{code}/export',
    handle: (asked) =>
      byFacilitator(asked, ports, async (room) => {
        const { searchParams } = new URL(asked.request.url ?? '/', 'http://here')
        const read = exportAskedSchema.safeParse(Object.fromEntries(searchParams))
        if (!read.success) return no(saying('malformed', { detail: faultIn(read.error) }))
        return ports.labours.games(asked.request, () => give(room, read.data.history, ports))
      }),
  },
]

async function give(room: Room, history: 'whole' | 'end', { games, now }: ExportPorts): Promise<Reply> {
  const { scenario, happenings } = await room.recall((state, all) => ({ scenario: state.scenario, happenings: JSON.stringify(all) }))
  const exportedAt = now()
  const done = await games.pack({ scenario, happenings, exportedAt, history })
  if ('ok' in done) return no(done)
  const { zip, session } = done.packed
  const day = new Date(exportedAt).toISOString().slice(0, 16).replace(/[T:]/g, '-')
  return {
    status: 200,
    headers: {
      'content-type': 'application/zip',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="overture-session-${session}-${day}.zip"`,
    },
    body: Buffer.from(zip),
  }
}
