// One room, its people and everything that can happen to them, in one process and on virtual time.

import pino from 'pino'
import type { Happening } from '../../lib/game/event.ts'
import { evolve } from '../../lib/game/evolve.ts'
import type { Intent } from '../../lib/game/intent.ts'
import type { RoomState } from '../../lib/game/state.ts'
import type { PersonId, RoomCode } from '../../lib/ids.ts'
import { sixParty } from '../../lib/scenario/six-party/scenario.ts'
import { bodyOf } from '../../server/bodies.ts'
import type { Journal } from '../../server/journal/journal.ts'
import { memoryJournal } from '../../server/journal/memory.ts'
import { hashOf } from '../../server/keys.ts'
import { type Law, overtureLaw } from '../../server/law.ts'
import type { Room } from '../../server/room.ts'
import { type OpeningWish, type Rooms, roomsOf } from '../../server/rooms.ts'
import type { Verdict } from '../../server/words.ts'
import { numberOf } from '../chances.ts'
import { type Disk, diskOn } from './disk.ts'
import { lateAtTimes } from './late.ts'
import { type Frames, type Screen, screenOf } from './screen.ts'
import { breathe, type Time } from './time.ts'
import type { Report } from './violation.ts'

/** What a planted bug may stand in front of; a sound run changes nothing. */
export interface Bugs {
  law?: (law: Law) => Law
  journal?: (journal: Journal) => Journal
  /** In front of the room that people's commands go to. */
  room?: (room: Room) => Room
  /** In front of each screen's link. */
  screen?: (screen: Screen) => Screen
}

/** A command as its asker remembers it. */
export interface Asked {
  person: PersonId
  id: string
  intent: Intent
  body: string
  /** The first answer heard; null while there is none. */
  answer: Verdict | null
}

export interface World {
  readonly code: RoomCode
  readonly people: PersonId[]
  readonly asked: Map<string, Asked>
  readonly disk: Disk
  readonly law: Law
  /** The room by what is on the disk. */
  truth: () => RoomState | null
  /** The room as this life of the server has it. */
  room: () => Promise<Room>
  screens: () => readonly Screen[]
  join: (party: string | null) => Promise<void>
  /** Somebody comes late, while other things happen. */
  arrive: (party: string | null) => void
  connect: (person: PersonId) => void
  drop: (screen: Screen) => void
  ask: (person: PersonId, id: string, intent: Intent) => void
  repeat: (asked: Asked, intent?: Intent) => void
  /** Ends the process without warning, and starts another on the same disk. */
  crash: () => void
  /** Lets all that is under way come to an end. */
  settle: () => Promise<void>
  stop: () => Promise<void>
}

const quiet = pino({ level: 'silent' })
const opening: OpeningWish = {
  title: 'A simulated room',
  scenario: sixParty.id,
  preset: sixParty.defaultPreset,
  turns: 4,
  seed: null,
  natures: 'dealt',
  scoresShown: true,
  facilitator: 'Fay',
  bots: {},
}

export async function worldOf(seed: string, time: Time, bugs: Bugs, report: Report, lateness = lateAtTimes): Promise<World> {
  const disk = diskOn(memoryJournal())
  const law = bugs.law?.(overtureLaw) ?? overtureLaw
  const frames: Frames = new Map()
  const asked = new Map<string, Asked>()
  let screens: Screen[] = []
  let life = 0
  let mounted = disk.mount()
  let late = lateness(0, disk.ahead)
  let rooms = start()
  const folded: { state: RoomState | null; count: number } = { state: null, count: 0 }
  let under = 0

  function start(): Rooms {
    life += 1
    const mine = life
    late = lateness(numberOf(`${seed}/${life}`), disk.ahead)
    const journal = bugs.journal?.(mounted.journal) ?? mounted.journal
    const cast = (_room: RoomCode, audience: string, message: Parameters<Screen['receive']>[1]): void => {
      if (mine !== life) return
      const here = screens.filter((screen) => screen.audience() === audience)
      if (here.length === 0) return
      // As text and once for all of them, as on the wire: no screen changes what it was sent.
      const sent: typeof message = JSON.parse(JSON.stringify(message))
      for (const screen of here) screen.receive(audience, sent)
    }
    return roomsOf({
      law,
      journal,
      now: time.now,
      log: quiet,
      build: 'this',
      cast,
      soon: late.soon,
      idle: 3_600_000,
      keep: 1e12,
      most: 100,
    })
  }

  const all = await rooms.open([{ ...opening, seed }], null)
  const opened = all && !('ok' in all) ? all.rooms[0] : null
  if (!opened) throw new Error('The room did not open.')
  const code = opened.code as RoomCode
  const seats = await Promise.all([opened.facilitatorKey, opened.wallKey].map((key) => mounted.journal.seatOf(hashOf(key))))
  const people = seats.flatMap((seat) => (seat ? [seat.person] : []))

  function truth(): RoomState | null {
    const kept = disk.kept(code)
    for (; folded.count < kept.length; folded.count += 1) folded.state = evolve(folded.state, kept[folded.count] as Happening)
    return folded.state
  }
  const room = async (): Promise<Room> => {
    const found = await rooms.find(code)
    if (!found) throw new Error('The room is gone.')
    return bugs.room?.(found) ?? found
  }

  async function join(party: string | null): Promise<void> {
    const joined = await (await room()).join('Somebody', party ? { kind: 'delegate', party: party as never } : { kind: 'observer' })
    if (joined.ok) people.push(joined.you.person)
  }

  /** Runs a request of this life; what comes of it in a later one is nobody's business any more. */
  function during(work: () => Promise<void>): void {
    const mine = life
    under += 1
    work()
      .catch((error: unknown) => mine === life && report('answered', `a request failed: ${error}`))
      .finally(() => {
        if (mine === life) under -= 1
      })
  }

  function send(one: Asked, intent: Intent, body: string): void {
    during(async () => {
      const mine = life
      const answer = await (await room()).ask(one.person, one.id, intent)
      if (mine === life) heard(one, body, answer)
    })
  }

  function heard(one: Asked, body: string, answer: Verdict): void {
    const temporary = !answer.ok && (answer.code === 'storageFailed' || answer.code === 'serverBusy')
    if (body !== one.body) {
      if (answer.ok) report('once', `${one.id} was granted with another body`)
      return
    }
    if (one.answer?.ok && !answer.ok && !temporary) report('once', `${one.id} was granted first and then refused: ${answer.code}`)
    if (!temporary && (one.answer === null || answer.ok)) one.answer = answer
  }

  return {
    code,
    people,
    asked,
    disk,
    law,
    truth,
    room,
    screens: () => screens,
    join,
    arrive: (party) => during(() => join(party)),
    connect: (person) => {
      // Every third person is spoken to in another language.
      const language = people.indexOf(person) % 3 === 2 ? 'ko' : 'en'
      const honest = screenOf({ person, language, life, frames, truth, report })
      const screen = bugs.screen?.(honest) ?? honest
      screens.push(screen)
      during(async () => {
        const here = await room()
        await here.connect(screen)
        // As the server does: somebody who left while waiting for a turn must not stay on the list.
        if (screen.isOver()) here.disconnect(screen)
        if (screen.isOver()) screens = screens.filter((one) => one !== screen)
      })
    },
    drop: (screen) => {
      screen.cut()
      screens = screens.filter((one) => one !== screen)
      during(async () => (await room()).disconnect(screen))
    },
    ask: (person, id, intent) => {
      const one: Asked = { person, id, intent, body: bodyOf(intent), answer: null }
      asked.set(id, one)
      send(one, intent, one.body)
    },
    repeat: (one, intent = one.intent) => send(one, intent, bodyOf(intent)),
    crash: () => {
      mounted.die()
      for (const screen of screens) screen.cut()
      screens = []
      under = 0
      mounted = disk.mount()
      rooms = start()
    },
    settle: async () => {
      for (let n = 0; under > 0 && n < 5000; n += 1) await breathe(1)
      if (under > 0) report('answered', `${under} requests were never answered`)
      under = 0
      // What bots and the clock have begun stands in the room's line.
      for (let n = 0; n < 3; n += 1) await (await room()).read(() => null).catch(() => null)
      late.flush()
    },
    stop: async () => {
      await rooms.stop()
    },
  }
}
