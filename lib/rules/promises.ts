// The life of every commitment through one turn: what is reported, answered, matured, ended (C, RULINGS 12–21).
import type { PackageId, PartyId } from '../ids.ts'
import type { Catalogue, Stage } from '../scenario/schema.ts'
import { measureOf, partiesIn, stepsOf } from './catalogue.ts'
import { gradeNow } from './clarify.ts'
import { type Effect, inspectionDown } from './effects.ts'
import { grouped } from './group.ts'
import { type Cycle, cyclesAfter, cyclesFor, isUnbound, isWhole } from './maturity.ts'
import { inForce, isOwed, type Owed, owed } from './owed.ts'
import { round6 } from './round.ts'
import { openlyGone } from './suspension.ts'
import { keyOf, undertakings } from './undertaking.ts'
import { sight } from './verification.ts'
import type {
  Agreement,
  AgreementSecret,
  Due,
  DueTruth,
  Grade,
  OpenEvent,
  PartyResponse,
  PerParty,
  Report,
  Signals,
  Truth,
  World,
} from './world.ts'

export interface Answers {
  signals: Signals
  responses: Partial<PerParty<PartyResponse>>
  /** Parties that will not renew, by package. */
  declines: Record<PackageId, PartyId[]>
  effects: readonly Effect[]
}
/** What was owed, with the grade it was reported with. */
export type Graded = Owed & { grade: Grade | null }
export interface Promises {
  agreements: World['agreements']
  secret: World['secret']['agreements']
  opened: Stage
  changes: { package: PackageId; change: 'matured' | 'collapsed' | 'expired' | 'renewed' }[]
  /** How the turn of each package that was in force counts. */
  cycles: { package: PackageId; cycle: Cycle }[]
  /** By key. */
  graded: ReadonlyMap<string, Graded>
  /** The reports on what was owed, in their order. */
  told: readonly Told[]
}
export interface Told {
  report: Report
  of: Graded
}

/** What the turn's signals say of one package. */
interface Said {
  /** Open happenings that change the standing of a commitment. */
  open: readonly OpenEvent[]
  /** Reports of the concealment channel. */
  elsewhere: readonly Report[]
  truths: readonly Truth[]
  /** Parties whose reserve runs. */
  reserves: readonly PartyId[]
}

/** Share of a one-off from which rounding alone keeps it from being done. */
const almost = 1 - 1e-5

/** Every package after the turn. */
export function afterTurn(c: Catalogue, world: World, answers: Answers): Promises {
  const { signals } = answers
  const { graded, told } = gradedNow(c, world, answers)
  const saidOf = saidBy(signals)
  const agreements = { ...world.agreements }
  const secret = { ...world.secret.agreements }
  const changes: Promises['changes'] = []
  const cycles: Promises['cycles'] = []
  let { opened } = world
  for (const before of inForce(world)) {
    const said = saidOf(before.id)
    const owes = undertakings(c, before.terms)
    const dues = before.dues.map((due, at) => {
      const now = reportedDue(c, before, due, graded.get(owes[at]?.key ?? ''), said.open, world.turn + 1)
      return answeredDue(before, due, now, answers.responses[due.party])
    })
    const cycle = cycleOf(before, dues, said, answers.responses)
    cycles.push({ package: before.id, cycle })
    const next = settle(c, world, { ...before, dues, clean: cyclesAfter(before.clean, cycle) }, answers)
    agreements[before.id] = next.agreement
    for (const change of next.changes) changes.push({ package: before.id, change })
    if (next.agreement.mature && next.agreement.stage > opened) opened = next.agreement.stage
    const hidden = world.secret.agreements[before.id]
    if (hidden) secret[before.id] = hiddenAfter(c, before, hidden, graded, said)
  }
  return { agreements, secret, opened, changes, cycles, graded, told }
}

function gradedNow(c: Catalogue, world: World, { signals, effects }: Answers): Pick<Promises, 'graded' | 'told'> {
  const graded = new Map<string, Graded>()
  for (const o of owed(c, world, inspectionDown(effects))) graded.set(o.key, { ...o, grade: null })
  const told: Told[] = []
  for (const report of signals.reports) {
    const of = report.measure === null ? undefined : graded.get(keyOf(report.party, report.measure))
    if (!of) continue
    of.grade = gradeNow(report)
    told.push({ report, of })
  }
  return { graded, told }
}

function saidBy({ reports, open, secret }: Signals): (id: PackageId) => Said {
  const telling = open.filter((e) => e.kind === 'restored' || e.kind === 'act' || e.kind === 'secondStall' || e.kind === 'struckDown')
  const elsewhere = grouped(
    reports.filter((r) => r.measure === null),
    (r) => r.package,
  )
  const truths = grouped(secret.truths, (t) => t.package)
  return (id) => ({
    open: telling,
    elsewhere: elsewhere.get(id) ?? [],
    truths: truths.get(id) ?? [],
    reserves: secret.reserves.filter((r) => r.package === id).map((r) => r.party),
  })
}

/** A due as its own party's answer leaves it; `now`: as it was reported. */
function answeredDue(agreement: Agreement, due: Due, now: Due, response: PartyResponse | undefined): Due {
  if (!response) return now
  if (response.withdraw.includes(agreement.id))
    return now.status === 'done' || now.status === 'broken' ? now : { ...now, status: 'ended', clean: 0 }
  const asks = (list: PartyResponse['suspend']): boolean => list.some((s) => s.package === agreement.id && s.measure === due.measure)
  if (isOwed(now.status) && asks(response.suspend)) return { ...now, status: 'suspended', clean: 0 }
  if (due.status === 'suspended' && asks(response.resume)) return { ...now, status: 'due', clean: 0 }
  return now
}

/** A due as reports and open happenings leave it, before anybody answers. */
function reportedDue(
  c: Catalogue,
  agreement: Agreement,
  due: Due,
  graded: Graded | undefined,
  open: readonly OpenEvent[],
  turn: number,
): Due {
  const restored = open.some(
    (e) => e.kind === 'restored' && e.package === agreement.id && e.party === due.party && e.measure === due.measure,
  )
  if (restored) return { ...due, status: 'due', clean: 0, reversedIn: null }
  const gone = openlyGone(open, agreement.id, due)
  if (gone) return { ...due, status: gone, clean: 0, reversedIn: gone === 'reversed' ? turn : null }
  const o = isOwed(due.status) ? graded : undefined
  if (!o?.grade) return due
  if (o.grade !== 'clean') return { ...due, status: o.grade === 'clear' ? 'stalled' : 'doubtful', clean: 0 }
  const done = o.measure.mode === 'do' ? round6(due.done + 1 / stepsOf(agreement.terms, o.measure)) : due.done
  if (o.measure.mode === 'do' && done >= almost) return { ...due, status: 'done', clean: due.clean + 1, done: 1 }
  const seen = sight(c, o.level, o.measure.observability)
  return { ...due, status: seen.detection >= 0.5 ? 'verified' : 'performed', clean: due.clean + 1, done }
}

/** A clear report, a suspension, a breach or a walk-out starts the count again; a doubt only holds it (RULINGS 17). */
function cycleOf(before: Agreement, dues: readonly Due[], said: Said, responses: Answers['responses']): Cycle {
  const elsewhere = said.elsewhere.map(gradeNow)
  const fresh = dues.filter((due, at) => due.status !== before.dues[at]?.status)
  const steppedBack = fresh.some((due) => due.status === 'suspended' || due.status === 'broken' || due.status === 'reversed')
  const left = Object.values(responses).some((r) => r?.withdraw.includes(before.id))
  const troubled = dues.some((due, at) => due.status === 'stalled' && isOwed(before.dues[at]?.status ?? 'ended'))
  if (steppedBack || left || troubled || elsewhere.includes('clear')) return 'again'
  const doubted = elsewhere.includes('doubtful') || dues.some((due) => due.status === 'doubtful' || due.status === 'due')
  return doubted || !isWhole(dues) ? 'held' : 'clean'
}

/** Maturing, collapse, and the end of a term. */
function settle(
  c: Catalogue,
  world: World,
  agreement: Agreement,
  { declines }: Answers,
): { agreement: Agreement; changes: Promises['changes'][number]['change'][] } {
  const turn = world.turn + 1
  const closed = (status: 'expired' | 'collapsed'): Agreement => ({
    ...agreement,
    status,
    endedIn: turn,
    dues: agreement.dues.map((due) =>
      due.status === 'done' || due.status === 'broken' || due.status === 'ended'
        ? due
        : { ...due, status: status === 'expired' ? 'expired' : 'ended', clean: 0 },
    ),
  })
  if (isUnbound(c, agreement.terms, agreement.dues)) return { agreement: closed('collapsed'), changes: ['collapsed'] }
  const matures = !agreement.mature && agreement.clean >= cyclesFor(c.params, agreement.stage)
  const grown = matures ? { ...agreement, mature: true } : agreement
  const matured = matures ? (['matured'] as const) : []
  if (turn < agreement.until) return { agreement: grown, changes: [...matured] }
  const declined = (declines[agreement.id] ?? []).some((party) => agreement.dues.some((due) => due.party === party))
  if (declined) return { agreement: { ...closed('expired'), mature: grown.mature }, changes: [...matured, 'expired'] }
  return { agreement: { ...grown, until: agreement.until + agreement.terms.duration }, changes: [...matured, 'renewed'] }
}

/** The hidden side: true progress, stalls in a row, reserves. */
function hiddenAfter(
  c: Catalogue,
  agreement: Agreement,
  hidden: AgreementSecret,
  graded: Promises['graded'],
  { elsewhere, truths, reserves }: Said,
): AgreementSecret {
  const truth = agreement.dues.map((due, at): DueTruth => {
    const before = hidden.truth[at] ?? { done: 0, stalls: 0, stallReported: false }
    const state = truths.find((t) => t.party === due.party && t.measure === due.measure)?.state
    if (state === 'stalled') {
      const reported = graded.get(keyOf(due.party, due.measure))?.grade === 'clear'
      return { ...before, stalls: before.stalls + 1, stallReported: before.stallReported || reported }
    }
    if (state !== 'kept') return { ...before, stalls: 0, stallReported: false }
    return {
      done: doneInTruth(c, agreement, due, before.done, reserves.includes(due.party) ? c.params.reserveRemoval : 1),
      stalls: 0,
      stallReported: false,
    }
  })
  const reserve: AgreementSecret['reserve'] = {}
  for (const party of partiesIn(c, agreement.terms)) {
    const r = hidden.reserve[party]
    if (!r) continue
    const running = reserves.includes(party)
    const shown = elsewhere.some((report) => report.party === party && gradeNow(report) === 'clear')
    reserve[party] = { running, turns: r.turns + (running ? 1 : 0), seen: r.seen || shown }
  }
  return { truth, reserve }
}

function doneInTruth(c: Catalogue, agreement: Agreement, due: Due, before: number, share: number): number {
  const measure = measureOf(c, due.measure)
  if (measure.mode !== 'do') return before
  const done = round6(before + share / stepsOf(agreement.terms, measure))
  return done >= almost ? 1 : done
}
