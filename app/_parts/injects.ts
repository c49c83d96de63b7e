// What a screen must know of an event: whether it can still be answered, and who has not.
import type { PartyId } from '../../lib/ids.ts'
import type { InjectView, RoomHead } from '../../lib/view/view.ts'

/** Choices close with Commit. */
export const choosing = ({ status, phase }: Pick<RoomHead, 'status' | 'phase'>): boolean =>
  status === 'playing' && (phase === 'brief' || phase === 'negotiate' || phase === 'commit')

/** The options this delegation may choose between; empty when the event does not ask it. */
export const optionsFor = ({ choices }: InjectView, party: PartyId): InjectView['choices'][number]['options'] =>
  choices.filter(({ parties }) => parties.includes(party)).flatMap(({ options }) => options)

/** Delegations that are asked and have not chosen. */
export const undecided = ({ choices, answers }: InjectView): PartyId[] =>
  [...new Set(choices.flatMap(({ parties }) => parties))].filter((party) => !answers.some((answer) => answer.party === party))
