// A facilitator looks as others: hears to the byte what they hear, is nobody among them, and can do nothing there.
import { describe, expect, onTestFinished, test } from 'vitest'
import type { PartyId } from '../lib/ids.ts'
import { packageId, reference } from '../lib/testing/table.ts'
import type { DelegateView, FacilitatorView } from '../lib/view/view.ts'
import { memoryJournal } from './journal/memory.ts'
import { overtureLaw } from './law.ts'
import { smallLaw, smallView } from './testing/law.ts'
import { gone, type House, houseOf, type Listener, listening, refusalOf } from './testing/running.ts'
import { delegateOf, tableOf } from './testing/table.ts'

async function open(law = overtureLaw): Promise<House> {
  const house = await houseOf(memoryJournal(), Date.now, law)
  onTestFinished(() => house.close())
  return house
}

const ofKind = (kind: string, { heard }: Listener): string[] => heard.filter((packet) => packet.startsWith(`42["${kind}"`))
const versionIn = (packet: string): number => JSON.parse(packet.slice(2))[1].version
/** The raw patches that follow a version. */
const patchesAfter = (version: number, one: Listener): string[] => ofKind('patch', one).filter((packet) => versionIn(packet) > version)
const delegate = (party: string) => ({ kind: 'delegate', party })

describe('over a whole turn', () => {
  const secrets = { USA: 'between ourselves in Washington', DPRK: 'between ourselves in Pyongyang' }

  /** A table of three delegations, an observer and a wall, each with the facilitator's onlooker beside it. */
  async function tableWithOnlookers() {
    const house = await open()
    const { code, facilitatorKey, wallKey } = await house.open()
    const seats: [audience: string, key: string][] = [['screen', wallKey]]
    for (const party of ['USA', 'ROK', 'DPRK']) seats.push([`delegation:${party}`, (await house.join(code, delegate(party))).key])
    seats.push(['observer', (await house.join(code, { kind: 'observer' })).key])
    const pairs = new Map<string, { own: Listener; onlooker: Listener }>()
    for (const [audience, key] of seats) {
      const own = await listening(house, { token: key })
      pairs.set(audience, { own, onlooker: await listening(house, { token: facilitatorKey, as: audience }) })
    }
    onTestFinished(() => {
      for (const { own, onlooker } of pairs.values()) for (const one of [own, onlooker]) one.hangUp()
    })
    return { pairs, control: await listening(house, { token: facilitatorKey }) }
  }

  async function playTurn(control: Listener, seat: (party: string) => Listener): Promise<void> {
    let commands = 0
    const must = async (by: Listener, command: Record<string, unknown>): Promise<void> => {
      commands += 1
      expect(await by.ask({ id: `command-${commands}`, ...command })).toEqual({ ok: true })
    }
    const next = (phase: string) => must(control, { type: 'nextPhase', from: { turn: 1, phase } })
    const signers = ['USA', 'ROK', 'DPRK']
    const pact = packageId('the-pact')
    await must(control, { type: 'startGame' })
    await next('brief')
    await must(seat('USA'), { type: 'saveDraft', draft: 'draft-one', terms: reference('P2', { title: secrets.USA }), counters: null })
    await must(seat('DPRK'), { type: 'say', channel: { kind: 'team', party: 'DPRK' }, text: secrets.DPRK })
    await must(seat('USA'), { type: 'tablePackage', package: pact, terms: reference('P1'), draft: null })
    for (const party of signers) await must(seat(party), { type: 'signPackage', package: pact, version: 1, reserve: 'none' })
    await next('negotiate')
    for (const party of signers) {
      const orders = { packages: { [pact]: party === 'DPRK' ? 'stall' : 'comply' }, free: { kind: 'nothing' }, vetoes: [] }
      await must(seat(party), { type: 'giveOrders', orders, confirmed: 'once' })
    }
    for (const phase of ['commit', 'respond', 'adjudicate', 'debrief']) await next(phase)
  }

  test('hears byte for byte what that audience hears, the view and every patch, and nothing of any other', async () => {
    const { pairs, control } = await tableWithOnlookers()
    const seat = (party: string): Listener => {
      const pair = pairs.get(`delegation:${party}`)
      if (!pair) throw new Error(`Nobody sits for ${party}.`)
      return pair.own
    }
    await playTurn(control, seat)
    for (const [audience, { own, onlooker }] of pairs) {
      // Twice, so that comings and goings gathered meanwhile are behind both.
      for (const one of [own, onlooker, own, onlooker]) await one.sync()
      const since = Math.max(...[own, onlooker].map((one) => versionIn(ofKind('view', one)[0] ?? '')))
      const [mine, theirs] = [patchesAfter(since, onlooker), patchesAfter(since, own)]
      expect(theirs.length, audience).toBeGreaterThan(4)
      expect(mine, audience).toEqual(theirs)
      expect(ofKind('view', onlooker).at(-1), audience).toBe(ofKind('view', own).at(-1))
      const all = onlooker.heard.join('\n')
      expect(all).not.toContain('"as":"facilitator"')
      for (const [party, secret] of Object.entries(secrets))
        expect(all.includes(secret), `${audience}: ${secret}`).toBe(audience.endsWith(party))
    }
  })
})

describe('the handshake', () => {
  test('tells the facilitator who they are and what they look as; a seat of one’s own says nothing of it', async () => {
    const house = await open(smallLaw)
    const { code, facilitatorKey } = await house.open()
    const { key } = await house.join(code, delegate('AA'))
    const looking = house.client(facilitatorKey, {}, { as: 'delegation:AA' })
    expect(await looking.next('you')).toEqual({
      person: expect.any(String),
      name: 'Facilitator',
      role: { kind: 'facilitator' },
      looksAs: { kind: 'delegation', party: 'AA' },
    })
    expect(smallView((await looking.next('view')).view).as).toBe('delegation')
    expect(await house.client(key).next('you')).not.toHaveProperty('looksAs')
  })

  test('a key that is no facilitator’s is refused with `as` like any wrong key, whatever it asks for', async () => {
    const house = await open(smallLaw)
    const { code, facilitatorKey, wallKey } = await house.open()
    const { key, you } = await house.join(code, delegate('AA'))
    const observer = await house.join(code, { kind: 'observer' })
    const wrong = await refusalOf(house.client('x'.repeat(32)))
    for (const token of [key, wallKey, observer.key]) {
      for (const as of ['delegation:AA', 'delegation:BB', 'delegation:ZZ', 'observer', 'screen', 'facilitator', ''])
        expect(await refusalOf(house.client(token, {}, { as }))).toEqual(wrong)
    }
    await house.client(facilitatorKey).ask({ id: 'command-1', type: 'removePerson', person: you.person })
    expect(await refusalOf(house.client(key, {}, { as: 'delegation:AA' }))).toEqual(wrong)
    expect(await refusalOf(house.client(key))).toMatchObject({ code: 'notSeated' })
  })

  test.each(['delegation:ZZ', 'delegation:', 'facilitator', 'Observer', ''])(
    'an audience the room has not is refused in words: %j',
    async (as) => {
      const house = await open(smallLaw)
      const { facilitatorKey } = await house.open()
      const refusal = await refusalOf(house.client(facilitatorKey, {}, { as }))
      expect(refusal).toMatchObject({ code: 'noSuchAudience', message: expect.stringMatching(/delegations/) })
    },
  )

  test.each([{ as: 7 }, { as: ['observer'] }, { as: 'x'.repeat(41) }, { role: 'facilitator' }])('%j is malformed', async (more) => {
    const house = await open(smallLaw)
    const { facilitatorKey } = await house.open()
    expect(await refusalOf(house.client(facilitatorKey, {}, more))).toMatchObject({ code: 'malformed' })
  })
})

describe('whoever looks as others', () => {
  test('may send no command, and is told so; the room hears nothing of it', async () => {
    const house = await open()
    const { code, facilitatorKey } = await house.open()
    const usa = house.client((await house.join(code, delegate('USA'))).key)
    await usa.next('view')
    for (const as of ['delegation:USA', 'observer', 'screen']) {
      const looking = house.client(facilitatorKey, {}, { as })
      await looking.next('view')
      for (const type of ['startGame', 'lockRoom', 'closeRoom', 'nothing at all'])
        expect(await looking.ask({ id: `command-${as.length}-${type.length}`, type })).toMatchObject({ ok: false, code: 'onlyLooking' })
      expect(await looking.sync()).toEqual({ ok: true })
    }
    expect(await usa.sync()).toEqual({ ok: true })
    expect((await usa.next('view')).view).toMatchObject({ room: { status: 'lobby', locked: false } })
  })

  test('is nobody: neither a member that is there, nor a wall, nor the facilitator at work', async () => {
    const seen: string[][] = []
    const project: typeof smallLaw.project = (state, viewer, online, since, language, editing) => {
      seen.push([...online], [...since.keys()])
      return smallLaw.project(state, viewer, online, since, language, editing)
    }
    const { room, link, join, facilitator, screen } = await tableOf(memoryJournal(), { ...smallLaw, project })
    const ann = await join(delegateOf('AA'))
    const wall = link(screen)
    await room.connect(wall)
    expect(room.screens()).toBe(1)
    wall.forget()
    const aa = { kind: 'delegation', party: 'AA' as PartyId } as const
    const onlookers = [link(facilitator, { kind: 'screen' }), link(facilitator, aa), link(facilitator, { kind: 'observer' })]
    for (const one of onlookers) await room.connect(one)
    expect(room.screens()).toBe(1)
    expect(wall.kinds()).toEqual([])
    room.disconnect(wall)
    expect(room.screens()).toBe(0)
    await room.ask(ann, 'command-1', { type: 'say', channel: { kind: 'plenary' }, text: 'hello' })
    expect(onlookers.map((one) => one.kinds())).toEqual(onlookers.map(() => ['you', 'view', 'patch']))
    expect(seen.flat().every((person) => person === screen)).toBe(true)
    expect(seen.at(-2)).toEqual([])
  })

  test('is not there for the others either, on their screens', async () => {
    const house = await open()
    const { code, facilitatorKey } = await house.open()
    const [usa, rok] = [await house.join(code, delegate('USA')), await house.join(code, delegate('ROK'))]
    await house.client(facilitatorKey, {}, { as: 'delegation:USA' }).next('view')
    const { view } = await house.client(rok.key).next('view')
    const members = (view as DelegateView).delegations.flatMap((delegation) => delegation.members)
    expect(members.map(({ person, online }) => [person, online])).toEqual([
      [usa.you.person, false],
      [rok.you.person, true],
    ])
    const control = (await house.client(facilitatorKey).next('view')).view as FacilitatorView
    expect(control.people.find(({ person }) => person === usa.you.person)?.online).toBe(false)
  })

  test('keeps the room awake, and is let go with it', async () => {
    const { room, rooms, link, facilitator, clock } = await tableOf()
    const looking = link(facilitator, { kind: 'screen' })
    await room.connect(looking)
    clock.now += 5000
    await rooms.tidy()
    expect(await rooms.find(room.code)).toBe(room)
    await room.ask(facilitator, 'command-1', { type: 'closeRoom' })
    expect(looking.heard.slice(-2)).toEqual([['bye', expect.objectContaining({ code: 'roomClosed' })], ['end']])
  })

  test('is shown out when the facilitator’s key is taken back for another', async () => {
    const decide: typeof smallLaw.decide = (state, by, intent, at) =>
      intent.type === 'renewLink' ? { granted: [{ type: 'linkRenewed', person: intent.person }] } : smallLaw.decide(state, by, intent, at)
    const { room, link, facilitator } = await tableOf(memoryJournal(), { ...smallLaw, decide })
    const looking = link(facilitator, { kind: 'observer' })
    await room.connect(looking)
    expect(await room.renew(facilitator, facilitator)).toMatchObject({ ok: true })
    expect(looking.heard.slice(-2)).toEqual([['bye', expect.objectContaining({ code: 'badKey' })], ['end']])
    await room.ask(facilitator, 'command-1', { type: 'startGame' })
    expect(looking.kinds()).toEqual(['you', 'view', 'bye', 'end'])
  })

  test('is shown out when the facilitator’s seat is gone, or is a facilitator’s no more', async () => {
    const house = await open(smallLaw)
    for (const [id, change] of [
      ['command-1', { type: 'removePerson' }],
      ['command-2', { type: 'seatPerson', role: { kind: 'observer' } }],
    ] as const) {
      const { facilitatorKey } = await house.open()
      const control = house.client(facilitatorKey)
      const looking = house.client(facilitatorKey, {}, { as: 'delegation:AA' })
      const { person } = await control.next('you')
      await looking.next('view')
      const end = gone(looking)
      expect(await control.ask({ id, person, ...change })).toEqual({ ok: true })
      expect(await looking.next('bye')).toMatchObject({ code: 'notSeated' })
      expect(await end).toBe('io server disconnect')
      expect(looking.left('patch')).toBe(0)
    }
  })
})
