// Opening a rehearsal: one person at a table whose other seats, or all of them, are held by bots.
import { rehearsalSchema } from '../../lib/protocol.ts'
import { scenarioOf } from '../../lib/scenario/load.ts'
import { type Asked, bodyAs, no, type Reply, type Route } from '../http.ts'
import { addressOf } from '../limits.ts'
import { cleanName } from '../names.ts'
import { type OpeningWish, oneOf } from '../rooms.ts'
import { saying } from '../words.ts'
import { type DoorPorts, late } from './door.ts'
import { openedAs } from './rooms.ts'

export function rehearsalRoutes(ports: DoorPorts): Route[] {
  return [{ method: 'POST', path: '/api/rehearsals', handle: (asked) => open(asked, ports) }]
}

async function open({ request }: Asked, { rooms, limits, proxy }: DoorPorts): Promise<Reply> {
  const read = await bodyAs(request, rehearsalSchema)
  if ('refused' in read) return no(read.refused)
  const { as, preset, ...body } = read.body
  const scenario = scenarioOf(body.scenario)
  if (!scenario) return no(saying('malformed', { detail: 'scenario: there is none of that id' }))
  if (as.kind === 'delegate' && !scenario.parties.some(({ id }) => id === as.party)) return no(saying('noSuchParty'))
  const name = cleanName(body.name, 40)
  if (!name) return no(saying('badName'))
  const wait = await limits.opened(addressOf(request, proxy))
  if (wait > 0) return late(wait)
  const bots = scenario.lineups[scenario.defaultLineup] ?? {}
  const wish: OpeningWish = {
    title: scenario.title,
    scenario: scenario.id,
    preset: preset ?? scenario.defaultPreset,
    turns: null,
    seed: null,
    natures: 'dealt',
    scoresShown: true,
    deck: 'on',
    timed: as.kind === 'facilitator',
    // Bots are ready in a moment: who runs a table ends the phases by hand, having looked.
    endEarly: as.kind === 'delegate' ? 'whenReady' : 'never',
    rehearsal: true,
    botPace: 'quick',
    facilitator: name,
    bots: as.kind === 'delegate' ? withoutSeat(bots, as.party) : bots,
  }
  const opened = await (as.kind === 'delegate' ? rooms.rehearse(wish, { name, party: as.party }) : rooms.open([wish], null).then(oneOf))
  return openedAs(opened)
}

function withoutSeat(bots: OpeningWish['bots'], party: string): OpeningWish['bots'] {
  return Object.fromEntries(Object.entries(bots).filter(([id]) => id !== party))
}
