// The review of a table of people, by its own addresses: who felt what, who talked with whom, and names that are kept out of it [V12, V13].
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReviewView } from '../lib/review/review.ts'
import { reference } from '../lib/testing/table.ts'
import { memoryJournal } from './journal/memory.ts'
import { overtureLaw } from './law.ts'
import { type Client, type House, houseOf } from './testing/running.ts'

let house: House
beforeAll(async () => {
  house = await houseOf(memoryJournal(), Date.now, overtureLaw)
})
afterAll(() => house.close())

let count = 0
const must = async (client: Client, intent: object): Promise<void> => {
  count += 1
  expect(await client.ask({ id: `command-${count}`, ...intent }), JSON.stringify(intent)).toEqual({ ok: true })
}
const get = async (path: string, key: string): Promise<string> => {
  const response = await fetch(house.origin + path, { headers: { authorization: `Bearer ${key}` } })
  expect(response.status, path).toBe(200)
  return response.text()
}
/** How far each trusts the other delegations, and feels trusted. */
const poll = (answers: Record<string, [number, number]>) => ({
  type: 'pollTrust',
  answers: Object.fromEntries(Object.entries(answers).map(([party, [ofThem, ofUs]]) => [party, { ofThem, ofUs }])),
})

/** Five people of three delegations and one who watches play a turn, with a name in everything they write. */
async function playedByPeople(attribution: 'codes' | 'delegation') {
  const { code, facilitatorKey, wallKey } = await house.open()
  const seat = async (name: string, as: object) => {
    const { key } = (await house.post(`/api/rooms/${code}/join`, { name, as })).body
    const client = house.client(key)
    const { person } = await client.next('you')
    return { ...client, key, person }
  }
  const of = (party: string) => ({ kind: 'delegate', party })
  const ann = await seat('Ann Canaryfinch', of('USA'))
  const bo = await seat('Bodil Canaryfinch', of('USA'))
  const cho = await seat('Cho Canaryfinch', of('DPRK'))
  const dan = await seat('Danilo Canaryfinch', of('DPRK'))
  const eva = await seat('Evangelia Canaryfinch', of('ROK'))
  const oda = await seat('Odalys Canaryfinch', { kind: 'observer' })
  const control = house.client(facilitatorKey)
  await control.next('view')
  await must(control, { type: 'setSettings', settings: { attribution } })
  for (const { ask } of [ann, bo, cho, oda]) {
    const client = { ask } as Client
    await must(client, { type: 'answerSurvey', survey: 'before', turn: 0, answers: { grand: 2 }, texts: { expect: 'secretive hopes' } })
  }
  await must(control, { type: 'startGame' })
  await must(control, { type: 'addNote', text: 'secretive note', pin: { kind: 'now' } })
  const next = (turn: number, phase: string) => must(control, { type: 'nextPhase', from: { turn, phase } })
  await next(1, 'brief')
  const caucus = (...parties: string[]) => ({ kind: 'caucus', parties })
  for (const [client, channel] of [
    [ann, caucus('DPRK', 'USA')],
    [cho, caucus('DPRK', 'USA')],
    [bo, caucus('DPRK', 'USA')],
    [eva, caucus('ROK', 'USA')],
    [eva, { kind: 'plenary' }],
    [dan, { kind: 'team', party: 'DPRK' }],
    [dan, { kind: 'help', party: 'DPRK' }],
  ] as const)
    await must(client, { type: 'say', channel, text: 'as Bodil said, and evangelia too' })
  const terms = reference('P1', { title: 'Danilo’s first step' })
  await must(ann, { type: 'tablePackage', package: 'package-1', terms, draft: null })
  await must(bo, { type: 'takeStand', package: 'package-1', version: 1, stand: 'dissent', reason: 'secretive reason, says Ann' })
  await must(bo, { type: 'ratePackage', package: 'package-1', version: 1, rating: 2 })
  for (const phase of ['negotiate', 'commit', 'respond', 'adjudicate']) await next(1, phase)
  await must(ann, { type: 'publishStatement', text: 'Cho Canaryfinch has moved.' })
  await must(ann, poll({ DPRK: [20, 60], ROK: [90, 80] }))
  await must(bo, poll({ DPRK: [40, 20] }))
  await must(cho, poll({ USA: [10, 50] }))
  await must(dan, poll({ USA: [30, 30] }))
  await must(eva, poll({ USA: [70, 70] }))
  await next(1, 'debrief')
  await must(control, { type: 'endGame' })
  await must(control, { type: 'releaseReview' })
  return { code, facilitatorKey, wallKey, people: [ann, bo, cho, dan, eva, oda] }
}

/** Everything that a review sends: itself, each moment as everybody may look at it, and what histories are played on with. */
async function allSent(code: string, key: string, looks: readonly string[]): Promise<string[]> {
  const review = await get(`/api/rooms/${code}/review`, key)
  const { timeline } = JSON.parse(review) as ReviewView
  const sent = [review]
  for (let seq = 1; seq <= timeline.last; seq += 1)
    for (const as of looks) sent.push(await get(`/api/rooms/${code}/review/at/${seq}?as=${as}`, key))
  for (const turn of [1, 2]) sent.push(await get(`/api/rooms/${code}/review/from/${turn}`, key))
  return sent
}

test('felt trust, the misperception matrix, the contact map and ratings are what people answered and did', async () => {
  const { code, people } = await playedByPeople('codes')
  const [ann] = people
  const review = JSON.parse(await get(`/api/rooms/${code}/review`, ann?.key ?? '')) as ReviewView
  const pair = (holder: string, toward: string) => review.felt[0]?.pairs.find((one) => one.holder === holder && one.toward === toward)
  expect(review.felt.map(({ turn }) => turn)).toEqual([1])
  // Both of the USA: 20 and 40 of the DPRK, and 60 and 20 they think they have; the DPRK says 10 and 30.
  expect(pair('USA', 'DPRK')).toMatchObject({ answers: 2, says: 30, thinks: 40, otherSays: 20 })
  expect(pair('DPRK', 'USA')).toMatchObject({ answers: 2, says: 20, thinks: 40, otherSays: 30 })
  expect(pair('USA', 'ROK')).toMatchObject({ answers: 1, says: 90, thinks: 80, otherSays: 70 })
  expect(pair('USA', 'JPN')).toBeUndefined()
  const after = review.curve.find(({ turn }) => turn === 1)
  expect(pair('USA', 'DPRK')?.warranted).toBeCloseTo(100 * (after?.trust['USA' as never]?.['DPRK' as never] ?? -1), 9)
  const { contacts } = review
  expect(contacts.pairs.find(({ pair: [a, b] }) => a === 'DPRK' && b === 'USA')).toMatchObject({ messages: 3, turns: [1] })
  expect(contacts.caucuses).toEqual([
    { turn: 1, parties: ['DPRK', 'USA'], by: { USA: 2, DPRK: 1 } },
    { turn: 1, parties: ['ROK', 'USA'], by: { ROK: 1 } },
  ])
  expect([contacts.plenary, contacts.team]).toEqual([{ ROK: 1 }, { DPRK: 1 }])
  expect(contacts.leftOut).toEqual(['CHN', 'JPN', 'RUS'])
  expect(review.rated[0]?.ratings).toEqual([{ party: 'USA', people: 1, mean: 2, lowest: 2 }])
  expect(review.surveys).toMatchObject([{ survey: 'before', answered: 4 }])
})

test('[V12] under the Chatham House rule no byte of the review, its replay and its what-ifs names anybody', {
  timeout: 60_000,
}, async () => {
  const { code, facilitatorKey, wallKey, people } = await playedByPeople('delegation')
  const named = /canaryfinch|\bann\b|bodil|\bcho\b|danilo|evangelia|odalys/i
  const ids = people.map(({ person }) => person)
  expect(new Set(ids).size).toBe(6)
  const readers: [string, string[]][] = [
    [facilitatorKey, ['whole', 'screen', 'observer', 'delegation:USA', 'delegation:DPRK', 'delegation:ROK']],
    [wallKey, ['whole']],
    [people[0]?.key ?? '', ['whole', 'delegation:USA']],
  ]
  for (const [key, looks] of readers) {
    for (const text of await allSent(code, key, looks)) {
      expect(text).not.toMatch(named)
      for (const id of ids) expect(text).not.toContain(id)
    }
  }
  // What was said is still there for whoever may read it, put down to the delegation.
  const { last } = (JSON.parse(await get(`/api/rooms/${code}/review`, facilitatorKey)) as ReviewView).timeline
  const whole = await get(`/api/rooms/${code}/review/at/${last}?as=whole`, facilitatorKey)
  expect(whole).toContain('as USA said, and ROK too')
  const own = JSON.parse(await get(`/api/rooms/${code}/review/at/${last}?as=delegation:USA`, people[0]?.key ?? ''))
  expect(own.delegations.find(({ party }: { party: string }) => party === 'USA').members).toMatchObject([{ name: 'USA' }])
})

test('[V13] what histories are played on with holds nothing said, answered, noted or rated, and not who did what', async () => {
  const { code, facilitatorKey, people } = await playedByPeople('codes')
  for (const key of [facilitatorKey, people[0]?.key ?? ''])
    for (const turn of [1, 2]) {
      const kit = await get(`/api/rooms/${code}/review/from/${turn}`, key)
      expect(kit).not.toMatch(/Canaryfinch|secretive|Bodil said|"rating"|"stands"/)
      for (const { person } of people) expect(kit).not.toContain(person)
    }
})
