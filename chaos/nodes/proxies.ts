// The trial of what deploy/ has for several servers: nginx and Caddy before two of them, played through, and a server ended behind.
import { setTimeout as pause } from 'node:timers/promises'
import { io, type ManagerOptions, type SocketOptions } from 'socket.io-client'
import { returning } from '../../app/_client/returning.ts'
import type { Joined, RoomOpened } from '../../lib/protocol.ts'
import { chances } from '../chances.ts'
import type { Line } from '../faults/crowd.ts'
import { quantile } from '../faults/verdict.ts'
import type { Outcome, Size, Trial } from '../trial.ts'
import { type Fleet, fleetOf, noFleet } from './fleet.ts'
import { isHere, type Kind, type Leading, type Way, wayOf } from './ways.ts'

const kinds: readonly Kind[] = ['nginx', 'caddy']

export const proxies: Trial = {
  name: 'proxies',
  about: 'nginx and Caddy as deploy/ has them before two servers: WebSocket and polling, origins, forged addresses, a server ended behind.',
  asked: '0 violations',
  unable: async ({ quick }) => {
    if (quick) return 'The short form leaves it out.'
    return kinds.some(isHere) ? noFleet() : 'It needs nginx or Caddy (apt-get install nginx caddy).'
  },
  run,
}

/** As the pages connect. */
const asPages: Partial<ManagerOptions & SocketOptions> = { transports: ['websocket', 'polling'], tryAllTransports: true }
const byPolling: Partial<ManagerOptions & SocketOptions> = { transports: ['polling'], upgrade: false }

async function run(size: Size): Promise<Outcome> {
  const violations: string[] = []
  const figures: Outcome['figures'] = {}
  for (const kind of kinds) {
    if (!isHere(kind)) {
      figures[kind] = 'not here'
      continue
    }
    for (const leading of ['by address', 'in turn'] as const) {
      const fleet = await fleetOf(2, chances(size.seed), { TRUST_PROXY: '1' })
      const way = await wayOf(
        kind,
        leading,
        fleet.servers.map(({ port }) => port),
      )
      try {
        const tried = await through(way, fleet, leading)
        violations.push(...tried.faults.map((words) => `${kind}, ${leading}: ${words}`))
        figures[`${kind} ${leading}`] = tried.told
        size.progress(`${kind} ${leading}`)
      } finally {
        await way.close()
        await fleet.end()
      }
    }
  }
  return { figures, violations }
}

async function through(way: Way, fleet: Fleet, leading: Leading): Promise<{ faults: string[]; told: string }> {
  const faults: string[] = []
  const must = (holds: boolean, words: string): void => void (holds || faults.push(words))
  const room = (await (await post(way, '/api/rooms', { title: 'Behind a proxy' }, { origin: way.url })).json()) as RoomOpened
  const { key } = (await (
    await post(way, `/api/rooms/${room.code}/join`, { name: 'Ann', as: { kind: 'delegate', party: 'USA' } })
  ).json()) as Joined

  const lines = [key, room.facilitatorKey, room.wallKey].map((token) =>
    lineTo(way, token, { ...asPages, extraHeaders: { origin: way.url } }),
  )
  for (const line of lines) must(await within(10_000, () => line.connected), 'a page did not connect')
  must((await say(lines[0], 'one')) !== null, 'a command was not answered')
  const kept = await Promise.all(fleet.servers.map(connectionsOf))
  if (leading === 'by address') must(kept.includes(0), `people of one address were led to several servers: ${kept.join(' and ')}`)

  const polls = await polled(way, key)
  if (leading === 'by address') must(polls, 'long polling did not work')

  const stranger = { origin: 'http://evil.example' }
  must((await post(way, '/api/rooms', {}, stranger)).status === 403, 'a strange origin was let in by HTTP')
  must(!(await connects(way, key, { transports: ['websocket'], extraHeaders: stranger })), 'a strange origin was let in by WebSocket')

  const back = await killed(lines, fleet, kept)
  must(back.length > 0 && back.every((ms) => ms < 10_000), `not everybody came back: ${back.join(', ')}`)
  must((await say(lines[0], 'two')) !== null, 'a command was not answered after a server had ended')

  must(await stopsGuesses(way), 'guesses under forged addresses were not stopped')
  for (const line of lines) line.disconnect()
  return { faults, told: `back in ${quantile(back, 1)} ms, polling ${polls ? 'works' : 'fails'}` }
}

const post = ({ url }: Way, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })

const lineTo = ({ url }: Way, token: string, how: Partial<ManagerOptions & SocketOptions>): Line =>
  io(url, { auth: { token }, forceNew: true, ...returning, ...how })

async function within(ms: number, holds: () => boolean): Promise<boolean> {
  const until = performance.now() + ms
  while (!holds() && performance.now() < until) await pause(20)
  return holds()
}

/** null when no answer comes, however often it is asked. */
async function say(line: Line | undefined, text: string): Promise<object | null> {
  const command = { id: `proxies-${text}`, type: 'say', channel: { kind: 'plenary' }, text }
  for (let tries = 0; line && tries < 20; tries += 1) {
    const answer = await line
      .timeout(1000)
      .emitWithAck('command', command)
      .catch(() => null)
    if (answer?.ok) return answer
    await pause(100)
  }
  return null
}

async function connects(way: Way, token: string, how: Partial<ManagerOptions & SocketOptions>): Promise<boolean> {
  const line = lineTo(way, token, { ...how, reconnection: false })
  const outcome = await new Promise<boolean>((done) => {
    line.once('view', () => done(true))
    line.once('connect_error', () => done(false))
    setTimeout(() => done(false), 3000)
  })
  line.disconnect()
  return outcome
}

/** Whether a connection by polling alone holds for a few commands. */
async function polled(way: Way, token: string): Promise<boolean> {
  const line = lineTo(way, token, { ...byPolling, reconnection: false })
  const there = await within(3000, () => line.connected)
  let holds = there
  for (let n = 0; holds && n < 5; n += 1) holds = (await say(line, `poll-${n}`)) !== null && line.connected
  line.disconnect()
  return holds
}

/** The server that has the people is ended; @returns how long each was away, milliseconds */
async function killed(lines: readonly Line[], fleet: Fleet, kept: readonly number[]): Promise<number[]> {
  const most = kept.indexOf(Math.max(...kept))
  const began = performance.now()
  const back = lines.map(
    (line) =>
      new Promise<number | null>((done) => {
        let lost = false
        line.once('disconnect', () => {
          lost = true
        })
        line.on('view', () => lost && done(performance.now() - began))
        setTimeout(() => done(lost ? Number.POSITIVE_INFINITY : null), 12_000).unref()
      }),
  )
  await fleet.servers[most]?.kill()
  return (await Promise.all(back)).filter((ms) => ms !== null)
}

/** Somebody who forges another address with every guess is one address all the same. */
async function stopsGuesses(way: Way): Promise<boolean> {
  for (let n = 0; n < 40; n += 1) {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, k) =>
        post(
          way,
          '/api/rooms/ZZZZZZZ0/join',
          { name: 'Eve', as: { kind: 'observer' } },
          { 'x-forwarded-for': `10.${n}.${k}.1`, 'x-real-ip': `10.${n}.${k}.1` },
        ),
      ),
    )
    if (answers.every(({ status }) => status === 429)) return true
  }
  return false
}

async function connectionsOf({ url }: { url: string }): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/^overture_connections (\d+)/m.exec(text)?.[1] ?? 0)
}
