// The text on the bench: starts it, changes it, keeps it on this device, saves it to the room, and takes in what others change.
import { useEffect, useRef, useState } from 'react'
import type { DraftId, PersonId } from '../../../lib/ids.ts'
import type { Terms } from '../../../lib/scenario/schema.ts'
import { mint } from '../../_client/mint.ts'
import type { Change } from '../packages/diff.ts'
import { type ComposeFrom, useDesk, useDeskPlace } from '../useDesk.ts'
import { type BenchAt, readKept, writeKept } from './keep.ts'
import { createSaver } from './saver.ts'
import { edited, granted, heard, type Sheet, type Shown } from './sheet.ts'
import { type Start, startFrom } from './start.ts'
import { isBlank, type Work } from './terms.ts'

export type Saving = { kind: 'untouched' } | { kind: 'saving' } | { kind: 'saved' } | { kind: 'refused'; message: string }
/** What a colleague has just changed. */
export interface News {
  by: PersonId
  /** The text here before that. */
  before: Terms
  changes: readonly Change[]
}
export interface Bench {
  work: Work
  how: Start['how']
  saving: Saving
  news: News | null
  /** The room had this draft and has it no more: it became an offer, or was thrown away. */
  gone: boolean
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
interface OnBench extends Pick<Start, 'work' | 'how' | 'base' | 'saved'> {
  /** What the composer was opened with. */
  from: ComposeFrom
  saving: Saving
  news: News | null
}

const quiet = 600
const sameFrom = (a: ComposeFrom, b: ComposeFrom): boolean => JSON.stringify(a) === JSON.stringify(b)

export function useBench(): Bench {
  const { view, own, room, catalogue, you, send, editing } = useDesk()
  const { compose, openComposer } = useDeskPlace()
  const at: BenchAt = [room.code, own.party]
  const me = you?.person ?? null
  const begin = (from: ComposeFrom): OnBench => {
    const kept = readKept(at)
    const known = { drafts: own.drafts, proposals: view.proposals, agreements: view.agreements, catalogue, me }
    const start = startFrom({ from, kept, ...known, fresh: mint() as DraftId })
    return { ...start, from, saving: { kind: start.saved ? 'saved' : 'untouched' }, news: null }
  }
  const [bench, setBench] = useState(() => begin(compose))
  const { work, saving } = bench

  /** Each text as it stands here, with what of it the room has; a save that waits sends it as it stands then. */
  const sheets = useRef(new Map<DraftId, Sheet>())
  const shown = useRef(new Map<DraftId, Shown>())
  const sheetOf = (draft: DraftId): Sheet => sheets.current.get(draft) ?? { base: bench.base, terms: bench.work.terms }
  const [saver] = useState(() =>
    createSaver({
      quiet,
      save: async ({ draft, terms, counters }) => {
        const sent = sheets.current.get(draft) ?? { base: terms, terms }
        const answer = await send({ type: 'saveDraft', draft, terms: sent.terms, counters: counters?.package ?? null, base: sent.base })
        const now = sheets.current.get(draft)
        if (answer.ok && now) sheets.current.set(draft, granted(now, sent))
        return answer
      },
      told: ({ draft }, answer) => {
        const now: Saving = answer.ok ? { kind: 'saved' } : { kind: 'refused', message: answer.message }
        setBench((standing) => (standing.work.draft === draft ? { ...standing, saving: now } : standing))
        const kept = readKept(at)
        const sheet = sheets.current.get(draft)
        if (answer.ok && sheet && kept?.draft === draft) writeKept(at, { ...kept, ...sheet, saved: true })
      },
    }),
  )

  // The composer stands already and is opened on something else.
  if (!sameFrom(compose, bench.from)) {
    setBench(begin(compose))
  }
  const change = (next: Work) => {
    const sheet = edited(sheetOf(next.draft), { from: work.terms, to: next.terms })
    sheets.current.set(next.draft, sheet)
    const changed: Work = { ...next, terms: sheet.terms }
    setBench({ ...bench, work: changed, how: 'asked', saved: false, saving: { kind: 'saving' } })
    writeKept(at, { ...changed, base: sheet.base, from: bench.from, saved: false })
    saver.change(changed)
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

  const held = own.drafts.find(({ id }) => id === work.draft)
  const { base } = bench
  // Colleagues, or one's own other device, go on with the same draft: what they change comes in, what was changed here stays.
  useEffect(() => {
    if (!held) return
    const { id, by, at: savedAt, terms } = held
    const known = sheets.current.get(id)
    const sheet = known ?? { base, terms: work.terms }
    const taken = heard(sheet, (known && shown.current.get(id)) ?? null, { at: savedAt, terms })
    if (!taken) return
    shown.current.set(id, { at: savedAt, terms })
    const { sheet: next, come } = taken
    sheets.current.set(id, next)
    const kept = readKept(at)
    if (kept?.draft === id) writeKept(at, { ...kept, ...next })
    if (come.length === 0) return
    const news = by === me ? null : { by, before: sheet.terms, changes: come }
    setBench((now) => (now.work.draft === id ? { ...now, work: { ...now.work, terms: next.terms }, news: news ?? now.news } : now))
  })

  const there = held !== undefined
  const [met, setMet] = useState<DraftId | null>(null)
  if (there && met !== work.draft) setMet(work.draft)
  useEffect(() => {
    editing(there ? work.draft : null)
    return () => editing(null)
  }, [there, work.draft, editing])

  return {
    work,
    how: bench.how,
    saving,
    news: bench.news,
    gone: met === work.draft && !there,
    edit: (terms) => change({ ...work, terms }),
    answerVersion: (version) => work.counters && change({ ...work, counters: { ...work.counters, version } }),
    load: (wanted, terms) => {
      saver.flush()
      const next: Work = { draft: mint() as DraftId, terms, counters: null }
      writeKept(at, { ...next, base: terms, from: wanted, saved: false })
      setBench({ work: next, base: terms, how: 'asked', saved: false, from: wanted, saving: { kind: 'untouched' }, news: null })
      openComposer(wanted)
    },
    hold: () => saver.stop(),
    release: () => {
      if (!isBlank(work.terms)) saver.change(work)
    },
    leave: () => writeKept(at, null),
  }
}
