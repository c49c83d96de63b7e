// All seats that one process plays: it lets them in, has them say lines at a pace, and takes the time until all of a room were shown one.
import { setTimeout as pause } from 'node:timers/promises'
import { chances } from '../../chaos/chances.ts'
import { inOrder } from '../contenders/child.ts'
import type { Dialect, Pass } from '../contenders/contender.ts'
import { lineOf } from '../contenders/marks.ts'
import { type Seat, seatOf } from './seat.ts'

export interface Pace {
  perSecond: number
  seconds: number
  seed: number
}

/** What came of some time of play; times in milliseconds. */
export interface Played {
  said: number
  /** Of each line, from its sending until the last seat of the room was shown it. */
  shown: number[]
  /** Of each line, until its sender was answered; where commands are not answered, was shown it. */
  answered: number[]
  /** How much later than planned each was sent: what the generator itself could not keep up with. */
  late: number[]
  /** Lines that some seat was not shown in time. */
  unseen: number
  /** What was answered instead of yes, and what else went wrong; each in a few words, and how often. */
  faults: Record<string, number>
  /** That all seats were sent while it lasted. */
  bytes: number
  seats: number
}

export interface Crowd {
  enter: () => Promise<void>
  play: (pace: Pace) => Promise<Played>
  storm: () => Promise<number[]>
  leave: () => void
}

interface Said {
  at: number
  by: Seat
  room: number
  /** By seat of the room, whether it was shown the line. */
  seen: Uint8Array
  left: number
  shown: number | null
  answered: number | null
}

/** After the last line, how long is waited for it to be seen. */
const patience = 10_000
/** How long those who return may take until they are in step. */
const returnPatience = 60_000
/** Connections opened at a time. */
const entering = 64

export function crowdOf(dialect: Dialect, passes: readonly Pass[][]): Crowd {
  const open = new Map<number, Said>()
  const faults: Record<string, number> = {}
  const returning = new Map<Seat, (n: number, at: number) => void>()
  let count = 0

  const fault = (words: string): void => {
    faults[words] = (faults[words] ?? 0) + 1
  }

  const settle = (n: number, said: Said): void => {
    if (said.shown !== null && said.answered !== null) open.delete(n)
  }

  const rooms: Seat[][] = passes.map((seats, room) =>
    seats.map((pass, index) => {
      const seat: Seat = seatOf(dialect, pass, {
        shown: (n, at) => {
          returning.get(seat)?.(n, at)
          const said = open.get(n)
          if (!said || said.room !== room || said.seen[index] === 1) return
          said.seen[index] = 1
          said.left -= 1
          if (dialect.answers === 'none' && said.by === seat) said.answered = at
          if (said.left === 0) said.shown = at
          settle(n, said)
        },
        answered: (n, ok, at, frame) => {
          const said = open.get(n)
          if (!said) return
          if (!ok) {
            fault(frame.toString('utf8', 0, 120))
            open.delete(n)
            return
          }
          said.answered = at
          settle(n, said)
        },
        lost: fault,
      })
      return seat
    }),
  )
  const all = rooms.flat()

  function say(room: number, by: Seat): { n: number; said: Said } {
    count += 1
    const seats = rooms[room]?.length ?? 0
    const said: Said = { at: 0, by, room, seen: new Uint8Array(seats), left: seats, shown: null, answered: null }
    open.set(count, said)
    const text = lineOf(count)
    said.at = performance.now()
    by.says(count, text)
    return { n: count, said }
  }

  async function until(due: number): Promise<number> {
    for (let now = performance.now(); now < due; now = performance.now()) {
      if (due - now > 2) await pause(Math.floor(due - now) - 1)
      else await new Promise((done) => setImmediate(done))
    }
    return performance.now() - due
  }

  async function settled(): Promise<void> {
    const deadline = performance.now() + patience
    while (open.size > 0 && performance.now() < deadline) await pause(5)
  }

  const received = (): number => all.reduce((sum, seat) => sum + seat.received(), 0)

  return {
    enter: async () => void (await inOrder(all.length, entering, async (n) => all[n]?.enter())),
    play: async ({ perSecond, seconds, seed }) => {
      const chance = chances(seed)
      const among = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T
      const lines: Said[] = []
      const late: number[] = []
      for (const name of Object.keys(faults)) delete faults[name]
      const before = received()
      const began = performance.now()
      let due = began
      while (true) {
        due += (-Math.log(1 - chance()) * 1000) / perSecond
        if (due > began + seconds * 1000) break
        late.push(await until(due))
        const room = Math.floor(chance() * rooms.length)
        lines.push(say(room, among(rooms[room] ?? [])).said)
      }
      await settled()
      for (const n of [...open.keys()]) open.delete(n)
      const whole = lines.filter(({ shown, answered }) => shown !== null && answered !== null)
      return {
        said: lines.length,
        shown: whole.map(({ at, shown }) => (shown ?? 0) - at),
        answered: whole.map(({ at, answered }) => (answered ?? 0) - at),
        late,
        unseen: lines.length - whole.length,
        faults: { ...faults },
        bytes: received() - before,
        seats: all.length,
      }
    },
    // In every room the first seat stays, and says a line that those who were dropped have not seen; who is shown it is in step again.
    storm: async () => {
      const dropped = rooms.flatMap((seats) => seats.slice(1))
      const wanted = new Map<Seat, number>()
      const began = performance.now()
      for (const seat of dropped) seat.drop()
      rooms.forEach(([stays, ...others], room) => {
        if (!stays) return
        const { n } = say(room, stays)
        for (const seat of others) wanted.set(seat, n)
      })
      const back = dropped.map(
        (seat) =>
          new Promise<number>((done, failed) => {
            setTimeout(
              () => failed(new Error(`A seat was not in step ${returnPatience / 1000} s after it was dropped.`)),
              returnPatience,
            ).unref()
            returning.set(seat, (n, at) => {
              if (n === wanted.get(seat)) done(at - began)
            })
          }),
      )
      const [times] = await Promise.all([Promise.all(back), ...dropped.map((seat) => seat.enter())])
      returning.clear()
      open.clear()
      return times
    },
    leave: () => {
      for (const seat of all) seat.drop()
    },
  }
}
