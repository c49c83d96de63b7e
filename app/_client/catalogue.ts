// A scenario's public half in the language of the page, fetched once and kept.
import { useEffect, useSyncExternalStore } from 'react'
import type { Act, Catalogue, Measure, Party } from '../../lib/scenario/schema.ts'
import type { Language } from '../../lib/words/languages.ts'
import { askScenario } from './http.ts'
import { useLanguage } from './language.ts'
import { createStore, type Store } from './store.ts'

interface Kept {
  language: Language
  catalogue: Catalogue
}
const kept = new Map<string, Store<Kept | null>>()
const nothing = createStore<Kept | null>(null)

function storeOf(id: string): Store<Kept | null> {
  const known = kept.get(id)
  if (known) return known
  const store = createStore<Kept | null>(null)
  kept.set(id, store)
  return store
}

const asking = new Map<string, ReturnType<typeof askScenario>>()
/** One request, however many wait for it. */
function askOnce(id: string, language: Language): ReturnType<typeof askScenario> {
  const which = `${id} ${language}`
  const under = asking.get(which) ?? askScenario(id, language).finally(() => asking.delete(which))
  asking.set(which, under)
  return under
}

/** Begins to fetch a catalogue before any part of the page asks for it. */
export function fetchCatalogue(id: string, language: Language): void {
  fetchInto(storeOf(id), id, language)
}

/** Asks until there is an answer. @returns a function that gives it up */
function fetchInto(store: Store<Kept | null>, id: string, language: Language): () => void {
  let wanted = store.get()?.language !== language
  let wait = 500
  const fetchIt = async () => {
    const answer = await askOnce(id, language)
    if (!wanted) return
    if (answer.ok) return store.set({ language, catalogue: answer.body })
    setTimeout(fetchIt, wait)
    wait = Math.min(wait * 2, 8000)
  }
  if (wanted) void fetchIt()
  return () => {
    wanted = false
  }
}

/**
 * The catalogue of a scenario, null until it is here; tries again when the server cannot be reached. While another language
 * is under way the last one stays, so that no screen is taken down for it.
 */
export function useCatalogue(scenarioId: string | null): Catalogue | null {
  const language = useLanguage()
  const store = scenarioId === null ? nothing : storeOf(scenarioId)
  useEffect(() => (scenarioId === null ? undefined : fetchInto(storeOf(scenarioId), scenarioId, language)), [scenarioId, language])
  return useSyncExternalStore(store.subscribe, store.get, () => null)?.catalogue ?? null
}

interface Index {
  parties: Map<string, Party>
  measures: Map<string, Measure>
  acts: Map<string, Act>
}
const indices = new WeakMap<Catalogue, Index>()

function indexOf(catalogue: Catalogue): Index {
  const known = indices.get(catalogue)
  if (known) return known
  const index = {
    parties: new Map(catalogue.parties.map((party) => [party.id as string, party])),
    measures: new Map(catalogue.measures.map((measure) => [measure.id as string, measure])),
    acts: new Map(catalogue.acts.map((act) => [act.id as string, act])),
  }
  indices.set(catalogue, index)
  return index
}

export const partyOf = (catalogue: Catalogue, id: string): Party | undefined => indexOf(catalogue).parties.get(id)
export const measureOf = (catalogue: Catalogue, id: string): Measure | undefined => indexOf(catalogue).measures.get(id)
export const actOf = (catalogue: Catalogue, id: string): Act | undefined => indexOf(catalogue).acts.get(id)
/** Short names for tight places; the id itself when the catalogue does not know it. */
export const partyName = (catalogue: Catalogue, id: string): string => partyOf(catalogue, id)?.short ?? id
export const measureName = (catalogue: Catalogue, id: string): string => measureOf(catalogue, id)?.short ?? id
export const actName = (catalogue: Catalogue, id: string): string => actOf(catalogue, id)?.short ?? id
