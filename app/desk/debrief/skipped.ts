// Whether this person has left out the poll of this turn: known to this device alone.
import { useSyncExternalStore } from 'react'
import { createStore, type Store } from '../../_client/store.ts'
import { keep, recall } from '../kept.ts'
import { useDesk } from '../useDesk.ts'
import { useMine } from '../useKept.ts'

const turns = new Map<string, Store<boolean>>()

export function usePollSkipped(): [boolean, (to: 'skipped' | 'asked') => void] {
  const { room } = useDesk()
  const place = [...useMine(), 'unpolled', room.turn].join('.')
  const store = turns.get(place) ?? createStore(recall(localStorage, place) === 'yes')
  turns.set(place, store)
  const skipped = useSyncExternalStore(store.subscribe, store.get, store.get)
  const choose = (to: 'skipped' | 'asked') => {
    store.set(to === 'skipped')
    keep(localStorage, to === 'skipped' ? 'yes' : null, place)
  }
  return [skipped, choose]
}
