// Set-ups kept under a name in this browser, to open the same kind of room again.
import { useSyncExternalStore } from 'react'
import { createStore } from '../_client/store.ts'
import { type Setup, usualSetup } from './setup.ts'

export interface KeptSetup {
  name: string
  setup: Setup
}

const place = 'overture.setups'
const most = 20
const none: readonly KeptSetup[] = []

function read(): readonly KeptSetup[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(list) ? list.flatMap(keptIn) : none
  } catch {
    return none
  }
}

/** What another build has kept is filled up with what is usual. */
function keptIn(value: unknown): KeptSetup[] {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('setup' in value)) return []
  const { name, setup } = value
  return typeof name === 'string' && typeof setup === 'object' ? [{ name, setup: { ...usualSetup, ...setup } }] : []
}

const setups = createStore<readonly KeptSetup[]>(none, () => {
  setups.set(read())
  return () => {}
})

function write(list: readonly KeptSetup[]): void {
  setups.set(list)
  try {
    localStorage.setItem(place, JSON.stringify(list))
  } catch {
    // No storage in this window: kept as long as the page.
  }
}

/** Newest first; a name stands for one. */
export const keepSetup = (kept: KeptSetup): void => write([kept, ...read().filter(({ name }) => name !== kept.name)].slice(0, most))
export const forgetSetup = (name: string): void => write(read().filter((kept) => kept.name !== name))
export const useSetups = (): readonly KeptSetup[] => useSyncExternalStore(setups.subscribe, setups.get, () => none)
