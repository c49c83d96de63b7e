// How a bot answers what came in: examining, suspending, taking up again, walking out, and the crisis card.
import type { MeasureId, PackageId } from '../ids.ts'
import { measureOf } from '../rules/catalogue.ts'
import { gradeNow } from '../rules/clarify.ts'
import { concerns, isOwed } from '../rules/owed.ts'
import type { PartyResponse, Report } from '../rules/world.ts'
import type { AgreementView } from '../view/view.ts'
import type { Play } from './bot.ts'
import { bound, delivered, type Seat, weigh } from './seat.ts'
import { taste } from './signatures.ts'

export function answers(seat: Seat): Play[] {
  const examined = seat.character.answers.examines ? examinations(seat) : []
  // What an examination shows is waited for before anything is answered.
  return [...crisis(seat), ...(examined.length ? examined : response(seat))]
}

// ---- the crisis card -----------------------------------------------------------------------------

/** Who called the brink stands by it; others stand firm with the chance the scenario sets. */
function crisis(seat: Seat): Play[] {
  const { c, view, own, me } = seat
  if (!view.crisis?.due || view.crisis.result || own.crisisChoice || !c.principals.includes(me)) return []
  const called = view.open.some((e) => e.kind === 'brink' && e.party === me)
  const firm = called || seat.chance('firm', me, c.params.standsFirm)
  const why = { code: firm ? (called ? 'standsByIt' : 'standsFirm') : 'givesWay', with: { risk: Math.round(100 * view.crisis.risk) } }
  return [{ intent: { type: 'chooseInCrisis', choice: firm ? 'firm' : 'yield' }, why }]
}

// ---- reports -------------------------------------------------------------------------------------

/** Troubled reports on others in packages of its own. */
function troubles(seat: Seat): { agreement: AgreementView; report: Report }[] {
  return bound(seat).flatMap((agreement) =>
    seat.view.reports
      .filter((report) => report.party !== seat.me && gradeNow(report) !== 'clean' && concerns(agreement, report))
      .map((report) => ({ agreement, report })),
  )
}

function examinations(seat: Seat): Play[] {
  const open = troubles(seat).filter(
    ({ agreement, report }) => report.grade === 'doubtful' && !report.clarified && agreement.terms.clauses.clarify,
  )
  return [...new Set(open.map(({ report }) => report.id))].map((report) => ({
    intent: { type: 'clarifyReport', report },
    why: { code: 'examines', with: {} },
  }))
}

// ---- the response --------------------------------------------------------------------------------

function response(seat: Seat): Play[] {
  if (seat.own.response) return []
  const withdraw = leaving(seat)
  const answered = bound(seat).filter((agreement) => !withdraw.includes(agreement.id))
  const suspend = answered.flatMap((agreement) => suspended(seat, agreement))
  const resume = answered
    .filter((agreement) => !suspend.some((one) => one.package === agreement.id))
    .flatMap((agreement) => resumed(seat, agreement))
  const given: PartyResponse = { suspend, resume, withdraw }
  if (suspend.length + resume.length + withdraw.length === 0) return []
  const code = withdraw.length ? 'walksOut' : suspend.length ? 'suspends' : 'resumes'
  return [
    {
      intent: { type: 'giveResponse', response: given },
      why: { code, with: { measures: suspend.length || resume.length, packages: withdraw.length } },
    },
  ]
}

type Ref = { package: PackageId; measure: MeasureId }

/** Trouble in this package, unless it lets it pass: once a package and turn, however many reports came in. */
function unforgiven(seat: Seat, agreement: AgreementView): Report[] {
  const { answers: manner } = seat.character
  const found = troubles(seat)
    .filter((trouble) => trouble.agreement.id === agreement.id)
    .map(({ report }) => report)
    .filter((report) => manner.to === 'doubtful' || gradeNow(report) === 'clear')
  return seat.chance('forgive', agreement.id, manner.forgives) ? [] : found
}

function suspended(seat: Seat, agreement: AgreementView): Ref[] {
  const { suspends } = seat.character.answers
  if (suspends === 'nothing') return []
  const [cause] = unforgiven(seat, agreement)
  if (!cause) return []
  const own = agreement.dues.filter((due) => due.party === seat.me && isOwed(due.status)).map((due) => due.measure)
  const serves = (id: MeasureId): number => measureOf(seat.c, id).benefit[cause.party] ?? 0
  const taken =
    suspends === 'all'
      ? own
      : own
          .filter((id) => serves(id) > 0)
          .sort((a, b) => serves(b) - serves(a))
          .slice(0, 1)
  return taken.map((measure) => ({ package: agreement.id, measure }))
}

/** Taken up again once nobody gives cause that it minds. */
function resumed(seat: Seat, agreement: AgreementView): Ref[] {
  if (unforgiven(seat, agreement).length > 0) return []
  return agreement.dues
    .filter((due) => due.party === seat.me && due.status === 'suspended')
    .map((due) => ({ package: agreement.id, measure: due.measure }))
}

/** Packages it walks out of: by habit, or because what is left of them is worth less than leaving costs. */
function leaving(seat: Seat): PackageId[] {
  const { character, c } = seat
  const standing = bound(seat)
  const highest = [...standing].sort((a, b) => b.stage - a.stage)[0]
  if (character.walksOut > 0 && highest && seat.chance('walkOut', highest.id, character.walksOut)) return [highest.id]
  if (character.signs !== 'reckoned') return []
  return standing
    .filter((agreement) => {
      const stays = worth(seat, agreement)
      const leaves = -c.params.exitCost
      if (stays >= leaves) return false
      return seat.chance('leave', agreement.id, 1 / (1 + Math.exp((stays - leaves) / c.params.choiceTemperature)))
    })
    .map(({ id }) => id)
}

/** Expected value of staying, with gains only from what is being delivered, points (E.4). */
function worth(seat: Seat, agreement: AgreementView): number {
  const weighed = weigh(seat, agreement.terms, agreement)
  const running = seat.own.reserves.some((one) => one.package === agreement.id && one.running)
  const k = Math.min(1, Math.max(0, weighed.trust * weighed.durability))
  const missing = k * weighed.gain * (1 - delivered(seat, agreement))
  return (running ? weighed.evHedge + taste(seat, agreement.terms) : weighed.evComply) - missing
}
