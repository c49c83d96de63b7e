// How far this person has come in the guided first turn; kept on this device, and the same for every part of the page.
import { useSyncExternalStore } from 'react'
import { createStore, type Store } from '../../_client/store.ts'
import { keep, recall } from '../kept.ts'
import { useDesk } from '../useDesk.ts'
import { useMine } from '../useKept.ts'
import { begun, type Progress, readProgress, type StepId, stepAt, stepBefore } from './steps.ts'

const guides = new Map<string, Store<Progress>>()
/** Who has been through it once on this device is not asked in every room. */
const been = ['guide', 'been'] as const

function guideAt(place: string): Store<Progress> {
  const known = guides.get(place)
  if (known) return known
  const kept = recall(localStorage, place, 'guide')
  const start: Progress = kept === null && recall(localStorage, ...been) === 'yes' ? { ...begun, standing: 'over' } : readProgress(kept)
  const made = createStore<Progress>(start)
  guides.set(place, made)
  return made
}

export function useGuide() {
  const { room } = useDesk()
  const place = useMine().join('.')
  const store = guideAt(place)
  const progress = useSyncExternalStore(store.subscribe, store.get, () => begun)
  const set = (next: Progress) => {
    store.set(next)
    keep(localStorage, next, place, 'guide')
    if (next.standing === 'over') keep(localStorage, 'yes', ...been)
  }
  const done = new Set(progress.done)
  const at = stepAt(done, room)
  const before = at && stepBefore(at, room)
  return {
    standing: progress.standing,
    at,
    before,
    /** After it the rest waits for its phase. */
    lastNow: at !== null && stepAt(new Set([...done, at]), room) === null,
    /** From the beginning, or where it was left. */
    open: () => set(progress.standing === 'over' ? { standing: 'open', done: [] } : { ...progress, standing: 'open' }),
    later: () => set({ ...progress, standing: 'later' }),
    end: () => set({ ...progress, standing: 'over' }),
    next: () => {
      if (!at) return
      set({ standing: at === 'end' ? 'over' : 'open', done: [...progress.done, at] })
    },
    back: () => set({ standing: 'open', done: progress.done.filter((id: StepId) => id !== before) }),
  }
}
