// Trial: packets and requests that no client would send, by the thousand, while honest people play.
import { setTimeout as pause } from 'node:timers/promises'
import { chances } from '../chances.ts'
import type { Trial } from '../trial.ts'
import { abused } from './table.ts'
import { bare, frame, neighbour, upgrade } from './wire.ts'

const samples = [
  '40{"token":"x"}',
  '42["command",{"id":"12345678","type":"say","channel":{"kind":"plenary"},"text":"x"}]',
  '420["command"]',
  '451-["command",{"_placeholder":true,"num":0}]',
  '42["sync"]',
  '43999[]',
  '41',
  '3',
  '2probe',
  '5',
  '44{"message":"x"}',
  '40/other,{}',
  '42/__proto__,["command"]',
  '42["__proto__",{"__proto__":{"x":1}}]',
  '4599999999999-["command"]',
]

const requests = [
  'GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
  'POST /api/rooms HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\nconnection: close\r\n\r\n{"seed":1',
  'POST /socket.io/?EIO=4&transport=polling&sid=__proto__ HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\nconnection: close\r\n\r\nabc',
  'GET /api/rooms/%00%ff/log?before=-1 HTTP/1.1\r\nhost: x\r\nauthorization: Bearer \r\nconnection: close\r\n\r\n',
]

/** One of the samples with some of its bytes changed, doubled, cut or nested. */
function spoilt(list: readonly string[], chance: () => number): Buffer {
  const whole = Buffer.from(list[Math.floor(chance() * list.length)] ?? '')
  const at = Math.floor(chance() * whole.length)
  switch (Math.floor(chance() * 6)) {
    case 0:
      return whole.subarray(0, at)
    case 1:
      return Buffer.concat([whole.subarray(0, at), whole])
    case 2:
      return Buffer.concat([whole.subarray(0, at), Buffer.from('['.repeat(Math.floor(chance() * 3000))), whole.subarray(at)])
    case 3:
      return Buffer.from(Array.from({ length: Math.floor(chance() * 200) }, () => Math.floor(chance() * 256)))
    default: {
      const changed = Buffer.from(whole)
      for (let n = 0; n < 3; n += 1) changed[Math.floor(chance() * changed.length)] = Math.floor(chance() * 256)
      return changed
    }
  }
}

const perConnection = 40

export const malformed: Trial = {
  name: 'malformed',
  about: 'Packets and requests with changed, cut, doubled and nested bytes, as Engine.IO, Socket.IO and HTTP, while honest people play.',
  asked: '1,000,000 packets, 0 crashes, honest p99 ≤ 100 ms',
  alone: true,
  run: (size) =>
    abused(size, async ({ server }) => {
      const count = size.times ?? (size.quick ? 4000 : 1_000_000)
      const chance = chances(size.seed)
      let sent = 0
      let connections = 0

      async function bySocket(): Promise<void> {
        const { socket, closed } = bare(server.port, neighbour(connections))
        connections += 1
        const open = new Promise<void>((done) => void socket.once('data', () => done()))
        socket.write(upgrade(server.port))
        await Promise.race([open, closed, pause(2000)])
        for (let n = 0; n < perConnection && sent < count && !socket.destroyed; n += 1, sent += 1) {
          const raw = chance() < 0.1 ? spoilt(samples, chance) : frame(spoilt(samples, chance), chance() < 0.9 ? 1 : 2)
          socket.write(raw)
          if (n % 4 === 3) await pause(0)
        }
        socket.destroy()
      }

      async function byRequest(): Promise<void> {
        const { socket, closed } = bare(server.port, neighbour(connections))
        connections += 1
        sent += 1
        socket.end(spoilt(requests, chance))
        socket.resume()
        await Promise.race([closed, pause(1000)])
        socket.destroy()
      }

      const attacker = async (): Promise<void> => {
        while (sent < count) {
          await (chance() < 0.8 ? bySocket() : byRequest())
          size.progress(`${sent} of ${count}`)
        }
      }
      await Promise.all(Array.from({ length: 4 }, attacker))
      return { packets: sent, connections }
    }),
}
