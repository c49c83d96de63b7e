// What the journal on disk says of everything a crowd was told.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Happening } from '../../lib/game/event.ts'
import { checkHistory } from '../simulation/journal-checks.ts'
import type { Crowd } from './crowd.ts'

/** What a store has of one room. */
export interface Kept {
  /** `person/id` of every granted command. */
  marks: ReadonlySet<string>
  /** With the number that each happening bears. */
  happenings: readonly { seq: number; happening: Happening }[]
}

/** @returns what was violated, in words; empty when all held */
export function verdictOn(dataDir: string, crowd: Crowd): string[] {
  const db = new DatabaseSync(join(dataDir, 'overture.sqlite'), { readOnly: true })
  try {
    const { code } = crowd.room
    const marks = db.prepare('SELECT person, id FROM commands WHERE room = ?').all(code)
    const rows = db.prepare('SELECT seq, at, by, event FROM happenings WHERE room = ? ORDER BY seq').all(code)
    return judged(crowd, {
      marks: new Set(marks.map(({ person, id }) => `${person}/${id}`)),
      happenings: rows.map(({ seq, at, by, event }) => ({
        seq: Number(seq),
        happening: { at: Number(at), by: JSON.parse(String(by)), event: JSON.parse(String(event)) } as Happening,
      })),
    })
  } finally {
    db.close()
  }
}

/** The same, of what was read from whatever store. */
export function judged(crowd: Pick<Crowd, 'asked' | 'faults'>, { marks, happenings }: Kept): string[] {
  const found: string[] = [...crowd.faults]
  happenings.forEach(({ seq }, index) => {
    if (seq !== index + 1) found.push(`[gapless] event ${index + 1} bears the number ${seq}`)
  })
  const said = new Map<string, number>()
  for (const { event } of happenings.map(({ happening }) => happening))
    if (event.type === 'said') said.set(event.text, (said.get(event.text) ?? 0) + 1)
  for (const { person, id, text, answer } of crowd.asked) {
    const times = said.get(text) ?? 0
    if (times > 1) found.push(`[once] ${id} stands ${times} times in the journal`)
    if (answer?.ok && times === 0) found.push(`[durable] ${id} was acknowledged and is lost`)
    if (answer?.ok && !marks.has(`${person}/${id}`)) found.push(`[durable] the mark of ${id} is lost`)
    if (answer && !answer.ok && times > 0) found.push(`[durable] ${id} was refused (${answer.code}) and is in the journal`)
  }
  checkHistory(
    happenings.map(({ happening }) => happening),
    (invariant, detail) => found.push(`[${invariant}] ${detail}`),
  )
  return found
}

/** The value below which that share of the values lies (nearest rank), in whole milliseconds. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0)
}
