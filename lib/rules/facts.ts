// What a turn leaves behind for tests, the review and the ledger of responsibility.
import type { PackageId, PartyId } from '../ids.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { levelIn, partiesIn } from './catalogue.ts'
import { gradeNow } from './clarify.ts'
import { inForce, isOwed } from './owed.ts'
import type { Promises } from './promises.ts'
import type { Suspension } from './suspension.ts'
import type { Cause, CrisisResult, PartyResponse, PerParty, Signals, TurnFacts, World } from './world.ts'

export interface FactsOf {
  promises: Promises
  signals: Signals
  responses: Partial<PerParty<PartyResponse>>
  suspended: readonly Suspension[]
  tension: number
  crisis: CrisisResult | null
}

/** The facts of the turn after the last adjudicated one. */
export function factsOf(c: Catalogue, world: World, of: FactsOf): TurnFacts {
  const { promises, signals } = of
  const standing = Object.values(promises.agreements).filter((agreement) => agreement.status === 'inForce')
  return {
    turn: world.turn + 1,
    public: {
      tension: of.tension,
      acts: signals.open.flatMap((e) => (e.kind === 'act' ? [{ party: e.party, act: e.act, vetoedBy: e.vetoedBy }] : [])),
      gestures: signals.open.flatMap((e) => (e.kind === 'gesture' ? [{ party: e.party, measure: e.measure }] : [])),
      active: standing.flatMap((agreement) =>
        agreement.dues
          .filter((due) => isOwed(due.status) || due.status === 'done')
          .map((due) => ({
            package: agreement.id,
            party: due.party,
            measure: due.measure,
            keptAsReported: due.status === 'done' || due.status === 'verified' || due.status === 'performed',
            level: levelIn(agreement.terms, due.party),
          })),
      ),
      packages: standing.map(({ id, stage, mature, terms }) => ({ id, stage, mature, parties: partiesIn(c, terms) })),
      collapsed: promises.changes.filter(({ change }) => change === 'collapsed').map((change) => change.package),
      crisis: of.crisis,
    },
    secret: {
      causes: firstCauses(c, world, of),
      reserves: signals.secret.reserves.map(({ package: id, party }) => ({ package: id, party })),
      stalls: signals.secret.truths
        .filter((t) => t.state === 'stalled')
        .map(({ package: id, party, measure }) => ({ package: id, party, measure, reported: isReported(signals, id, party, measure) })),
    },
  }
}

function isReported(signals: Signals, id: PackageId, party: PartyId, measure: string): boolean {
  const told = signals.reports.some((r) => r.party === party && r.measure === measure && gradeNow(r) === 'clear')
  return told || signals.open.some((e) => e.kind === 'secondStall' && e.package === id && e.party === party && e.measure === measure)
}

/** True troubles of packages that had none before: who was first, and how. */
function firstCauses(c: Catalogue, world: World, { signals, responses, suspended }: FactsOf): TurnFacts['secret']['causes'] {
  const named: Partial<Record<string, Cause>> = { stalled: 'stalled', lapsed: 'lapsed', reversed: 'struckDown', broken: 'brokenByAct' }
  const causes: TurnFacts['secret']['causes'] = signals.secret.truths.flatMap(({ package: id, party, measure, state }) => {
    const cause = named[state]
    return cause ? [{ package: id, party, measure, cause }] : []
  })
  for (const { package: id, party } of signals.secret.reserves) {
    const seen = signals.reports.some((r) => r.package === id && r.party === party && r.measure === null && gradeNow(r) !== 'clean')
    if (seen) causes.push({ package: id, party, measure: null, cause: 'reserve' })
  }
  for (const s of suspended)
    for (const measure of s.measures) causes.push({ package: s.package, party: s.party, measure, cause: 'suspended' })
  for (const agreement of inForce(world)) {
    for (const party of partiesIn(c, agreement.terms)) {
      if (responses[party]?.withdraw.includes(agreement.id)) causes.push({ package: agreement.id, party, measure: null, cause: 'withdrew' })
    }
  }
  return causes.filter(({ package: id }) => !world.facts.some((facts) => facts.secret.causes.some((cause) => cause.package === id)))
}
