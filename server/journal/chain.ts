// A room's history as a chain: each happening carries a hash over the one before it and its own content, so that a change shows and where.
import { hash } from 'node:crypto'
import type { Happening } from '../../lib/game/event.ts'
import type { RoomCode } from '../../lib/ids.ts'

/** A happening as a store writes it: its parts as text, and its hash. */
export interface Row {
  /** From 1. */
  seq: number
  at: number
  by: string
  type: string
  event: string
  why: string | null
  hash: string
}

/** A place in a room's history: how many happenings, and the hash of the last of them. */
export interface Place {
  seq: number
  head: string
}

/** The place before anything has happened in that room. */
export const beginningOf = (room: RoomCode): Place => ({ seq: 0, head: sum(`overture/${room}`) })

/** What happens after that place, as rows. */
export function rowsOf({ seq, head }: Place, happenings: readonly Happening[]): Row[] {
  let last = head
  return happenings.map(({ at, by, event, why }, index) => {
    const row = { seq: seq + index + 1, at, by: JSON.stringify(by), type: event.type, event: JSON.stringify(event) }
    const whole = { ...row, why: why ? JSON.stringify(why) : null }
    last = hashOf(last, whole)
    return { ...whole, hash: last }
  })
}

/**
 * All rows of a room as they stand once some happenings are written over: each with the hash it then has.
 * @throws {JournalBroken} when they were not what was written before
 */
export function rewritten(from: Place, rows: readonly Row[], over: readonly { n: number; happening: Happening }[]): Row[] {
  const broken = breakIn(from, rows)
  if (broken !== null) throw new JournalBroken(broken)
  const events = new Map(over.map(({ n, happening }) => [n, JSON.stringify(happening.event)]))
  let last = from.head
  return rows.map((row) => {
    const whole = { ...row, event: events.get(row.seq) ?? row.event }
    last = hashOf(last, whole)
    return { ...whole, hash: last }
  })
}

/** The place at the end of those rows. */
export const placeAfter = (from: Place, rows: readonly Row[]): Place => {
  const last = rows.at(-1)
  return last ? { seq: last.seq, head: last.hash } : from
}

/** The place a room comes to by what happens after another. */
export const chained = (from: Place, happenings: readonly Happening[]): Place => placeAfter(from, rowsOf(from, happenings))

export class JournalBroken extends Error {
  override name = 'JournalBroken'
  /** The first happening that is not what was written. */
  readonly seq: number
  constructor(seq: number) {
    super(`The journal of a room is not what was written, from happening ${seq} on.`)
    this.seq = seq
  }
}

/** Where rows that should follow that place do not; null when they do. */
export function breakIn(from: Place, rows: readonly Row[]): number | null {
  let { seq, head } = from
  for (const row of rows) {
    seq += 1
    if (row.seq !== seq || hashOf(head, row) !== row.hash) return seq
    head = row.hash
  }
  return null
}

/** Rows read back. @throws {JournalBroken} when they do not follow that place */
export function readBack(from: Place, rows: readonly Row[]): Happening[] {
  const broken = breakIn(from, rows)
  if (broken !== null) throw new JournalBroken(broken)
  return rows.map(({ at, by, event, why }) => {
    const told = { at, by: JSON.parse(by), event: JSON.parse(event) }
    return why === null ? told : { ...told, why: JSON.parse(why) }
  })
}

/** The hash of a row after the one of that hash. None of the parts holds a newline: JSON writes it otherwise. */
export const hashOf = (head: string, { seq, at, by, event, why }: Omit<Row, 'hash' | 'type'>): string =>
  sum(`${head}\n${seq}\n${at}\n${by}\n${event}\n${why ?? ''}`)

const sum = (text: string): string => hash('sha256', text, 'base64url')
