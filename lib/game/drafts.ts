// Drafts of a delegation: several people write one at once, and none loses what another did not change as well (P1, P20, P21).
import type { DraftId } from '../ids.ts'
import type { GameEvent } from './event.ts'
import type { Intent } from './intent.ts'
import { fieldOf, type Merged, merged } from './merge.ts'
import type { Delegate } from './people.ts'
import { type Decision, refused } from './refusal.ts'
import type { Clash, Draft, RoomState } from './state.ts'
import type { Table } from './table.ts'

type Answer = Decision<GameEvent>
type Saved = Extract<GameEvent, { type: 'draftSaved' }>

const draftsHeld = 20
/** As many as a draft's schema lets through: more could not be saved a second time. */
export const stepsHeld = 60
const clashesKept = 8

export function saveDraft({ state }: Table, who: Delegate, asked: Extract<Intent, { type: 'saveDraft' }>): Answer {
  if (state.status === 'ended') return refused('gameOver')
  const { draft: id, counters } = asked
  const { party } = who.role
  const held = state.drafts[id]
  if (held && held.party !== party) return refused('notYours')
  if (!held && Object.values(state.drafts).filter((draft) => draft.party === party).length >= draftsHeld) {
    return refused('tooManyDrafts', { most: draftsHeld })
  }
  if (counters && !state.proposals[counters]) return refused('noSuchPackage')
  const { terms, touched, lost } = joinedWith(held, asked)
  if (terms.commitments.length > stepsHeld) return refused('tooManySteps', { most: stepsHeld })
  return { granted: [{ type: 'draftSaved', draft: id, party, by: who.id, terms, counters, touched, lost }] }
}

/** Who says what the text grew from changes only what they changed; who does not say replaces it whole. */
function joinedWith(held: Draft | undefined, { terms, base }: Extract<Intent, { type: 'saveDraft' }>): Merged {
  if (!held) return { terms, touched: [], lost: [] }
  if (base) return merged({ base, mine: terms, theirs: held.terms })
  return { ...merged({ base: held.terms, mine: terms, theirs: held.terms }), terms }
}

export function discardDraft({ state }: Table, who: Delegate, id: DraftId): Answer {
  return state.drafts[id]?.party === who.role.party ? { granted: [{ type: 'draftDiscarded', draft: id }] } : refused('noSuchDraft')
}

/** A draft that became an offer is put away. */
export function puttingAway(state: RoomState, who: Delegate, id: DraftId | null): GameEvent[] {
  return id && state.drafts[id]?.party === who.role.party ? [{ type: 'draftDiscarded', draft: id }] : []
}

/** A draft as a save leaves it. What gave way is kept until somebody sets that field again. */
export function draftAfter(held: Draft | undefined, event: Saved, at: number): Draft {
  const { draft: id, party, by, terms, counters, touched = [], lost = [] } = event
  const clashes = [
    ...(held?.clashes ?? []).filter((clash) => !touched.includes(fieldOf(clash))),
    ...lost.map((gone): Clash => ({ ...gone, by, over: held?.authors?.[fieldOf(gone)] ?? held?.by ?? by, at })),
  ]
  return {
    id,
    party,
    by,
    terms,
    counters,
    at,
    returned: held?.returned ?? null,
    writers: [...new Set([...(held?.writers ?? (held ? [held.by] : [])), by])],
    authors: { ...held?.authors, ...Object.fromEntries(touched.map((field) => [field, by])) },
    clashes: clashes.slice(-clashesKept),
  }
}
