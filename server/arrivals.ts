// A room comes from another machine: checked whole, then kept whole, or refused with nothing done.
import { type Archive, follows } from '../lib/archive.ts'
import type { Happening } from '../lib/game/event.ts'
import type { RoomState } from '../lib/game/state.ts'
import type { RoomCode } from '../lib/ids.ts'
import type { RoomArrived } from '../lib/protocol.ts'
import { stateOf, unpacked } from './archive.ts'
import { type Arrival, type Journal, JournalConflict } from './journal/journal.ts'
import { mintCode } from './keys.ts'
import type { Law } from './law.ts'
import { type Refused, saying } from './words.ts'

export interface ArrivalPorts {
  law: Law
  journal: Journal
  /** Lets nobody use that room while it is replaced, and forgets how it stood. */
  putAside: (code: RoomCode) => Promise<void>
}

export async function arrived(file: Buffer, { law, journal, putAside }: ArrivalPorts): Promise<RoomArrived | Refused> {
  const read = await unpacked(file)
  if ('refused' in read) return read.refused
  const { archive } = read
  const told = stateOf(archive, law)
  if ('refused' in told) return told.refused
  const { code } = archive.room
  const here = await journal.load(code)
  const over = here ? whatMakesWay(archive, here, law) : 'nothing'
  if (typeof over === 'object') return over
  if (over === 'copy') await putAside(code)
  return keep(archive, told.state, over, { law, journal })
}

/** Only a copy that was left behind makes way, and only for what goes on from it. */
function whatMakesWay({ happenings }: Archive, here: readonly Happening[], law: Law): 'copy' | Refused {
  const left = here.reduce<RoomState | null>(law.evolve, null)?.rest?.kind === 'moved'
  if (!left) return saying('archiveHere', { moved: 'no' })
  return follows(happenings, here) ? 'copy' : saying('archiveHere', { moved: 'yes' })
}

async function keep(
  archive: Archive,
  state: RoomState,
  over: Arrival['over'],
  { law, journal }: Pick<ArrivalPorts, 'law' | 'journal'>,
): Promise<RoomArrived | Refused> {
  const { packedAt, room, seats, commands } = archive
  const server = { kind: 'server' } as const
  const waiting = law.decide(state, server, { type: 'arrive' }, packedAt)
  if ('refused' in waiting) return saying(waiting.refused.code, waiting.refused.with)
  const happenings = [...archive.happenings, ...waiting.granted.map((event): Happening => ({ at: packedAt, by: server, event }))]
  const arrival = { room: room.code, seats, commands, over }
  const leads = await journal.doorOf(room.door)
  if (leads === null || leads === room.code) {
    await journal.take({ ...arrival, happenings, door: room.door })
    return { code: room.code, title: state.settings.title, door: 'asBefore' }
  }
  // The code of its door leads to another room here.
  for (let attempt = 1; ; attempt += 1) {
    const door = mintCode()
    const rotated: Happening = { at: packedAt, by: server, event: { type: 'codeRotated', code: door } }
    try {
      await journal.take({ ...arrival, happenings: [...happenings, rotated], door })
      return { code: room.code, title: state.settings.title, door: 'new' }
    } catch (error) {
      if (!(error instanceof JournalConflict) || attempt === 5) throw error
    }
  }
}
