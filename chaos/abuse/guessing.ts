// Trial: join codes guessed by the thousand from many addresses, while honest people come in.
import { Agent, request } from 'node:http'
import { chances } from '../chances.ts'
import type { Trial } from '../trial.ts'
import { abused } from './table.ts'
import { neighbour } from './wire.ts'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const addresses = 500
const atOnce = 60
/** Guesses from one address before the next has its turn: a connection is worth its opening. */
const stay = 40

interface Heard {
  status: number
  code: string
}

function asked(port: number, path: string, body: object, from: string, agent: Agent): Promise<Heard> {
  return new Promise((done) => {
    const options = {
      port,
      host: '127.0.0.1',
      localAddress: from,
      agent,
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json' },
    }
    const asking = request(options, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => done({ status: response.statusCode ?? 0, code: /"code":"(\w+)"/.exec(text)?.[1] ?? '' }))
    })
    asking.on('error', () => done({ status: 0, code: 'connection' }))
    asking.end(JSON.stringify(body))
  })
}

export const guessing: Trial = {
  name: 'guessing',
  about: 'Join codes are guessed from 500 addresses at once; nobody gets in, and honest people join meanwhile.',
  asked: '1,000,000 guesses, 0 hits, honest joins unharmed, honest p99 ≤ 100 ms',
  alone: true,
  run: (size) =>
    abused(size, async ({ server, crowd, violations }) => {
      const count = size.times ?? (size.quick ? 1200 : 1_000_000)
      const chance = chances(size.seed)
      const body = { name: 'A stranger', as: { kind: 'observer' } }
      const tally: Record<string, number> = {}
      let [guessed, hits, joined, kept] = [0, 0, 0, 0]
      const guess = (): string => Array.from({ length: 8 }, () => letters[Math.floor(chance() * 32)]).join('')
      const guesser = async (n: number): Promise<void> => {
        const agent = new Agent({ keepAlive: true, maxSockets: 1 })
        for (let turn = 0; guessed < count; turn += 1) {
          guessed += 1
          const { status, code } = await asked(
            server.port,
            `/api/rooms/${guess()}/join`,
            body,
            neighbour((n + Math.floor(turn / stay) * atOnce) % addresses),
            agent,
          )
          if (status === 201) hits += 1
          tally[code || String(status)] = (tally[code || String(status)] ?? 0) + 1
          size.progress(`${guessed} of ${count}`)
        }
        agent.destroy()
      }
      let over = false
      const guests = async (): Promise<void> => {
        const agent = new Agent({ keepAlive: false })
        // Each from an address that has not failed, as a guest's has not; the room seats 120.
        for (let n = 0; !over && n < (size.quick ? 20 : 80); n += 1) {
          const { status, code } = await asked(
            server.port,
            `/api/rooms/${crowd.room.code}/join`,
            { ...body, name: `Guest ${n}` },
            neighbour(100_000 + n),
            agent,
          )
          if (status === 201) joined += 1
          else {
            kept += 1
            violations.push(`[guests] an honest guest was kept out: ${status} ${code}`)
          }
          await new Promise((done) => setTimeout(done, size.quick ? 20 : 500))
        }
      }
      const coming = guests()
      await Promise.all(Array.from({ length: atOnce }, (_, n) => guesser(n)))
      over = true
      await coming
      if (hits > 0) violations.push(`[guesses] ${hits} guesses opened a room`)
      return {
        guesses: guessed,
        hits,
        'told no such room': tally.noSuchRoom ?? 0,
        'told to wait': tally.tooFast ?? 0,
        'guests let in': joined,
        'kept out': kept,
      }
    }),
}
