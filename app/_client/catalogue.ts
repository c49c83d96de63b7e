// A scenario's public half, fetched once per page and kept.
import { useSyncExternalStore } from 'react'
import type { Act, Catalogue, Measure, Party } from '../../lib/scenario/schema.ts'
import { askScenario } from './http.ts'
import { createStore, type Store } from './store.ts'

const kept = new Map<string, Store<Catalogue | null>>()
const nothing = createStore<Catalogue | null>(null)

function catalogueStore(id: string): Store<Catalogue | null> {
  const known = kept.get(id)
  if (known) return known
  const store = createStore<Catalogue | null>(null, () => {
    let wanted = store.get() === null
    let wait = 500
    const fetchIt = async () => {
      const answer = await askScenario(id)
      if (answer.ok) store.set(answer.body)
      else if (wanted) {
        setTimeout(fetchIt, wait)
        wait = Math.min(wait * 2, 8000)
      }
    }
    if (wanted) void fetchIt()
    return () => {
      wanted = false
    }
  })
  kept.set(id, store)
  return store
}

/** The catalogue of a scenario, null until it is here; tries again when the server cannot be reached. */
export function useCatalogue(scenarioId: string | null): Catalogue | null {
  const store = scenarioId === null ? nothing : catalogueStore(scenarioId)
  return useSyncExternalStore(store.subscribe, store.get, () => null)
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
