// How other devices reach this server: a page opened as localhost must hand out the address on the local network.
import { useSyncExternalStore } from 'react'
import { askAddress } from './http.ts'
import { createStore } from './store.ts'

const origin = createStore<string | null>(null, () => {
  if (origin.get() === null) void askAddress().then((answer) => origin.set(answer.ok ? answer.body.origin : location.origin))
  return () => {}
})

/** `http://192.168.0.7:3000`; null until it is known. */
export function useOrigin(): string | null {
  return useSyncExternalStore(origin.subscribe, origin.get, () => null)
}
