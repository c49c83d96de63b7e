// What a facilitator asks of a room's past: earlier pages of its log, and what the turn would come to otherwise. Neither changes anything.
import { logAskedSchema, otherwiseSchema } from '../../lib/protocol.ts'
import { tongueOf } from '../../lib/scenario/load.ts'
import { spokenLog, spokenWhatIf } from '../../lib/view/spoken.ts'
import { faultIn } from '../commands.ts'
import { type Asked, bodyAs, inWords, no, type Reply, type Route } from '../http.ts'
import type { Law } from '../law.ts'
import { addressOf } from '../limits.ts'
import type { Room } from '../room.ts'
import { saying } from '../words.ts'
import { byFacilitator, type DoorPorts, late } from './door.ts'

export interface LogbookPorts extends DoorPorts {
  law: Pick<Law, 'logPage' | 'whatIf'>
  now: () => number
}

export function logbookRoutes(ports: LogbookPorts): Route[] {
  const reading = (look: (asked: Asked, room: Room, ports: LogbookPorts) => Promise<Reply>) => (asked: Asked) =>
    byFacilitator(asked, ports, async (room) => {
      const wait = await ports.limits.laboured(addressOf(asked.request, ports.proxy), 'reading')
      return wait > 0 ? late(wait) : look(asked, room, ports)
    })
  return [
    { method: 'GET', path: '/api/rooms/{code}/log', handle: reading(pageOf) },
    { method: 'POST', path: '/api/rooms/{code}/whatif', handle: reading(otherwise) },
  ]
}

async function pageOf({ request }: Asked, room: Room, { law }: LogbookPorts): Promise<Reply> {
  const { searchParams } = new URL(request.url ?? '/', 'http://here')
  const read = logAskedSchema.safeParse(Object.fromEntries(searchParams))
  if (!read.success) return no(saying('malformed', { detail: faultIn(read.error) }))
  const { before = null, most } = read.data
  const { page, scenario } = await room.recall((state, happenings) => ({
    page: law.logPage(happenings, { before, most }),
    scenario: state.scenario,
  }))
  return inWords((language) => {
    const tongue = tongueOf(scenario, language)
    return tongue ? { ...page, entries: spokenLog(page.entries, tongue) } : page
  })
}

async function otherwise({ request }: Asked, room: Room, { law, now }: LogbookPorts): Promise<Reply> {
  const read = await bodyAs(request, otherwiseSchema)
  if ('refused' in read) return no(read.refused)
  const { found, scenario } = await room.recall((state, happenings) => ({
    found: law.whatIf(state, happenings, read.body, now()),
    scenario: state.scenario,
  }))
  if ('refused' in found) return no(saying(found.refused.code, found.refused.with))
  return inWords((language) => {
    const tongue = tongueOf(scenario, language)
    return tongue ? spokenWhatIf(found, tongue) : found
  })
}
