// What people agree to: whether their words and answers may leave the room in an export, and taking their words back altogether.
import type { PersonId } from '../ids.ts'
import type { GameEvent } from './event.ts'
import { type Decision, refused } from './refusal.ts'
import type { Person, RoomState } from './state.ts'
import type { No } from './table.ts'

/** Absent while somebody has not said; then nothing of theirs leaves the room either. */
export type Consent = 'given' | 'refused' | 'withdrawn'

type Answer = Decision<GameEvent>

/** Those who are asked: people who play or watch. */
export const isParticipant = ({ role, bot, removed }: Person): boolean =>
  !removed && bot === null && (role.kind === 'delegate' || role.kind === 'observer')

/** Refuses whoever is asked nothing: the facilitator, the wall, a bot. */
export const participantsOnly = (who: Person): No | null => (isParticipant(who) ? null : refused('participantsOnly'))

/** May be changed as often as wished. */
export const setConsent = (who: Person, consent: 'given' | 'refused'): Answer =>
  participantsOnly(who) ?? { granted: [{ type: 'consentSet', person: who.id, consent }] }

/** The words themselves go from the journal (lib/game/withheld.ts); what was done for the delegation stays. */
export const withdrawWords = (who: Person): Answer => participantsOnly(who) ?? { granted: [{ type: 'wordsWithdrawn', person: who.id }] }

export const consentOf = ({ consents }: Pick<RoomState, 'consents'>, id: PersonId): Consent | null => consents?.[id] ?? null

/** How many of those in the room have said what. */
export function consentsCounted(state: RoomState): Record<Consent | 'unasked', number> {
  const counts = { given: 0, refused: 0, withdrawn: 0, unasked: 0 }
  for (const person of Object.values(state.people).filter(isParticipant)) counts[consentOf(state, person.id) ?? 'unasked'] += 1
  return counts
}
