// Plays a plan and takes the time from a command's sending to the last screen that had to see it.
import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from '../lib/protocol.ts'
import type { Planned } from './plan.ts'
import type { Screen } from './table.ts'

export interface Timing {
  planned: Planned
  /** Milliseconds until the sender had its answer. */
  answered: number
  /** Milliseconds until the last screen concerned had its patch. */
  shown: number
}

export interface Run {
  timings: Timing[]
  /** By screen, bytes received while the plan was played. */
  bytes: Map<string, number>
  /** For each command, the patch every screen got of it. */
  patches: Map<string, Map<string, unknown>>
  /** What went wrong, in words; empty when nothing did. */
  faults: string[]
}

const patienceMs = 10_000

/** @param send how one command leaves a screen; answers as the room does */
export async function play(
  screens: readonly Screen[],
  plan: readonly Planned[],
  send: (screen: Screen, planned: Planned) => Promise<Answer>,
): Promise<Run> {
  const byMark = new Map(plan.map((planned) => [planned.mark, planned]))
  const arrivals = new Map<string, Map<string, { at: number; patch: unknown }>>(plan.map(({ mark }) => [mark, new Map()]))
  const faults: string[] = []
  const before = new Map(screens.map(({ seat, received }) => [seat, received()]))
  const marks = /\[[0-9a-z]+\.[0-9]+\]/g

  const stops = screens.map(({ seat, socket }) => {
    const seen = (patch: unknown) => {
      const at = performance.now()
      for (const [mark] of JSON.stringify(patch).matchAll(marks)) {
        if (byMark.get(mark)?.reaches.includes(seat) === false) faults.push(`${seat} was shown ${mark}, which is not for it`)
        const known = arrivals.get(mark)
        if (known && !known.has(seat)) known.set(seat, { at, patch })
      }
    }
    socket.on('patch', seen)
    return () => socket.off('patch', seen)
  })

  const began = performance.now()
  const sent = await Promise.all(
    plan.map(async (planned) => {
      await pause(Math.max(0, began + planned.at - performance.now()))
      const screen = screens.find(({ seat }) => seat === planned.party)
      if (!screen) throw new Error(`nobody sits for ${planned.party}`)
      const at = performance.now()
      const answer = await send(screen, planned)
      if (!answer.ok) faults.push(`${planned.kind} was refused: ${answer.code}, ${answer.message}`)
      return { planned, at, answered: performance.now() - at }
    }),
  )
  const isShown = ({ mark, reaches }: Planned) => reaches.every((seat) => arrivals.get(mark)?.has(seat))
  const deadline = performance.now() + patienceMs
  while (!plan.every(isShown) && performance.now() < deadline) await pause(20)
  await pause(100)
  for (const stop of stops) stop()

  for (const planned of plan) {
    for (const seat of planned.reaches) if (!arrivals.get(planned.mark)?.has(seat)) faults.push(`${seat} was never shown a ${planned.kind}`)
  }
  return {
    timings: sent.map(({ planned, at, answered }) => ({
      planned,
      answered,
      shown: Math.max(0, ...[...(arrivals.get(planned.mark)?.values() ?? [])].map((arrival) => arrival.at - at)),
    })),
    bytes: new Map(screens.map(({ seat, received }) => [seat, received() - (before.get(seat) ?? 0)])),
    patches: new Map([...arrivals].map(([mark, by]) => [mark, new Map([...by].map(([seat, { patch }]) => [seat, patch]))])),
    faults,
  }
}
