// What people answer for themselves alone, and a session that is brought in for review, as the room takes them in.
import type { GameEvent } from './event.ts'
import { ratingsAfter } from './rating.ts'
import type { RoomState } from './state.ts'
import { answersAfter } from './surveys.ts'

type OwnEvent = Extract<GameEvent, { type: 'consentSet' | 'wordsWithdrawn' | 'surveyAnswered' | 'packageRated' | 'sessionImported' }>

/** What somebody answers for themselves alone does not show in when they did something last. */
export const isPrivate = ({ type }: GameEvent): boolean =>
  type === 'consentSet' || type === 'wordsWithdrawn' || type === 'surveyAnswered' || type === 'packageRated'

export function ofOneself(state: RoomState, event: OwnEvent): RoomState {
  switch (event.type) {
    case 'consentSet':
      return { ...state, consents: { ...state.consents, [event.person]: event.consent } }
    case 'wordsWithdrawn':
      return { ...state, consents: { ...state.consents, [event.person]: 'withdrawn' } }
    case 'surveyAnswered':
      return { ...state, surveys: answersAfter(state.surveys ?? [], event) }
    case 'packageRated': {
      const proposal = state.proposals[event.package]
      if (!proposal) return state
      const rated = { ...proposal, ratings: ratingsAfter(proposal.ratings ?? [], event) }
      return { ...state, proposals: { ...state.proposals, [proposal.id]: rated } }
    }
    case 'sessionImported': {
      const { exportedAt } = event
      return { ...state, status: 'ended', clock: { kind: 'stopped' }, rest: null, lastAct: null, imported: { exportedAt } }
    }
  }
}
