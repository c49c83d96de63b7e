// What every screen shows: computed from what was reported and done in the open, never from the truth (RULINGS 1).

import type { SentInject } from '../game/injects.ts'
import { answersOf, asked, effectsNow, optionText } from '../game/injects.ts'
import { membersOf, signerOf } from '../game/people.ts'
import { latest } from '../game/proposals.ts'
import type { Proposal, RoomState, Statement, TurnRecord } from '../game/state.ts'
import { catalogueFor } from '../game/table.ts'
import type { PartyId } from '../ids.ts'
import { assetRange } from '../rules/asset.ts'
import { willBand } from '../rules/bands.ts'
import { partiesIn } from '../rules/catalogue.ts'
import { remissionOf } from '../rules/price.ts'
import { byKey, remembered, rememberedOfAll, rememberedOfTwo } from '../rules/remember.ts'
import type { Agreement, OpenEvent, PerParty, Receipt, Report } from '../rules/world.ts'
import type { Scenario } from '../scenario/schema.ts'
import { isSame } from './changes.ts'
import { allRecentHeadlines, heardBy } from './hearing.ts'
import type { Sight } from './project.ts'
import { restView } from './rest.ts'
import type {
  AgreementView,
  Board,
  CrisisView,
  DelegationView,
  InjectView,
  ProposalView,
  PublicView,
  RoomHead,
  TurnStory,
  Viewer,
  WillView,
} from './view.ts'

/** Public knowledge, with the viewer's own marks opened where it has any. */
export function projectPublic(sight: Sight, viewer: Viewer): PublicView {
  const { state, scenario } = sight
  const shared = sharedByAll(scenario, state)
  return {
    ...shared,
    ...heardBy(state, viewer, shared),
    delegations: delegations(state.people, sight.online, sight.catalogue),
    proposals: proposals(sight.catalogue, state.proposals)(openerOf(viewer)),
    standing: standing(sight, viewer),
    forecast: forecast(sight, viewer),
  }
}

/** What the shared part looks at. */
type Shared = Pick<Sight, 'scenario' | 'state' | 'catalogue'>
/** What hangs on the viewer, or on who is connected, and is made for each. */
type OwnToViewer = 'delegations' | 'proposals' | 'standing' | 'forecast'

/** The same for everybody: worked out once, however many look at this moment of the room. */
export const sharedByAll = rememberedOfTwo((scenario: Scenario, state: RoomState): Shown => settled(state, shownToAll(scenario, state)))

type Shown = Omit<PublicView, OwnToViewer>

/** What was shown of a room last, by what stays with it from its opening on. */
const shownLast = new WeakMap<RoomState['natures'], Shown>()

/** The same, with what says the same as last time as the same objects: every audience passes them over at a glance. */
function settled({ natures }: RoomState, now: Shown): Shown {
  const last = shownLast.get(natures)
  const next = last ? alike(last, now) : now
  shownLast.set(natures, next)
  return next
}

function alike<T extends object>(before: T, now: T): T {
  const next = { ...now }
  for (const name of Object.keys(now) as (keyof T)[]) if (isSame(before[name], now[name])) next[name] = before[name]
  return next
}

function shownToAll(scenario: Scenario, state: RoomState): Shown {
  const sight = { scenario, state, catalogue: catalogueFor(scenario, state.settings) }
  const { hand } = state
  return {
    room: head(sight),
    board: board(scenario, sight.catalogue, state.world, state.history),
    agreements: Object.values(state.world.agreements).map((agreement) =>
      agreementView(agreement, state.hand.declines)(state.moment?.turn ?? 0),
    ),
    gestures: sight.catalogue.parties.flatMap(({ id }) => {
      const measure = hand.gestures[id]
      return measure ? [{ party: id, measure }] : []
    }),
    injects: hand.injects.map((inject) => injectView(sight, inject)),
    remission: remissionOf(effectsNow(sight)),
    reports: (hand.signals?.reports ?? []).map(reportView),
    open: (hand.signals?.open ?? []).map(openView),
    crisis: crisis(sight),
    story: story(sight),
    headlines: allRecentHeadlines(state),
    statements: state.statements.map(statementView),
    over: state.world.over,
    ready: sight.catalogue.parties.map(({ id }) => id).filter((id) => hand.ready.includes(id)),
  }
}

function head({ state }: Shared): RoomHead {
  return {
    code: state.code,
    door: state.door,
    title: state.settings.title,
    scenario: state.scenario,
    status: state.status,
    locked: state.locked,
    turns: state.settings.turns,
    turn: state.moment?.turn ?? 0,
    phase: state.moment?.phase ?? null,
    clock: state.clock,
    phaseMinutes: state.settings.phaseMinutes,
    timed: state.settings.timed,
    endEarly: state.settings.endEarly,
    rehearsal: state.settings.rehearsal,
    plenary: state.settings.plenary,
    caucuses: state.settings.caucuses,
    startTrust: state.settings.startTrust,
    params: state.settings.params,
    preparing: state.held !== null,
    review: state.review?.released ? { released: true, wall: state.review.wall, whatIfs: state.review.whatIfs } : { released: false },
    approval: state.settings.approval,
    attribution: state.settings.attribution ?? 'codes',
    imported: state.imported !== undefined,
    seedHash: state.seedHash,
    rest: restView(state),
    seed: state.status === 'ended' ? { sealed: false, value: state.seed } : { sealed: true },
    openedSeeds: state.openedSeals.map(({ seed, seedHash, backTo }) => ({ value: seed, seedHash, backTo })),
  }
}

const statementView = remembered(({ party, turn, text }: Statement): PublicView['statements'][number] => ({ party, turn, text }))

/** Where nothing has changed in a delegation but when its people last did something, it is the same object. */
const delegations = rememberedOfAll((people: RoomState['people'], online: Sight['online'], { parties }: Sight['catalogue']) => {
  const now = parties.map(({ id }) => delegation({ people }, online, id))
  const before = delegationsLast.get(online) ?? []
  const next = now.map((one, at) => (isSame(before[at], one) ? (before[at] ?? one) : one))
  const list = next.length === before.length && next.every((one, at) => one === before[at]) ? before : next
  delegationsLast.set(online, list)
  return list
})

/** What was shown last to those who saw the same people online. */
const delegationsLast = new WeakMap<Sight['online'], DelegationView[]>()

function delegation(state: Pick<RoomState, 'people'>, online: Sight['online'], party: PartyId): DelegationView {
  const signer = signerOf(state, party)?.id
  return {
    party,
    members: membersOf(state, party).map(({ id, name, role, bot }) => ({
      person: id,
      name,
      portfolio: role.portfolio,
      online: bot !== null || online.has(id),
      signs: id === signer,
      bot: bot !== null,
    })),
  }
}

const board = rememberedOfAll(boardOf)

function boardOf(scenario: Scenario, catalogue: Shared['catalogue'], world: RoomState['world'], history: RoomState['history']): Board {
  const start = { turn: 0, tension: scenario.startTension, trust: catalogue.prior }
  return {
    tension: world.tension,
    trust: world.trust,
    will: perParty(catalogue.parties, ({ id, willIsPublic }): WillView => {
      const will = world.will[id] ?? 0
      return willIsPublic ? { kind: 'exact', value: will } : { kind: 'band', band: willBand(will) }
    }),
    pressure: world.pressure,
    asset: catalogue.parties.flatMap(({ id, asset }) => {
      const range = assetRange(catalogue, world, id)
      return asset && range ? [{ party: id, name: asset.name, low: range.low, high: range.high }] : []
    }),
    reach: world.reach,
    opened: world.opened,
    hazardFactor: world.hazardFactor,
    needRises: world.needRises,
    curve: [start, ...history.map(({ turn, tension, trust }) => ({ turn, tension, trust }))],
  }
}

/** Parties to one value each. */
export function perParty<T, V>(parties: (T & { id: PartyId })[], value: (party: T & { id: PartyId }) => V): PerParty<V> {
  return Object.fromEntries(parties.map((party) => [party.id, value(party)])) as PerParty<V>
}

/** Whose reserve marks are open to a viewer: everybody's, one delegation's, nobody's. */
type Opener = PartyId | 'everybody' | 'nobody'

function openerOf(viewer: Viewer): Opener {
  if (viewer.kind === 'delegation') return viewer.party
  return viewer.kind === 'facilitator' ? 'everybody' : 'nobody'
}

/** What is on the table, as each opener sees it. */
const proposals = rememberedOfTwo((catalogue: Sight['catalogue'], all: RoomState['proposals']) =>
  byKey((opener: Opener): ProposalView[] =>
    Object.values(all)
      .filter(({ status }) => status === 'tabled')
      .map((proposal) => proposalView(catalogue, proposal)(opener)),
  ),
)

const proposalView = rememberedOfTwo((catalogue: Sight['catalogue'], proposal: Proposal) =>
  byKey((opener: Opener): ProposalView => proposalTo(opener, catalogue, proposal)),
)

function proposalTo(opener: Opener, catalogue: Sight['catalogue'], proposal: Proposal): ProposalView {
  return {
    id: proposal.id,
    status: proposal.status,
    tabledBy: proposal.tabledBy,
    versions: proposal.versions.map(({ n, by, terms, turn }) => ({ n, by, terms, turn })),
    signatures: proposal.signatures.map(({ party, version, turn, reserve }) => ({
      party,
      version,
      turn,
      mark: opener === 'everybody' || opener === party ? { sealed: false, reserve } : { sealed: true },
    })),
    needs: partiesIn(catalogue, latest(proposal).terms),
  }
}

const mayOpen = (viewer: Viewer, party: PartyId): boolean =>
  viewer.kind === 'facilitator' || (viewer.kind === 'delegation' && viewer.party === party)

/** An agreement as it is shown in each turn. */
const agreementView = rememberedOfTwo((agreement: Agreement, declines: RoomState['hand']['declines']) =>
  byKey((turn: number): AgreementView => agreementIn(turn, agreement, declines[agreement.id] ?? [])),
)

function agreementIn(turn: number, agreement: Agreement, declines: PartyId[]): AgreementView {
  return {
    id: agreement.id,
    terms: agreement.terms,
    stage: agreement.stage,
    since: agreement.since,
    until: agreement.until,
    status: agreement.status,
    endedIn: agreement.endedIn,
    clean: agreement.clean,
    mature: agreement.mature,
    dues: agreement.dues.map(({ party, measure, status, clean, done, reversedIn }) => ({
      party,
      measure,
      status,
      clean,
      done,
      restorable: status === 'reversed' && reversedIn !== null && reversedIn < turn,
    })),
    declines,
  }
}

function injectView(sight: Shared, { id, name, text, effects, answers, to, method, from }: SentInject): InjectView {
  const choices = asked(sight, { effects }).map((choice) => ({
    parties: choice.parties,
    options: choice.options.map((option) => ({ id: option.id, text: option.text })),
  }))
  const given = answersOf(sight.catalogue, answers).map(({ party, option }) => ({ party, option, text: optionText(effects, option) }))
  const places = sight.scenario.eventPlaces[id] ?? []
  return { id, name, text, choices, to: to ?? null, method: method ?? null, from: from ?? null, places, answers: given }
}

export const reportView = remembered(
  ({ id, package: of, party, measure, grade, clarified, by }: Report): Report => ({
    id,
    package: of,
    party,
    measure,
    grade,
    clarified,
    by,
  }),
)

export const openView = remembered(openOf)

function openOf(event: OpenEvent): OpenEvent {
  switch (event.kind) {
    case 'act':
      return { kind: 'act', party: event.party, act: event.act, vetoedBy: event.vetoedBy, broke: event.broke }
    case 'gesture':
      return { kind: 'gesture', party: event.party, measure: event.measure }
    case 'struckDown':
    case 'restored':
    case 'restoreFailed':
    case 'secondStall':
      return { kind: event.kind, package: event.package, party: event.party, measure: event.measure }
    case 'homeCampaign':
    case 'brink':
      return { kind: event.kind, party: event.party }
    case 'mediation':
      return { kind: 'mediation', party: event.party, between: event.between }
    case 'intelligenceCaught':
      return { kind: 'intelligenceCaught', party: event.party, target: event.target }
  }
}

function crisis({ state }: Shared): CrisisView | null {
  const { signals } = state.hand
  if (!signals?.crisisDue) return null
  const told = state.history.find((record) => record.turn === state.moment?.turn)
  return { due: true, risk: signals.crisisRisk, result: told?.result.crisis ?? null }
}

function story({ state, catalogue }: Shared): TurnStory | null {
  const record = state.history.at(-1)
  return record ? storyOf(catalogue, record) : null
}

/** What a turn did, as everybody is told who has heard of all its events. */
export const storyOf = rememberedOfTwo((catalogue: Shared['catalogue'], record: TurnRecord): TurnStory => {
  const { result } = record
  const publicWill = catalogue.parties.filter(({ willIsPublic }) => willIsPublic)
  const none: Receipt = { before: 0, after: 0, lines: [] }
  return {
    turn: record.turn,
    trust: result.trust,
    tension: result.tension,
    will: perParty(publicWill, ({ id }) => result.will[id] ?? none),
    pressure: result.pressure,
    changes: result.changes,
    crisis: result.crisis,
    warRisk: result.warRisk,
  }
})

/** Made from what is true: the facilitator's until it is released. */
function forecast({ state }: Sight, viewer: Viewer): PublicView['forecast'] {
  const held = state.forecast
  if (!held || (viewer.kind !== 'facilitator' && !held.released)) return null
  const { turn, phase, at, released } = held
  return { turn, phase, at, released, forecast: held.forecast }
}

/** Scores open with the end of the game, unless the facilitator keeps them back; others' objectives wait for the review. */
function standing({ state, catalogue }: Sight, viewer: Viewer): PublicView['standing'] {
  if (!state.standing) return null
  if (!state.settings.scoresShown && viewer.kind !== 'facilitator') return { sealed: true }
  const { end, collective, lines, parties } = state.standing
  const told = perParty(catalogue.parties, ({ id }) => ({
    score: parties[id]?.score ?? 0,
    share: parties[id]?.share ?? 0,
    medal: parties[id]?.medal ?? null,
    objectives: mayOpen(viewer, id) ? (parties[id]?.objectives ?? []) : [],
  }))
  return { sealed: false, standing: { end, collective, lines, parties: told } }
}
