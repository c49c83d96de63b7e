// What an event makes of a room. No judgement and no dice: whatever needed either stands in the event.
import type { PartyId, PersonId } from '../ids.ts'
import type { Terms } from '../scenario/schema.ts'
import { settled } from './approval.ts'
import { withEntered } from './behalf.ts'
import { draftAfter } from './drafts.ts'
import type { GameEvent, Happening } from './event.ts'
import { headlinesOf } from './headline.ts'
import { lastActAfter } from './last-act.ts'
import { logEntryOf } from './log.ts'
import { injectTakenBack, melAfter, melSent } from './mel-fold.ts'
import { notesAfter } from './notes.ts'
import { emptyHand, opened } from './opened.ts'
import { overridden } from './override.ts'
import { isPrivate, ofOneself } from './own-fold.ts'
import { botOf } from './people.ts'
import { proposalAfter } from './proposals.ts'
import { told } from './release.ts'
import { rested } from './rest.ts'
import { reviewAfter } from './review.ts'
import { restored, sealed } from './rewind.ts'
import type { Channel, Person, Proposal, RoomState, TurnInHand } from './state.ts'
import { wallAfter } from './wall.ts'

/** Enough for what the facilitator's view shows; earlier ones are read from the journal. */
const logKept = 200
const talkKept = 400

/** Trims in large steps: a list that lost its head with every entry would travel whole each time. */
const lastOf = <T>(list: T[], kept: number): T[] => (list.length > kept * 1.25 ? list.slice(-kept) : list)

/** Something has happened in a room that this build knows nothing of: a newer one wrote it. */
export class UnknownHappening extends Error {
  override name = 'UnknownHappening'
  constructor(type: string) {
    super(`A newer version of Overture wrote “${type}” into this room's journal.`)
  }
}

/** The next state; @throws {UnknownHappening} rather than misread what a newer build wrote. The first event of a room is `roomOpened`, and only that one may meet no state. */
export function evolve(state: RoomState | null, happening: Happening): RoomState {
  const { event, at, by } = happening
  if (event.type === 'roomOpened') return opened(event, at)
  if (event.type === 'sessionTold') return event.state
  if (!state) throw new Error('A room begins with roomOpened.')
  // Whatever the types say, what is read may be a newer build's.
  const changed: RoomState | undefined = apply(state, event, at)
  if (!changed) throw new UnknownHappening((event as { type: string }).type)
  const heard = headlinesOf(state, event).map((headline, index) => ({
    ...headline,
    id: (state.headlines.at(-1)?.id ?? 0) + index + 1,
    turn: changed.moment?.turn ?? 0,
    phase: changed.moment?.phase ?? 'brief',
    at,
  }))
  const entry = logEntryOf(state, changed, happening)
  return {
    ...changed,
    headlines: heard.length ? [...changed.headlines, ...heard] : changed.headlines,
    log: entry ? lastOf([...changed.log, entry], logKept) : changed.log,
    people: by.kind === 'person' && !isPrivate(event) ? withPerson(changed, by.id, { lastActionAt: at }) : changed.people,
    lastAct: lastActAfter(changed, happening),
  }
}

function apply(state: RoomState, event: Exclude<GameEvent, { type: 'roomOpened' | 'sessionTold' }>, at: number): RoomState {
  switch (event.type) {
    case 'personJoined': {
      const person: Person = {
        id: event.person,
        name: event.name,
        role: event.role,
        joinedAt: at,
        lastActionAt: at,
        removed: false,
        bot: null,
      }
      return { ...state, people: { ...state.people, [event.person]: person } }
    }
    case 'personSeated':
    case 'personAdmitted':
      return { ...state, people: withPerson(state, event.person, { role: event.role }) }
    case 'linkRenewed':
      return state
    case 'codeRotated':
      return { ...state, door: event.code }
    case 'personRemoved':
      return { ...state, people: withPerson(state, event.person, { removed: true }) }
    case 'personPaused':
    case 'personResumed':
      return { ...state, people: withPerson(state, event.person, { pausedAt: event.type === 'personPaused' ? at : null }) }
    case 'portfolioTaken': {
      const role = state.people[event.person]?.role
      if (role?.kind !== 'delegate') return state
      return { ...state, people: withPerson(state, event.person, { role: { ...role, portfolio: event.portfolio } }) }
    }
    case 'botSeated': {
      const { person: id, name, party, portfolio, strategy } = event
      const joinedAt = state.people[id]?.joinedAt ?? at
      const role = { kind: 'delegate', party, portfolio } as const
      const person: Person = { id, name, role, joinedAt, lastActionAt: at, removed: false, bot: strategy }
      return unready({ ...state, people: { ...state.people, [id]: person } }, party)
    }
    case 'botRecalled':
      return unready({ ...state, people: withPerson(state, event.person, { removed: true }) }, event.party)
    case 'botPaceSet':
      return { ...state, settings: { ...state.settings, botPace: event.pace } }
    case 'knobSet':
      return { ...state, settings: { ...state.settings, params: { ...state.settings.params, [event.param]: event.value } } }
    case 'settingsSet':
      return { ...state, settings: { ...state.settings, ...event.settings } }
    case 'phaseMinutesSet':
      return { ...state, settings: { ...state.settings, phaseMinutes: event.phaseMinutes } }
    case 'finishBySet':
      return { ...state, settings: { ...state.settings, finishBy: event.finishBy, hotWash: event.hotWash } }
    case 'roomLocked':
      return { ...state, locked: true }
    case 'roomUnlocked':
      return { ...state, locked: false }
    case 'roomClosed':
      return { ...state, status: 'closed', clock: { kind: 'stopped' } }
    case 'gameStarted':
      return { ...state, status: 'playing' }
    case 'phaseStarted':
      return {
        ...state,
        moment: event.moment,
        clock: event.clock,
        hand: event.moment.phase === 'brief' ? emptyHand : { ...state.hand, ready: [], nudged: {} },
      }
    case 'clockSet':
      return { ...state, clock: event.clock }
    case 'readySaid':
      return withHand(state, { ready: [...state.hand.ready, event.party], nudged: without(state.hand.nudged, event.party) })
    case 'readyTakenBack':
      return unready(state, event.party)
    case 'broadcastSent':
    case 'mediaPublished':
      return state
    case 'nudged':
      return withHand(state, { nudged: { ...state.hand.nudged, [event.party]: at } })
    case 'channelClosed':
    case 'channelOpened':
      return withChannel(state, event.channel, { closed: event.type === 'channelClosed' })
    case 'melAdded':
    case 'melEdited':
    case 'melCancelled':
      return { ...state, mel: melAfter(state.mel, event) }
    case 'said':
      return said(state, event, at)
    case 'draftSaved':
      return { ...state, drafts: { ...state.drafts, [event.draft]: draftAfter(state.drafts[event.draft], event, at) } }
    case 'draftDiscarded':
      return { ...state, drafts: without(state.drafts, event.draft) }
    case 'packageSubmitted':
      return { ...state, awaiting: [...state.awaiting, event.submission] }
    case 'packageApproved':
      return settled(state, event.package, event.party)
    case 'packageReturned': {
      const { draft } = event
      const rest = settled(state, event.package, event.party)
      return { ...rest, drafts: { ...rest.drafts, [draft.id]: { ...draft, at } } }
    }
    case 'packageTabled': {
      const version = { n: 1, by: event.party, terms: event.terms, turn: turnOf(state), at }
      const proposal: Proposal = { id: event.package, status: 'tabled', tabledBy: event.party, versions: [version], signatures: [] }
      return withProposal(askedAnew(state, event), proposal)
    }
    case 'packageCountered':
      return onProposal(askedAnew(state, event), event.package, (proposal) => ({
        ...proposal,
        versions: [...proposal.versions, { n: event.version, by: event.party, terms: event.terms, turn: turnOf(state), at }],
        signatures: [],
        stands: [],
      }))
    case 'packageWithdrawn':
    case 'packageSigned':
    case 'signatureTakenBack':
    case 'signaturesLapsed':
    case 'standTaken':
    case 'standDropped':
      return onProposal(state, event.package, (proposal) => proposalAfter(proposal, event, { turn: turnOf(state), at }))
    case 'packageEnteredForce': {
      const bound = onProposal(state, event.package, (proposal) => ({ ...proposal, status: 'inForce' }))
      const costs = (state.proposals[event.package]?.signatures ?? []).map(({ party, cost, credit }) => ({
        package: event.package,
        party,
        will: cost,
        credit,
      }))
      return { ...bound, world: event.world, hand: { ...bound.hand, costs: [...bound.hand.costs, ...costs] } }
    }
    case 'renewalDeclined': {
      const declines = [...(state.hand.declines[event.package] ?? []), event.party]
      return withHand(state, { declines: { ...state.hand.declines, [event.package]: declines } })
    }
    case 'renewalKept': {
      const declines = (state.hand.declines[event.package] ?? []).filter((party) => party !== event.party)
      return withHand(state, { declines: { ...state.hand.declines, [event.package]: declines } })
    }
    case 'gestureAnnounced':
      return withHand(state, { gestures: { ...state.hand.gestures, [event.party]: event.measure } })
    case 'gestureWithdrawn':
      return withHand(state, { gestures: without(state.hand.gestures, event.party) })
    case 'ordersDrafted':
      return withHand(state, {
        ordersDrafts: { ...state.hand.ordersDrafts, [event.party]: event.orders },
        ...(event.person && ordersBy(state, event.party, { changed: event.person })),
      })
    case 'ordersGiven':
      return withHand(state, {
        orders: { ...state.hand.orders, [event.party]: event.orders },
        ordersDrafts: { ...state.hand.ordersDrafts, [event.party]: event.orders },
        ...ordersBy(state, event.party, { changed: event.person, given: event.person }),
      })
    case 'injectSent':
      return {
        ...withHand(state, { injects: [...state.hand.injects, event.inject] }),
        injectsSent: [...state.injectsSent, event.inject.id],
        mel: melSent(state.mel, event.mel, turnOf(state)),
      }
    case 'injectAnswered': {
      const { inject, party, option } = event
      const injects = state.hand.injects.map((one) => (one.id === inject ? { ...one, answers: { ...one.answers, [party]: option } } : one))
      return withHand(state, { injects })
    }
    case 'roomSuspended':
    case 'roomResumed':
    case 'roomMoved':
    case 'moveTakenBack':
      return rested(state, event, at)
    case 'ordersCarriedOut':
      return withHand(state, { signals: event.signals, effects: event.effects })
    case 'reportClarified': {
      const { signals } = state.hand
      if (!signals) return state
      const reports = signals.reports.map((report) =>
        report.id === event.report ? { ...report, clarified: event.outcome, by: event.party } : report,
      )
      return withHand(state, { signals: { ...signals, reports } })
    }
    case 'responseGiven':
      return withHand(state, { responses: { ...state.hand.responses, [event.party]: event.response } })
    case 'crisisChosen':
      return withHand(state, { crisisChoices: { ...state.hand.crisisChoices, [event.party]: event.choice } })
    case 'turnHeld':
      return { ...state, held: { result: event.result, overrides: [] }, clock: { kind: 'stopped' } }
    case 'turnAdjudicated':
      return told(state, event.result)
    case 'enteredOnBehalf':
      return { ...state, hand: withEntered(state, event, at) }
    case 'acted':
      return state
    case 'undone':
      return event.restored && event.clock
        ? restored(sealed(state, event.seal, event.restored.moment), event.restored, event.clock)
        : { ...state, lastAct: null }
    case 'rewound':
      return { ...restored(sealed(state, event.seal, event.to), event.restored, event.clock), forks: [...state.forks, event.left] }
    case 'forkNamed':
      return { ...state, forks: state.forks.map((one) => (one.id === event.fork ? { ...one, name: event.name } : one)) }
    case 'noteAdded':
      return { ...state, notes: notesAfter(state.notes, event), notesWritten: event.note.n }
    case 'noteEdited':
    case 'noteRemoved':
      return { ...state, notes: notesAfter(state.notes, event) }
    case 'injectTakenBack':
      return injectTakenBack(state, event.inject)
    case 'overridden':
      return overridden(state, event)
    case 'statementPublished': {
      const { party, person, text } = event
      const others = state.statements.filter((statement) => statement.party !== party || statement.turn !== turnOf(state))
      return { ...state, statements: [...others, { party, person, text, turn: turnOf(state) }] }
    }
    case 'trustPolled': {
      const { party, person, answers } = event
      // A facilitator may answer for several delegations, each by itself.
      const forOther = state.people[person]?.role.kind === 'facilitator' ? (of: PartyId) => of !== party : () => false
      const others = state.felt.filter((felt) => felt.person !== person || felt.turn !== turnOf(state) || forOther(felt.party))
      return { ...state, felt: [...others, { party, person, answers, turn: turnOf(state) }] }
    }
    case 'consentSet':
    case 'wordsWithdrawn':
    case 'surveyAnswered':
    case 'packageRated':
    case 'sessionImported':
      return ofOneself(state, event)
    case 'forecastMade':
      return { ...state, forecast: { ...event.from, at, released: false, forecast: event.forecast } }
    case 'forecastReleased':
      return state.forecast ? { ...state, forecast: { ...state.forecast, released: true } } : state
    case 'forecastWithheld':
      return state.forecast ? { ...state, forecast: { ...state.forecast, released: false } } : state
    case 'reviewReleased':
    case 'reviewWithheld':
    case 'chapterShown':
    case 'whatIfShared':
    case 'whatIfDropped':
      return { ...state, review: reviewAfter(state.review, event) }
    case 'wallLit':
    case 'tellingSteered':
      return { ...state, wall: wallAfter(state.wall, event) }
    case 'gameEnded':
      return { ...state, status: 'ended', clock: { kind: 'stopped' }, standing: event.standing }
  }
}

/** A bot that was ready before a text that asks something of it lay there is not ready any more; people say so themselves. */
function askedAnew(state: RoomState, { party, terms }: { party: PartyId; terms: Terms }): RoomState {
  const asks = (id: PartyId): boolean => id !== party && terms.commitments.some((k) => k.party === id)
  const ready = state.hand.ready.filter((id) => !asks(id) || !botOf(state, id))
  return ready.length === state.hand.ready.length ? state : withHand(state, { ready })
}

const turnOf = (state: RoomState): number => state.moment?.turn ?? 0

function without<K extends string, V>(record: Record<K, V>, key: K): Record<K, V> {
  const { [key]: _gone, ...rest } = record
  return rest as Record<K, V>
}

function withPerson(state: RoomState, id: Person['id'], change: Partial<Person>): RoomState['people'] {
  const person = state.people[id]
  return person ? { ...state.people, [id]: { ...person, ...change } } : state.people
}

const withHand = (state: RoomState, change: Partial<TurnInHand>): RoomState => ({ ...state, hand: { ...state.hand, ...change } })

const ordersBy = ({ hand }: RoomState, party: PartyId, by: { changed?: PersonId; given?: PersonId }): Pick<TurnInHand, 'ordersBy'> => ({
  ordersBy: { ...hand.ordersBy, [party]: { ...hand.ordersBy?.[party], ...by } },
})

/** A delegation that changes hands has not said it is ready. */
const unready = (state: RoomState, party: PartyId): RoomState => withHand(state, { ready: state.hand.ready.filter((one) => one !== party) })

const withProposal = (state: RoomState, proposal: Proposal): RoomState => ({
  ...state,
  proposals: { ...state.proposals, [proposal.id]: proposal },
})

function onProposal(state: RoomState, id: Proposal['id'], change: (proposal: Proposal) => Proposal): RoomState {
  const proposal = state.proposals[id]
  return proposal ? withProposal(state, change(proposal)) : state
}

function said(state: RoomState, event: Extract<GameEvent, { type: 'said' }>, at: number): RoomState {
  const { id, kind, parties } = event.channel
  const speaker = state.people[event.by]
  const party: PartyId | null = speaker?.role.kind === 'delegate' ? speaker.role.party : null
  const message = { id: event.id, by: event.by, name: speaker?.name ?? '', party, text: event.text, at, turn: turnOf(state) }
  const before = state.channels[id]?.messages ?? []
  return withChannel(state, { id, kind, parties }, { messages: lastOf([...before, message], talkKept) })
}

function withChannel(state: RoomState, of: Pick<Channel, 'id' | 'kind' | 'parties'>, change: Partial<Channel>): RoomState {
  const channel = state.channels[of.id] ?? { ...of, messages: [] }
  return { ...state, channels: { ...state.channels, [of.id]: { ...channel, ...change } } }
}
