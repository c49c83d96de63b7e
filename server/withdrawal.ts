// Somebody's words leave a room's journal: what is to be written over, and what the room comes to without them.
import type { Happening } from '../lib/game/event.ts'
import type { RoomState } from '../lib/game/state.ts'
import type { PersonId, RoomCode } from '../lib/ids.ts'
import type { Journal } from './journal/journal.ts'
import type { Law } from './law.ts'
import type { Along, Decided } from './standing.ts'
import { type Refused, saying } from './words.ts'

interface Of {
  law: Pick<Law, 'evolve' | 'withoutWords'>
  journal: Pick<Journal, 'load'>
  code: RoomCode
}

/** @param so what was decided by the withdrawal itself */
export async function withdrawing(
  { law, journal, code }: Of,
  person: PersonId,
  so: { happenings: Happening[]; along: Along },
): Promise<Decided | Refused> {
  const before = (await journal.load(code)) ?? []
  const after = law.withoutWords(before, person)
  const changed = after.flatMap((happening, n) => (happening === before[n] ? [] : [{ n: n + 1, happening }]))
  const next = [...after, ...so.happenings].reduce<RoomState | null>(law.evolve, null)
  if (!next) return saying('serverBusy')
  return { happenings: so.happenings, next, along: { ...so.along, rewrite: { person, happenings: changed } } }
}
