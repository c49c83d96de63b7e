// All rooms that the facilitator's keys of this device hold: asked for by key, and kept as seats so that each can be opened.
'use client'
import { useCallback, useEffect, useState } from 'react'
import type { RoomListed } from '../../lib/protocol.ts'
import { listRooms } from '../_client/http.ts'
import { rememberSeat, type Seat, useSeats } from '../_client/seats.ts'

/** A room, and the seat by which this device controls it. */
export interface HeldRoom extends RoomListed {
  seat: Pick<Seat, 'key' | 'code' | 'kind'>
}
export interface HeldRooms {
  /** null until the server has told. Those opened last come first. */
  rooms: readonly HeldRoom[] | null
  /** The server's own words where a key could not be asked; empty where it could not be reached. */
  faults: readonly string[]
  /** The key of the newest facilitator's seat, to open further rooms with. */
  key: string | null
  refresh: () => Promise<void>
}

export function useRooms(): HeldRooms {
  const seats = useSeats()
  const [brought, setBrought] = useState<readonly string[]>([])
  const [ready, setReady] = useState(false)
  const [told, setTold] = useState<Pick<HeldRooms, 'rooms' | 'faults'>>({ rooms: null, faults: [] })
  const own = seats.filter(({ kind }) => kind === 'facilitator')
  const keys = [...new Set([...brought, ...own.map(({ key }) => key)])]
  // A room that another page of this browser opens changes this list, and is asked for.
  const asked = [...keys, ...own.map(({ code }) => code)].join(' ')

  useEffect(() => {
    const key = new URLSearchParams(location.hash.slice(1)).get('key')
    if (key) {
      history.replaceState(history.state, '', location.pathname)
      setBrought([key])
    }
    setReady(true)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for the keys, which are a new list each time
  const refresh = useCallback(async () => setTold(await roomsOf(keys)), [asked])
  useEffect(() => {
    if (!ready) return
    void refresh()
    const again = () => document.visibilityState === 'visible' && void refresh()
    document.addEventListener('visibilitychange', again)
    return () => document.removeEventListener('visibilitychange', again)
  }, [ready, refresh])
  const { rooms } = told
  useEffect(() => {
    for (const { seat, title, status } of rooms ?? []) {
      const known = own.some(({ code }) => code === seat.code)
      if (!known && status !== 'closed') rememberSeat({ ...seat, name: '', party: null, title, wallKey: null })
    }
  }, [rooms, own])
  return { ...told, key: keys[0] ?? null, refresh }
}

async function roomsOf(keys: readonly string[]): Promise<Pick<HeldRooms, 'rooms' | 'faults'>> {
  const answers = await Promise.all(keys.map(async (key) => ({ key, answer: await listRooms(key) })))
  const rooms = answers.flatMap(({ key, answer }) =>
    answer.ok ? answer.body.map((room): HeldRoom => ({ ...room, seat: { key, code: room.code, kind: 'facilitator' } })) : [],
  )
  // A key of a room that is long gone opens nothing any more: no fault of today's.
  const faults = answers.flatMap(({ answer }) => (answer.ok || answer.code === 'badKey' ? [] : [answer.message ?? '']))
  return { rooms: inOrder(rooms), faults: [...new Set(faults)] }
}

/** Those opened last first, and twins beside each other. */
function inOrder(rooms: readonly HeldRoom[]): HeldRoom[] {
  const begun = ({ twin, openedAt }: HeldRoom): number =>
    Math.max(openedAt, ...rooms.filter((one) => twin && one.twin?.pair === twin.pair).map((one) => one.openedAt))
  const letter = ({ twin }: HeldRoom): string => twin?.letter ?? ''
  return rooms.toSorted((a, b) => begun(b) - begun(a) || letter(a).localeCompare(letter(b)))
}
