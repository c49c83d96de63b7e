// What "Next phase" will do now: who is left behind, and what falls. Read before the click, not after.
import { type Moment, momentAfter } from '../../../lib/game/phase.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { FacilitatorView, Todo } from '../../../lib/view/view.ts'

export type Consequence =
  /** Delegations that have not done what the phase is for. */
  | { kind: 'ordersMissing' | 'draftsUnused' | 'lettingPass' | 'givingWay' | 'silent'; parties: PartyId[] }
  /** Packages whose signatures fall. */
  | { kind: 'signaturesFall'; packages: number }
  /** Nothing is lost by going on. */
  | { kind: 'nothingLost' }

export type NextMoment = { kind: 'phase'; moment: Moment; newTurn: boolean } | { kind: 'gameEnds' }

type Seen = Pick<FacilitatorView, 'room' | 'own' | 'waiting' | 'proposals'>

/** Where the table goes from here; null outside of a game. */
export function nextMoment({ room }: Pick<FacilitatorView, 'room'>): NextMoment | null {
  if (room.status !== 'playing' || room.phase === null) return null
  const moment = momentAfter({ turn: room.turn, phase: room.phase }, room.turns)
  return moment ? { kind: 'phase', moment, newTurn: moment.turn !== room.turn } : { kind: 'gameEnds' }
}

export function consequences(view: Seen): Consequence[] {
  const found = all(view).filter((one) => ('parties' in one ? one.parties.length > 0 : true))
  return found.length > 0 ? found : [{ kind: 'nothingLost' }]
}

function all(view: Seen): Consequence[] {
  switch (view.room.phase) {
    case 'negotiate':
      return fallen(view)
    case 'commit': {
      const missing = view.own.filter((own) => own.orders === null)
      return [
        { kind: 'ordersMissing', parties: missing.map((own) => own.party) },
        { kind: 'draftsUnused', parties: missing.filter((own) => own.ordersDraft !== null).map((own) => own.party) },
      ]
    }
    case 'respond':
      return [
        { kind: 'lettingPass', parties: awaited(view, ['answerReport', 'giveResponse']) },
        { kind: 'givingWay', parties: awaited(view, ['chooseInCrisis']) },
      ]
    case 'debrief':
      return [{ kind: 'silent', parties: awaited(view, ['publishStatement']) }]
    default:
      return []
  }
}

function fallen({ proposals }: Seen): Consequence[] {
  const packages = proposals.filter((proposal) => proposal.status === 'tabled' && proposal.signatures.length > 0).length
  return packages > 0 ? [{ kind: 'signaturesFall', packages }] : []
}

function awaited({ waiting }: Seen, kinds: Todo['kind'][]): PartyId[] {
  return waiting.filter((one) => one.for.some((kind) => kinds.includes(kind))).map((one) => one.party)
}
