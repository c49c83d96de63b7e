// The log as far as this page knows it, and the way to earlier pages.
'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { LogEntry } from '../../../lib/game/state.ts'
import { askLog } from '../../_client/http.ts'
import { notify } from '../../_parts/Notices.tsx'
import { useControl } from '../useControl.ts'
import { type Known, takenIn, unbroken } from './book.ts'

/** The most that the server gives at once. */
const page = 500

export interface Book {
  /** Newest first. */
  entries: LogEntry[]
  /** Whether there are earlier ones on the server. */
  more: boolean
  loading: boolean
  older: () => Promise<void>
  all: () => Promise<void>
}

export function useBook(): Book {
  const t = useTranslations()
  const { view, seat } = useControl()
  const { log } = view
  const [known, setKnown] = useState<Known>(new Map())
  const [loading, setLoading] = useState(false)
  // What the view lets go of as it moves on stays here.
  useEffect(() => setKnown((before) => takenIn(before, log)), [log])
  const entries = unbroken(takenIn(known, log))

  /** Loads the pages before what is here: one, or all there are. */
  const load = async (pages: number) => {
    if (loading) return
    setLoading(true)
    let before = entries.at(-1)?.n ?? null
    for (let n = 0; n < pages && before !== null && before > 1; n += 1) {
      const answer = await askLog(view.room.code, seat.key, { before, most: page })
      if (!answer.ok) {
        notify('bad', answer.message ?? t('log.book.failed'))
        break
      }
      const earlier = answer.body.entries
      setKnown((now) => takenIn(now, earlier))
      before = earlier[0]?.n ?? null
    }
    setLoading(false)
  }
  return {
    entries,
    more: (entries.at(-1)?.n ?? 1) > 1,
    loading,
    older: () => load(1),
    all: () => load(Number.POSITIVE_INFINITY),
  }
}
