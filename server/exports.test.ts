// Exports over the wire: rights, the ZIP, bringing it in elsewhere, what is refused; and words that leave the journal's own file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import type { SessionContent } from '../lib/archive.ts'
import type { RoomState } from '../lib/game/state.ts'
import type { RoomCode } from '../lib/ids.ts'
import type { Answer, RoomArrived } from '../lib/protocol.ts'
import type { FacilitatorView } from '../lib/view/view.ts'
import type { Journal } from './journal/journal.ts'
import { memoryJournal } from './journal/memory.ts'
import { sqliteJournal } from './journal/sqlite.ts'
import { overtureLaw } from './law.ts'
import { pastsOf } from './reviews.ts'
import { sealed } from './session.ts'
import { type House, houseOf, refusalOf } from './testing/running.ts'

interface Machine extends House {
  journal: Journal
  take: (code: string, key: string | null, query?: string) => Promise<Response>
  bring: (file: Uint8Array) => Promise<{ status: number; body: RoomArrived & { code: string; message: string } }>
  ask: (key: string, command: object) => Promise<Answer>
}
let commands = 0

async function machine(journal: Journal = memoryJournal()): Promise<Machine> {
  const house = await houseOf(journal, Date.now, overtureLaw)
  onTestFinished(() => house.close())
  return {
    ...house,
    journal,
    take: (code, key, query = '') =>
      fetch(`${house.origin}/api/rooms/${code}/export${query}`, key ? { headers: { authorization: `Bearer ${key}` } } : {}),
    bring: async (file) => {
      const response = await fetch(`${house.origin}/api/archives`, { method: 'POST', body: new Uint8Array(file) })
      return { status: response.status, body: await response.json() }
    },
    ask: async (key, command) => {
      commands += 1
      const client = house.client(key)
      await client.next('view')
      const answer = await client.ask({ id: `command-${commands}`, ...command })
      client.socket.disconnect()
      return answer
    },
  }
}

const must = async (answer: Promise<Answer>): Promise<void> => expect(await answer).toEqual({ ok: true })
const fold = (happenings: SessionContent['happenings']) => happenings.reduce<RoomState | null>(overtureLaw.evolve, null)

async function played(journal?: Journal) {
  const here = await machine(journal)
  const { code, facilitatorKey, wallKey } = await here.open()
  const { key } = await here.join(code, { kind: 'delegate', party: 'USA' })
  await must(here.ask(key, { type: 'setConsent', consent: 'given' }))
  await must(here.ask(key, { type: 'say', channel: { kind: 'plenary' }, text: 'canary in the plenary' }))
  await must(here.ask(facilitatorKey, { type: 'startGame' }))
  return { here, code, facilitatorKey, wallKey, key }
}

const sessionIn = (zip: Uint8Array): { text: string; content: SessionContent } => {
  const text = strFromU8(unzipSync(zip)['session.json'] ?? new Uint8Array())
  return { text, content: JSON.parse(text).content }
}

test('the facilitator alone gets one ZIP that opens; keys, names and the room’s code are not in it', async () => {
  const { here, code, facilitatorKey, wallKey, key } = await played()
  expect((await here.take(code, null)).status).toBe(401)
  expect((await here.take(code, key)).status).toBe(403)
  expect((await here.take(code, wallKey)).status).toBe(403)
  expect((await here.take(code, facilitatorKey, '?history=some')).status).toBe(400)
  const response = await here.take(code, facilitatorKey)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/zip')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="overture-session-[0-9A-Z]{8}-[\d-]+\.zip"$/)
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  const names = ['session.json', 'talk.csv', 'codebook.csv', 'codebook.json', 'scenario.json', 'README.txt', 'CITATION.cff', 'turns.csv']
  expect(Object.keys(files)).toEqual(expect.arrayContaining(names))
  const everything = Object.values(files)
    .map((file) => strFromU8(file))
    .join('\n')
  for (const secret of [key, facilitatorKey, wallKey, code, '"Ann"']) expect(everything).not.toContain(secret)
  expect(everything).toContain('canary in the plenary')
})

test('[X7] [X8] brought in elsewhere, as a ZIP or as session.json, it is the same to the byte, and nothing goes on in it', async () => {
  const { here, code, facilitatorKey, key } = await played()
  const zip = new Uint8Array(await (await here.take(code, facilitatorKey)).arrayBuffer())
  const { text, content } = sessionIn(zip)
  for (const file of [zip, strToU8(text)]) {
    const there = await machine()
    const { status, body } = await there.bring(file)
    expect(status).toBe(201)
    const kept = (await there.journal.load(body.code as RoomCode)) ?? []
    expect(kept.at(-1)?.event).toEqual({ type: 'sessionImported', exportedAt: content.exportedAt })
    expect(JSON.stringify(fold(kept.slice(0, -1)))).toBe(JSON.stringify(fold(content.happenings)))
    const control = there.client(body.review?.facilitatorKey)
    const { view } = await control.next('view')
    expect((view as FacilitatorView).room).toMatchObject({ status: 'ended', imported: true, clock: { kind: 'stopped' } })
    expect(await control.ask({ id: 'broadcast-1', type: 'broadcast', text: 'on we go' })).toMatchObject({ code: 'roomImported' })
    expect((await there.client(body.review?.wallKey).next('view')).view).toMatchObject({ as: 'screen' })
    expect(await refusalOf(there.client(key))).toMatchObject({ code: 'badKey' })
    expect((await there.bring(file)).body).toMatchObject({ code: 'sessionHere' })
  }
  const end = new Uint8Array(await (await here.take(code, facilitatorKey, '?history=end')).arrayBuffer())
  const there = await machine()
  const { body } = await there.bring(end)
  const kept = (await there.journal.load(body.code as RoomCode)) ?? []
  expect(kept).toHaveLength(2)
  expect(JSON.stringify(fold(kept.slice(0, -1)))).toBe(JSON.stringify(fold(content.happenings)))
})

test('what is cut short, altered, of another version, not ours or not to be followed is refused, and nothing of it is kept', async () => {
  const { here, code, facilitatorKey } = await played()
  const zip = new Uint8Array(await (await here.take(code, facilitatorKey)).arrayBuffer())
  const { text, content } = sessionIn(zip)
  const bad: [Uint8Array, string][] = [
    [zip.slice(0, zip.length / 2), 'archiveBroken'],
    [zipSync({ 'other.txt': strToU8('hello') }), 'sessionNone'],
    [strToU8(text.slice(0, -40)), 'archiveBroken'],
    [strToU8(text.replace('canary in the plenary', 'canary in the garden!')), 'archiveBroken'],
    [strToU8(text.replace('"version":1', '"version":9')), 'archiveVersion'],
    [strToU8('{"some":"thing"}'), 'archiveStrange'],
    [strToU8('{"some":'), 'archiveStrange'],
    [strToU8(sealed({ ...content, scenario: { id: 'moon', version: 1 } })), 'archiveScenario'],
    [strToU8(sealed({ ...content, happenings: content.happenings.slice(1) })), 'archiveUnplayable'],
    [strToU8(sealed({ ...content, session: 'ABCDEFGH' as RoomCode })), 'archiveUnplayable'],
    [strToU8(sealed({ ...content, surprise: 1 } as SessionContent)), 'archiveUnplayable'],
    [new Uint8Array(17 * 1_048_576).fill(0x50, 0, 1).fill(0x4b, 1, 2), 'archiveTooLarge'],
  ]
  const there = await machine()
  for (const [file, refusal] of bad) {
    const { status, body } = await there.bring(file)
    expect({ refusal: body.code, status: status >= 400, words: body.message.length > 10 }).toEqual({ refusal, status: true, words: true })
  }
  expect(await there.journal.rooms()).toEqual([])
})

test('[X4] words that are taken back are gone from every screen, from the room after a restart, and from the file on the disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'overture-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'overture.sqlite')
  const journal = sqliteJournal(file)
  const { here, code, key, facilitatorKey } = await played(journal)
  const watching = here.client(facilitatorKey)
  expect(JSON.stringify((await watching.next('view')).view)).toContain('canary')
  const pasts = pastsOf(journal)
  const { length } = (await journal.load(code as RoomCode)) ?? []
  expect(JSON.stringify((await pasts.of(code as RoomCode, length))?.happenings)).toContain('canary')
  const mine = here.client(key)
  expect((await mine.next('you')) as unknown).toMatchObject({ own: { consent: 'given', answered: [] } })
  await must(here.ask(key, { type: 'withdrawWords' }))
  expect((await mine.next('you')) as unknown).toMatchObject({ own: { consent: 'withdrawn' } })
  await watching.sync()
  const seen = async (): Promise<string> => JSON.stringify((await watching.next('view')).view)
  expect(await seen()).not.toContain('canary')
  const happenings = (await journal.load(code as RoomCode)) ?? []
  expect(JSON.stringify(happenings)).not.toContain('canary')
  expect(happenings.at(-1)?.event.type).toBe('wordsWithdrawn')
  expect(await journal.breakIn(code as RoomCode), 'the chain is whole').toBeNull()
  expect(JSON.stringify((await pasts.of(code as RoomCode, happenings.length))?.happenings)).not.toContain('canary')
  for (const name of [file, `${file}-wal`]) expect(readFileSync(name).includes('canary')).toBe(false)
  const zip = new Uint8Array(await (await here.take(code, facilitatorKey)).arrayBuffer())
  expect(sessionIn(zip).text).not.toContain('canary')
  await must(here.ask(key, { type: 'say', channel: { kind: 'plenary' }, text: 'later words' }))
})
