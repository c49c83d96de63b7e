// What each screen showed, in the order it did, and whether all of it was the room as its journal tells it.
import { hash } from 'node:crypto'
import { patched } from '../../app/_client/patch.ts'
import { evolve } from '../../lib/game/evolve.ts'
import type { RoomState } from '../../lib/game/state.ts'
import type { View, Viewer, WaitingView } from '../../lib/view/view.ts'
import { nameOf } from '../../server/audience.ts'
import { overtureLaw } from '../../server/law.ts'
import type { Line } from '../faults/crowd.ts'
import type { Kept } from '../faults/verdict.ts'

export interface Screens {
  /** Looks on at a connection. @param label whose it is, in words @param every so many-eth message is kept */
  watch: (line: Line, label: string, every: number) => void
  /** Milliseconds from a lost connection to the next view, by whose connection it was. */
  returns: () => { label: string; ms: number }[]
  shown: () => number
  /** @returns what was violated, in words */
  judged: (kept: Kept) => string[]
}

interface History {
  label: string
  shown: { audience: string; print: string }[]
}

export function screensOf(): Screens {
  const histories: History[] = []
  const returns: { label: string; ms: number }[] = []

  function watch(line: Line, label: string, every: number): void {
    const history: History = { label, shown: [] }
    histories.push(history)
    let view: View | WaitingView | null = null
    let version = 0
    let heard = 0
    let lostAt: number | null = null
    const keep = (): void => {
      heard += 1
      if (view && heard % every === 0) history.shown.push({ audience: audienceIn(view), print: printOf(view) })
    }
    line.on('disconnect', (reason) => {
      if (reason !== 'io client disconnect') lostAt ??= performance.now()
    })
    line.on('view', (message) => {
      if (lostAt !== null) returns.push({ label, ms: performance.now() - lostAt })
      lostAt = null
      view = message.view
      version = message.version
      keep()
    })
    line.on('patch', (message) => {
      if (!view || message.version !== version + 1) return
      version = message.version
      view = patched(view, message.patch)
      keep()
    })
  }

  return {
    watch,
    returns: () => returns,
    shown: () => histories.reduce((sum, { shown }) => sum + shown.length, 0),
    judged: ({ happenings }) => judged(histories, happenings),
  }
}

/** Each view must be the room at a place of its journal, and no screen may go back to an earlier one. */
function judged(histories: readonly History[], happenings: Kept['happenings']): string[] {
  const wanted = new Set(histories.flatMap(({ shown }) => shown.map(({ audience }) => audience)))
  const places = new Map([...wanted].map((audience) => [audience, new Map<string, number[]>()]))
  let state: RoomState | null = null
  for (const { seq, happening } of happenings) {
    state = evolve(state, happening)
    for (const viewer of viewersOf(state)) {
      const known = places.get(nameOf(viewer))
      if (!known) continue
      const print = printOf(overtureLaw.project(state, viewer, new Set(), new Map(), 'en'))
      const at = known.get(print)
      if (at) at.push(seq)
      else known.set(print, [seq])
    }
  }
  return histories.flatMap(({ label, shown }) => {
    let reached = 0
    for (const { audience, print } of shown) {
      const at = places.get(audience)?.get(print) ?? []
      const place = at.find((seq) => seq >= reached)
      if (at.length === 0) return [`[order] ${label} (${audience}) was shown what the room never was, after place ${reached}`]
      if (place === undefined) return [`[order] ${label} (${audience}) went back from place ${reached} to ${at.at(-1)}`]
      reached = place
    }
    return []
  })
}

const viewersOf = (state: RoomState): Viewer[] => [
  { kind: 'facilitator' },
  { kind: 'screen' },
  ...overtureLaw.parties(state).map((party): Viewer => ({ kind: 'delegation', party })),
]

const audienceIn = (view: View | WaitingView): string => (view.as === 'delegation' ? `delegation:${view.own.party}` : view.as)

/** A digest of a view without who is connected, which no journal knows. */
const printOf = (view: View | WaitingView): string => hash('sha256', canonical(view), 'base64url')

/** JSON whose keys stand in one order: a patch adds them at the end. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([key, one]) => one !== undefined && key !== 'online' && key !== 'offlineSince')
  return `{${fields
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join()}}`
}
