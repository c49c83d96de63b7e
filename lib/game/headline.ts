// The news that every screen may read of an event. Nothing here that is not public by the rules.

import type { InjectId, PartyId } from '../ids.ts'
import type { OpenEvent, Report } from '../rules/world.ts'
import type { GameEvent } from './event.ts'
import type { SentInject } from './injects.ts'
import type { Headline, RoomState } from './state.ts'

type News = Omit<Headline, 'id' | 'turn' | 'phase' | 'at'>

/** Headlines of one event, given the room as it was before it. */
export function headlinesOf(before: RoomState, event: GameEvent): News[] {
  switch (event.type) {
    case 'phaseStarted':
      return event.moment.phase === 'brief' ? [{ kind: 'turnBegins' }] : []
    case 'broadcastSent':
      return [{ kind: 'broadcast', text: event.text, ...heardBy(event) }]
    case 'mediaPublished':
      return [{ kind: 'media', outlet: event.outlet, title: event.headline, text: event.text }]
    case 'injectSent':
      return [{ kind: 'inject', title: event.inject.name, text: event.inject.text, ...heardBy(event.inject) }]
    case 'injectAnswered':
      return [{ kind: 'injectAnswered', party: event.party, text: event.text, ...heardBy(sentIn(before, event.inject)) }]
    case 'packageTabled':
      return [{ kind: 'tabled', party: event.party, title: event.terms.title }]
    case 'packageCountered':
      return [{ kind: 'countered', party: event.party, title: event.terms.title }]
    case 'packageWithdrawn':
      return [{ kind: 'withdrawn', party: event.party, title: titleOf(before, event.package) }]
    case 'packageEnteredForce': {
      const parties = event.world.agreements[event.package]?.dues.map((due) => due.party) ?? []
      return [{ kind: 'inForce', parties: [...new Set(parties)], title: titleOf(before, event.package) }]
    }
    case 'renewalDeclined':
      return [{ kind: 'renewalDeclined', party: event.party, title: titleOf(before, event.package) }]
    case 'gestureAnnounced':
      return [{ kind: 'gesture', party: event.party, measure: event.measure }]
    case 'ordersCarriedOut':
      return [
        ...event.signals.open.flatMap(ofOpenEvent),
        ...event.signals.reports.flatMap((report) => ofReport(before, report)),
        ...(event.signals.crisisDue ? [{ kind: 'crisis' as const }] : []),
      ]
    case 'reportClarified': {
      const report = before.hand.signals?.reports.find((candidate) => candidate.id === event.report)
      if (!report) return []
      return [
        {
          kind: 'clarified',
          party: report.party,
          parties: [event.party],
          ...(report.measure ? { measure: report.measure } : {}),
          text: event.outcome,
        },
      ]
    }
    case 'turnAdjudicated':
      return [...(before.held?.overrides ?? []).map((one) => ofOverride(before, one)), ...ofAdjudication(before, event)]
    case 'rewound':
      return [{ kind: 'rewound', text: event.to.phase }]
    case 'undone':
      return event.restored ? [{ kind: 'undone', text: event.restored.moment?.phase ?? 'lobby' }] : []
    case 'injectTakenBack':
      return [{ kind: 'injectTakenBack', title: event.name, ...heardBy(sentIn(before, event.inject)) }]
    case 'overridden':
      // What is set in a turn that is held back is told with it.
      return event.stands.in === 'held' ? [] : [ofOverride(before, event)]
    case 'statementPublished':
      return [{ kind: 'statement', party: event.party, text: event.text }]
    case 'gameEnded':
      return [{ kind: 'ended' }]
    default:
      return []
  }
}

const heardBy = (sent: { to?: PartyId[] } | undefined): Pick<News, 'to'> => (sent?.to ? { to: sent.to } : {})

const sentIn = ({ hand }: RoomState, id: InjectId): SentInject | undefined => hand.injects.find((one) => one.id === id)

const titleOf = (state: RoomState, id: keyof RoomState['proposals']): string =>
  state.proposals[id]?.versions.at(-1)?.terms.title ?? state.world.agreements[id]?.terms.title ?? ''

function ofReport(before: RoomState, report: Report): News[] {
  if (report.grade === 'clean') return []
  const title = titleOf(before, report.package)
  if (!report.measure) return [{ kind: report.grade === 'clear' ? 'reserveSeen' : 'doubtfulReport', party: report.party, title }]
  return [{ kind: report.grade === 'clear' ? 'clearReport' : 'doubtfulReport', party: report.party, measure: report.measure, title }]
}

/** Which figure, of whom, and why; never what it was set to: some figures are not public. */
function ofOverride(before: RoomState, { change, reason }: Pick<Extract<GameEvent, { type: 'overridden' }>, 'change' | 'reason'>): News {
  const news: News = { kind: 'overridden', title: change.kind, text: reason }
  switch (change.kind) {
    case 'tension':
      return news
    case 'trust':
      return { ...news, party: change.holder, parties: [change.toward] }
    case 'commitment':
      return { ...news, party: change.party, measure: change.measure }
    case 'report': {
      const report = before.hand.signals?.reports.find((one) => one.id === change.report)
      return { ...news, ...(report ? { party: report.party } : {}), ...(report?.measure ? { measure: report.measure } : {}) }
    }
    default:
      return { ...news, party: change.party }
  }
}

function ofOpenEvent(event: OpenEvent): News[] {
  switch (event.kind) {
    case 'act': {
      const vetoed: News[] = event.vetoedBy.length ? [{ kind: 'vetoed', party: event.party, parties: event.vetoedBy, act: event.act }] : []
      const broke = event.broke.map((due): News => ({ kind: 'brokenByAct', party: event.party, measure: due.measure, act: event.act }))
      return vetoed.length ? vetoed : [{ kind: 'act', party: event.party, act: event.act }, ...broke]
    }
    case 'gesture':
      return [] // announced already
    case 'struckDown':
    case 'restored':
    case 'restoreFailed':
    case 'secondStall':
      return [{ kind: event.kind, party: event.party, measure: event.measure }]
    case 'homeCampaign':
    case 'brink':
      return [{ kind: event.kind, party: event.party }]
    case 'mediation':
      return [{ kind: 'mediation', party: event.party, parties: event.between }]
    case 'intelligenceCaught':
      return [{ kind: 'intelligenceCaught', party: event.party, parties: [event.target] }]
  }
}

function ofAdjudication(before: RoomState, event: Extract<GameEvent, { type: 'turnAdjudicated' }>): News[] {
  const { result } = event
  const parties = Object.keys(before.world.trust) as PartyId[]
  const answered = Object.values(before.world.agreements).flatMap((agreement): News[] => {
    const left = parties.filter((party) => before.hand.responses[party]?.withdraw.includes(agreement.id))
    const moved = agreement.dues.flatMap((due, at): News[] => {
      const now = result.world.agreements[agreement.id]?.dues[at]?.status
      if (due.status !== 'suspended' && now === 'suspended') return [{ kind: 'suspended', party: due.party, measure: due.measure }]
      return due.status === 'suspended' && now === 'due' ? [{ kind: 'resumed', party: due.party, measure: due.measure }] : []
    })
    return [...left.map((party): News => ({ kind: 'withdrew', party, title: titleOf(before, agreement.id) })), ...moved]
  })
  const changed = result.changes.flatMap(({ package: id, change }): News[] =>
    change === 'renewed' ? [] : [{ kind: change, title: titleOf(before, id) }],
  )
  const crisis: News[] = result.crisis ? [{ kind: 'crisisResult' }] : []
  const over: News[] = result.over
    ? [result.over.kind === 'war' ? { kind: 'war' } : { kind: 'capitulation', party: result.over.party }]
    : []
  return [...answered, ...crisis, ...changed, ...over]
}
