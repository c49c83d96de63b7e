// What this device does before a phase ends and when it does: sound, flash, and how many minutes before. One choice for each kind of screen.
import { useSyncExternalStore } from 'react'
import { createStore, type Store } from './store.ts'

export type Screen = 'wall' | 'control' | 'desk'
export interface Alerts {
  sound: 'on' | 'off'
  flash: 'on' | 'off'
  /** Minutes before the end. */
  marks: readonly number[]
}

/** Minutes before the end that can be chosen. */
export const possibleMarks = [10, 5, 3, 2, 1] as const

/** The wall speaks to the whole room; a desk is silent unless its owner wishes otherwise. */
const usual: Record<Screen, Alerts> = {
  wall: { sound: 'on', flash: 'on', marks: [2, 1] },
  control: { sound: 'off', flash: 'on', marks: [2, 1] },
  desk: { sound: 'off', flash: 'off', marks: [1] },
}

const place = (screen: Screen) => `overture.alerts.${screen}`

/** What was kept, as far as it makes sense. */
export function alertsFrom(kept: string | null, screen: Screen): Alerts {
  try {
    const read: unknown = JSON.parse(kept ?? 'null')
    if (typeof read !== 'object' || read === null) return usual[screen]
    const { sound, flash, marks } = { ...usual[screen], ...read }
    return {
      sound: sound === 'on' ? 'on' : 'off',
      flash: flash === 'on' ? 'on' : 'off',
      marks: Array.isArray(marks) ? possibleMarks.filter((minutes) => marks.includes(minutes)) : usual[screen].marks,
    }
  } catch {
    return usual[screen]
  }
}

function storeOf(screen: Screen): Store<Alerts> {
  const store = createStore<Alerts>(usual[screen], () => {
    const read = () => {
      try {
        store.set(alertsFrom(localStorage.getItem(place(screen)), screen))
      } catch {
        // No storage: the usual holds.
      }
    }
    read()
    const other = (event: StorageEvent) => {
      if (event.key === place(screen)) read()
    }
    addEventListener('storage', other)
    return () => removeEventListener('storage', other)
  })
  return store
}
const stores: Record<Screen, Store<Alerts>> = { wall: storeOf('wall'), control: storeOf('control'), desk: storeOf('desk') }

/** The choice of this device for that kind of screen, and how to change it. */
export function useAlerts(screen: Screen): [Alerts, (change: Partial<Alerts>) => void] {
  const store = stores[screen]
  const alerts = useSyncExternalStore(store.subscribe, store.get, () => usual[screen])
  const change = (some: Partial<Alerts>) => {
    const next = { ...store.get(), ...some }
    store.set(next)
    try {
      localStorage.setItem(place(screen), JSON.stringify(next))
    } catch {
      // Holds for this page only.
    }
  }
  return [alerts, change]
}
