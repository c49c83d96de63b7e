// How many messages wait, channel by channel, and what to call when a channel has been looked at. Kept on this device.
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { PartyId } from '../../../lib/ids.ts'
import type { ChannelView } from '../../../lib/view/view.ts'
import { createStore, type Store } from '../../_client/store.ts'
import { keep, recall } from '../kept.ts'
import { useDesk } from '../useDesk.ts'
import { type Marks, readMarks, unreadIn, withRead, writersOf } from './unread.ts'

const stores = new Map<string, Store<Marks>>()
function marksOf(code: string, party: string): Store<Marks> {
  const key = `${code} ${party}`
  const known = stores.get(key)
  if (known) return known
  const made = createStore<Marks>(readMarks(recall(localStorage, code, party, 'read')))
  stores.set(key, made)
  return made
}

export interface Unread {
  all: number
  /** Whose messages wait, the latest first. */
  from: PartyId[]
  of: (channel: string) => number
  read: (channel: Pick<ChannelView, 'id' | 'messages'>) => void
}

export function useUnread(): Unread {
  const { own, room, you } = useDesk()
  const store = marksOf(room.code, own.party)
  const marks = useSyncExternalStore(store.subscribe, store.get, store.get)
  const waiting = useMemo(
    () => new Map(own.channels.map((channel) => [channel.id, unreadIn(channel, marks, { name: you?.name ?? '', party: own.party })])),
    [own.channels, own.party, marks, you?.name],
  )
  const read = useCallback(
    (channel: Pick<ChannelView, 'id' | 'messages'>) => {
      const next = withRead(store.get(), channel)
      if (next === store.get()) return
      store.set(next)
      keep(localStorage, next, room.code, own.party, 'read')
    },
    [store, room.code, own.party],
  )
  const all = [...waiting.values()].flat()
  return { all: all.length, from: writersOf(all), of: (channel) => waiting.get(channel)?.length ?? 0, read }
}
