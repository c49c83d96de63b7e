// Bots in seats [S], what a delegation may still do meanwhile, and what of it all is shown [H].
import { expect, test } from 'vitest'
import type { DraftId, PersonId } from '../ids.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { party, personOf, reference, tableWith } from '../testing/table.ts'
import { project } from '../view/project.ts'
import type { Viewer } from '../view/view.ts'
import { evolve } from './evolve.ts'
import { emptiestParty, membersOf, signerOf } from './people.ts'
import { roomHolds } from './seats.ts'

const usa = party('USA')
const bot = 'bot-USA' as PersonId
const seat = (strategy = 'incr', id = usa) => ({ type: 'seatBot', party: id, strategy }) as const
const recall = (id = usa) => ({ type: 'recallBot', party: id }) as const
const orders = { packages: {}, free: { kind: 'nothing' as const }, vetoes: [] }
const campaign = { ...orders, free: { kind: 'homeCampaign' as const } }

test('[S6] any delegation is handed to a bot in the lobby, while playing and while paused, but not once it is over', () => {
  const table = tableWith({ seated: ['USA'], started: 'lobby', turns: 1 })
  table.ask('control', seat('incr', party('DPRK')))
  expect(table.state.people['bot-DPRK' as PersonId]).toMatchObject({
    name: 'DPRK',
    bot: 'incr',
    removed: false,
    role: { kind: 'delegate', party: 'DPRK', portfolio: 'head' },
  })
  table.ask('control', { type: 'startGame' })
  table.ask('control', seat())
  expect(table.state.people[bot]?.role).toMatchObject({ portfolio: 'negotiator' })
  table.ask('control', { type: 'pauseClock' })
  table.ask('control', seat('tft', party('JPN')))
  while (table.state.status === 'playing') table.until('brief')
  expect(table.refusal('control', seat('tft', party('RUS'))).code).toBe('gameOver')
})

test('[S6] it may be given another strategy, and is the same person when seated again', () => {
  const table = tableWith({ seated: [], started: 'lobby' })
  table.ask('control', seat())
  expect(table.refusal('control', seat()).code).toBe('botSeatedAlready')
  table.ask('control', seat('tft'))
  expect(membersOf(table.state, usa).map(({ id, bot: plays }) => [id, plays])).toEqual([[bot, 'tft']])
  const { joinedAt } = table.state.people[bot] ?? {}
  table.now += 5000
  table.ask('control', recall())
  expect(membersOf(table.state, usa)).toEqual([])
  table.ask('control', seat())
  expect(table.state.people[bot]).toMatchObject({ removed: false, bot: 'incr', joinedAt })
})

test('[S6] refusals: who asks, which delegation, which strategy', () => {
  const table = tableWith({ started: 'lobby' })
  expect(table.refusal('USA', seat()).code).toBe('facilitatorOnly')
  expect(table.refusal('control', seat('incr', party('NOWHERE'))).code).toBe('noSuchParty')
  expect(table.refusal('control', seat('nonsense'))).toEqual({ code: 'unknownStrategy', with: { strategy: 'nonsense' } })
  expect(table.refusal('control', recall(party('NOWHERE'))).code).toBe('noSuchParty')
  expect(table.refusal('control', recall()).code).toBe('noBot')
})

test('[S6] a room with bots alone may start', () => {
  const table = tableWith({ seated: [], started: 'lobby' })
  expect(table.refusal('control', { type: 'startGame' }).code).toBe('noDelegates')
  table.ask('control', seat())
  table.ask('control', { type: 'startGame' })
  expect(table.state.status).toBe('playing')
})

test('[S7] a bot signs for its delegation; its people read, talk and draft, and nothing else', () => {
  const table = tableWith()
  table.ask('control', seat())
  expect(signerOf(table.state, usa)?.id).toBe(bot)
  table.until('negotiate')
  const offer = { type: 'tablePackage', package: 'pack-1' as never, terms: reference('P1'), draft: null } as const
  expect(table.refusal('USA', offer).code).toBe('botPlays')
  expect(table.refusal('USA', { type: 'takePortfolio', portfolio: 'press' }).code).toBe('botPlays')
  table.ask('USA', { type: 'say', channel: { kind: 'plenary' }, text: 'We are listening.' })
  table.ask('USA', { type: 'saveDraft', draft: 'draft-1' as DraftId, terms: reference('P1'), counters: null })
  table.ask('USA', { type: 'discardDraft', draft: 'draft-1' as DraftId })
  table.ask(bot, offer)
  table.ask(bot, { type: 'signPackage', package: 'pack-1' as never, version: 1, reserve: 'none' })
  table.until('commit')
  table.ask('USA', { type: 'draftOrders', orders: campaign })
  expect(table.refusal('USA', { type: 'giveOrders', orders, confirmed: 'once' }).code).toBe('botPlays')
  expect(table.refusal('USA', { type: 'sayReady', from: { turn: 1, phase: 'commit' } }).code).toBe('botPlays')
  table.ask('JPN', { type: 'giveOrders', orders, confirmed: 'once' })
})

test('[S7] one of its people takes the seat back, and what the bot has ordered stands', () => {
  const table = tableWith()
  table.ask('control', seat())
  table.until('commit')
  table.ask(bot, { type: 'giveOrders', orders: campaign, confirmed: 'once' })
  expect(table.refusal('JPN', recall()).code).toBe('notYours')
  table.ask('server', { type: 'join', person: 'olga' as PersonId, name: 'Olga', as: { kind: 'observer' } })
  expect(table.refusal('olga', recall()).code).toBe('facilitatorOnly')
  table.ask('USA', recall())
  expect(signerOf(table.state, usa)?.id).toBe(personOf('USA'))
  expect(table.refusal(bot, { type: 'giveOrders', orders, confirmed: 'once' }).code).toBe('notSeated')
  expect(table.state.hand.orders[usa]).toEqual(campaign)
  table.ask('USA', { type: 'giveOrders', orders, confirmed: 'once' })
  expect(table.state.hand.orders[usa]).toEqual(orders)
})

test('[S7] who removes a bot recalls it, and it is not moved elsewhere', () => {
  const table = tableWith()
  table.ask('control', seat())
  const role = { kind: 'delegate', party: party('ROK'), portfolio: 'press' } as const
  expect(table.refusal('control', { type: 'seatPerson', person: bot, role }).code).toBe('botKeepsSeat')
  const [event] = table.ask('control', { type: 'removePerson', person: bot })
  expect(event).toEqual({ type: 'botRecalled', party: 'USA', person: bot })
  table.ask('USA', { type: 'takePortfolio', portfolio: 'press' })
})

test('[S8] bots fill neither a delegation nor the room, and keep nobody from being head', () => {
  const table = tableWith({ seated: [], started: 'lobby' })
  for (const { id } of sixParty.parties) table.ask('control', seat('incr', id))
  const order = sixParty.parties.map(({ id }) => id)
  expect(emptiestParty(table.state, order)).toBe('DPRK')
  table.ask('server', { type: 'join', person: 'dan' as PersonId, name: 'Dan', as: { kind: 'delegate' } })
  expect(table.state.people['dan' as PersonId]?.role).toEqual({ kind: 'delegate', party: 'DPRK', portfolio: 'head' })
  expect(emptiestParty(table.state, order)).toBe('USA')
  const people = () => Object.values(table.state.people).filter((one) => one.bot === null).length
  const observer = () => ({ type: 'join', person: `o-${people()}` as PersonId, name: 'Olga', as: { kind: 'observer' } }) as const
  while (people() < roomHolds) table.ask('server', observer())
  expect(table.refusal('server', observer()).code).toBe('roomFull')
})

test('[H8] that a bot plays is open; by which strategy, at which pace and why, only the facilitator sees', () => {
  const opened = tableWith()
  opened.ask('control', seat('gtft'))
  opened.ask('control', { type: 'setBotPace', pace: 'atOnce' })
  const statement = { type: 'statementPublished', party: usa, person: bot, text: 'Well.' } as const
  const why = { code: 'CANARY-reason', with: { risk: 7 } }
  const state = evolve(opened.state, { at: opened.now, by: { kind: 'person', id: bot }, event: statement, why })
  const bytes = (viewer: Viewer) => JSON.stringify(project(sixParty, state, viewer, new Set()))
  const others: Viewer[] = [
    ...sixParty.parties.map(({ id }): Viewer => ({ kind: 'delegation', party: id })),
    { kind: 'observer' },
    { kind: 'screen' },
  ]
  for (const viewer of others) {
    for (const secret of ['gtft', 'CANARY-reason', 'atOnce']) expect(bytes(viewer)).not.toContain(secret)
    expect(bytes(viewer)).toContain('"bot":true')
  }
  const control = project(sixParty, state, { kind: 'facilitator' }, new Set())
  if (control.as !== 'facilitator') throw new Error('not the facilitator')
  expect(control.people.find(({ person }) => person === bot)).toMatchObject({ bot: 'gtft', online: true })
  expect(control.people.find(({ person }) => person === personOf('USA'))).toMatchObject({ bot: null, online: false })
  expect(control.log.at(-1)).toMatchObject({ type: 'statementPublished', why })
  expect(control.settings.botPace).toBe('atOnce')
})

test('the log says who was handed to a bot, by which strategy, and taken back', () => {
  const table = tableWith()
  table.ask('control', seat())
  expect(table.state.log.at(-1)).toMatchObject({ type: 'botSeated', party: 'USA', subject: 'incr' })
  expect(table.state.log.at(-1)).not.toHaveProperty('why')
  table.ask('USA', recall())
  expect(table.state.log.at(-1)).toMatchObject({ type: 'botRecalled', party: 'USA', by: { id: personOf('USA') } })
  table.ask('control', { type: 'setBotPace', pace: 'quick' })
  expect(table.state.log.at(-1)).toMatchObject({ type: 'botPaceSet', subject: 'quick' })
})
