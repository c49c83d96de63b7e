// Opens the rulebook from wherever something is explained; known only to pages that have one.
import { useEffect, useSyncExternalStore } from 'react'
import { createStore } from '../../_client/store.ts'

interface Rulebook {
  /** Pages, or parts of one, that show it when asked. */
  hosts: number
  /** What to look up; null while it is closed. */
  query: string | null
}
const rulebook = createStore<Rulebook>({ hosts: 0, query: null })
const closed: Rulebook = { hosts: 0, query: null }

export const openRulebook = (query: string): void => rulebook.set({ ...rulebook.get(), query })
export const closeRulebook = (): void => rulebook.set({ ...rulebook.get(), query: null })

export const useRulebook = (): Rulebook => useSyncExternalStore(rulebook.subscribe, rulebook.get, () => closed)

/** Tells what stands on the page that the rulebook can be opened here. */
export function useRulebookHost(): void {
  useEffect(() => {
    rulebook.set({ ...rulebook.get(), hosts: rulebook.get().hosts + 1 })
    return () => rulebook.set({ hosts: rulebook.get().hosts - 1, query: null })
  }, [])
}
