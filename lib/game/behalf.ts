// Entering for a delegation: a facilitator does what its head may do, by the same law, and it is said who did it.
import type { PartyId } from '../ids.ts'
import type { GameEvent } from './event.ts'
import type { BehalfIntent } from './intent.ts'
import { botOf, type Delegate } from './people.ts'
import { type Decision, refused } from './refusal.ts'
import type { Person, RoomState } from './state.ts'
import { isParty, type Table } from './table.ts'

/** Something a facilitator has done for a delegation this turn. */
export interface Entered {
  act: BehalfIntent['type']
  /** The title of the package it was about. */
  subject: string | null
  /** The facilitator's name. */
  by: string
  at: number
}

type Answer = Decision<GameEvent>
type Decide = (table: Table, who: Delegate, intent: BehalfIntent) => Answer

/** Decided as by whoever signs for the delegation; not while a bot plays it, which would answer back. */
export function enter(table: Table, who: Person, { party, intent }: { party: PartyId; intent: BehalfIntent }, decide: Decide): Answer {
  if (!isParty(table, party)) return refused('noSuchParty')
  if (botOf(table.state, party)) return refused('botPlays')
  const standIn: Delegate = { ...who, role: { kind: 'delegate', party, portfolio: 'head' } }
  const answer = decide({ ...table, actsFor: party }, standIn, intent)
  if ('refused' in answer) return answer
  const entered: GameEvent = { type: 'enteredOnBehalf', party, act: intent.type, subject: titleIn(table.state, intent), by: who.name }
  return { granted: [entered, ...answer.granted] }
}

function titleIn({ proposals, world }: RoomState, intent: BehalfIntent): string | null {
  if ('terms' in intent) return intent.terms.title || null
  if (!('package' in intent)) return null
  return proposals[intent.package]?.versions.at(-1)?.terms.title ?? world.agreements[intent.package]?.terms.title ?? null
}

/** This turn's entries for a delegation, the newest last; what was done again counts once. */
export function withEntered({ hand }: RoomState, event: Extract<GameEvent, { type: 'enteredOnBehalf' }>, at: number): RoomState['hand'] {
  const { party, act, subject, by } = event
  const others = (hand.entered?.[party] ?? []).filter((one) => one.act !== act || one.subject !== subject)
  return { ...hand, entered: { ...hand.entered, [party]: [...others, { act, subject, by, at }] } }
}
