// The smallest store that React can follow: a value, a way to change it, a way to listen.

export interface Store<T> {
  get: () => T
  set: (next: T) => void
  /** Calls back after every change; the answer stops that. */
  subscribe: (listener: () => void) => () => void
}

/** `onFirst` runs when the first listener arrives and returns what runs when the last one leaves. */
export function createStore<T>(initial: T, onFirst: () => () => void = () => () => {}): Store<T> {
  let value = initial
  let stop = () => {}
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      if (listeners.size === 1) stop = onFirst()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop()
      }
    },
  }
}
