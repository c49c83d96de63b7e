// What servers on one PostgreSQL tell each other: hints that a room has moved on, and who is connected where. No hint is relied upon: what
// one missed, a look every second finds.
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import type { Logger } from 'pino'
import type { PersonId, RoomCode } from '../../lib/ids.ts'
import type { Elsewhere, Journal, News } from './journal.ts'
import { type Lines, poolSettings } from './pg-line.ts'
import { sql } from './pg-sql.ts'

export interface NewsDesk extends Pick<Journal, 'watch' | 'tell' | 'elsewhere'> {
  /** This server has written to a room. */
  happened: (room: RoomCode, seq: number) => void
  close: () => Promise<void>
}

const lookEvery = 1000
/** A server that has not been heard of for so long is taken for gone, milliseconds. */
const goneAfter = 3000
/** Comings and goings are told together, milliseconds. */
const tellAfter = 20
const listenAgainAfter = 250

export function newsFrom({ url, log, lines }: { url: string; log: Logger; lines: Lines }): NewsDesk {
  const node = randomBytes(9).toString('base64url')
  const watchers = new Map<RoomCode, News>()
  const here = new Map<RoomCode, readonly PersonId[]>()
  const others = new Map<RoomCode, Others>()
  const untold = new Set<RoomCode>()
  const outgoing = new Map<string, string>()
  let telling: NodeJS.Timeout | undefined
  let listener: Client | null = null
  let flushing = false
  let closed = false

  async function listen(): Promise<void> {
    const client = new Client({ connectionString: url, ...poolSettings, keepAlive: true })
    let lost = false
    const again = (): void => {
      if (lost) return
      lost = true
      if (listener === client) listener = null
      void client.end().catch(() => {})
      if (!closed) setTimeout(() => void listen(), listenAgainAfter).unref()
    }
    client.on('error', again)
    client.on('end', again)
    client.on('notification', ({ payload }) => hear(payload ?? ''))
    try {
      await client.connect()
      // Hints need not outlive a loss of power.
      await client.query('SET synchronous_commit = off; LISTEN overture')
      listener = client
      if (closed) again()
      else await look()
    } catch (error) {
      log.debug({ err: error }, 'news of other servers cannot be heard yet')
      again()
    }
  }

  /** What is told looks like `happened ROOM SEQ NODE` or `people ROOM 0 NODE`. */
  function hear(told: string): void {
    const [kind, room = '', seq, from] = told.split(' ')
    const watcher = watchers.get(room as RoomCode)
    if (!watcher || from === node) return
    if (kind === 'happened') watcher.happened(Number(seq))
    else void readOthers([room as RoomCode]).catch(unheard)
  }

  function say(kind: 'happened' | 'people', room: RoomCode, seq: number): void {
    outgoing.set(`${kind} ${room}`, `${kind} ${room} ${seq} ${node}`)
    if (flushing) return
    flushing = true
    setImmediate(() => void flush())
  }

  async function flush(): Promise<void> {
    while (outgoing.size > 0 && listener) {
      const news = [...outgoing.values()]
      outgoing.clear()
      await listener.query({ name: 'notify', text: sql.notify, values: [news] }).catch(unheard)
    }
    outgoing.clear()
    flushing = false
  }

  const unheard = (error: unknown): void => log.debug({ err: error }, 'news between servers were lost; the next look finds them')

  /** Finds what no hint told. */
  async function look(): Promise<void> {
    const rooms = [...watchers.keys()]
    if (rooms.length === 0) return
    const alive = new Set((await lines.ask<{ room: RoomCode }>('alive', sql.alive, [node])).map(({ room }) => room))
    // The table of who is where does not survive a crash of the database.
    for (const room of here.keys()) if (!alive.has(room)) untold.add(room)
    await tellAll()
    for (const { room, seq } of await lines.ask<{ room: RoomCode; seq: number }>('places', sql.places, [rooms]))
      watchers.get(room)?.happened(seq)
    await readOthers(rooms)
  }

  async function readOthers(rooms: readonly RoomCode[]): Promise<void> {
    const rows = await lines.ask<{ room: RoomCode; node: string; people: PersonId[] }>('elsewhere', sql.elsewhere, [rooms, node, goneAfter])
    for (const room of rooms) {
      const now = rows.filter((row) => row.room === room)
      const next: Others = {
        print: JSON.stringify(now),
        elsewhere: { people: now.flatMap(({ people }) => people), led: now.some((other) => other.node < node) },
      }
      if ((others.get(room)?.print ?? '[]') === next.print) continue
      others.set(room, next)
      watchers.get(room)?.people()
    }
  }

  async function tellAll(): Promise<void> {
    clearTimeout(telling)
    telling = undefined
    for (const room of [...untold]) {
      untold.delete(room)
      const people = here.get(room)
      if (people) await lines.ask('tell', sql.tell, [room, node, people])
      else await lines.ask('untell', sql.untell, [room, node])
      say('people', room, 0)
    }
  }

  function tellSoon(room: RoomCode): void {
    untold.add(room)
    telling ??= setTimeout(() => void tellAll().catch(unheard), tellAfter).unref()
  }

  const looking = setInterval(() => void look().catch(unheard), lookEvery).unref()
  void listen()

  return {
    happened: (room, seq) => say('happened', room, seq),
    watch: (room, news) => {
      watchers.set(room, news)
      void readOthers([room]).catch(unheard)
      return () => {
        if (watchers.get(room) !== news) return
        watchers.delete(room)
        others.delete(room)
        here.delete(room)
        if (!closed) tellSoon(room)
      }
    },
    tell: (room, people) => {
      here.set(room, people)
      tellSoon(room)
    },
    elsewhere: (room) => others.get(room)?.elsewhere ?? nobody,
    close: async () => {
      closed = true
      clearInterval(looking)
      clearTimeout(telling)
      await lines.ask('bury', sql.bury, [node]).catch(unheard)
      await flush()
      await listener?.end().catch(unheard)
    },
  }
}

interface Others {
  /** All that was read, to see whether it has changed. */
  print: string
  elsewhere: Elsewhere
}

const nobody: Elsewhere = { people: [], led: false }
