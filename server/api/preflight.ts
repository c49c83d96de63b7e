// The facilitator's look at everything the evening needs, before it begins.
import type { IncomingMessage } from 'node:http'
import type { Preflight } from '../../lib/protocol.ts'
import type { Games } from '../games/games.ts'
import { json, type Reply, type Route } from '../http.ts'
import { mintSeed } from '../keys.ts'
import type { Labours } from '../labour.ts'
import type { Phones } from '../phones.ts'
import { preflightOf } from '../preflight.ts'
import type { Room } from '../room.ts'
import { byFacilitator, type DoorPorts } from './door.ts'
import { isThisComputer, originFor } from './links.ts'

export interface PreflightRoutePorts extends DoorPorts {
  games: Pick<Games, 'try'>
  phones: Phones
  labours: Labours
  now: () => number
  /** This machine's addresses on the local network with its port, best first. */
  lan: () => string[]
}

export function preflightRoutes(ports: PreflightRoutePorts): Route[] {
  return [
    {
      method: 'POST',
      path: '/api/rooms/{code}/preflight',
      handle: (asked) =>
        byFacilitator(asked, ports, (room) => ports.labours.games(asked.request, () => look(asked.request, room, ports)), 'help'),
    },
  ]
}

async function look(request: IncomingMessage, room: Room, ports: PreflightRoutePorts): Promise<Reply> {
  const { journal, games, phones, now } = ports
  const scenario = await room.read((state) => state.scenario)
  const tried = await preflightOf({
    probe: journal.probe,
    timer: (ms) => new Promise((done) => setTimeout(done, ms)),
    game: () => games.try({ scenario, chance: mintSeed() }),
    elapsed: () => performance.now(),
  })
  const report: Preflight = {
    ...tried,
    screens: room.screens(),
    lan: origins(request, ports),
    phones: phones.of(room.code, now()),
    // Last, so that it is as fresh as it can be when it arrives.
    serverTime: now(),
  }
  return json(report)
}

/** Where the page was opened, unless it was on this very computer; then this computer's own addresses. */
function origins(request: IncomingMessage, { lan, proxy }: PreflightRoutePorts): string[] {
  const own = lan().map((address) => `http://${address}`)
  const opened = isThisComputer(request) ? [] : [originFor(request, null, proxy)]
  return [...new Set([...opened, ...own])]
}
