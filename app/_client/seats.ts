// The seats this device holds, so that a reload or a dead battery loses none. Keys stay here and in a link's fragment.
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Role } from '../../lib/game/state.ts'
import { isLooking } from './looking.ts'
import { createStore } from './store.ts'

export type SeatKind = 'delegate' | 'observer' | 'facilitator' | 'screen'
export interface Seat {
  code: string
  key: string
  kind: SeatKind
  /** Empty until the room has told it (a seat that came by a link). */
  name: string
  party: string | null
  title: string
  /** The device that opened the room, or last gave the wall a new link, keeps the wall's key too, to show its link again. */
  wallKey: string | null
  /** Last use, milliseconds since 1970. */
  at: number
}

const place = 'overture.seats'
const most = 60

function isSeat(value: unknown): value is Seat {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    'key' in value &&
    typeof value.code === 'string' &&
    typeof value.key === 'string'
  )
}

function read(): readonly Seat[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(list) ? list.filter(isSeat) : []
  } catch {
    return []
  }
}

const none: readonly Seat[] = []
const seats = createStore<readonly Seat[]>(none, () => {
  seats.set(read())
  const other = (event: StorageEvent) => {
    if (event.key === place) seats.set(read())
  }
  addEventListener('storage', other)
  return () => removeEventListener('storage', other)
})

function write(list: readonly Seat[]): void {
  seats.set(list)
  try {
    localStorage.setItem(place, JSON.stringify(list))
  } catch {
    // A private window without storage: the seat then lives as long as the page, and its personal link stays.
  }
}

/** Keeps a seat, newest first; one seat per room and kind. */
export function rememberSeat(seat: Omit<Seat, 'at'>): void {
  const others = read().filter((kept) => kept.code !== seat.code || kept.kind !== seat.kind)
  write([{ ...seat, at: Date.now() }, ...others].slice(0, most))
}

/** Fills in what the room has told about a seat. */
export function describeSeat(of: Pick<Seat, 'key' | 'code'>, told: Partial<Pick<Seat, 'kind' | 'name' | 'party' | 'title'>>): void {
  const list = read()
  const seat = list.find((kept) => isSame(kept, of))
  if (!seat || Object.entries(told).every(([name, value]) => seat[name as keyof Seat] === value)) return
  write(list.map((kept) => (kept === seat ? { ...seat, ...told } : kept)))
}

export function forgetSeat(of: Pick<Seat, 'key' | 'code'>): void {
  write(read().filter((kept) => !isSame(kept, of)))
}

/** Forgets a wall's key that a seat kept and that opens nothing any more. @returns whether it still was the one that is kept */
export function forgetWallKey(of: Pick<Seat, 'key' | 'code'>, wallKey: string): boolean {
  const list = read()
  const keeps = (kept: Seat) => isSame(kept, of) && kept.wallKey === wallKey
  if (!list.some(keeps)) return false
  write(list.map((kept) => (keeps(kept) ? { ...kept, wallKey: null } : kept)))
  return true
}

/** One key may hold several rooms. */
const isSame = (one: Pick<Seat, 'key' | 'code'>, other: Pick<Seat, 'key' | 'code'>): boolean =>
  one.key === other.key && one.code === other.code

/** All seats this device remembers, newest first; empty while the page is still the server's. */
export function useSeats(): readonly Seat[] {
  return useSyncExternalStore(seats.subscribe, seats.get, () => none)
}

/** The link that carries a seat to another device: the key stands in the fragment, which no server ever sees. */
export function seatLink(origin: string, seat: Pick<Seat, 'code' | 'key' | 'kind'>): string {
  return `${origin}${seatPath(seat)}#key=${seat.key}`
}
/** The seat a role sits in; whoever waits at the door waits where they would sit. */
export const kindOf = (role: Role): SeatKind => (role.kind === 'waiting' ? role.wish.kind : role.kind)
const screens: Record<SeatKind, string> = { delegate: 'desk', observer: 'desk', facilitator: 'control', screen: 'wall' }
export const seatPath = (seat: Pick<Seat, 'code' | 'kind'>): string => `/${screens[seat.kind]}/${seat.code}`

/** Takes the key out of the address bar, keeps it, and hands it over. */
function adoptKey(code: string, kind: SeatKind): void {
  const key = new URLSearchParams(location.hash.slice(1)).get('key')
  if (!key) return
  history.replaceState(history.state, '', location.pathname + location.search)
  const known = read().find((seat) => isSame(seat, { key, code }))
  rememberSeat(known ?? { code, key, kind, name: '', party: null, title: '', wallKey: null })
}

export type SeatSearch = { kind: 'searching' } | { kind: 'none' } | { kind: 'found'; seat: Seat }

/** This device's seat in a room for a screen: from a personal link first, else from memory. */
export function useSeat(code: string, kinds: readonly SeatKind[]): SeatSearch {
  const all = useSeats()
  const [ready, setReady] = useState(false)
  const first = kinds[0]
  useEffect(() => {
    const adopt = () => {
      if (first) adoptKey(code, first)
    }
    adopt()
    setReady(true)
    addEventListener('hashchange', adopt)
    return () => removeEventListener('hashchange', adopt)
  }, [code, first])
  if (!ready) return { kind: 'searching' }
  const seat = seatIn(all, code, kinds)
  return seat ? { kind: 'found', seat } : { kind: 'none' }
}

/** The seat that this page is going to ask for, before anything of it is drawn; null where it will ask for none. */
export function seatOfPage(): Seat | null {
  const [, screen = '', code = ''] = /^\/(desk|control|wall)\/([^/]+)$/.exec(location.pathname) ?? []
  const kinds = (Object.keys(screens) as SeatKind[]).filter((kind) => (isLooking() ? kind === 'facilitator' : screens[kind] === screen))
  const [first] = kinds
  if (!screen || !first) return null
  adoptKey(code, first)
  return seatIn(read(), code, kinds)
}

const seatIn = (all: readonly Seat[], code: string, kinds: readonly SeatKind[]): Seat | null =>
  all.find((kept) => kept.code === code && kinds.includes(kept.kind)) ?? wallOf(all, code, kinds) ?? null

/** The device that keeps the wall's key may show it without a link. */
function wallOf(all: readonly Seat[], code: string, kinds: readonly SeatKind[]): Seat | undefined {
  const opener = all.find((kept) => kept.code === code && kept.wallKey)
  if (!opener?.wallKey || !kinds.includes('screen')) return undefined
  return { ...opener, key: opener.wallKey, kind: 'screen', name: '', party: null, wallKey: null }
}
