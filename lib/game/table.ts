// What every decision looks at: the room, its scenario as tuned for it, and the time of asking.
import type { PartyId } from '../ids.ts'
import { catalogueOf } from '../scenario/catalogue.ts'
import type { Params } from '../scenario/params.ts'
import { priorFrom } from '../scenario/prior.ts'
import type { Catalogue, Scenario } from '../scenario/schema.ts'
import type { Delegate } from './people.ts'
import { signerOf } from './people.ts'
import type { Phase } from './phase.ts'
import { type Refusal, refused } from './refusal.ts'
import type { RoomState, Settings } from './state.ts'

export interface Table {
  scenario: Scenario
  catalogue: Catalogue
  state: RoomState
  /** Milliseconds since 1970. */
  at: number
  /** The delegation a facilitator enters something for: who asks stands in for whoever signs. */
  actsFor?: PartyId
}

/** One catalogue per tuning, so that what the rules index of it is kept between requests. */
const tuned = new WeakMap<Params, { startTrust: number | null; catalogue: Catalogue }>()
export function catalogueFor(scenario: Scenario, { params, startTrust }: Pick<Settings, 'params' | 'startTrust'>): Catalogue {
  const kept = tuned.get(params)
  if (kept && kept.startTrust === startTrust) return kept.catalogue
  const catalogue = { ...catalogueOf(scenario, params), prior: priorFrom(scenario, startTrust) }
  tuned.set(params, { startTrust, catalogue })
  return catalogue
}

export type No = { refused: Refusal }

/** Refuses unless the game runs and is in this phase with its clock not paused: a paused table takes no orders. */
export function onlyIn(table: Table, phase: Phase): No | null {
  return (
    notPlaying(table) ??
    (table.state.moment?.phase === phase ? paused(table) : refused('wrongPhase', { phase, now: table.state.moment?.phase ?? '' }))
  )
}

export function notPlaying({ state }: Table): No | null {
  if (state.status === 'lobby') return refused('notStarted')
  return state.status === 'playing' ? null : refused('gameOver')
}

/** Refuses while the clock is paused, or the turn is closed and not told yet. */
export function paused({ state }: Table): No | null {
  if (state.held) return refused('adjudicationPrepared')
  return state.clock.kind === 'paused' ? refused('clockPaused') : null
}

/** Refuses unless this delegate signs for the delegation now. */
export function onlyHead({ state, actsFor }: Table, who: Delegate): No | null {
  if (actsFor === who.role.party) return null
  return signerOf(state, who.role.party)?.id === who.id ? null : refused('headOnly')
}

export const isParty = (table: Table, id: PartyId): boolean => table.catalogue.parties.some((party) => party.id === id)
export const isPrincipal = (table: Table, id: PartyId): boolean => table.catalogue.principals.includes(id)
