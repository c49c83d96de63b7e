// The boardgame.io server of the comparison.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { Game } from 'boardgame.io'
import { type Line, linesBefore, linesKept, portOf, tell } from './common.ts'

const { Server } = createRequire(import.meta.url)('boardgame.io/server') as typeof import('boardgame.io/server')

interface Talk {
  lines: Line[]
}

const talk: Game<Talk, Record<string, unknown>, { talked: number }> = {
  name: 'talk',
  minPlayers: 1,
  maxPlayers: 600,
  disableUndo: true,
  setup: (_, before) => ({ lines: linesBefore(before?.talked ?? 0) }),
  turn: { activePlayers: { all: 'talking' } },
  moves: {
    say: {
      ignoreStaleStateID: true,
      move: ({ G, playerID }, text: string) => {
        G.lines.push({ n: (G.lines.at(-1)?.n ?? 0) + 1, seat: playerID, text })
        if (G.lines.length > linesKept * 1.25) G.lines.splice(0, G.lines.length - linesKept)
      },
    },
  },
}

/** A port that nobody listens on now: the lobby must be told one. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const port = portOf(probe)
  probe.close()
  await once(probe, 'close')
  return port
}

const server = Server({ games: [talk], origins: ['*'] })
// The lobby on a port of its own: with the Koa of today, routes added after the socket are not found on the game's.
const { appServer, apiServer } = await server.run({ port: 0, lobbyConfig: { apiPort: await freePort() } })
tell(appServer, apiServer)
