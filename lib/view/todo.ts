// What a delegation must or may do now, most pressing first: the desk's one line, and what the facilitator sees the room wait for.

import { agreementsOf } from '../game/conduct.ts'
import { asked } from '../game/injects.ts'
import { membersOf } from '../game/people.ts'
import { latest } from '../game/proposals.ts'
import type { RoomState } from '../game/state.ts'
import type { PartyId } from '../ids.ts'
import { partiesIn } from '../rules/catalogue.ts'
import { concerns } from '../rules/owed.ts'
import { byKey, rememberedOfTwo } from '../rules/remember.ts'
import type { Sight } from './project.ts'
import type { Todo } from './view.ts'

export function todoOf(sight: Sight, party: PartyId): Todo[] {
  const { state } = sight
  if (state.rest) return [{ kind: 'wait' }]
  if (state.status === 'lobby') return [{ kind: 'readBrief' }, { kind: 'waitForStart' }]
  if (state.status !== 'playing') return [{ kind: 'readResult' }]
  if (state.held) return [{ kind: 'wait' }]
  const asks = toAnswer(sight, party)
  switch (state.moment?.phase) {
    case 'brief':
      return [...asks, state.history.length ? { kind: 'readStory' } : { kind: 'readBrief' }]
    case 'negotiate':
      return [...asks, ...onTheTable(sight, party), { kind: 'compose' }]
    case 'commit':
      return [...asks, { kind: state.hand.orders[party] ? 'changeOrders' : 'giveOrders' }]
    case 'respond':
      return inRespond(sight, party)
    case 'adjudicate':
      return [{ kind: 'watchAdjudication' }]
    case 'debrief':
      return inDebrief(sight, party)
    default:
      return [{ kind: 'wait' }]
  }
}

/** Events that ask this delegation and wait for it. */
function toAnswer(sight: Sight, party: PartyId): Todo[] {
  const { hand } = sight.state
  if (hand.signals) return []
  return hand.injects
    .filter((inject) => inject.answers[party] === undefined && asked(sight, inject).some((choice) => choice.parties.includes(party)))
    .map(({ id }) => ({ kind: 'answerInject', inject: id }))
}

const onTheTable = ({ state, catalogue }: Sight, party: PartyId): Todo[] => tabled(catalogue, state.proposals)(party)

/** What waits for this delegation's own signature comes before what it has signed and others have not. */
const tabled = rememberedOfTwo((catalogue: Sight['catalogue'], proposals: RoomState['proposals']) =>
  byKey((party: PartyId): Todo[] => {
    const concerning = Object.values(proposals)
      .filter((proposal) => proposal.status === 'tabled')
      .filter((proposal) => partiesIn(catalogue, latest(proposal).terms).includes(party))
    const signed = concerning.filter((proposal) => proposal.signatures.some((signature) => signature.party === party))
    return [
      ...concerning
        .filter((proposal) => !signed.includes(proposal))
        .map(
          (proposal): Todo => ({
            kind: proposal.versions.length > 1 && latest(proposal).by !== party ? 'answerCounter' : 'sign',
            package: proposal.id,
          }),
        ),
      ...signed.map(({ id }): Todo => ({ kind: 'awaitOthers', package: id })),
    ]
  }),
)

function inRespond({ state, catalogue }: Sight, party: PartyId): Todo[] {
  const { signals, crisisChoices, responses } = state.hand
  const bound = agreementsOf(state, party)
  const crisis: Todo[] =
    signals?.crisisDue && catalogue.principals.includes(party) && !crisisChoices[party] ? [{ kind: 'chooseInCrisis' }] : []
  if (responses[party]) return [...crisis, { kind: 'changeResponse' }]
  const reports = (signals?.reports ?? [])
    .filter((report) => report.grade !== 'clean' && report.party !== party && bound.some((agreement) => concerns(agreement, report)))
    .map((report): Todo => ({ kind: 'answerReport', report: report.id }))
  if (reports.length) return [...crisis, ...reports]
  return [...crisis, bound.length ? { kind: 'giveResponse' } : { kind: 'wait' }]
}

function inDebrief({ state }: Sight, party: PartyId): Todo[] {
  const turn = state.moment?.turn
  const said = state.statements.some((statement) => statement.party === party && statement.turn === turn)
  const answered = new Set(state.felt.filter((felt) => felt.party === party && felt.turn === turn).map(({ person }) => person))
  // Bots are not asked. Where nobody sits, the line waits for whoever comes.
  const people = membersOf(state, party).filter(({ bot }) => bot === null)
  const polled = people.length > 0 ? people.every(({ id }) => answered.has(id)) : answered.size > 0
  const todo: Todo[] = [...(said ? [] : [{ kind: 'publishStatement' } as const]), ...(polled ? [] : [{ kind: 'pollTrust' } as const])]
  return todo.length ? todo : [{ kind: 'wait' }]
}
