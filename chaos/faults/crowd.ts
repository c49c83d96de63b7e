// A crowd of real clients that ask without a pause, repeat what was not answered, and remember every answer.
import { setTimeout as pause } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import type { Answer, ClientToServer, Joined, RoomOpened, ServerToClient } from '../../lib/protocol.ts'

export interface Asked {
  person: string
  id: string
  /** What is said in it; no other command says the same. */
  text: string
  answer: Answer | null
}

export interface Crowd {
  room: RoomOpened
  asked: readonly Asked[]
  /** Milliseconds each command took, repeats included, by when it was answered. */
  waits: readonly number[]
  /** What no honest server would have done, in words. */
  faults: readonly string[]
  acknowledged: () => number
  /** Times somebody was told to try again. */
  refusedMeanwhile: () => number
  /** Nobody asks anything new; resolves once everything asked has been answered. */
  rest: () => Promise<void>
  leave: () => void
}

export const parties = ['DPRK', 'USA', 'ROK', 'CHN', 'JPN', 'RUS']
/** Milliseconds after which an answer is no longer waited for, and the command is sent again. */
const patience = 2000
const usualGap = 60

async function post<T>(url: string, body: unknown): Promise<T> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

/** A connection as a client has it. */
export type Line = Socket<ServerToClient, ClientToServer>

interface Member {
  person: string
  party: string
  socket: Line
}

/** What a crowd may do otherwise than usual. */
export interface Manner {
  /** Milliseconds between one command's answer and the next command of the same person. */
  gap?: number
  /** Commands that each person has under way at once. */
  lanes?: number
  /** How the room is opened. */
  opening?: Record<string, unknown>
  /** Looks on at every connection, from before it is there. */
  watch?: (line: Line, person: string, party: string) => void
}

/**
 * @param direct where rooms are opened and joined
 * @param through where the sockets go: the server itself, or something in between that breaks
 */
export async function crowdOf(
  direct: string,
  through: string,
  size: number,
  mark: string,
  { gap = usualGap, lanes = 1, opening = {}, watch }: Manner = {},
): Promise<Crowd> {
  const room = await post<RoomOpened>(`${direct}/api/rooms`, { title: 'A room in trouble', ...opening })
  const asked: Asked[] = []
  const waits: number[] = []
  const faults: string[] = []
  let asking = true
  let over = false
  let refused = 0
  let under = 0

  async function seat(n: number): Promise<Member> {
    const party = parties[n % parties.length] ?? 'USA'
    const joined = await post<Joined>(`${direct}/api/rooms/${room.code}/join`, { name: `Person ${n}`, as: { kind: 'delegate', party } })
    const socket: Line = io(through, {
      auth: { token: joined.key },
      transports: ['websocket'],
      reconnectionDelay: 40,
      reconnectionDelayMax: 200,
      timeout: patience,
      forceNew: true,
    })
    comeAgain(socket, () => over)
    watch?.(socket, joined.you.person, party)
    watchVersions(socket, (words) => faults.push(`${joined.you.person}: ${words}`))
    return { person: joined.you.person, party, socket }
  }

  async function untilAnswered({ socket }: Member, one: Asked, command: object): Promise<void> {
    while (!over) {
      if (!socket.connected) {
        await pause(20)
        continue
      }
      const answer = await socket
        .timeout(patience)
        .emitWithAck('command', command)
        .catch(() => null)
      if (!answer) continue
      const temporary = !answer.ok && ['storageFailed', 'serverBusy', 'tooFast'].includes(answer.code)
      if (!temporary) {
        one.answer = answer
        return
      }
      refused += 1
      await pause(Math.max(gap, usualGap))
    }
  }

  /** @param n of the lane: no other has it */
  async function chatter(member: Member, n: number): Promise<void> {
    for (let k = 0; !over; k += 1) {
      await pause(gap)
      if (!asking) continue
      const text = `${mark}-${n}-${k}.`
      const one: Asked = { person: member.person, id: `chaos-${mark}-${n}-${k}`, text, answer: null }
      const channel = k % 3 === 0 ? { kind: 'plenary' as const } : { kind: 'team' as const, party: member.party }
      asked.push(one)
      under += 1
      const began = performance.now()
      await untilAnswered(member, one, { id: one.id, type: 'say', channel, text })
      waits.push(performance.now() - began)
      under -= 1
    }
  }

  const members = await Promise.all(Array.from({ length: size }, (_, n) => seat(n)))
  members.forEach((member, n) => {
    for (let lane = 0; lane < lanes; lane += 1) void chatter(member, n + lane * size)
  })
  return {
    room,
    asked,
    waits,
    faults,
    acknowledged: () => asked.filter(({ answer }) => answer?.ok).length,
    refusedMeanwhile: () => refused,
    rest: async () => {
      asking = false
      const deadline = performance.now() + 30_000
      while (under > 0 && performance.now() < deadline) await pause(20)
      if (under > 0) faults.push(`${under} commands were not answered within 30 s of quiet`)
    },
    leave: () => {
      over = true
      for (const { socket } of members) socket.disconnect()
    },
  }
}

/** As a page does: turned away for now, or ended without a good-bye, it comes again by itself. */
export function comeAgain(line: Line, isOver: () => boolean): void {
  const soon = (): void => {
    setTimeout(() => void (isOver() || line.connect()), 500).unref()
  }
  line.on('connect_error', () => void (line.active || soon()))
  line.on('disconnect', (reason) => void (reason === 'io server disconnect' && soon()))
}

/** On one connection versions never go back and never skip. */
function watchVersions(socket: Line, fault: (words: string) => void): void {
  let version: number | null = null
  socket.on('connect', () => {
    version = null
  })
  socket.on('view', (message) => {
    if (version !== null && message.version < version) fault(`a view went back from ${version} to ${message.version}`)
    version = message.version
  })
  socket.on('patch', (message) => {
    if (version !== null && message.version !== version + 1) fault(`patch ${message.version} came after ${version}`)
    version = message.version
  })
}
