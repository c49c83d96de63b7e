// The server's time on this device, and what is left on a phase's clock.
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Clock } from '../../lib/game/state.ts'
import { learnBuild } from './build.ts'
import { createStore } from './store.ts'

/** Server minus device, milliseconds. */
const offset = createStore(0)
let best = Number.POSITIVE_INFINITY

/** Asks the server for its time. The quickest answer is the truest: its error is at most half its round trip. */
export async function learnTime(): Promise<void> {
  const sentAt = Date.now()
  try {
    const answer: unknown = await (await fetch('/healthz', { cache: 'no-store' })).json()
    const trip = Date.now() - sentAt
    learnBuild(answer)
    if (typeof answer !== 'object' || answer === null || !('now' in answer) || typeof answer.now !== 'number' || trip > best) return
    best = trip
    offset.set(Math.round(answer.now - sentAt - trip / 2))
  } catch {
    // No answer: what was known stays, and the next connection asks again.
  }
}

/** After a break the device may have slept or been set: what is learnt next replaces what was known. */
export function doubtTime(): void {
  best = Number.POSITIVE_INFINITY
}

function useServerOffset(): number {
  return useSyncExternalStore(offset.subscribe, offset.get, () => 0)
}

export type TimeLeft = { kind: 'stopped' } | { kind: 'running' | 'paused'; seconds: number }

/** What is left on a clock at a server time, in whole seconds, never below zero. */
export function timeLeft(clock: Clock, serverNow: number): TimeLeft {
  if (clock.kind === 'stopped') return clock
  const left = clock.kind === 'running' ? clock.endsAt - serverNow : clock.remaining
  return { kind: clock.kind, seconds: Math.max(0, Math.ceil(left / 1000)) }
}

/** Ticks a few times a second while the clock runs. */
export function useTimeLeft(clock: Clock): TimeLeft {
  const shift = useServerOffset()
  const [now, setNow] = useState(() => Date.now())
  const running = clock.kind === 'running'
  useEffect(() => {
    setNow(Date.now())
    if (!running) return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [running])
  return timeLeft(clock, now + shift)
}

/** What was left on a clock when the part of the screen that asks was first drawn, seconds; null without a clock, or while none runs. */
export function useTimeLeftAtFirst(clock: Clock | null): number | null {
  const shift = useServerOffset()
  const [first] = useState(() => clock && timeLeft(clock, Date.now() + shift))
  return first && first.kind !== 'stopped' ? first.seconds : null
}

/** The server's time now, milliseconds since 1970, a few times a minute: for "2 minutes ago". */
export function useServerNow(): number {
  const shift = useServerOffset()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  return now + shift
}

/** `8:05`; hours are shown as minutes. */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
