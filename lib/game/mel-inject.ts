// What an entry of the master events list sends.
import type { PartyId } from '../ids.ts'
import type { Scenario } from '../scenario/schema.ts'
import type { SentInject } from './injects.ts'
import { type Audience, freeId, leafOf, type MelEntry } from './mel-entry.ts'

/** What an entry sends; null when the scenario has no such card. */
export function injectOf({ scenario }: { scenario: Scenario }, { n, inject, to, method, from }: MelEntry): SentInject | null {
  const heard = { ...addressed(to), ...(method ? { method } : {}), ...(from ? { from } : {}) }
  if (inject.kind === 'free')
    return { id: freeId(n), name: inject.name, text: inject.text, effects: inject.effects.map(leafOf), chosen: null, answers: {}, ...heard }
  const card = scenario.injects.find(({ id }) => id === inject.id)
  if (!card) return null
  const { id, name, text, effects } = card
  return { id, name, text: inject.text || text, effects, chosen: inject.party, answers: {}, ...heard }
}

/** Nothing where everybody hears it. */
export const addressed = (to: Audience | undefined): { to?: PartyId[] } => (to === undefined || to === 'all' ? {} : { to })
