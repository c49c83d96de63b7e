// The facilitators' own notes, each pinned to a moment of the evening. Nobody else sees that there are any.
import type { PersonId } from '../ids.ts'
import type { GameEvent } from './event.ts'
import type { PinWish } from './intent.ts'
import { mostNotes } from './note-limits.ts'
import type { Phase } from './phase.ts'
import { type Decision, refused } from './refusal.ts'
import type { RoomState } from './state.ts'
import type { Table } from './table.ts'

/** What a note is about besides its moment. */
export type Pin = { kind: 'moment' } | { kind: 'headline'; id: number } | { kind: 'entry'; n: number }

export interface Note {
  /** From 1; a number is not given again. */
  n: number
  text: string
  by: PersonId
  /** The moment it is pinned to: milliseconds since 1970, turn (0 in the lobby), phase. */
  at: number
  turn: number
  phase: Phase | null
  pin: Pin
  /** Which text of it this is, from 1; absent: the first. */
  rev?: number
  /** Who wrote this text, where it is another than its author. */
  editedBy?: PersonId
}

type Answer = Decision<GameEvent>

export function addNote({ state, at }: Table, by: PersonId, text: string, wish: PinWish): Answer {
  if (state.notes.length >= mostNotes) return refused('notesFull', { most: mostNotes })
  const pinned = pinnedTo(state, at, wish)
  if ('refused' in pinned) return pinned
  return { granted: [{ type: 'noteAdded', note: { n: state.notesWritten + 1, text, by, ...pinned } }] }
}

type Pinned = Pick<Note, 'at' | 'turn' | 'phase' | 'pin'>

function pinnedTo(state: RoomState, now: number, wish: PinWish): Pinned | ReturnType<typeof refused> {
  switch (wish.kind) {
    case 'now':
      return { at: now, turn: state.moment?.turn ?? 0, phase: state.moment?.phase ?? null, pin: { kind: 'moment' } }
    case 'headline': {
      const found = state.headlines.find(({ id }) => id === wish.id)
      if (!found) return refused('noSuchMoment')
      const { at, turn, phase, id } = found
      return { at, turn, phase, pin: { kind: 'headline', id } }
    }
    case 'entry':
      return entryPin(state, now, wish)
  }
}

/** Early entries are in the journal alone: of those the asker, who has read them there, says when they were. */
function entryPin({ log, openedAt }: RoomState, now: number, { n, at, turn, phase }: Extract<PinWish, { kind: 'entry' }>) {
  const last = log.at(-1)?.n ?? 0
  const kept = log.find((entry) => entry.n === n)
  const isThere = kept ? kept.at === at : n < last && at >= openedAt && at <= now
  if (!isThere) return refused('noSuchMoment')
  const pin: Pin = { kind: 'entry', n }
  return kept ? { at, turn: kept.turn, phase: kept.phase, pin } : { at, turn, phase, pin }
}

export const revOf = ({ rev }: Pick<Note, 'rev'>): number => rev ?? 1

/** @param seen the text of it that the asker began from; absent: whichever stands */
export function editNote(
  table: Table,
  by: PersonId,
  { n, text, rev: seen }: { n: number; text: string; rev?: number | undefined },
): Answer {
  const note = table.state.notes.find((one) => one.n === n)
  if (!note) return refused('noSuchNote')
  if (note.text === text) return refused('noteSame')
  return moved(table, note, seen) ?? { granted: [{ type: 'noteEdited', n, text, rev: revOf(note) + 1, by }] }
}

export function removeNote(table: Table, n: number, seen: number | undefined): Answer {
  const note = table.state.notes.find((one) => one.n === n)
  if (!note) return refused('noSuchNote')
  return moved(table, note, seen) ?? { granted: [{ type: 'noteRemoved', n }] }
}

/** Nobody overwrites, or takes away, a text that they have not seen. */
function moved({ state }: Table, note: Note, seen: number | undefined): ReturnType<typeof refused> | null {
  if (seen === undefined || seen === revOf(note)) return null
  return refused('noteMoved', { name: state.people[note.editedBy ?? note.by]?.name ?? '' })
}

export function notesAfter(
  notes: readonly Note[],
  event: Extract<GameEvent, { type: 'noteAdded' | 'noteEdited' | 'noteRemoved' }>,
): Note[] {
  switch (event.type) {
    case 'noteAdded':
      return [...notes, event.note]
    case 'noteEdited':
      return notes.map((one) => (one.n === event.n ? edited(one, event) : one))
    case 'noteRemoved':
      return notes.filter(({ n }) => n !== event.n)
  }
}

/** Journals of earlier builds do not say which text it is, nor whose. */
function edited(note: Note, { text, rev = revOf(note) + 1, by }: Extract<GameEvent, { type: 'noteEdited' }>): Note {
  return { ...note, text, rev, ...(by !== undefined && { editedBy: by }) }
}
