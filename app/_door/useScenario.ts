// The scenario that the door offers: the first of the server's list.
import { useEffect, useState } from 'react'
import { askScenarios, type ScenarioListed } from '../_client/http.ts'

export type ScenarioSearch = { kind: 'asking' } | { kind: 'none' } | { kind: 'found'; scenario: ScenarioListed }

export function useScenario(): ScenarioSearch {
  const [search, setSearch] = useState<ScenarioSearch>({ kind: 'asking' })
  useEffect(() => {
    let wanted = true
    void askScenarios().then((answer) => {
      const scenario = answer.ok ? answer.body[0] : undefined
      if (wanted) setSearch(scenario ? { kind: 'found', scenario } : { kind: 'none' })
    })
    return () => {
      wanted = false
    }
  }, [])
  return search
}
