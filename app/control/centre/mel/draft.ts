// An entry as it is being written: what the form holds, and what it makes of it.
import {
  lies,
  type MelDraft,
  type MelEntry,
  type MelInject,
  type MelSight,
  sendingPhases,
  type When,
} from '../../../../lib/game/mel-entry.ts'
import type { InjectId } from '../../../../lib/ids.ts'

export const emptyFree: Extract<MelInject, { kind: 'free' }> = { kind: 'free', name: '', text: '', effects: [] }
export const cardOf = (id: InjectId): Extract<MelInject, { kind: 'card' }> => ({ kind: 'card', id, text: null, party: null })

export const emptyDraft: MelDraft = {
  inject: emptyFree,
  to: 'all',
  when: { kind: 'byHand' },
  method: '',
  from: '',
  time: '',
  subject: '',
  expected: '',
}

/** An entry of the list, to be edited. */
export const draftOf = ({ inject, to, when, method, from, time, subject, expected }: MelEntry): MelDraft => ({
  inject,
  to,
  when,
  method,
  from,
  time,
  subject,
  expected,
})

/** Whether everything that must be there is. */
export function complete({ inject, to }: MelDraft): boolean {
  const told = inject.kind === 'card' || (inject.name.trim() !== '' && inject.text.trim() !== '')
  return told && (to === 'all' || to.length > 0)
}

/** The phases that can still be waited for. */
export function momentsAhead({ turns, moment }: Pick<MelSight, 'turns' | 'moment'>): Extract<When, { kind: 'moment' }>[] {
  const all = Array.from({ length: turns }, (_, at) => at + 1).flatMap((turn) =>
    sendingPhases.map((phase) => ({ kind: 'moment' as const, turn, phase })),
  )
  return all.filter((when) => moment === null || lies(moment, when))
}

/** What the kind of waiting begins with; null when there is nothing left to wait for. */
export function whenOf(kind: When['kind'], sight: Pick<MelSight, 'turns' | 'moment'>): When | null {
  switch (kind) {
    case 'byHand':
    case 'breachReported':
      return { kind }
    case 'moment':
      return momentsAhead(sight)[0] ?? null
    case 'tensionAbove':
      return { kind, tension: 70 }
    case 'agreementInForce':
      return { kind, stage: null }
  }
}
