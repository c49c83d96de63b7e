// Tables about the game: packages and what they ask, orders, reports, trust with its receipts, tension, and what came from outside.
import type { PartyId } from '../ids.ts'
import { measureOf, stageIn } from '../rules/catalogue.ts'
import type { FreeAction, PerParty, Receipt } from '../rules/world.ts'
import type { Catalogue, Terms } from '../scenario/schema.ts'
import { type Row, yesNo } from './sheet.ts'
import { iso, type Step } from './walk.ts'

export function packageRows(catalogue: Catalogue, { before, after, happening, place }: Step): Row[] {
  const { event } = happening
  switch (event.type) {
    case 'packageTabled':
      return [{ ...place, package: event.package, version: 1, event: 'tabled', party: event.party, ...termsIn(catalogue, event.terms) }]
    case 'packageCountered':
      return [
        {
          ...place,
          package: event.package,
          version: event.version,
          event: 'countered',
          party: event.party,
          ...termsIn(catalogue, event.terms),
        },
      ]
    case 'packageSigned':
      return [
        {
          ...place,
          package: event.package,
          version: event.version,
          event: 'signed',
          party: event.party,
          will_cost: event.cost,
          reserve: yesNo(event.reserve),
        },
      ]
    case 'standTaken': {
      const { package: id, version, party, stand, reason } = event
      return [{ ...place, package: id, version, event: stand === 'endorse' ? 'endorsed' : 'dissented', party, reason }]
    }
    case 'signatureTakenBack':
    case 'packageWithdrawn':
    case 'renewalDeclined':
    case 'renewalKept':
      return [{ ...place, package: event.package, event: changes[event.type], party: event.party }]
    case 'signaturesLapsed':
      return [{ ...place, package: event.package, event: 'signaturesLapsed', party: '' }]
    case 'packageEnteredForce': {
      const terms = after.world.agreements[event.package]?.terms
      return [{ ...place, package: event.package, event: 'inForce', party: '', ...(terms && termsIn(catalogue, terms)) }]
    }
    case 'turnAdjudicated':
      return event.result.changes.map(({ package: id, change }) => ({
        ...place,
        turn: before.moment?.turn ?? 0,
        package: id,
        event: change,
        party: '',
      }))
    default:
      return []
  }
}

const changes = {
  signatureTakenBack: 'signatureTakenBack',
  packageWithdrawn: 'withdrawn',
  renewalDeclined: 'renewalDeclined',
  renewalKept: 'renewalKept',
} as const

const termsIn = (catalogue: Catalogue, terms: Terms): Row => ({
  title: terms.title,
  stage: stageIn(catalogue, terms),
  sequence: terms.sequence.kind,
  first: terms.sequence.kind === 'in-turn' ? terms.sequence.first.join(' ') : '',
  tranches: terms.sequence.kind === 'tranche' ? terms.sequence.tranches : null,
  duration: terms.duration,
  snapback: terms.clauses.snapback.join(' '),
  escrow: terms.clauses.escrow.join(' '),
  clarify: yesNo(terms.clauses.clarify),
  dispute: terms.clauses.dispute,
})

export function commitmentRows(catalogue: Catalogue, { happening, place }: Step): Row[] {
  const { event } = happening
  if (event.type !== 'packageTabled' && event.type !== 'packageCountered') return []
  const version = event.type === 'packageTabled' ? 1 : event.version
  return event.terms.commitments.map(({ party, measure: id }) => {
    const { stage, domain, kind, mode, text } = measureOf(catalogue, id)
    return {
      ...place,
      package: event.package,
      version,
      party,
      measure: id,
      stage,
      domain,
      kind,
      mode,
      verify: event.terms.verify[party] ?? 0,
      text,
    }
  })
}

export function measureRows({ before, after, happening, place }: Step): Row[] {
  const { event } = happening
  if (event.type !== 'turnAdjudicated') return []
  const turn = before.moment?.turn ?? 0
  const truths = before.hand.signals?.secret.truths ?? []
  return Object.values(after.world.agreements)
    .filter(({ status, endedIn }) => status === 'inForce' || endedIn === turn)
    .flatMap(({ id, dues, terms }) =>
      dues.map((due): Row => {
        const truth = truths.find((one) => one.package === id && one.party === due.party && one.measure === due.measure)
        const reserve = after.world.secret.agreements[id]?.reserve[due.party]?.running ?? false
        return {
          ...place,
          package: id,
          party: due.party,
          measure: due.measure,
          verify: terms.verify[due.party] ?? 0,
          status: due.status,
          clean: due.clean,
          done: due.done,
          truth: truth?.state ?? '',
          reserve: yesNo(reserve),
        }
      }),
    )
}

const objectOf = (free: FreeAction): string => {
  switch (free.kind) {
    case 'gesture':
      return free.measure
    case 'act':
      return free.act
    case 'intelligence':
      return free.target
    case 'mediation':
      return free.between.join(' ')
    case 'restore':
      return `${free.package} ${free.measure}`
    default:
      return ''
  }
}

/** When orders are carried out: what each delegation had ordered, or what stood for an order that was missing. */
export function orderRows(catalogue: Catalogue, { before, happening, place }: Step): Row[] {
  const { event } = happening
  if (event.type !== 'ordersCarriedOut') return []
  return catalogue.parties.flatMap(({ id: party }): Row[] => {
    const orders = before.hand.orders[party]
    const given = yesNo(orders !== undefined)
    const own = { ...place, participant: '', party, given }
    const bound = Object.values(before.world.agreements).filter(
      ({ status, dues }) => status === 'inForce' && dues.some((due) => due.party === party),
    )
    const free = event.signals.secret.free[party] ?? { kind: 'nothing' as const }
    return [
      ...bound.map(({ id }) => ({ ...own, kind: 'package', package: id, order: orders?.packages[id] ?? 'comply', object: '' })),
      { ...own, kind: 'free', package: '', order: free.kind, object: objectOf(free) },
      ...(orders?.vetoes ?? []).map((act) => ({ ...own, kind: 'veto', package: '', order: 'veto', object: act })),
    ]
  })
}

/** At adjudication, as they stood then: what was clarified or corrected is in. */
export function reportRows({ before, happening, place }: Step): Row[] {
  if (happening.event.type !== 'turnAdjudicated' || !before.hand.signals) return []
  const { reports, secret } = before.hand.signals
  return reports.map(({ id, package: of, party, measure, grade, clarified, by }) => ({
    ...place,
    report: id,
    package: of,
    party,
    measure: measure ?? '',
    grade,
    clarified: clarified ?? '',
    clarified_by: by ?? '',
    truth: secret.truths.find((one) => one.package === of && one.party === party && one.measure === measure)?.state ?? '',
  }))
}

type Told = Extract<Step['happening']['event'], { type: 'turnAdjudicated' }>['result']
const toldIn = ({ happening }: Step): Told | null => (happening.event.type === 'turnAdjudicated' ? happening.event.result : null)
const pairs = <T>(of: PerParty<PerParty<T>>): [PartyId, PartyId, T][] =>
  (Object.entries(of) as [PartyId, PerParty<T>][]).flatMap(([holder, towards]) =>
    (Object.entries(towards) as [PartyId, T][]).map(([toward, one]): [PartyId, PartyId, T] => [holder, toward, one]),
  )

export function trustRows(step: Step): Row[] {
  const told = toldIn(step)
  return told
    ? pairs(told.trust).map(([holder, toward, { before, after }]) => ({
        ...step.place,
        holder,
        toward,
        before,
        after,
        change: after - before,
      }))
    : []
}

const lineRows = (own: Row, { lines }: Receipt): Row[] =>
  lines.map(({ reason, points, evidence, party, package: of, measure, act, label }, n) => ({
    ...own,
    line: n + 1,
    reason,
    points,
    evidence: evidence ?? null,
    party: party ?? '',
    package: of ?? '',
    measure: measure ?? '',
    act: act ?? '',
    label: label ?? '',
  }))

export function receiptRows(step: Step): Row[] {
  const told = toldIn(step)
  return told ? pairs(told.trust).flatMap(([holder, toward, receipt]) => lineRows({ ...step.place, holder, toward }, receipt)) : []
}

export function tensionRows(step: Step): Row[] {
  const told = toldIn(step)
  return told ? lineRows({ ...step.place, before: told.tension.before, after: told.tension.after }, told.tension) : []
}

/** One row a turn: all figures after it. */
export function turnRows(catalogue: Catalogue, step: Step): Row[] {
  const told = toldIn(step)
  if (!told) return []
  const { world } = step.after
  return [
    {
      ...step.place,
      tension: world.tension,
      war_risk: told.warRisk,
      crisis: yesNo(told.crisis !== null),
      opened: world.opened,
      in_force: Object.values(world.agreements).filter(({ status }) => status === 'inForce').length,
      ...Object.fromEntries(
        catalogue.parties.flatMap(({ id, asset }) => [
          [`will_${id}`, world.will[id] ?? null],
          ...(world.pressure[id] === undefined ? [] : [[`pressure_${id}`, world.pressure[id]]]),
          ...(asset
            ? [
                [`asset_estimate_${id}`, world.asset[id] ?? null],
                [`asset_true_${id}`, world.secret.asset[id] ?? null],
              ]
            : []),
        ]),
      ),
      ...Object.fromEntries(pairs(world.trust).map(([holder, toward, value]) => [`trust_${holder}_${toward}`, value])),
    },
  ]
}

export function injectRows({ happening, place }: Step): Row[] {
  const { event } = happening
  if (event.type === 'injectSent') {
    const { inject, mel, due } = event
    const by = due ? 'itself' : mel === undefined ? 'hand' : 'list'
    const { id, name, chosen, to, text } = inject
    return [
      { ...place, event: 'sent', inject: id, name, falls_on: chosen ?? '', to: (to ?? []).join(' '), by, party: '', option: '', text },
    ]
  }
  if (event.type !== 'injectAnswered') return []
  const { inject, party, option, text } = event
  return [{ ...place, event: 'answered', inject, name: '', falls_on: '', to: '', by: '', party, option, text }]
}

export function overrideRows({ happening, place }: Step): Row[] {
  const { event } = happening
  if (event.type === 'knobSet') return [{ ...place, figure: 'dial', of: event.param, toward: '', to: String(event.value), reason: '' }]
  if (event.type !== 'overridden') return []
  const { change, reason } = event
  switch (change.kind) {
    case 'tension':
      return [{ ...place, figure: 'tension', of: '', toward: '', to: String(change.to), reason }]
    case 'trust':
      return [{ ...place, figure: 'trust', of: change.holder, toward: change.toward, to: String(change.to), reason }]
    case 'report':
      return [{ ...place, figure: 'report', of: change.report, toward: '', to: change.grade, reason }]
    case 'commitment':
      return [
        {
          ...place,
          figure: 'commitment',
          of: `${change.package} ${change.party} ${change.measure}`,
          toward: '',
          to: change.status,
          reason,
        },
      ]
    default:
      return [{ ...place, figure: change.kind, of: change.party, toward: '', to: String(change.to), reason }]
  }
}

export function outcomeRows(catalogue: Catalogue, { before, happening, place }: Step): Row[] {
  const { event } = happening
  if (event.type !== 'gameEnded') return []
  const { end, collective, parties } = event.standing
  return catalogue.parties.map(({ id }) => ({
    ...place,
    end,
    collective,
    party: id,
    nature: before.natures[id] ?? '',
    score: parties[id]?.score ?? null,
    share: parties[id]?.share ?? null,
    medal: parties[id]?.medal ?? '',
    objectives: parties[id]?.objectives.length ?? 0,
    met: parties[id]?.objectives.filter((one) => one.met).length ?? 0,
  }))
}

/** When each phase was begun and left; one that is still open, or was left by going back or the end, has what ended it. */
export function phaseRows(steps: readonly Step[]): Row[] {
  const moves = steps.filter(({ happening: { event } }) => ['phaseStarted', 'gameEnded', 'rewound'].includes(event.type))
  return moves.flatMap((step, n): Row[] => {
    const { event, at } = step.happening
    if (event.type === 'gameEnded') return []
    const next = moves[n + 1]
    const phase = step.after.moment?.phase
    const minutes = phase ? step.after.settings.phaseMinutes[phase] : 0
    return [
      {
        ...step.place,
        planned: minutes * 60,
        ended: next ? iso(next.happening.at) : '',
        lasted: next ? (next.happening.at - at) / 1000 : null,
        left_by: next ? next.happening.event.type : '',
      },
    ]
  })
}
