// How many questions wait on each help line, and what to call when one has been looked at. Kept on this device.
import { useCallback, useSyncExternalStore } from 'react'
import type { ChannelView } from '../../../../lib/view/view.ts'
import { createStore, type Store } from '../../../_client/store.ts'
import { useControl } from '../../useControl.ts'
import { askedIn, helpLines, type Marks, marksFrom, withRead } from './asked.ts'

const place = (code: string) => `overture.help.${code}`
const none: Marks = {}
const stores = new Map<string, Store<Marks>>()

function marksOf(code: string): Store<Marks> {
  const known = stores.get(code)
  if (known) return known
  const made = createStore<Marks>(recalled(code))
  stores.set(code, made)
  return made
}

function recalled(code: string): Marks {
  try {
    return marksFrom(localStorage.getItem(place(code)))
  } catch {
    return none
  }
}

export function useAsked() {
  const { view } = useControl()
  const { code } = view.room
  const store = marksOf(code)
  const marks = useSyncExternalStore(store.subscribe, store.get, () => none)
  const read = useCallback(
    (channel: Pick<ChannelView, 'id' | 'messages'>) => {
      const next = withRead(store.get(), channel)
      if (next === store.get()) return
      store.set(next)
      try {
        localStorage.setItem(place(code), JSON.stringify(next))
      } catch {
        // No storage in this window: the marks live as long as the page.
      }
    },
    [store, code],
  )
  const lines = helpLines(view).map((line) => ({ ...line, unread: askedIn(line.channel, marks) }))
  return { lines, all: lines.reduce((sum, { unread }) => sum + unread, 0), read }
}
