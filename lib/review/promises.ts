// The promise ledger: every commitment's life, as it was, as it was reported, as it was spoken of, and what first went wrong (S8).
import type { RoomState, TurnRecord } from '../game/state.ts'
import { concerns } from '../rules/owed.ts'
import type { Agreement, Due, Receipt, Report, World } from '../rules/world.ts'
import type { Line } from './line.ts'
import type { PromiseStory, PromiseTurn } from './review.ts'

interface Past {
  state: RoomState
}

export function promiseStories({ state }: Past, { worlds }: Line): PromiseStory[] {
  return Object.values(state.world.agreements)
    .toSorted((one, other) => one.since - other.since)
    .flatMap((agreement) => agreement.dues.map((due, at) => storyOf(state, worlds, agreement, due, at)))
}

function storyOf(state: RoomState, worlds: Line['worlds'], agreement: Agreement, due: Due, at: number): PromiseStory {
  const until = agreement.endedIn ?? Number.POSITIVE_INFINITY
  const turns = state.history
    .filter(({ turn }) => turn >= agreement.since && turn <= until)
    .flatMap((record) => {
      const status = worlds.get(record.turn)?.agreements[agreement.id]?.dues[at]?.status
      return status ? [turnOf(record, agreement, due, status)] : []
    })
  const first = turns.find(({ truth }) => truth !== null && truth !== 'kept')
  const left = state.history.find(({ responses }) => responses[due.party]?.withdraw.includes(agreement.id))
  const parties = new Set(agreement.dues.map(({ party }) => party))
  return {
    package: agreement.id,
    title: agreement.terms.title,
    party: due.party,
    measure: due.measure,
    since: agreement.since,
    turns,
    // Walking out breaks all that was owed, before everybody's eyes.
    verdict: left ? 'brokenSeen' : verdictOf(turns),
    first:
      first?.truth && first.truth !== 'kept'
        ? { turn: first.turn, state: first.truth }
        : left
          ? { turn: left.turn, state: 'broken' }
          : null,
    cause: causeOf(state.world, agreement),
    claims: state.statements
      .filter(({ party, turn }) => parties.has(party) && turn >= agreement.since && turn <= until)
      .map(({ turn, party, text }) => ({ turn, party, text })),
  }
}

function turnOf(record: TurnRecord, agreement: Agreement, due: Due, status: Due['status']): PromiseTurn {
  const { signals, result, turn } = record
  const isIt = (one: { party: Due['party']; measure: Due['measure'] | null }): boolean =>
    one.party === due.party && one.measure === due.measure
  const report: Report | undefined =
    signals.reports.find((one) => isIt(one) && one.package === agreement.id) ??
    signals.reports.find((one) => isIt(one) && concerns(agreement, one))
  const truths = signals.secret.truths.filter(isIt)
  const truth = truths.find((one) => one.package === agreement.id) ?? truths[0]
  return {
    turn,
    truth: truth?.state ?? null,
    report: report?.grade ?? null,
    clarified: report?.clarified ?? null,
    clarifiedBy: report?.by ?? null,
    status,
    believed: (Object.entries(result.trust) as [Due['party'], Record<string, Receipt>][]).flatMap(([holder, row]) => {
      const lines = (row[due.party]?.lines ?? []).filter((line) => line.measure === due.measure && line.party === due.party)
      const [first] = lines
      return first ? [{ holder, points: lines.reduce((sum, line) => sum + line.points, 0), reason: first.reason }] : []
    }),
  }
}

function verdictOf(turns: readonly PromiseTurn[]): PromiseStory['verdict'] {
  const broken = turns.filter(({ truth }) => truth !== null && truth !== 'kept')
  if (broken.length > 0) return broken.some(isSeen) ? 'brokenSeen' : 'brokenUnseen'
  if (turns.every(({ truth }) => truth === null)) return 'ended'
  return turns.some(({ truth, report }) => truth === 'kept' && report !== null && report !== 'clean') ? 'doubted' : 'kept'
}

/** What is done in the open needs no report. */
const isSeen = ({ truth, report, clarified }: PromiseTurn): boolean =>
  report === 'clear' || clarified === 'clear' || truth === 'broken' || truth === 'suspended' || truth === 'reversed'

/** The first of all true troubles of the package, whoever was blamed for it. */
function causeOf({ facts }: World, { id }: Agreement): PromiseStory['cause'] {
  for (const { turn, secret } of facts) {
    const found = secret.causes.find((one) => one.package === id)
    if (found) return { turn, party: found.party, measure: found.measure, cause: found.cause }
  }
  return null
}
