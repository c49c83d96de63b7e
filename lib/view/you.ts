// What one connection is told of itself beside its audience's view: who it is, and what concerns that person alone.
import { type Consent, consentOf, isParticipant } from '../game/consent.ts'
import { ratedBy } from '../game/rating.ts'
import type { Person, RoomState } from '../game/state.ts'
import type { PackageId } from '../ids.ts'
import type { Look, You } from './view.ts'

/** What somebody has agreed to, and said for themselves alone. */
export interface OfOneself {
  consent: Consent | null
  answered: { survey: string; turn: number }[]
  /** Of versions on the table. */
  rated: { package: PackageId; version: number; rating: number }[]
}

/** @param looksAs what a facilitator looks as; null for a seat of one's own */
export function youOf(
  state: Pick<RoomState, 'consents' | 'surveys' | 'proposals' | 'settings'>,
  person: Person,
  looksAs: Look | null,
): You {
  const { id, name, role, pausedAt } = person
  const you = { person: id, name, role, ...(pausedAt && role.kind === 'delegate' && { paused: true as const }) }
  if (looksAs) return { ...you, looksAs }
  // Whoever rehearses is asked nothing.
  if (!isParticipant(person) || state.settings.rehearsal) return you
  const answered = (state.surveys ?? []).filter((one) => one.person === id).map(({ survey, turn }) => ({ survey, turn }))
  return { ...you, own: { consent: consentOf(state, id), answered, rated: ratedBy(state, id) } }
}
