// One bot's place at the table: what a person in that seat could see, and small questions about it.
import type { MeasureId, PartyId } from '../ids.ts'
import { measureOf, partiesIn, partyOf } from '../rules/catalogue.ts'
import { happens } from '../rules/draw.ts'
import type { Footing } from '../rules/footing.ts'
import { type Ledger, ledger, type Progress } from '../rules/ledger.ts'
import { isOwed } from '../rules/owed.ts'
import type { Catalogue, Terms } from '../scenario/schema.ts'
import { footingOfView } from '../view/footing.ts'
import type { AgreementView, DelegateView, Own } from '../view/view.ts'
import type { Character } from './strategies.ts'

export interface Seat {
  c: Catalogue
  view: DelegateView
  own: Own
  me: PartyId
  turn: number
  character: Character
  /** The principal of its side: itself, or the ally it follows; null for those who take no side. */
  leader: PartyId | null
  /** The principal on the other side; null for those who take no side. */
  adversary: PartyId | null
  footing: Footing
  /** A chance of its own, from its seed and nothing the room draws by. */
  chance: (purpose: string, key: string, probability: number) => boolean
  seed: string
}

export function seatOf(c: Catalogue, view: DelegateView, character: Character, seed: string): Seat {
  const { own } = view
  const me = own.party
  const [first, second] = c.principals
  const leader = c.principals.includes(me) ? me : (c.principals.find((id) => partyOf(c, me).allies.includes(id)) ?? null)
  const turn = view.room.turn
  return {
    c,
    view,
    own,
    me,
    turn,
    character,
    leader,
    adversary: leader === null ? null : leader === first ? second : first,
    footing: footingOfView(view, own),
    chance: (purpose, key, probability) => happens(seed, turn, purpose, key, probability),
    seed,
  }
}

/** Will it can still spend, points. */
export const purse = ({ own }: Seat): number => own.will + own.credit - own.pendingWill

/** The text as it weighs it itself, with the events of the turn. */
export const weigh = ({ c, footing, me, view }: Seat, terms: Terms, progress?: Progress): Ledger =>
  ledger(c, footing, terms, me, progress, view.remission)

/** Packages in force in which it owes something. */
export const bound = ({ view, me }: Seat): AgreementView[] =>
  view.agreements.filter((agreement) => agreement.status === 'inForce' && agreement.dues.some((due) => due.party === me))

/** A package in force that already holds all that a text asks. */
export const holds = ({ view }: Seat, terms: Terms): AgreementView | undefined =>
  view.agreements.find((agreement) => agreement.status === 'inForce' && covers(agreement.terms, terms))

/** Whether one text asks at least what the other does. */
export const covers = (text: Terms, asked: Terms): boolean =>
  asked.commitments.every((k) => text.commitments.some((one) => one.party === k.party && one.measure === k.measure))

/** Whether it owes the measure now, in any package. */
export const owes = (seat: Seat, measure: MeasureId): boolean =>
  bound(seat).some((agreement) => agreement.dues.some((due) => due.party === seat.me && due.measure === measure && isOwed(due.status)))

/** Share of what others promise it in a package that is being delivered now, by benefit, 0–1. */
export function delivered({ c, me }: Seat, agreement: AgreementView): number {
  let promised = 0
  let given = 0
  for (const due of agreement.dues) {
    const benefit = due.party === me ? 0 : (measureOf(c, due.measure).benefit[me] ?? 0)
    promised += benefit
    if (isOwed(due.status) || due.status === 'done') given += benefit
  }
  return promised === 0 ? 1 : given / promised
}

export const isPartyTo = ({ c, me }: Seat, terms: Terms): boolean => partiesIn(c, terms).includes(me)
