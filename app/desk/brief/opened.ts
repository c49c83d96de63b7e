// Whether this person has opened the brief of this delegation in this game: known to this device alone.
import { useEffect, useSyncExternalStore } from 'react'
import { createStore, type Store } from '../../_client/store.ts'
import { keep, recall } from '../kept.ts'
import { useDesk } from '../useDesk.ts'
import { useMine } from '../useKept.ts'

const seats = new Map<string, Store<boolean>>()

function useSeat(): { place: string; store: Store<boolean> } {
  const place = [...useMine(), 'briefed'].join('.')
  const store = seats.get(place) ?? createStore(recall(localStorage, place) === 'yes')
  seats.set(place, store)
  return { place, store }
}

export function useBriefOpened(): boolean {
  const { store } = useSeat()
  return useSyncExternalStore(store.subscribe, store.get, () => false)
}

/** For the brief itself, while it is open. Who only looks at a desk opens nothing for its people. */
export function useOpeningBrief(): void {
  const { looking } = useDesk()
  const { place, store } = useSeat()
  useEffect(() => {
    if (looking) return
    store.set(true)
    keep(localStorage, 'yes', place)
  }, [looking, store, place])
}
