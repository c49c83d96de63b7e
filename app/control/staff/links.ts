// Personal links that were made on this page: keys are shown once, so they live as long as the page, and nowhere else.
import { useSyncExternalStore } from 'react'
import type { Role } from '../../../lib/game/state.ts'
import { kindOf, type Seat } from '../../_client/seats.ts'
import { createStore } from '../../_client/store.ts'

type SeatKey = Pick<Seat, 'code' | 'key' | 'kind'>
const none: ReadonlyMap<string, SeatKey> = new Map()
const kept = createStore<ReadonlyMap<string, SeatKey>>(none)

/** Keeps what opens somebody's seat; a newer key takes the place of an older one. */
export function keepLink(person: string, { code, key, role }: { code: string; key: string; role: Role }): void {
  kept.set(new Map([...kept.get(), [person, { code, key, kind: kindOf(role) }]]))
}

export const useKeptLink = (person: string): SeatKey | null =>
  useSyncExternalStore(kept.subscribe, kept.get, () => none).get(person) ?? null
