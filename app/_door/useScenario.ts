// The scenario that the door offers: the first of the server's list, asked for once a page and language.
import { useEffect, useSyncExternalStore } from 'react'
import type { Language } from '../../lib/words/languages.ts'
import { askScenarios, type ScenarioListed } from '../_client/http.ts'
import { useLanguage } from '../_client/language.ts'
import { createStore } from '../_client/store.ts'

export type ScenarioSearch = { kind: 'asking' } | { kind: 'none' } | { kind: 'found'; scenario: ScenarioListed }

const asking: ScenarioSearch = { kind: 'asking' }
const search = createStore<ScenarioSearch>(asking)
let askedIn: Language | null = null

async function ask(language: Language): Promise<void> {
  askedIn = language
  const answer = await askScenarios(language)
  const scenario = answer.ok ? answer.body[0] : undefined
  if (askedIn !== language) return
  if (scenario) search.set({ kind: 'found', scenario })
  else {
    askedIn = null
    // What is known in another language is better than nothing.
    if (search.get().kind !== 'found') search.set({ kind: 'none' })
  }
}

/** While another language is under way the last one stays. */
export function useScenario(): ScenarioSearch {
  const language = useLanguage()
  useEffect(() => {
    if (askedIn !== language) void ask(language)
  }, [language])
  return useSyncExternalStore(search.subscribe, search.get, () => asking)
}
