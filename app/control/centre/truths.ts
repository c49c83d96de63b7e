// What really stood behind a report: inspection errs in both directions, and control alone is shown where.
import type { Report, Truth } from '../../../lib/rules/world.ts'
import type { FacilitatorView } from '../../../lib/view/view.ts'

/** `reserve` and `noReserve` stand behind what inspection found, or did not find, elsewhere. */
export type TruthState = Truth['state'] | 'reserve' | 'noReserve'
export interface Behind {
  state: TruthState
  /** Whether the report, as it stands after an examination, says so. */
  fit: 'asReported' | 'falseAlarm' | 'unseen'
}

type Seen = Pick<FacilitatorView, 'truths' | 'own'>

/** null when nothing is recorded behind the report. */
export function behind(view: Seen, report: Report): Behind | null {
  const state = stateBehind(view, report)
  if (!state) return null
  const innocent = state === 'kept' || state === 'noReserve'
  const clean = report.clarified === 'clean' || (report.grade === 'clean' && report.clarified === null)
  return { state, fit: clean === innocent ? 'asReported' : clean ? 'unseen' : 'falseAlarm' }
}

function stateBehind({ truths, own }: Seen, report: Report): TruthState | null {
  if (report.measure === null) {
    const reserves = own.find(({ party }) => party === report.party)?.reserves ?? []
    return reserves.some((reserve) => reserve.package === report.package && reserve.running) ? 'reserve' : 'noReserve'
  }
  return truths.find((one) => one.package === report.package && one.party === report.party && one.measure === report.measure)?.state ?? null
}
