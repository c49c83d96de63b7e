// The links of the guests seated last. Keys are shown once: they live as long as this page, and nowhere else.
import { useSyncExternalStore } from 'react'
import type { GuestsInvited } from '../../../lib/protocol.ts'
import { createStore } from '../../_client/store.ts'
import { keepLink } from '../staff/links.ts'

const last = createStore<GuestsInvited | null>(null)
/** Each guest's link is kept under their name too. */
export function keepInvited(invited: GuestsInvited): void {
  for (const { key, you } of invited.seated) keepLink(you.person, { code: invited.code, key, role: you.role })
  last.set(invited)
}
export const useInvited = (): GuestsInvited | null => useSyncExternalStore(last.subscribe, last.get, () => null)
