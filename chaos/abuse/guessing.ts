// Trial: join codes and keys guessed by the thousand from many addresses, while honest people come in.
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { chances } from '../chances.ts'
import { quantile } from '../faults/verdict.ts'
import type { Trial } from '../trial.ts'
import { doorsTried, joinTried, keysTried } from './guesses.ts'
import { abused } from './table.ts'
import { bare } from './wire.ts'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** As a trusted proxy tells them; whoever guesses here has this many. */
const addresses = 5000
/** Connections that guess at once, and guesses that go out together on one. */
const lines = 24
const together = 10
/** Every so many batches are keys by WebSocket, or seats asked for; the others look at doors. */
const keysEvery = 10
const joinsEvery = 9
/** Guests that one room is asked to seat before another is opened. */
const perRoom = 80

const forged = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`

interface Guests {
  joined: number
  waits: number[]
}

/** Honest people come in one after the other, each from an address that has not failed, until it is over. */
async function guestsComing(url: string, isOver: () => boolean, gap: number, fault: (words: string) => void): Promise<Guests> {
  const waits: number[] = []
  let [joined, code] = [0, '']
  const post = (path: string, body: object, n: number): Promise<Response> =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.168.${(n >> 8) & 255}.${n & 255}` },
      body: JSON.stringify(body),
    })
  for (let n = 0; !isOver(); n += 1) {
    if (n % perRoom === 0) code = ((await (await post('/api/rooms', {}, n)).json()) as { code: string }).code
    const began = performance.now()
    const answer = await post(`/api/rooms/${code}/join`, { name: `Guest ${n}`, as: { kind: 'observer' } }, n)
    waits.push(performance.now() - began)
    if (answer.status === 201) joined += 1
    else fault(`[guests] an honest guest was kept out: ${answer.status} ${(await answer.text()).slice(0, 80)}`)
    await pause(gap)
  }
  return { joined, waits }
}

export const guessing: Trial = {
  name: 'guessing',
  about: 'Join codes and keys are guessed from 5,000 addresses; nobody gets in, and honest people join meanwhile.',
  asked: '1,000,000 guesses, 0 hits, honest joins unharmed, honest p99 ≤ 100 ms',
  alone: true,
  run: (size) =>
    abused(
      size,
      async ({ server, violations }) => {
        const count = size.times ?? (size.quick ? 1200 : 1_000_000)
        const chance = chances(size.seed)
        const tally = new Map<string, number>()
        let [guessed, batches] = [0, 0]
        const some = (length: number): string => Array.from({ length }, () => letters[Math.floor(chance() * 32)]).join('')
        const list = (many: number, length: number): string[] => Array.from({ length: many }, () => some(length))

        async function batch(line: Socket): Promise<readonly string[]> {
          const first = batches * together
          batches += 1
          const from = forged(first % addresses)
          if (batches % keysEvery === 0) return keysTried(server.port, list(together, 22), from)
          if (batches % joinsEvery === 0) return Promise.all(list(5, 8).map((code) => joinTried(server.port, code, from)))
          return doorsTried(line, list(together, 8), (n) => forged((first + n) % addresses))
        }

        async function guesser(): Promise<void> {
          let line = bare(server.port).socket
          while (guessed < count) {
            for (const code of await batch(line)) {
              tally.set(code, (tally.get(code) ?? 0) + 1)
              if (code !== 'connection') guessed += 1
            }
            if (line.destroyed) line = bare(server.port).socket
            size.progress(`${guessed} of ${count}`)
          }
          line.destroy()
        }

        const began = performance.now()
        let over = false
        const coming = guestsComing(
          server.url,
          () => over,
          size.quick ? 100 : 500,
          (words) => violations.push(words),
        )
        await Promise.all(Array.from({ length: lines }, guesser))
        const seconds = (performance.now() - began) / 1000
        over = true
        const { joined, waits } = await coming
        const refused = ['noSuchRoom', 'badKey', 'tooFast'].map((code) => tally.get(code) ?? 0)
        const [noSuchRoom = 0, badKey = 0, tooFast = 0] = refused
        const other = [...tally].filter(([code]) => !['noSuchRoom', 'badKey', 'tooFast', 'connection'].includes(code))
        for (const [code, times] of other) violations.push(`[guesses] ${times} guesses were answered with ${code}`)
        return {
          guesses: guessed,
          hits: (tally.get('200') ?? 0) + (tally.get('201') ?? 0),
          'told no such room': noSuchRoom,
          'told a wrong key': badKey,
          'told to wait': tooFast,
          'not answered, and not counted': tally.get('connection') ?? 0,
          'guesses a second': Math.round(guessed / seconds),
          'guests let in': joined,
          'joining, ms p99': quantile(waits, 0.99),
        }
      },
      { TRUST_PROXY: '1' },
    ),
}
