// What a delegation faces in a phase: as long as it faces the same, what its people did there still applies.
import { agreementsOf } from '../../game/conduct.ts'
import type { Phase } from '../../game/phase.ts'
import type { RoomState } from '../../game/state.ts'
import type { PartyId } from '../../ids.ts'
import { concerns } from '../../rules/owed.ts'
import type { Terms } from '../../scenario/schema.ts'

/** Equal words for equal situations; empty where a phase asks nothing of a delegation. */
export function facing(state: RoomState, party: PartyId, phase: Phase): string {
  if (phase === 'commit') return owed(state, party)
  return phase === 'respond' ? seen(state, party) : ''
}

const owed = (state: RoomState, party: PartyId): string =>
  agreementsOf(state, party)
    .map(({ id, terms }) => `${id} ${JSON.stringify(withoutTitle(terms))}`)
    .sort()
    .join('\n')

/** What a text is called binds nobody. */
const withoutTitle = ({ title: _called, ...terms }: Terms): Omit<Terms, 'title'> => terms

/** Reports and open happenings about what binds it, and whether the crisis card is due. */
function seen(state: RoomState, party: PartyId): string {
  const { signals } = state.hand
  if (!signals) return ''
  const bound = agreementsOf(state, party)
  const reports = signals.reports
    .filter((report) => bound.some((agreement) => concerns(agreement, report)))
    .map(({ id, grade }) => `${id} ${grade}`)
  const open = signals.open
    .filter((event) => 'package' in event && bound.some(({ id }) => id === event.package))
    .map((event) => JSON.stringify(event))
  const acts = signals.open.filter(({ kind }) => kind === 'act' || kind === 'brink').map((event) => JSON.stringify(event))
  return [...reports, ...open, ...acts, signals.crisisDue ? 'crisis' : ''].sort().join('\n')
}
