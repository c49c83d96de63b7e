// The same small game on boardgame.io, as its documentation has one made: matches by its lobby, with credentials, kept in memory.
// Everybody may say something at any time (a stage for all, moves that mind no stale state), and nothing is undone. The whole state
// goes to every seat with each move, which is the library's default.
import { childOf, inOrder, post } from './child.ts'
import type { Contender, Pass, Shape } from './contender.ts'
import { isAdmission, isEvent, isOpening, isRefusal, pong, socketAddress } from './packets.ts'

const game = 'talk'

async function matchOf(origin: string, lobby: string, { seats, talked }: Shape): Promise<Pass[]> {
  const { matchID } = await post<{ matchID: string }>(`${lobby}/games/${game}/create`, { numPlayers: seats, setupData: { talked } })
  return inOrder(seats, 8, async (seat) => {
    const body = { playerID: String(seat), playerName: `Guest ${seat}` }
    const { playerCredentials } = await post<{ playerCredentials: string }>(`${lobby}/games/${game}/${matchID}/join`, body)
    return { origin, who: { match: matchID, seat: String(seat), credentials: playerCredentials } }
  })
}

export const boardgame: Contender = {
  name: 'boardgame.io 0.50',
  start: async () => {
    const { pid, origins, close } = await childOf('boardgame.ts')
    const [origin, lobby = ''] = origins
    return { pid, url: origin, close, open: (shape) => inOrder(shape.rooms, 2, () => matchOf(origin, lobby, shape)) }
  },
  dialect: {
    address: async ({ origin }) => ({ url: socketAddress(origin) }),
    keepsAlive: pong,
    enters: (frame, { who }) => {
      if (isOpening(frame)) return { send: `40/${game},` }
      if (isRefusal(frame)) throw new Error(`A seat was refused: ${frame}`)
      if (isAdmission(frame)) return { send: `42/${game},${JSON.stringify(['sync', who.match, who.seat, who.credentials, 2])}` }
      return isEvent(frame, '"sync"') ? { inStep: true } : {}
    },
    says: ({ who }, _, text) => {
      const payload = { type: 'say', args: [text], playerID: who.seat, credentials: who.credentials }
      return `42/${game},${JSON.stringify(['update', { type: 'MAKE_MOVE', payload }, 0, who.match, who.seat])}`
    },
    answered: () => null,
    answers: 'none',
    news: 'last',
  },
}
