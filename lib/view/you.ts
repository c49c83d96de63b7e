// What one connection is told of itself beside its audience's view: who it is, and what concerns that person alone.
import { consentOf, isParticipant } from '../game/consent.ts'
import type { Person, RoomState } from '../game/state.ts'
import type { Look, You } from './view.ts'

/** @param looksAs what a facilitator looks as; null for a seat of one's own */
export function youOf(state: Pick<RoomState, 'consents' | 'surveys'>, person: Person, looksAs: Look | null): You {
  const { id, name, role } = person
  if (looksAs) return { person: id, name, role, looksAs }
  if (!isParticipant(person)) return { person: id, name, role }
  const answered = (state.surveys ?? []).filter((one) => one.person === id).map(({ survey, turn }) => ({ survey, turn }))
  return { person: id, name, role, own: { consent: consentOf(state, id), answered } }
}
