// People of one table who speak different languages: the same view in other words, refusals in their own, a change at any time.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tongueOf } from '../lib/scenario/load.ts'
import { sixParty } from '../lib/scenario/six-party/scenario.ts'
import { spoken } from '../lib/view/spoken.ts'
import type { DelegateView } from '../lib/view/view.ts'
import { memoryJournal } from './journal/memory.ts'
import { overtureLaw } from './law.ts'
import { type Client, type House, houseOf, refusalOf } from './testing/running.ts'
import { languageOf, saying, told } from './words.ts'

const usa = { kind: 'delegate', party: 'USA' }
let house: House
let ids = 0
const command = (intent: object) => ({ id: `languages-${ids++}`, ...intent })

beforeEach(async () => {
  house = await houseOf(memoryJournal(), Date.now, overtureLaw)
})
afterEach(() => house.close())

const speaking = (key: string, language: string): Client => house.client(key, {}, { language })

async function table() {
  const opened = await house.open()
  const [first, second] = [await house.join(opened.code, usa), await house.join(opened.code, usa)]
  return { opened, korean: speaking(first.key, 'ko'), english: speaking(second.key, 'en'), control: speaking(opened.facilitatorKey, 'en') }
}

test('two of one delegation see one view in the words of each, and each the patches of their own', async () => {
  const { korean, english, control } = await table()
  for (const one of [korean, english]) await one.next('view')
  for (const one of [korean, english]) expect(await one.sync()).toEqual({ ok: true })
  const [first, other] = [await korean.next('view'), await english.next('view')]
  const tongue = tongueOf(sixParty.id, 'ko')
  const base = tongueOf(sixParty.id, 'en')
  expect(first.view).not.toEqual(other.view)
  expect(tongue && spoken(other.view, tongue)).toEqual(first.view)
  expect(base && spoken(first.view, base)).toEqual(other.view)
  expect(await control.ask(command({ type: 'startGame' }))).toEqual({ ok: true })
  for (const one of [korean, english]) {
    const patches = [await one.next('patch')]
    while (!patches.some(({ patch }) => patch.some(({ path }) => path.startsWith('/room/phase')))) patches.push(await one.next('patch'))
    expect(patches.map(({ version }) => version)).toEqual(patches.map((_, at) => (patches[0]?.version ?? 0) + at))
  }
})

test('who chooses another language is shown the whole view in it at once, and goes on in it', async () => {
  const { korean } = await table()
  const before = (await korean.next('view')).view as DelegateView
  expect(before.own.brief.interests).toEqual(tongueOf(sixParty.id, 'ko')?.scenario.briefs['USA' as never]?.interests)
  expect(await korean.socket.emitWithAck('language', 'en')).toEqual({ ok: true })
  const after = (await korean.next('view')).view as DelegateView
  expect(after.own.brief).toEqual(sixParty.briefs['USA' as never])
  expect(await korean.ask(command({ type: 'startGame' }))).toEqual(told(saying('facilitatorOnly'), 'en'))
  expect(await korean.socket.emitWithAck('language', 'xx' as never)).toMatchObject({ ok: false, code: 'malformed' })
})

describe('a refusal is in the language of whoever asked', () => {
  test('by command', async () => {
    const { korean, english } = await table()
    const [one, other] = [await korean.ask(command({ type: 'startGame' })), await english.ask(command({ type: 'startGame' }))]
    expect(one).toEqual(told(saying('facilitatorOnly'), 'ko'))
    expect(other).toEqual(told(saying('facilitatorOnly'), 'en'))
    expect(one).not.toEqual(other)
  })

  test('at the socket’s threshold, by what the browser says', async () => {
    expect(await refusalOf(house.client('nothing', { cookie: 'theme=dark; language=ko' }))).toMatchObject({
      message: told(saying('badKey'), 'ko').message,
    })
  })

  test('by HTTP, with the names of the scenario in it', async () => {
    const ask = (headers: Record<string, string>) => house.post('/api/rooms/QQQQQQQQ/join', { name: 'Ann', as: usa }, headers)
    expect((await ask({ cookie: 'language=ko' })).body.message).toBe(told(saying('noSuchRoom'), 'ko').message)
    expect((await ask({ cookie: 'language=nonsense' })).body.message).toBe(told(saying('noSuchRoom'), 'en').message)
    expect((await ask({ 'accept-language': 'fr' })).body.message).toBe(told(saying('noSuchRoom'), 'en').message)
    const ko = tongueOf(sixParty.id, 'ko')
    expect(told(saying('knobFixed', { knob: 'Fog' }), 'ko').message).toContain(ko?.say('Fog'))
  })
})

test('the door tells the names of delegations in the asker’s language', async () => {
  const { code } = await house.open()
  const door = async (language: string) =>
    (await fetch(`${house.origin}/api/rooms/${code}`, { headers: { cookie: `language=${language}` } })).json()
  expect((await door('en')).title).toBe(sixParty.title)
  expect((await door('ru')).delegations[1].name).toBe('Соединённые Штаты Америки')
})

test('a catalogue has a tag for each language, and an unknown language is told so', async () => {
  const get = (query: string, headers: Record<string, string> = {}) => fetch(`${house.origin}/api/scenarios/six-party${query}`, { headers })
  const [base, en, ru] = [await get(''), await get('?language=en'), await get('?language=ru')]
  expect(await base.json()).toEqual(await en.json())
  expect((await ru.json()).parties[1].short).toBe('США')
  expect(ru.headers.get('etag')).not.toBe(en.headers.get('etag'))
  expect((await get('?language=ru', { 'if-none-match': ru.headers.get('etag') ?? '' })).status).toBe(304)
  expect((await get('?language=xx')).status).toBe(400)
  const list = await (await fetch(`${house.origin}/api/scenarios?language=ru`)).json()
  expect(list[0].parties[5].name).toBe('Российская Федерация')
})

test('a wall keeps a choice of its own', () => {
  const asked = (url: string) => languageOf({ url, headers: { cookie: 'language=ru; wall-language=ko', 'accept-language': 'en' } })
  expect(asked('/wall/ABCDEFGH')).toBe('ko')
  expect(asked('/desk/ABCDEFGH')).toBe('ru')
  expect(languageOf({ url: '/wall/ABCDEFGH', headers: { cookie: 'language=ru' } })).toBe('ru')
})
