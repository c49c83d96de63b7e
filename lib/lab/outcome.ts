// What a game came to: the figures that the lab's tables are made of.
import type { Nature, RoomState } from '../game/state.ts'
import { catalogueFor } from '../game/table.ts'
import type { ObjectiveId, PackageId, PartyId } from '../ids.ts'
import { gradeNow } from '../rules/clarify.ts'
import { inForce } from '../rules/owed.ts'
import type { Cause, EndState, PerParty } from '../rules/world.ts'
import type { Scenario, Terms } from '../scenario/schema.ts'
import { type LabSetup, playOut } from './game.ts'

/** End states, with a stage-4 package under a reserve told apart (the column "hedged" of G.2). */
export type LabEnd = Exclude<EndState, 'hedgedRollback'> | 'hedged'

export interface GameOutcome {
  end: LabEnd
  /** Turns adjudicated. */
  turns: number
  /** At the end, 0–100. */
  tension: number
  /** Over the turns. */
  meanTension: number
  /** First principal in second, second in first, at the end, 0–1. */
  trust: [number, number]
  /** Units truly held at the end by the first party that holds an asset; 0 when there is none. */
  asset: number
  /** Turns with a crisis card. */
  crises: number
  /** Turns in which somebody called the brink. */
  brinks: number
  collapses: number
  /** Grand bargains that entered into force; of them signed with any reserve; of them collapsed. */
  grand: { signed: number; reserved: number; collapsed: number }
  /** Suspensions in answer to a partner who had in truth kept everything. */
  suspendedWithoutCause: number
  /** First true cause of each collapsed package. */
  firstCauses: Cause[]
  natures: PerParty<Nature>
  scores: PerParty<number>
  collective: number
  objectives: { party: PartyId; id: ObjectiveId; met: boolean }[]
}

/** Plays one whole game through `lib/game` with projected views. Same setup and seed, same outcome. */
export const playGame = (setup: LabSetup, seed: string): GameOutcome => outcomeOf(setup.scenario, playOut(setup, seed))

/** The figures of a room whose game is over. */
export function outcomeOf(scenario: Scenario, state: RoomState): GameOutcome {
  const { world, standing, history } = state
  const c = catalogueFor(scenario, state.settings)
  const [first, second] = c.principals
  const holder = c.parties.find((party) => party.asset)
  const open = history.map(({ signals }) => signals.open)
  const collapsed = world.facts.flatMap((facts) => facts.public.collapsed)
  const causes = world.facts.flatMap((facts) => facts.secret.causes)
  return {
    end: endOf(state),
    turns: world.turn,
    tension: world.tension,
    meanTension: mean(history.map(({ tension }) => tension)),
    trust: [world.trust[first]?.[second] ?? 0, world.trust[second]?.[first] ?? 0],
    asset: holder ? (world.secret.asset[holder.id] ?? 0) : 0,
    crises: history.filter(({ result }) => result.crisis !== null).length,
    brinks: open.filter((events) => events.some(({ kind }) => kind === 'brink')).length,
    collapses: collapsed.length,
    grand: grandOf(scenario, state, new Set(collapsed)),
    suspendedWithoutCause: withoutCause(state),
    firstCauses: collapsed.flatMap((id) => causes.find((cause) => cause.package === id)?.cause ?? []),
    natures: state.natures,
    scores: Object.fromEntries(Object.entries(standing?.parties ?? {}).map(([id, { score }]) => [id, score])),
    collective: standing?.collective ?? 0,
    objectives: Object.entries(standing?.parties ?? {}).flatMap(([party, { objectives }]) =>
      objectives.map(({ id, met }) => ({ party: party as PartyId, id, met })),
    ),
  }
}

const mean = (values: readonly number[]): number => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : 0)

function endOf({ world, standing }: RoomState): LabEnd {
  const end = standing?.end ?? 'stalemate'
  if (end === 'hedgedRollback') return 'hedged'
  if (end !== 'rollbackBegun') return end
  const reserved = inForce(world).some((agreement) => agreement.stage === 4 && reserveTurns(world, agreement.id) > 1)
  return reserved ? 'hedged' : end
}

const reserveTurns = (world: RoomState['world'], id: PackageId): number =>
  Object.values(world.secret.agreements[id]?.reserve ?? {}).reduce((sum, { turns }) => sum + turns, 0)

function grandOf(scenario: Scenario, state: RoomState, collapsed: ReadonlySet<PackageId>): GameOutcome['grand'] {
  const text = scenario.packages.find(({ id }) => id === scenario.roads.grand)?.terms
  const signed = Object.values(state.world.agreements).filter((agreement) => text && sameCommitments(agreement.terms, text))
  const reserved = signed.filter(({ id }) => state.proposals[id]?.signatures.some(({ reserve }) => reserve))
  return { signed: signed.length, reserved: reserved.length, collapsed: signed.filter(({ id }) => collapsed.has(id)).length }
}

function sameCommitments(one: Terms, other: Terms): boolean {
  const keys = (terms: Terms) => terms.commitments.map(({ party, measure }) => `${party}/${measure}`).sort()
  return JSON.stringify(keys(one)) === JSON.stringify(keys(other))
}

/** A suspension after a troubled report on a partner who had kept all that was reported on. */
function withoutCause({ history }: RoomState): number {
  let count = 0
  for (const { signals, responses } of history) {
    for (const [party, response] of Object.entries(responses)) {
      for (const id of new Set(response?.suspend.map((one) => one.package))) {
        const doubted = signals.reports.filter((r) => r.package === id && r.party !== party && gradeNow(r) !== 'clean')
        const innocent = doubted.every((r) =>
          r.measure === null
            ? !signals.secret.reserves.some((one) => one.package === id && one.party === r.party)
            : signals.secret.truths.some((t) => t.party === r.party && t.measure === r.measure && t.state === 'kept'),
        )
        if (doubted.length > 0 && innocent) count += 1
      }
    }
  }
  return count
}
