// Steps that go on by themselves: one after another at their pace, held, gone through by hand, or skipped.
import { useCallback, useEffect, useState } from 'react'

export interface Player {
  /** The step that stands; as many as there are steps when all has been told. */
  at: number
  running: boolean
  done: boolean
  play: () => void
  hold: () => void
  /** By hand: from then on nothing moves by itself. */
  step: (by: 1 | -1) => void
  jump: (to: number) => void
  skip: () => void
}

/** @param seconds how long each step stands; `begin`: whether it starts by itself or stands told */
export function usePlayer(seconds: readonly number[], begin: 'playing' | 'told'): Player {
  const count = seconds.length
  const [{ at, running }, set] = useState({ at: begin === 'playing' ? 0 : count, running: begin === 'playing' })
  const wait = seconds[at]
  useEffect(() => {
    if (!running || wait === undefined) return
    const timer = setTimeout(() => set({ at: at + 1, running: at + 1 < count }), wait * 1000)
    return () => clearTimeout(timer)
  }, [running, wait, at, count])
  return {
    at,
    running,
    done: at >= count,
    play: useCallback(() => set((now) => ({ at: now.at >= count ? 0 : now.at, running: true })), [count]),
    hold: useCallback(() => set((now) => ({ ...now, running: false })), []),
    step: useCallback((by) => set((now) => ({ at: Math.max(0, Math.min(count, now.at + by)), running: false })), [count]),
    jump: useCallback((to) => set({ at: Math.max(0, Math.min(count, to)), running: false }), [count]),
    skip: useCallback(() => set({ at: count, running: false }), [count]),
  }
}
