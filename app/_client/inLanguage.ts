// What the server has in many languages: fetched in the page's, once, and kept.
import { useEffect, useSyncExternalStore } from 'react'
import type { Language } from '../../lib/words/languages.ts'
import type { Asked } from './http.ts'
import { useLanguage } from './language.ts'
import { createStore, type Store } from './store.ts'

interface InLanguage<T> {
  /** Begins to fetch it before any part of the page asks for it. */
  fetch: (id: string, language: Language) => void
  /**
   * Null until it is here, and where none is wanted; tries again when the server cannot be reached. While another language is under way
   * the last one stays, so that no screen is taken down for it.
   */
  use: (id: string | null) => T | null
}

export function inLanguage<T>(ask: (id: string, language: Language) => Promise<Asked<T>>): InLanguage<T> {
  type Kept = { language: Language; body: T } | null
  const kept = new Map<string, Store<Kept>>()
  const nothing = createStore<Kept>(null)

  const storeOf = (id: string): Store<Kept> => {
    const known = kept.get(id)
    if (known) return known
    const store = createStore<Kept>(null)
    kept.set(id, store)
    return store
  }

  const asking = new Map<string, Promise<Asked<T>>>()
  /** One request, however many wait for it. */
  const askOnce = (id: string, language: Language): Promise<Asked<T>> => {
    const which = `${id} ${language}`
    const under = asking.get(which) ?? ask(id, language).finally(() => asking.delete(which))
    asking.set(which, under)
    return under
  }

  /** Asks until there is an answer. @returns a function that gives it up */
  const fetchInto = (store: Store<Kept>, id: string, language: Language): (() => void) => {
    let wanted = store.get()?.language !== language
    let wait = 500
    const fetchIt = async () => {
      const answer = await askOnce(id, language)
      if (!wanted) return
      if (answer.ok) return store.set({ language, body: answer.body })
      setTimeout(fetchIt, wait)
      wait = Math.min(wait * 2, 8000)
    }
    if (wanted) void fetchIt()
    return () => {
      wanted = false
    }
  }

  return {
    fetch: (id, language) => void fetchInto(storeOf(id), id, language),
    use: (id) => {
      const language = useLanguage()
      const store = id === null ? nothing : storeOf(id)
      useEffect(() => (id === null ? undefined : fetchInto(storeOf(id), id, language)), [id, language])
      return useSyncExternalStore(store.subscribe, store.get, () => null)?.body ?? null
    },
  }
}
