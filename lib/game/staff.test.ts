// Who helps to run the room [F20–F26], and who watches or is paused [S20, S21].
import { expect, test } from 'vitest'
import type { DraftId, PartyId, PersonId } from '../ids.ts'
import { packageId, party, personOf, reference, type TestTable, tableWith } from '../testing/table.ts'
import type { DelegateView, FacilitatorView } from '../view/view.ts'
import { behalfSchema, type Intent, intentSchema, type JoinWish } from './intent.ts'
import type { Rights } from './rights.ts'

const control = 'control' as PersonId
const [usa, rok, jpn] = [party('USA'), party('ROK'), party('JPN')]

function invite(table: TestTable, name: string, as: JoinWish, host = control): PersonId {
  const person = name as PersonId
  table.now += 1
  table.ask('server', { type: 'join', person, name, as, invited: true, host })
  return person
}
const assistant = (table: TestTable, name: string, rights: Rights): PersonId => invite(table, name, { kind: 'facilitator', rights })
const ownOf = (table: TestTable, id: PartyId) => (table.view({ kind: 'delegation', party: id }) as DelegateView).own
const newest = (table: TestTable): number => table.state.log.at(-1)?.n ?? 0
const giveOrders = {
  type: 'giveOrders',
  orders: { packages: {}, free: { kind: 'homeCampaign' }, vetoes: [] },
  confirmed: 'once',
} satisfies Intent

test('[F20] those who help talk, remind and see to seats; those who watch ask for nothing; all see the same', () => {
  const table = tableWith({ seated: ['USA', 'ROK'] })
  assistant(table, 'hal', 'help')
  assistant(table, 'wim', 'watch')
  const fine: Intent[] = [
    { type: 'say', channel: { kind: 'help', party: usa }, text: 'We are with you.' },
    { type: 'broadcast', text: 'Five minutes.' },
    { type: 'nudge', party: usa },
    { type: 'closeChannel', channel: { kind: 'plenary' } },
    { type: 'pausePerson', person: personOf('ROK') },
    { type: 'resumePerson', person: personOf('ROK') },
    { type: 'seatPerson', person: personOf('ROK'), role: { kind: 'observer' } },
    { type: 'addNote', text: 'They hesitate.', pin: { kind: 'now' } },
    { type: 'editNote', n: 1, text: 'They do not hesitate.' },
    { type: 'removeNote', n: 1 },
  ]
  const beyond: Intent[] = [
    { type: 'pauseClock' },
    { type: 'undoLast' },
    { type: 'override', change: { kind: 'tension', to: 40 }, reason: 'Because.' },
    { type: 'setRights', person: control, rights: 'watch' },
    { type: 'removePerson', person: control },
    { type: 'seatPerson', person: personOf('USA'), role: { kind: 'observer', party: jpn } },
    { type: 'onBehalf', party: jpn, intent: { type: 'publishStatement', text: 'Peace.' } },
    { type: 'suspendRoom', until: null },
    { type: 'resumeRoom' },
    { type: 'moveRoom' },
    { type: 'closeRoom' },
  ]
  for (const intent of beyond)
    expect(table.refusal('hal', intent), intent.type).toMatchObject({ code: 'beyondRights', with: { rights: 'help' } })
  for (const intent of fine) {
    expect(table.refusal('wim', intent), intent.type).toMatchObject({ code: 'beyondRights', with: { rights: 'watch' } })
    table.ask('hal', intent)
  }
  expect(table.refusal('hal', { type: 'renewLink', person: control }).code).toBe('beyondRights')
  table.ask('hal', { type: 'renewLink', person: personOf('USA') })
  const { people } = table.view({ kind: 'facilitator' }) as FacilitatorView
  expect(people.find(({ person }) => person === 'hal')?.role).toEqual({ kind: 'facilitator', rights: 'help' })
})

test('[F20] only who has all rights invites facilitators and watchers of a delegation', () => {
  const table = tableWith({ seated: ['USA'], started: 'lobby' })
  assistant(table, 'hal', 'help')
  const join = (as: JoinWish, host: string) =>
    ({ type: 'join', person: 'new' as PersonId, name: 'New', as, invited: true, host: host as PersonId }) as const
  expect(table.refusal('server', join({ kind: 'facilitator', rights: 'watch' }, 'hal')).code).toBe('beyondRights')
  expect(table.refusal('server', join({ kind: 'observer', party: usa }, 'hal')).code).toBe('beyondRights')
  expect(table.refusal('server', join({ kind: 'observer' }, personOf('USA'))).code).toBe('facilitatorOnly')
  expect(table.refusal('server', join({ kind: 'observer', party: party('XX') }, control)).code).toBe('noSuchParty')
  table.ask('server', join({ kind: 'observer' }, 'hal'))
  expect(table.refusal('USA', join({ kind: 'observer' }, control)).code).toBe('notSeated')
})

test('[F21] rights change at once, and somebody with all of them is always there', () => {
  const table = tableWith({ seated: ['USA'] })
  for (const rights of ['help', 'watch'] as const)
    expect(table.refusal('control', { type: 'setRights', person: control, rights }).code).toBe('lastFacilitator')
  expect(table.refusal('control', { type: 'removePerson', person: control }).code).toBe('lastFacilitator')
  expect(table.refusal('control', { type: 'setRights', person: personOf('USA'), rights: 'full' }).code).toBe('noFacilitator')
  const bea = assistant(table, 'bea', 'watch')
  expect(table.refusal('control', { type: 'setRights', person: bea, rights: 'watch' }).code).toBe('nothingToSet')
  table.ask('control', { type: 'setRights', person: bea, rights: 'full' })
  expect(table.state.log.at(-1)).toMatchObject({ type: 'personSeated', subject: 'bea', what: 'full' })
  table.ask('bea', { type: 'pauseClock' })
  table.ask('bea', { type: 'setRights', person: control, rights: 'help' })
  expect(table.refusal('control', { type: 'resumeClock' }).code).toBe('beyondRights')
  expect(table.refusal('control', { type: 'setRights', person: bea, rights: 'help' }).code).toBe('beyondRights')
  expect(table.refusal('bea', { type: 'renewLink', person: bea }).code).toBe('ownLink')
  table.ask('bea', { type: 'renewLink', person: control })
  table.ask('bea', { type: 'removePerson', person: control })
  expect(table.refusal('control', { type: 'broadcast', text: 'Hello?' }).code).toBe('notSeated')
})

test('[F22] entered on behalf: by the same law, as by whoever signs, for anybody’s delegation and one without people', () => {
  const table = tableWith({ seated: ['USA', 'ROK'] })
  const enter = (id: PartyId, intent: Extract<Intent, { type: 'onBehalf' }>['intent']) => ({ type: 'onBehalf', party: id, intent }) as const
  table.until('negotiate')
  const pack = packageId('pack-1')
  table.ask('USA', { type: 'tablePackage', package: pack, terms: reference('P1'), draft: null })
  const sign = { type: 'signPackage', package: pack, version: 1, reserve: 'none' } as const
  expect(table.refusal('USA', enter(rok, sign)).code).toBe('facilitatorOnly')
  expect(table.refusal('control', enter('XX' as PartyId, sign)).code).toBe('noSuchParty')
  expect(table.refusal('control', enter(usa, { ...sign, version: 2 })).code).toBe('versionMoved')
  expect(table.refusal('control', enter(usa, giveOrders)).code).toBe('wrongPhase')
  for (const signer of new Set(reference('P1').commitments.map((one) => one.party))) table.ask('control', enter(signer, sign))
  expect(table.state.proposals[pack]?.status).toBe('inForce')
  expect(table.state.proposals[pack]?.signatures.every(({ person }) => person === control)).toBe(true)
  table.ask('control', { type: 'seatBot', party: jpn, strategy: 'tft' })
  table.until('commit')
  expect(table.refusal('control', enter(jpn, giveOrders)).code).toBe('botPlays')
  table.ask('control', enter(rok, giveOrders))
  expect(table.state.hand.orders[rok]?.free.kind).toBe('homeCampaign')
  table.ask('control', { type: 'pauseClock' })
  expect(table.refusal('control', enter(usa, giveOrders)).code).toBe('clockPaused')
})

test('[F22] a poll entered for two delegations is two answers', () => {
  const table = tableWith({ seated: ['USA', 'ROK'] })
  table.until('debrief')
  const poll = (id: PartyId, of: PartyId) =>
    ({ type: 'onBehalf', party: id, intent: { type: 'pollTrust', answers: { [of]: { ofThem: 20, ofUs: 30 } } } }) as const
  table.ask('control', poll(usa, rok))
  table.ask('control', poll(rok, usa))
  table.ask('control', poll(rok, usa))
  expect(table.state.felt.map((felt) => felt.party)).toEqual(['USA', 'ROK'])
})

test.each(['say', 'takePortfolio', 'recallBot', 'nextPhase', 'onBehalf'])('[F22] %s is not entered on behalf', (type) => {
  const inner = { type, party: usa, portfolio: 'head', channel: { kind: 'plenary' }, text: 'x', from: { turn: 1, phase: 'brief' } }
  expect(behalfSchema.safeParse(inner).success).toBe(false)
  expect(intentSchema.safeParse({ type: 'onBehalf', party: usa, intent: inner }).success).toBe(false)
})

test('[F23] the delegation sees what was entered for it and by whom, the log says so, and nobody else does', () => {
  const table = tableWith({ seated: ['USA', 'ROK'] })
  table.until('commit')
  const before = JSON.stringify([table.view({ kind: 'observer' }), table.view({ kind: 'delegation', party: rok })])
  for (const type of ['draftOrders', 'draftOrders'] as const)
    table.ask('control', { type: 'onBehalf', party: usa, intent: { type, orders: giveOrders.orders } })
  table.ask('control', { type: 'onBehalf', party: usa, intent: giveOrders })
  expect(ownOf(table, usa).entered.map(({ act, by }) => [act, by])).toEqual([
    ['draftOrders', 'Fay'],
    ['giveOrders', 'Fay'],
  ])
  expect(table.state.log.at(-1)).toMatchObject({ type: 'ordersGiven', party: 'USA', entered: true, by: { id: control } })
  expect(JSON.stringify([table.view({ kind: 'observer' }), table.view({ kind: 'delegation', party: rok })])).toBe(before)
  table.ask('ROK', giveOrders)
  expect(table.state.log.at(-1)).not.toHaveProperty('entered')
  table.until('brief')
  expect(ownOf(table, usa).entered).toEqual([])
})

test('[F23] drafts and readiness that are entered stand in the log so too; what a delegate or an approval does never does', () => {
  const table = tableWith({ seated: ['USA'], settings: { approval: 'facilitator' } })
  table.until('negotiate')
  const enter = (intent: Extract<Intent, { type: 'onBehalf' }>['intent']) => table.ask('control', { type: 'onBehalf', party: usa, intent })
  const draft = 'draft-1' as DraftId
  const before = newest(table)
  enter({ type: 'saveDraft', draft, terms: reference('P1'), counters: null })
  enter({ type: 'discardDraft', draft })
  enter({ type: 'sayReady', from: { turn: 1, phase: 'negotiate' } })
  enter({ type: 'takeBackReady' })
  const entered = table.state.log.filter(({ n }) => n > before)
  expect(entered.map(({ type }) => type)).toEqual(['draftSaved', 'draftDiscarded', 'readySaid', 'readyTakenBack'])
  for (const entry of entered) expect(entry).toMatchObject({ party: 'USA', entered: true, by: { id: control } })
  const pack = packageId('pack-1')
  table.ask('USA', { type: 'tablePackage', package: pack, terms: reference('P1'), draft: null })
  table.ask('control', { type: 'approvePackage', package: pack, party: usa })
  expect(table.state.log.at(-1)).toMatchObject({ type: 'packageTabled', party: 'USA' })
  expect(table.state.log.filter(({ n, entered: so }) => n > (entered.at(-1)?.n ?? 0) && so)).toEqual([])
})

test('[F31] a suspended session lets a facilitator enter what its delegations may do then, pause people, set rights and keep notes', () => {
  const table = tableWith({ seated: ['USA'] })
  const bea = assistant(table, 'bea', 'watch')
  table.until('negotiate')
  table.ask('control', { type: 'suspendRoom', until: null })
  const terms = reference('P1')
  const enter = (intent: Extract<Intent, { type: 'onBehalf' }>['intent']) => ({ type: 'onBehalf', party: usa, intent }) as const
  table.ask('control', enter({ type: 'saveDraft', draft: 'draft-1' as DraftId, terms, counters: null }))
  const tabled = enter({ type: 'tablePackage', package: packageId('pack-1'), terms, draft: null })
  expect(table.refusal('control', tabled).code).toBe('roomSuspended')
  table.ask('control', { type: 'pausePerson', person: personOf('USA') })
  table.ask('control', { type: 'resumePerson', person: personOf('USA') })
  table.ask('control', { type: 'setRights', person: bea, rights: 'help' })
  table.ask('bea', { type: 'addNote', text: 'Until tomorrow.', pin: { kind: 'now' } })
  expect(table.refusal('bea', { type: 'resumeRoom' }).code).toBe('beyondRights')
})

test('[F23] going back loses what was entered, and says that others would lose it', () => {
  const table = tableWith({ seated: ['USA'] })
  table.until('commit')
  table.ask('control', { type: 'onBehalf', party: usa, intent: giveOrders })
  expect(table.refusal('control', { type: 'undoLast' })).toMatchObject({ code: 'undoLosesOthers', with: { count: 1 } })
})

test('[F24] what another facilitator has changed since is not overwritten unseen', () => {
  const table = tableWith()
  assistant(table, 'bea', 'full')
  const tension = (to: number, seen?: number) =>
    ({ type: 'override', change: { kind: 'tension', to }, reason: 'By hand.', ...(seen !== undefined && { seen }) }) as const
  const seen = newest(table)
  table.ask('bea', tension(40))
  expect(table.refusal('control', tension(50, seen))).toMatchObject({ code: 'changedMeanwhile', with: { name: 'bea' } })
  table.ask('control', { type: 'override', change: { kind: 'will', party: usa, to: 44 }, reason: 'Another one.', seen })
  table.ask('bea', tension(41, seen))
  table.ask('control', tension(50, newest(table)))
  const dial = { type: 'setKnob', knob: 'fog', value: 1.2, seen: newest(table) } as const
  table.ask('bea', dial)
  expect(table.refusal('control', { ...dial, value: 1.4 }).code).toBe('changedMeanwhile')
  const finish = { type: 'finishBy', at: table.now + 90 * 60_000, seen: newest(table) } as const
  table.ask('bea', finish)
  expect(table.refusal('control', finish).code).toBe('changedMeanwhile')
  const move = { type: 'seatPerson', person: personOf('USA'), role: { kind: 'observer' }, seen: newest(table) } as const
  table.ask('bea', move)
  expect(table.refusal('control', move).code).toBe('changedMeanwhile')
})

test('[F24] an event of the list that another has changed or cancelled, and time for a phase that is over', () => {
  const table = tableWith()
  assistant(table, 'bea', 'full')
  const entry = {
    inject: { kind: 'free', name: 'Storm', text: 'A storm.', effects: [] },
    to: 'all',
    when: { kind: 'byHand' },
    method: '',
    from: '',
    time: '',
    subject: '',
    expected: '',
  } satisfies Extract<Intent, { type: 'editMel' }>['entry']
  table.ask('control', { type: 'addMel', entries: [entry] })
  table.ask('bea', { type: 'editMel', n: 1, entry: { ...entry, subject: 'Weather' }, rev: 0 })
  expect(table.refusal('control', { type: 'editMel', n: 1, entry, rev: 0 }).code).toBe('melMoved')
  expect(table.refusal('control', { type: 'cancelMel', n: 1, rev: 0 }).code).toBe('melMoved')
  table.ask('bea', { type: 'cancelMel', n: 1, rev: 1 })
  expect(table.refusal('control', { type: 'editMel', n: 1, entry, rev: 1 }).code).toBe('melMoved')
  table.ask('control', { type: 'editMel', n: 1, entry, rev: 2 })
  table.until('negotiate')
  expect(table.refusal('control', { type: 'extendPhase', minutes: 2, from: { turn: 1, phase: 'brief' } }).code).toBe('phaseMoved')
  const seen = newest(table)
  table.ask('bea', { type: 'rewindTo', turn: 1, phase: 'brief', name: 'First', seen })
  expect(table.refusal('control', { type: 'rewindTo', turn: 1, phase: 'brief', name: 'Second', seen }).code).toBe('changedMeanwhile')
})

test('[F25] undoing names the act that is meant, and it shows whose it was', () => {
  const table = tableWith()
  assistant(table, 'bea', 'full')
  table.ask('control', { type: 'pauseClock' })
  const of = table.now
  table.now += 5
  table.ask('bea', { type: 'lockRoom' })
  expect((table.view({ kind: 'facilitator' }) as FacilitatorView).undoable).toMatchObject({ type: 'lockRoom', by: 'bea' })
  expect(table.refusal('control', { type: 'undoLast', of }).code).toBe('undoMoved')
  table.ask('control', { type: 'undoLast', of: table.now })
  expect(table.state).toMatchObject({ locked: false, clock: { kind: 'paused' } })
})

test('[F26] a room without delegates starts on paper, when that is said', () => {
  const table = tableWith({ seated: [], started: 'lobby' })
  expect(table.refusal('control', { type: 'startGame' }).code).toBe('noDelegates')
  table.ask('control', { type: 'startGame', onPaper: true })
  table.until('commit')
  table.ask('control', { type: 'onBehalf', party: usa, intent: giveOrders })
  table.until('respond')
  expect(ownOf(table, usa).freeDone).toEqual({ kind: 'homeCampaign' })
})

test('[S20] who watches a delegation asks for nothing, and the delegation and the facilitator see them', () => {
  const table = tableWith({ seated: ['USA', 'ROK'] })
  const [mine, other] = [ownOf(table, usa).watchers, JSON.stringify(table.view({ kind: 'delegation', party: rok }))]
  expect(mine).toEqual([])
  const watcher = invite(table, 'olga', { kind: 'observer', party: usa })
  expect(ownOf(table, usa).watchers).toEqual([{ person: watcher, name: 'olga', online: false }])
  expect(JSON.stringify(table.view({ kind: 'delegation', party: rok }))).toBe(other)
  const asked: Intent[] = [
    { type: 'say', channel: { kind: 'team', party: usa }, text: 'Psst.' },
    { type: 'say', channel: { kind: 'help', party: usa }, text: 'Psst.' },
    { type: 'takePortfolio', portfolio: 'head' },
    { type: 'recallBot', party: usa },
    { type: 'sayReady', from: { turn: 1, phase: 'brief' } },
    { type: 'nextPhase', from: { turn: 1, phase: 'brief' } },
    { type: 'onBehalf', party: usa, intent: giveOrders },
  ]
  for (const intent of asked) expect(table.refusal('olga', intent).code, intent.type).toBe('observersOnly')
  // What somebody agrees to is theirs.
  table.ask('olga', { type: 'setConsent', consent: 'refused' })
  table.ask('control', { type: 'seatPerson', person: watcher, role: { kind: 'observer', party: rok } })
  expect(ownOf(table, usa).watchers).toEqual([])
  expect(table.state.log.at(-1)).toMatchObject({ type: 'personSeated', party: 'ROK', what: 'watches' })
  expect(table.refusal('control', { type: 'seatPerson', person: watcher, role: { kind: 'observer', party: party('XX') } }).code).toBe(
    'noSuchParty',
  )
})

test('[S20] seats are dealt without those who watch a delegation', () => {
  const table = tableWith({ seated: ['USA'], started: 'lobby' })
  invite(table, 'olga', { kind: 'observer', party: usa })
  table.ask('server', { type: 'join', person: 'pia' as PersonId, name: 'Pia', as: { kind: 'observer' } })
  table.ask('control', { type: 'dealSeats' })
  expect(table.state.people['olga' as PersonId]?.role).toEqual({ kind: 'observer', party: 'USA' })
  expect(table.state.people['pia' as PersonId]?.role.kind).toBe('delegate')
})

test('[S21] who is paused reads and asks on the help line, and nothing else, until let on again', () => {
  const table = tableWith({ seated: ['USA', 'ROK'] })
  table.until('negotiate')
  const pause = { type: 'pausePerson', person: personOf('USA') } as const
  expect(table.refusal('control', { type: 'resumePerson', person: personOf('USA') }).code).toBe('notPaused')
  expect(table.refusal('ROK', pause).code).toBe('facilitatorOnly')
  expect(table.refusal('control', { ...pause, person: control }).code).toBe('delegatesOnly')
  table.ask('control', pause)
  expect(table.refusal('control', pause).code).toBe('pausedAlready')
  expect(table.refusal('USA', { type: 'say', channel: { kind: 'plenary' }, text: 'Hello?' }).code).toBe('personPaused')
  expect(table.refusal('USA', { type: 'sayReady', from: { turn: 1, phase: 'negotiate' } }).code).toBe('personPaused')
  table.ask('USA', { type: 'say', channel: { kind: 'help', party: usa }, text: 'Why?' })
  table.ask('USA', { type: 'withdrawWords' })
  const { people } = table.view({ kind: 'facilitator' }) as FacilitatorView
  expect(people.find(({ person }) => person === personOf('USA'))?.pausedAt).toBe(table.now)
  table.ask('control', { type: 'resumePerson', person: personOf('USA') })
  table.ask('USA', { type: 'say', channel: { kind: 'plenary' }, text: 'Hello.' })
})
