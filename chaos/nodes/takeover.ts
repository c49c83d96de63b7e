// How long a room stands still when a server of it is ended: its bots, who is shown as connected, and a page that comes back elsewhere.
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { io } from 'socket.io-client'
import { patched } from '../../app/_client/patch.ts'
import { returning } from '../../app/_client/returning.ts'
import type { Answer, Joined, RoomOpened } from '../../lib/protocol.ts'
import type { FacilitatorView, View, WaitingView } from '../../lib/view/view.ts'
import { chances } from '../chances.ts'
import type { Line } from '../faults/crowd.ts'
import { quantile } from '../faults/verdict.ts'
import type { Outcome, Size, Trial } from '../trial.ts'
import { type Fleet, fleetOf, noFleet } from './fleet.ts'

/** By good sense: nobody at a table should have to ask what has happened. Milliseconds. */
const longest = 5000
const giveUp = 20_000

export const takeover: Trial = {
  name: 'takeover',
  about: 'One of two servers is ended (kill -9): how long until its bots play on, its people are shown offline, and its pages are back.',
  asked: 'within 5 s',
  unable: async ({ quick }) => (quick ? 'The short form leaves it out.' : noFleet()),
  run,
}

interface Times {
  bots: number[]
  offline: number[]
  back: number[]
}

async function run(size: Size): Promise<Outcome> {
  const count = size.times ?? 50
  const times: Times = { bots: [], offline: [], back: [] }
  const chance = chances(size.seed)
  const fleet = await fleetOf(2, chance)
  const violations: string[] = []
  try {
    for (let done = 0; done < count; done += 1) {
      const dying = done % 2
      await once(fleet, dying, `t${done}`, times)
      await fleet.revive(dying)
      size.progress(`${done + 1} of ${count}`)
    }
  } finally {
    await fleet.end()
  }
  for (const [what, all] of Object.entries(times) as [keyof Times, number[]][])
    if (quantile(all, 1) > longest) violations.push(`${what}: ${quantile(all, 1)} ms, where ${longest} may pass (seed ${size.seed})`)
  const figures = Object.entries(times).flatMap(([what, all]) => [
    [`${what}, ms p50`, quantile(all, 0.5)],
    [`${what} p99`, quantile(all, 0.99)],
  ])
  return { figures: { kills: count, ...Object.fromEntries(figures) }, violations }
}

/** A table of bots at both servers; one ends just as a phase begins that bots have to act in. */
async function once(fleet: Fleet, dying: number, mark: string, times: Times): Promise<void> {
  const [gone, stays] = [fleet.servers[dying]?.url ?? '', fleet.servers[1 - dying]?.url ?? '']
  const room = await post<RoomOpened>(`${stays}/api/rooms`, { title: 'Bots', seed: mark })
  const ann = await post<Joined>(`${stays}/api/rooms/${room.code}/join`, { name: 'Ann', as: { kind: 'delegate', party: 'USA' } })
  const here = watched(stays, room.facilitatorKey)
  const there = watched(gone, ann.key)
  // Led to one that is there, as by a proxy.
  const page = watched(fleet.front.url, room.wallKey, gone)
  await until(() => here.view() !== null && there.view() !== null && shownOnline(here.view()))
  for (const party of ['DPRK', 'ROK', 'JPN', 'CHN', 'RUS'])
    await here.ask({ id: `bot-${mark}-${party}`, type: 'seatBot', party, strategy: 'incr' })
  await here.ask({ id: `pace-${mark}-command`, type: 'setBotPace', pace: 'atOnce' })
  await here.ask({ id: `start-${mark}-command`, type: 'startGame' })

  const began = performance.now()
  const wentAt = Date.now()
  void fleet.servers[dying]?.kill()
  await here.ask({ id: `next-${mark}-command`, type: 'nextPhase', from: { turn: 1, phase: 'brief' } })
  const since = (): number => performance.now() - began
  const found = await Promise.all([
    until(() => !shownOnline(here.view())).then(since),
    page.returned().then(since),
    firstActOf(fleet.database, room.code, wentAt).then(since),
  ])
  for (const [n, list] of [times.offline, times.back, times.bots].entries()) list.push(found[n] ?? giveUp)
  for (const { line } of [here, there, page]) line.disconnect()
}

/** Resolves once a bot has done something after that time: why it did stands beside it. */
async function firstActOf(database: string, code: string, after: number): Promise<void> {
  const client = new Client({ connectionString: database })
  await client.connect()
  const deadline = performance.now() + giveUp
  const question = 'SELECT 1 FROM happenings WHERE room = $1 AND why IS NOT NULL AND at >= $2 LIMIT 1'
  while (performance.now() < deadline && (await client.query(question, [code, after])).rows.length === 0) await pause(30)
  await client.end()
}

const shownOnline = (view: View | WaitingView | null): boolean =>
  view?.as === 'facilitator' && (view as FacilitatorView).people.some(({ name, online }) => name === 'Ann' && online)

async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + giveUp
  while (!holds() && performance.now() < deadline) await pause(10)
}

async function post<T>(url: string, body: unknown): Promise<T> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

interface Watched {
  line: Line
  view: () => View | WaitingView | null
  ask: (command: { id: string; type: string } & Record<string, unknown>) => Promise<Answer | null>
  /** Resolves with the first view after a lost connection. */
  returned: () => Promise<void>
}

/** @param first where it is connected before it is lost, when that is not where it goes on */
function watched(url: string, token: string, first = url): Watched {
  const line: Line = io(first, { auth: { token }, transports: ['websocket'], ...returning, forceNew: true })
  let view: View | WaitingView | null = null
  let version = 0
  let lost = false
  let back: () => void = () => {}
  const returned = new Promise<void>((done) => {
    back = done
  })
  line.on('disconnect', () => {
    lost = true
    // The next attempts are led on, as a proxy at one address would lead them.
    Object.assign(line.io, { uri: url })
  })
  line.on('view', (message) => {
    view = message.view
    version = message.version
    if (lost) back()
  })
  line.on('patch', (message) => {
    if (!view || message.version !== version + 1) return void line.emit('sync')
    version = message.version
    view = patched(view, message.patch)
  })
  return {
    line,
    view: () => view,
    ask: (command) =>
      line
        .timeout(5000)
        .emitWithAck('command', command)
        .catch(() => null),
    returned: () => Promise.race([returned, pause(giveUp, undefined, { ref: false })]),
  }
}
