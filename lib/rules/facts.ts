// What a turn leaves behind for tests, the review and the ledger of responsibility.
import type { PackageId, PartyId } from '../ids.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { levelIn, partiesIn } from './catalogue.ts'
import { gradeNow } from './clarify.ts'
import { isOwed } from './owed.ts'
import type { Promises } from './promises.ts'
import type { Suspension, Walkout } from './suspension.ts'
import type { Cause, CrisisResult, Signals, Truth, TurnFacts, World } from './world.ts'

export interface FactsOf {
  promises: Promises
  signals: Signals
  suspended: readonly Suspension[]
  left: readonly Walkout[]
  tension: number
  crisis: CrisisResult | null
}

/** The facts of the turn after the last adjudicated one. */
export function factsOf(c: Catalogue, world: World, of: FactsOf): TurnFacts {
  const { promises, signals } = of
  return {
    turn: world.turn + 1,
    public: {
      tension: of.tension,
      acts: signals.open.flatMap((e) => (e.kind === 'act' ? [{ party: e.party, act: e.act, vetoedBy: e.vetoedBy }] : [])),
      gestures: signals.open.flatMap((e) => (e.kind === 'gesture' ? [{ party: e.party, measure: e.measure }] : [])),
      ...standingIn(c, promises.agreements),
      collapsed: promises.changes.filter(({ change }) => change === 'collapsed').map((change) => change.package),
      crisis: of.crisis,
    },
    secret: {
      causes: firstCauses(world, of),
      reserves: signals.secret.reserves.map(({ package: id, party }) => ({ package: id, party })),
      stalls: signals.secret.truths
        .filter((t) => t.state === 'stalled')
        .map(({ package: id, party, measure }) => ({ package: id, party, measure, reported: isReported(signals, id, party, measure) })),
    },
  }
}

/** What of the agreements stands at the end of a turn. */
export function standingIn(c: Catalogue, agreements: World['agreements']): Pick<TurnFacts['public'], 'active' | 'packages'> {
  const standing = Object.values(agreements).filter((agreement) => agreement.status === 'inForce')
  return {
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
  }
}

function isReported(signals: Signals, id: PackageId, party: PartyId, measure: string): boolean {
  const told = signals.reports.some((r) => r.party === party && r.measure === measure && gradeNow(r) === 'clear')
  return told || signals.open.some((e) => e.kind === 'secondStall' && e.package === id && e.party === party && e.measure === measure)
}

/** What true troubles are called. */
const named: Partial<Record<Truth['state'], Cause>> = {
  stalled: 'stalled',
  lapsed: 'lapsed',
  reversed: 'struckDown',
  broken: 'brokenByAct',
}

/** True troubles of packages that had none before: who was first, and how. */
function firstCauses(world: World, { signals, suspended, left }: FactsOf): TurnFacts['secret']['causes'] {
  const causes: TurnFacts['secret']['causes'] = []
  for (const { package: id, party, measure, state } of signals.secret.truths) {
    const cause = named[state]
    if (cause) causes.push({ package: id, party, measure, cause })
  }
  for (const { package: id, party } of signals.secret.reserves) {
    const seen = signals.reports.some((r) => r.package === id && r.party === party && r.measure === null && gradeNow(r) !== 'clean')
    if (seen) causes.push({ package: id, party, measure: null, cause: 'reserve' })
  }
  for (const s of suspended)
    for (const measure of s.measures) causes.push({ package: s.package, party: s.party, measure, cause: 'suspended' })
  for (const { package: id, party } of left) causes.push({ package: id, party, measure: null, cause: 'withdrew' })
  return causes.filter(({ package: id }) => !world.facts.some((facts) => facts.secret.causes.some((cause) => cause.package === id)))
}
