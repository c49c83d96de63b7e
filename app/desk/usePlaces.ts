// The place a delegate is at: kept over reloads, and moved with the phase unless somebody is typing.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { RoomHead } from '../../lib/view/view.ts'
import { keep, recall } from './kept.ts'
import { placeOfMoment } from './todo.ts'
import { type ComposeFrom, type DeskPlace, type Place, places } from './useDesk.ts'

interface Kept {
  place: Place
  compose: ComposeFrom
}

export function usePlaces(room: RoomHead, party: string): DeskPlace {
  const at = [room.code, party, 'place'] as const
  const [{ place, compose }, setKept] = useState<Kept>(() => read(recall(sessionStorage, ...at)))
  useEffect(() => keep(sessionStorage, { place, compose }, room.code, party, 'place'), [place, compose, room.code, party])
  const go = useCallback((next: Place) => {
    setKept((kept) => ({ ...kept, place: next }))
    scrollTo({ top: 0 })
  }, [])
  const openComposer = useCallback((from: ComposeFrom) => {
    setKept({ place: 'compose', compose: from })
    scrollTo({ top: 0 })
  }, [])

  const shown = useRef(place)
  useEffect(() => {
    if (shown.current === place) return
    shown.current = place
    // The button that led here may be gone: whoever reads by keyboard goes on in the new place.
    if (document.activeElement === document.body) document.getElementById('content')?.focus({ preventScroll: true })
  }, [place])

  const moment = `${room.status} ${room.turn} ${room.phase}`
  const seen = useRef(moment)
  const next = placeOfMoment(room)
  useEffect(() => {
    if (seen.current === moment) return
    seen.current = moment
    if (!isBusy()) go(next)
  }, [moment, next, go])

  return useMemo(() => ({ place, compose, go, openComposer }), [place, compose, go, openComposer])
}

/** In the middle of a text, or with a dialog open: to be moved away now would lose the thread. */
function isBusy(): boolean {
  const focus = document.activeElement
  if (document.querySelector('dialog[open]')) return true
  if (focus instanceof HTMLTextAreaElement) return focus.value !== ''
  return focus instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'range'].includes(focus.type) && focus.value !== ''
}

function read(value: unknown): Kept {
  const start: Kept = { place: 'now', compose: { kind: 'new' } }
  if (typeof value !== 'object' || value === null || !('place' in value) || !('compose' in value)) return start
  const place = places.find((one) => one === value.place)
  return place ? { place, compose: readFrom(value.compose) } : start
}

function readFrom(value: unknown): ComposeFrom {
  if (typeof value === 'object' && value !== null && 'kind' in value) {
    if (value.kind === 'draft' && 'draft' in value && typeof value.draft === 'string') return { kind: 'draft', draft: value.draft }
    if (value.kind === 'counter' && 'package' in value && typeof value.package === 'string')
      return { kind: 'counter', package: value.package }
    if (value.kind === 'old' && 'package' in value && typeof value.package === 'string' && 'version' in value)
      return { kind: 'old', package: value.package, version: typeof value.version === 'number' ? value.version : null }
    if (value.kind === 'reference' && 'id' in value && typeof value.id === 'string') return { kind: 'reference', id: value.id }
  }
  return { kind: 'new' }
}
