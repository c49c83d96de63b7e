// Whether hints are wanted in a room: closed once, they stay closed on this device until they are opened again.
import { useCallback, useSyncExternalStore } from 'react'
import { createStore, type Store } from '../../_client/store.ts'
import { keep, recall } from '../kept.ts'

const rooms = new Map<string, Store<boolean>>()

function storeOf(code: string): Store<boolean> {
  const known = rooms.get(code)
  if (known) return known
  const store = createStore(true, () => {
    store.set(recall(localStorage, code, 'hints') !== 'closed')
    return () => {}
  })
  rooms.set(code, store)
  return store
}

export function useHintsShown(code: string): [boolean, (state: 'open' | 'closed') => void] {
  const store = storeOf(code)
  const shown = useSyncExternalStore(store.subscribe, store.get, () => true)
  const choose = useCallback(
    (state: 'open' | 'closed') => {
      store.set(state === 'open')
      keep(localStorage, state, code, 'hints')
    },
    [store, code],
  )
  return [shown, choose]
}
