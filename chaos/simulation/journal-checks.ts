// What the journal of a room must show by itself, read from its first event to its last.
import type { Happening } from '../../lib/game/event.ts'
import { evolve } from '../../lib/game/evolve.ts'
import type { Phase } from '../../lib/game/phase.ts'
import type { RoomState } from '../../lib/game/state.ts'
import type { Entry } from '../../server/journal/journal.ts'
import type { Report } from './violation.ts'

type EventType = Happening['event']['type']

/** Events that count in one phase alone, and never while the table is paused. */
const only: Partial<Record<EventType, readonly Phase[]>> = {
  packageSigned: ['negotiate'],
  signatureTakenBack: ['negotiate'],
  gestureAnnounced: ['negotiate'],
  renewalDeclined: ['negotiate'],
  ordersGiven: ['commit'],
  ordersDrafted: ['commit'],
  responseGiven: ['respond'],
  reportClarified: ['respond'],
  crisisChosen: ['respond'],
  statementPublished: ['debrief'],
  trustPolled: ['debrief'],
}

/** Entries follow one another without a gap or an overlap. */
export function checkGapless(entries: readonly Entry[], report: Report): void {
  let count = 0
  for (const { after, happenings } of entries) {
    if (after !== count) report('gapless', `an entry follows ${after} happenings where there are ${count}`)
    count += happenings.length
  }
}

/** Folds the journal and looks at each event as it comes. */
export function checkHistory(happenings: readonly Happening[], report: Report): void {
  let state: RoomState | null = null
  let adjudicated = new Set<number>()
  for (const happening of happenings) {
    if (state) {
      checkPhase(state, happening, report)
      checkAuthor(state, happening, report)
    }
    const { event } = happening
    state = evolve(state, happening)
    // A turn that is gone back to is adjudicated anew.
    if (event.type === 'rewound' || event.type === 'undone') adjudicated = before(adjudicated, state.moment?.turn ?? 0)
    if (event.type !== 'turnAdjudicated') continue
    const turn = state.moment?.turn ?? 0
    if (adjudicated.has(turn)) report('adjudication', `turn ${turn} was adjudicated twice`)
    adjudicated.add(turn)
  }
}

const before = (turns: ReadonlySet<number>, turn: number): Set<number> => new Set([...turns].filter((one) => one < turn))

function checkPhase({ moment, clock, status }: RoomState, { event }: Happening, report: Report): void {
  const phases = only[event.type]
  if (!phases) return
  if (status !== 'playing' || !moment || !phases.includes(moment.phase)) report('phase', `${event.type} in ${moment?.phase ?? status}`)
  if (clock.kind === 'paused' && event.type !== 'ordersDrafted') report('phase', `${event.type} while paused`)
}

function checkAuthor(state: RoomState, { by, event }: Happening, report: Report): void {
  if (by.kind !== 'person' || !('party' in event) || !(event.type in only)) return
  const role = state.people[by.id]?.role
  if (role?.kind === 'facilitator') return
  if (role?.kind !== 'delegate' || role.party !== event.party)
    report('author', `${event.type} for ${event.party} by ${JSON.stringify(role)}`)
}
