// A forecast that is being made: it outlives a change of tab, since the server goes on with it.
import { useCallback, useSyncExternalStore } from 'react'
import { askForecast } from '../../../_client/http.ts'
import { createStore, type Store } from '../../../_client/store.ts'

export type Making = { kind: 'idle' } | { kind: 'running' } | { kind: 'failed'; message: string | null }

const idle: Making = { kind: 'idle' }
const rooms = new Map<string, Store<Making>>()

function storeOf(code: string): Store<Making> {
  const store = rooms.get(code) ?? createStore<Making>(idle)
  rooms.set(code, store)
  return store
}

/** How the making of this room's forecast stands, and what starts it. */
export function useForecasting(code: string, key: string): [Making, () => Promise<void>] {
  const store = storeOf(code)
  const making = useSyncExternalStore(store.subscribe, store.get, () => idle)
  const make = useCallback(async () => {
    if (store.get().kind === 'running') return
    store.set({ kind: 'running' })
    const answer = await askForecast(code, key)
    store.set(answer.ok ? idle : { kind: 'failed', message: answer.message })
  }, [store, code, key])
  return [making, make]
}
