// The text on the bench: starts it, changes it, keeps it on this device and saves it to the room.
import { useEffect, useRef, useState } from 'react'
import type { DraftId } from '../../../lib/ids.ts'
import type { Terms } from '../../../lib/scenario/schema.ts'
import { mint } from '../../_client/mint.ts'
import { changes } from '../packages/diff.ts'
import { type ComposeFrom, useDesk, useDeskPlace } from '../useDesk.ts'
import { type BenchAt, readKept, writeKept } from './keep.ts'
import { createSaver } from './saver.ts'
import { type Start, startFrom } from './start.ts'
import { isBlank, type Work } from './terms.ts'

export type Saving = { kind: 'untouched' } | { kind: 'saving' } | { kind: 'saved' } | { kind: 'refused'; message: string }
export interface Bench {
  work: Work
  how: Start['how']
  saving: Saving
  edit: (terms: Terms) => void
  /** Answers the newer version from now on. */
  answerVersion: (version: number) => void
  /** Puts another text on the bench; the one before stays among the drafts. */
  load: (from: ComposeFrom, terms: Terms) => void
  /** Stops saving, because the text is about to become an offer; resolves when no save is under way. */
  hold: () => Promise<void>
  /** Saves again, because it did not become one. */
  release: () => void
  /** The text has become an offer: forgets it. */
  leave: () => void
}
interface OnBench extends Start {
  /** What the composer was opened with. */
  from: ComposeFrom
  saving: Saving
}

const quiet = 600
const sameText = (a: Terms, b: Terms): boolean => changes(a, b).length === 0
const sameFrom = (a: ComposeFrom, b: ComposeFrom): boolean => JSON.stringify(a) === JSON.stringify(b)

export function useBench(): Bench {
  const { view, own, room, catalogue, you, send } = useDesk()
  const { compose, openComposer } = useDeskPlace()
  const at: BenchAt = [room.code, own.party]
  const begin = (from: ComposeFrom): OnBench => {
    const kept = readKept(at)
    const known = { drafts: own.drafts, proposals: view.proposals, catalogue, me: you?.person ?? null }
    const start = startFrom({ from, kept, ...known, fresh: mint() as DraftId })
    return { ...start, from, saving: { kind: start.saved ? 'saved' : 'untouched' } }
  }
  const [bench, setBench] = useState(() => begin(compose))
  const { work, saving } = bench

  /** Texts this screen has sent, so that its own echo is not taken for a colleague's change. */
  const sent = useRef<Terms[]>([])
  const [saver] = useState(() =>
    createSaver({
      quiet,
      save: ({ draft, terms, counters }) => {
        sent.current = [...sent.current.slice(-20), terms]
        return send({ type: 'saveDraft', draft, terms, counters: counters?.package ?? null })
      },
      told: (told, answer) => {
        const now: Saving = answer.ok ? { kind: 'saved' } : { kind: 'refused', message: answer.message }
        setBench((standing) => (standing.work.draft === told.draft ? { ...standing, saving: now } : standing))
        const kept = readKept(at)
        if (answer.ok && kept?.draft === told.draft && sameText(kept.terms, told.terms)) writeKept(at, { ...kept, saved: true })
      },
    }),
  )

  // The composer stands already and is opened on something else.
  if (!sameFrom(compose, bench.from)) {
    setBench(begin(compose))
  }
  const change = (next: Work) => {
    setBench({ ...bench, work: next, how: 'asked', saved: false, saving: { kind: 'saving' } })
    writeKept(at, { ...next, from: bench.from, saved: false })
    saver.change(next)
  }

  // What this device alone knew is sent as soon as the composer stands again.
  const unsent = bench.how === 'resumed' && !bench.saved && !isBlank(work.terms) ? work : null
  useEffect(() => {
    if (unsent) saver.change(unsent)
  }, [unsent, saver])
  useEffect(() => {
    const leaving = () => saver.flush()
    const hidden = () => {
      if (document.visibilityState === 'hidden') saver.flush()
    }
    addEventListener('pagehide', leaving)
    addEventListener('blur', leaving)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      removeEventListener('pagehide', leaving)
      removeEventListener('blur', leaving)
      document.removeEventListener('visibilitychange', hidden)
      saver.flush()
    }
  }, [saver])

  // A colleague, or one's own other device, has gone on with the same draft.
  const theirs = own.drafts.find(({ id }) => id === work.draft)?.terms
  useEffect(() => {
    if (!theirs || saving.kind !== 'saved') return
    setBench((now) => {
      const echo = sameText(theirs, now.work.terms) || sent.current.some((terms) => sameText(terms, theirs))
      return echo ? now : { ...now, work: { ...now.work, terms: theirs } }
    })
  }, [theirs, saving.kind])

  return {
    work,
    how: bench.how,
    saving,
    edit: (terms) => change({ ...work, terms }),
    answerVersion: (version) => work.counters && change({ ...work, counters: { ...work.counters, version } }),
    load: (from, terms) => {
      saver.flush()
      const next: Work = { draft: mint() as DraftId, terms, counters: null }
      writeKept(at, { ...next, from, saved: false })
      setBench({ work: next, how: 'asked', saved: false, from, saving: { kind: 'untouched' } })
      openComposer(from)
    },
    hold: () => saver.stop(),
    release: () => {
      if (!isBlank(work.terms)) saver.change(work)
    },
    leave: () => writeKept(at, null),
  }
}
