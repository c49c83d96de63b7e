// What every store of the journal must do, run over each of them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, test } from 'vitest'
import type { Happening } from '../../lib/game/event.ts'
import type { RoomState } from '../../lib/game/state.ts'
import type { PersonId, RoomCode } from '../../lib/ids.ts'
import { beginningOf, chained, JournalBroken } from './chain.ts'
import { type Arrival, type Entry, type Journal, JournalConflict } from './journal.ts'
import { memoryJournal } from './memory.ts'
import { migrate } from './migrations.ts'
import { sqliteJournal } from './sqlite.ts'

const folders: string[] = []
const freshFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'overture-journal-'))
  folders.push(folder)
  return join(folder, 'journal.sqlite')
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const room = 'ABCD1234' as RoomCode
const ann = 'ann-1' as PersonId
const said = (text: string, at = 1): Happening => ({ at, by: { kind: 'person', id: ann }, event: { type: 'broadcastSent', text } })
const entry = (after: number, texts: string[], more: Partial<Entry> = {}): Entry => ({
  room,
  after,
  happenings: texts.map((text, index) => said(text, after + index + 1)),
  command: null,
  seats: [],
  ...more,
})

const stores: [string, () => Journal][] = [
  ['memory', memoryJournal],
  ['sqlite', () => sqliteJournal(freshFile())],
]

describe.each(stores)('a journal in %s', (_name, make) => {
  test('gives back what happened, in order', async () => {
    const journal = make()
    await journal.append(entry(0, ['one', 'two']))
    await journal.append(entry(2, ['three']))
    expect(await journal.load(room)).toEqual([said('one', 1), said('two', 2), said('three', 3)])
    expect(await journal.has(room)).toBe(true)
    expect(await journal.rooms()).toEqual([{ room, touchedAt: 3 }])
  })

  test('knows no room that was never opened', async () => {
    const journal = make()
    expect(await journal.load(room)).toBeNull()
    expect(await journal.has(room)).toBe(false)
    await expect(journal.append(entry(1, ['late']))).rejects.toBeInstanceOf(JournalConflict)
  })

  test('refuses a code that is taken and a writer who is behind, and keeps nothing of either', async () => {
    const journal = make()
    await journal.append(entry(0, ['one']))
    const seats = [{ keyHash: 'hash', person: ann }]
    const command = { person: ann, id: 'command-1', body: 'b' }
    await expect(journal.append(entry(0, ['other'], { seats }))).rejects.toBeInstanceOf(JournalConflict)
    await journal.append(entry(1, ['two']))
    await expect(journal.append(entry(1, ['other'], { command, seats }))).rejects.toBeInstanceOf(JournalConflict)
    expect(await journal.load(room)).toHaveLength(2)
    expect(await journal.seatOf('hash')).toBeNull()
    expect(await journal.granted(room, ann, 'command-1')).toBeNull()
  })

  test('remembers a granted command, even one from which nothing happened', async () => {
    const journal = make()
    await journal.append(entry(0, ['one']))
    await journal.append(entry(1, [], { command: { person: ann, id: 'command-1', body: 'b' } }))
    expect(await journal.granted(room, ann, 'command-1')).toBe('b')
    expect(await journal.granted(room, 'ben-1' as PersonId, 'command-1')).toBeNull()
    await expect(journal.append(entry(1, ['two'], { command: { person: ann, id: 'command-1', body: 'b' } }))).rejects.toBeInstanceOf(
      JournalConflict,
    )
    expect(await journal.load(room)).toHaveLength(1)
  })

  test('knows whose key it is, and takes no key twice', async () => {
    const journal = make()
    await journal.append(entry(0, ['one'], { seats: [{ keyHash: 'hash', person: ann }] }))
    expect(await journal.seatOf('hash')).toEqual({ room, person: ann })
    expect(await journal.seatOf('other')).toBeNull()
    await expect(journal.append(entry(1, ['two'], { seats: [{ keyHash: 'hash', person: ann }] }))).rejects.toBeInstanceOf(JournalConflict)
    expect(await journal.load(room)).toHaveLength(1)
  })

  test('one key opens a seat in several rooms, the first opened first; taken back in one it stays in the others', async () => {
    const journal = make()
    const [second, third] = ['SECND000' as RoomCode, 'THRD0000' as RoomCode]
    const seats = [{ keyHash: 'hash', person: ann }]
    const at = (when: number, code: RoomCode): Entry => ({ ...entry(0, []), room: code, happenings: [said('open', when)], seats })
    await journal.append(at(5, third))
    await journal.append(at(2, second))
    await journal.append(at(9, room))
    const all = [second, third, room].map((code) => ({ room: code, person: ann }))
    expect(await journal.seatsOf('hash')).toEqual(all)
    expect(await journal.seatOf('hash')).toEqual(all[0])
    expect(await journal.seatOf('hash', room)).toEqual({ room, person: ann })
    expect(await journal.seatOf('hash', 'NNNE0000' as RoomCode)).toBeNull()
    await journal.append(entry(1, ['gone'], { revoke: ann }))
    expect(await journal.seatOf('hash', room)).toBeNull()
    await journal.forget(second)
    expect(await journal.seatsOf('hash')).toEqual([{ room: third, person: ann }])
  })

  test('takes a room from elsewhere in whole, and gives it in whole', async () => {
    const journal = make()
    const [door, other] = ['WXYZ6789' as RoomCode, 'THRD0000' as RoomCode]
    const kept = { seats: [{ keyHash: 'hash', person: ann }], commands: [{ person: ann, id: 'command-1', body: 'b' }] }
    const arrival: Arrival = { room, happenings: [said('one', 1), said('two', 2)], ...kept, door, over: 'nothing' }
    await journal.append(entry(0, ['mine'], { room: other }))
    await expect(journal.take({ ...arrival, door: other })).rejects.toBeInstanceOf(JournalConflict)
    await expect(journal.take({ ...arrival, room: other })).rejects.toBeInstanceOf(JournalConflict)
    expect([await journal.has(room), await journal.seatsOf('hash')]).toEqual([false, []])
    await journal.take(arrival)
    expect([await journal.load(room), await journal.kept(room)]).toEqual([arrival.happenings, kept])
    expect([await journal.doorOf(door), await journal.doorOf(room), await journal.seatOf('hash')]).toEqual([
      room,
      null,
      { room, person: ann },
    ])
    expect(await journal.granted(room, ann, 'command-1')).toBe('b')
    await expect(journal.take(arrival)).rejects.toBeInstanceOf(JournalConflict)
    await journal.append(entry(2, ['three']))
    // Over the copy that was left behind.
    await journal.take({ ...arrival, happenings: [said('one', 1)], commands: [], seats: [], over: 'copy' })
    expect([await journal.load(room), await journal.kept(room)]).toEqual([[said('one', 1)], { seats: [], commands: [] }])
    expect(await journal.doorOf(door)).toBe(room)
  })

  test('keeps why a bot acted, and nothing where there was no reason', async () => {
    const journal = make()
    const why = { code: 'signs', with: { title: 'A first step', cost: 3 } }
    await journal.append({ ...entry(0, []), happenings: [{ ...said('one'), why }, said('two')] })
    expect(await journal.load(room)).toEqual([{ ...said('one'), why }, said('two')])
  })

  test('can be tried at any time, and is as it was before', async () => {
    const journal = make()
    await journal.probe()
    await journal.append(entry(0, ['one']))
    await journal.probe()
    await journal.probe()
    expect(await journal.rooms()).toEqual([{ room, touchedAt: 1 }])
    expect(await journal.load(room)).toEqual([said('one', 1)])
  })

  test('opens a room by its door’s code alone: another code shuts the first one out, and seats go on', async () => {
    const journal = make()
    const [other, third] = ['WXYZ6789' as RoomCode, 'THRD0000' as RoomCode]
    await journal.append(entry(0, ['one'], { seats: [{ keyHash: 'hash', person: ann }] }))
    expect(await journal.doorOf(room)).toBe(room)
    expect(await journal.doorOf(other)).toBeNull()
    await journal.append(entry(1, ['two'], { door: other }))
    expect([await journal.doorOf(room), await journal.doorOf(other)]).toEqual([null, room])
    expect(await journal.has(room)).toBe(true)
    expect(await journal.seatOf('hash')).toEqual({ room, person: ann })
    await journal.append(entry(2, ['three'], { door: third }))
    expect([await journal.doorOf(other), await journal.doorOf(third)]).toEqual([null, room])
    await journal.forget(room)
    expect(await journal.doorOf(third)).toBeNull()
  })

  test('no code leads to two rooms, whether it is a door’s now or was a room’s first', async () => {
    const journal = make()
    const [door, second] = ['WXYZ6789' as RoomCode, 'SECND000' as RoomCode]
    await journal.append(entry(0, ['one']))
    await journal.append(entry(1, ['two'], { door }))
    await journal.append(entry(0, ['one'], { room: second }))
    for (const taken of [
      entry(0, ['stranger'], { room: door }),
      entry(1, ['two'], { room: second, door }),
      entry(1, ['two'], { room: second, door: room }),
    ])
      await expect(journal.append(taken)).rejects.toBeInstanceOf(JournalConflict)
    expect([await journal.doorOf(second), await journal.doorOf(door), await journal.has(door)]).toEqual([second, room, false])
    expect(await journal.load(second)).toHaveLength(1)
  })

  test('takes a person’s keys back, and gives a new one, in one entry', async () => {
    const journal = make()
    const ben = 'ben-1' as PersonId
    const seats = [
      { keyHash: 'old', person: ann },
      { keyHash: 'older', person: ann },
      { keyHash: 'bens', person: ben },
    ]
    await journal.append(entry(0, ['one'], { seats }))
    await expect(journal.append(entry(1, ['two'], { revoke: ann, seats: [{ keyHash: 'bens', person: ann }] }))).rejects.toBeInstanceOf(
      JournalConflict,
    )
    expect(await journal.seatOf('old'), 'refused whole').toEqual({ room, person: ann })
    await journal.append(entry(1, ['two'], { revoke: ann, seats: [{ keyHash: 'new', person: ann }] }))
    expect([await journal.seatOf('old'), await journal.seatOf('older')]).toEqual([null, null])
    expect([await journal.seatOf('new'), await journal.seatOf('bens')]).toEqual([
      { room, person: ann },
      { room, person: ben },
    ])
  })

  test('gives what happened after a place, and nothing where the history does not go through it', async () => {
    const journal = make()
    const start = beginningOf(room)
    expect(await journal.after(room, start)).toBeNull()
    await journal.append(entry(0, ['one', 'two']))
    const second = chained(start, [said('one', 1), said('two', 2)])
    expect(await journal.after(room, start)).toEqual({ happenings: [said('one', 1), said('two', 2)], ...second })
    expect(await journal.after(room, second)).toEqual({ happenings: [], ...second })
    await journal.append(entry(2, ['three'], { head: second.head }))
    expect(await journal.after(room, second)).toMatchObject({ happenings: [said('three', 3)], seq: 3 })
    for (const strange of [
      { ...second, seq: 3 },
      { ...second, head: start.head },
      { seq: 0, head: second.head },
      { seq: 9, head: 'x' },
    ])
      expect(await journal.after(room, strange)).toBeNull()
    await expect(journal.append(entry(3, ['four'], { head: second.head }))).rejects.toBeInstanceOf(JournalConflict)
    expect([await journal.load(room), await journal.breakIn(room)]).toMatchObject([{ length: 3 }, null])
  })

  test('keeps the last snapshot, for the build that made it and the history it was made of', async () => {
    const journal = make()
    const state = { status: 'lobby' } as RoomState
    const snapshot = (happenings: Happening[], build = 'b1') => ({ ...chained(beginningOf(room), happenings), build, state })
    await journal.keepSnapshot(room, snapshot([]))
    expect(await journal.snapshot(room, 'b1')).toBeNull()
    await journal.append(entry(0, ['one', 'two']))
    await journal.keepSnapshot(room, snapshot([said('one', 1)]))
    await journal.keepSnapshot(room, snapshot([said('one', 1), said('two', 2)]))
    expect(await journal.snapshot(room, 'b1')).toEqual(snapshot([said('one', 1), said('two', 2)]))
    expect(await journal.snapshot(room, 'b2')).toBeNull()
    await journal.keepSnapshot(room, snapshot([said('another', 1)]))
    expect(await journal.snapshot(room, 'b1')).toBeNull()
    await journal.keepSnapshot(room, snapshot([said('one', 1)]))
    await journal.forget(room)
    await journal.append(entry(0, ['one', 'two']))
    expect(await journal.snapshot(room, 'b1')).toBeNull()
  })

  test('forgets a room with everything in it', async () => {
    const journal = make()
    const command = { person: ann, id: 'command-1', body: 'b' }
    await journal.append(entry(0, ['one'], { seats: [{ keyHash: 'hash', person: ann }], command }))
    await journal.forget(room)
    expect(await journal.load(room)).toBeNull()
    expect(await journal.seatOf('hash')).toBeNull()
    expect(await journal.granted(room, ann, 'command-1')).toBeNull()
    await journal.append(entry(0, ['anew']))
    expect(await journal.load(room)).toHaveLength(1)
  })
})

describe('the journal in sqlite', () => {
  test('is there again when opened anew, and two writers never overwrite each other', async () => {
    const file = freshFile()
    const one = sqliteJournal(file)
    const other = sqliteJournal(file)
    await one.append(entry(0, ['one']))
    await other.append(entry(1, ['two']))
    await expect(one.append(entry(1, ['lost']))).rejects.toBeInstanceOf(JournalConflict)
    await one.close()
    await other.close()
    const again = sqliteJournal(file)
    expect(await again.load(room)).toEqual([said('one', 1), said('two', 2)])
    await again.close()
  })

  test('goes on with a fresh connection after a failure', async () => {
    const journal = sqliteJournal(freshFile())
    await journal.append(entry(0, ['one']))
    const bad = { at: 1.5, by: { kind: 'server' }, event: { type: 'roomLocked' } } satisfies Happening
    await expect(journal.append({ ...entry(1, []), happenings: [bad] })).rejects.toThrow()
    await journal.append(entry(1, ['two']))
    expect(await journal.load(room)).toHaveLength(2)
    await journal.close()
  })

  test('says so when nothing can be written, and goes on once it can', async () => {
    const file = freshFile()
    const journal = sqliteJournal(file)
    await journal.append(entry(0, ['one']))
    const db = new DatabaseSync(file)
    db.exec("CREATE TRIGGER full BEFORE INSERT ON probes BEGIN SELECT RAISE(FAIL, 'The disk is full.'); END")
    await expect(journal.probe()).rejects.toThrow(/full/)
    db.exec('DROP TRIGGER full; CREATE TRIGGER lost AFTER INSERT ON probes BEGIN DELETE FROM probes; END')
    await expect(journal.probe()).rejects.toThrow(/not what is read/)
    db.exec('DROP TRIGGER lost')
    db.close()
    await journal.probe()
    await journal.append(entry(1, ['two']))
    await journal.close()
  })

  /** A file as an earlier build left it, with one room of one happening. */
  const fileOfStep = (step: number, more = ''): string => {
    const file = freshFile()
    const db = new DatabaseSync(file)
    migrate(db, step)
    db.exec("INSERT INTO rooms (code, seq, opened_at, touched_at) VALUES ('ABCD1234', 1, 1, 1)")
    const { at, by, event } = said('one')
    db.prepare('INSERT INTO happenings (room, seq, at, by, type, event) VALUES (?, 1, ?, ?, ?, ?)').run(
      room,
      at,
      JSON.stringify(by),
      event.type,
      JSON.stringify(event),
    )
    db.exec(more)
    db.close()
    return file
  }

  test('takes in a file from before bots had reasons', async () => {
    const journal = sqliteJournal(fileOfStep(1))
    expect(await journal.load(room)).toEqual([said('one')])
    await journal.probe()
    await journal.close()
  })

  test('takes in a file from before doors had codes of their own: every room’s first code opens it', async () => {
    const journal = sqliteJournal(fileOfStep(2))
    expect(await journal.doorOf(room)).toBe(room)
    await journal.append(entry(1, ['two'], { door: 'WXYZ6789' as RoomCode }))
    expect(await journal.doorOf(room)).toBeNull()
    await journal.close()
  })

  test('takes in a file from before one key could open several rooms', async () => {
    const journal = sqliteJournal(fileOfStep(3, "INSERT INTO seats (key_hash, room, person) VALUES ('hash', 'ABCD1234', 'ann-1')"))
    expect(await journal.seatOf('hash')).toEqual({ room, person: ann })
    const second = 'SECND000' as RoomCode
    await journal.append(entry(0, ['two'], { room: second, seats: [{ keyHash: 'hash', person: ann }] }))
    expect(await journal.seatsOf('hash')).toHaveLength(2)
    await journal.close()
  })

  test('chains a file from before there were chains, and goes on from there', async () => {
    const file = fileOfStep(4)
    const journal = sqliteJournal(file)
    await journal.append(entry(1, ['two']))
    expect([await journal.load(room), await journal.breakIn(room)]).toEqual([[said('one'), said('two', 2)], null])
    const fresh = memoryJournal()
    await fresh.append(entry(0, ['one', 'two']))
    const end = chained(beginningOf(room), [said('one'), said('two', 2)])
    expect([await journal.after(room, end), await fresh.after(room, end)], 'the same chain everywhere').toEqual([
      { happenings: [], ...end },
      { happenings: [], ...end },
    ])
    await journal.close()
  })

  test('tells what was changed behind its back, and from where on', async () => {
    const changes: [string, number][] = [
      ["UPDATE happenings SET event = replace(event, 'two', 'TWO') WHERE seq = 2", 2],
      ['UPDATE happenings SET at = at + 1 WHERE seq = 3', 3],
      ['UPDATE happenings SET by = \'{"kind":"server"}\' WHERE seq = 1', 1],
      ['DELETE FROM happenings WHERE seq = 2', 2],
      ['DELETE FROM happenings WHERE seq = 4', 4],
      ['UPDATE happenings SET seq = seq + 1 WHERE seq = 4', 4],
      ["UPDATE rooms SET head = 'other'", 5],
    ]
    for (const [change, seq] of changes) {
      const file = freshFile()
      const journal = sqliteJournal(file)
      await journal.append(entry(0, ['one', 'two', 'three', 'four']))
      expect(await journal.breakIn(room)).toBeNull()
      const db = new DatabaseSync(file)
      db.exec(change)
      db.close()
      expect(await journal.breakIn(room), change).toBe(seq)
      if (!change.includes('seq = 4') && seq < 5) await expect(journal.load(room)).rejects.toBeInstanceOf(JournalBroken)
      await journal.close()
    }
  })

  test('writes ahead, syncs fully, and refuses a file from a newer build', async () => {
    const file = freshFile()
    await sqliteJournal(file).close()
    const db = new DatabaseSync(file)
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    db.exec('PRAGMA user_version = 999')
    db.close()
    expect(() => sqliteJournal(file)).toThrow(/newer version/)
  })
})
