// The scenario that the door offers: the first of the server's list, asked for once a page.
import { useSyncExternalStore } from 'react'
import { askScenarios, type ScenarioListed } from '../_client/http.ts'
import { createStore } from '../_client/store.ts'

export type ScenarioSearch = { kind: 'asking' } | { kind: 'none' } | { kind: 'found'; scenario: ScenarioListed }

const asking: ScenarioSearch = { kind: 'asking' }
const search = createStore<ScenarioSearch>(asking, () => {
  if (search.get().kind !== 'found') void ask()
  return () => {}
})

async function ask(): Promise<void> {
  const answer = await askScenarios()
  const scenario = answer.ok ? answer.body[0] : undefined
  search.set(scenario ? { kind: 'found', scenario } : { kind: 'none' })
}

export const useScenario = (): ScenarioSearch => useSyncExternalStore(search.subscribe, search.get, () => asking)
