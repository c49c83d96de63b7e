// What somebody has half done on this device, kept until it is handed in: over reloads, lost connections and dead batteries.
import { useCallback, useState } from 'react'
import { keep, recall } from './kept.ts'
import { useDesk } from './useDesk.ts'

/** This person's own corner of this device: two people who share one do not read each other's half-typed words. */
export function useMine(): readonly [code: string, party: string, person: string] {
  const { own, room, you } = useDesk()
  return [room.code, own.party, you?.person ?? 'nobody']
}

/** Like `useState`, and kept; `read` makes sense of what an older page may have written. Whoever moves elsewhere mounts it anew. */
export function useKept<T>(read: (kept: unknown) => T, ...about: string[]): [T, (next: T) => void] {
  const mine = useMine()
  const place = [...mine, ...about].join('.')
  const [value, setValue] = useState(() => read(recall(localStorage, place)))
  const change = useCallback(
    (next: T) => {
      setValue(next)
      keep(localStorage, next, place)
    },
    [place],
  )
  return [value, change]
}

export const keptText = (kept: unknown): string => (typeof kept === 'string' ? kept : '')
