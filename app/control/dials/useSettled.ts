// Waits until a hand has come to rest before something is sent: a held arrow key is one turn of a dial, not twenty.
'use client'
import { useCallback, useEffect, useRef } from 'react'

/** Milliseconds without a further move. */
const rest = 400

/** Calls `act` with the last value once no other has come for a moment, or when the page leaves. */
export function useSettled<T>(act: (value: T) => void): (value: T) => void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null)
  const settle = useCallback(() => {
    const one = waiting.current
    if (!one) return
    clearTimeout(one.timer)
    waiting.current = null
    latest.current(one.value)
  }, [])
  useEffect(() => settle, [settle])
  return useCallback(
    (value) => {
      if (waiting.current) clearTimeout(waiting.current.timer)
      waiting.current = { value, timer: setTimeout(settle, rest) }
    },
    [settle],
  )
}
