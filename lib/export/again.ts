// Answers given more than once: of several to the same question the last counts, also across going back and an undone phase.
import type { GameEvent, Happening } from '../game/event.ts'
import type { GamePart } from '../game/rewind.ts'
import type { RoomState } from '../game/state.ts'

type Answered = Extract<GameEvent, { type: 'trustPolled' | 'surveyAnswered' | 'packageRated' }>

export const isAnswer = (event: GameEvent): event is Answered =>
  event.type === 'trustPolled' || event.type === 'surveyAnswered' || event.type === 'packageRated'

/** What the table went back to, if it did. */
export const backTo = (event: GameEvent): GamePart | null =>
  event.type === 'rewound' || event.type === 'undone' ? (event.restored ?? null) : null

/** The turn after an event. */
export function turnAfter(turn: number, event: GameEvent): number {
  if (event.type === 'phaseStarted') return event.moment.turn
  const back = backTo(event)
  return back ? (back.moment?.turn ?? 0) : turn
}

/** Names what an answer is to: two answers of the same name cannot both count. @param turn that it was given in */
export function questionOf(event: Answered, turn: number): string {
  switch (event.type) {
    case 'trustPolled':
      return pollOf({ ...event, turn })
    case 'surveyAnswered':
      return `${event.person} survey ${event.survey} ${event.turn}`
    case 'packageRated':
      return ratingOf(event.package, event)
  }
}

export const pollOf = ({ person, party, turn }: { person: string; party: string; turn: number }): string =>
  `${person} poll ${party} ${turn}`
export const ratingOf = (id: string, { person, version }: { person: string; version: number }): string => `${person} rated ${id} ${version}`

/** Of polls and ratings those that a room holds. */
export function heldIn({ felt, proposals }: Pick<RoomState, 'felt' | 'proposals'>): Set<string> {
  const rated = Object.values(proposals).flatMap(({ id, ratings = [] }) => ratings.map((rating) => ratingOf(id, rating)))
  return new Set([...felt.map(pollOf), ...rated])
}

/**
 * Of each happening, whether it is an answer in whose place a later one of the same person stands.
 * What was left by going back was not replaced: it stands in its own history.
 */
export function replaced(happenings: readonly Happening[]): boolean[] {
  const gone = happenings.map(() => false)
  let standing = new Map<string, number>()
  let turn = 0
  happenings.forEach(({ event }, at) => {
    turn = turnAfter(turn, event)
    const back = backTo(event)
    if (back) {
      const held = heldIn(back)
      standing = new Map([...standing].filter(([question]) => held.has(question) || question.includes(' survey ')))
    }
    if (!isAnswer(event)) return
    const question = questionOf(event, turn)
    const before = standing.get(question)
    if (before !== undefined) gone[before] = true
    standing.set(question, at)
  })
  return gone
}
