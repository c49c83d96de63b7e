// The links of the guests seated last. Keys are shown once: they live as long as this page, and nowhere else.
import { useSyncExternalStore } from 'react'
import type { GuestsInvited } from '../../../lib/protocol.ts'
import { createStore } from '../../_client/store.ts'

const last = createStore<GuestsInvited | null>(null)
export const keepInvited = last.set
export const useInvited = (): GuestsInvited | null => useSyncExternalStore(last.subscribe, last.get, () => null)
