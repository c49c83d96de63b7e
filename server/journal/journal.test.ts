// The contract of a journal over memory and SQLite, and what SQLite alone must do.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Happening } from '../../lib/game/event.ts'
import type { RoomCode } from '../../lib/ids.ts'
import { ann, contract, entry, room, said } from '../testing/contract.ts'
import { beginningOf, chained, JournalBroken } from './chain.ts'
import { type Journal, JournalConflict } from './journal.ts'
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

const made: Journal[] = []
const keeping = async (journal: Journal): Promise<Journal> => {
  made.push(journal)
  return journal
}
afterEach(async () => {
  for (const journal of made.splice(0)) await journal.close()
})

contract('memory', () => keeping(memoryJournal()))
contract('sqlite', () => keeping(sqliteJournal(freshFile())))

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

  test('keeps what many rooms ask at once in one go, and refuses exactly what cannot be kept', async () => {
    const journal = sqliteJournal(freshFile())
    const [a, b, c, d] = ['AAAA0000', 'BBBB0000', 'CCCC0000', 'DDDD0000'].map((code) => code as RoomCode) as [
      RoomCode,
      RoomCode,
      RoomCode,
      RoomCode,
    ]
    for (const one of [a, b, c, d]) await journal.append({ ...entry(0, ['one']), room: one })
    const bad = { at: 1.5, by: { kind: 'server' }, event: { type: 'roomLocked' } } satisfies Happening
    const command = { person: ann, id: 'command-1', body: 'b' }
    const seats = [{ keyHash: 'hash', person: ann }]
    const outcomes = await Promise.allSettled([
      journal.append({ ...entry(1, ['two']), room: a }),
      // Somebody else was first,
      journal.append({ ...entry(3, ['late']), room: b, command, seats }),
      // what the store cannot hold,
      journal.append({ ...entry(1, []), room: c, happenings: [said('two', 2), bad] }),
      journal.append({ ...entry(1, ['two', 'three']), room: d, command }),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
    expect(outcomes[1]).toMatchObject({ reason: expect.any(JournalConflict) })
    const lengths = await Promise.all([a, b, c, d].map(async (one) => (await journal.load(one))?.length))
    expect(lengths).toEqual([2, 1, 1, 3])
    expect(await journal.granted(b, ann, 'command-1')).toBeNull()
    expect(await journal.seatOf('hash')).toBeNull()
    expect(await journal.granted(d, ann, 'command-1')).toBe('b')
    await journal.append({ ...entry(1, ['two']), room: b, command, seats })
    await journal.append({ ...entry(1, ['two']), room: c })
    for (const one of [a, b, c, d]) expect(await journal.breakIn(one)).toBeNull()
    await journal.close()
  })

  test('keeps what waits when it is closed', async () => {
    const file = freshFile()
    const journal = sqliteJournal(file)
    const asked = journal.append(entry(0, ['one']))
    await journal.close()
    await asked
    const again = sqliteJournal(file)
    expect(await again.load(room)).toHaveLength(1)
    await again.close()
  })

  test('has its log of writes emptied by a thread, so that the file alone tells nearly everything', async () => {
    const file = freshFile()
    const journal = sqliteJournal(file)
    const texts = Array.from({ length: 400 }, (_, at) => `line ${at + 1} of many`)
    await journal.append(entry(0, texts.slice(0, 200)))
    for (const [at, text] of texts.slice(200).entries()) await journal.append(entry(200 + at, [text]))
    await vi.waitFor(() => expect(readFileSync(file).includes('line 200 of many')).toBe(true), 10_000)
    expect((await journal.load(room))?.length).toBe(400)
    await journal.forget(room)
    for (const name of [file, `${file}-wal`]) expect(readFileSync(name).includes('of many'), name).toBe(false)
    await journal.close()
  })

  test('forgets a room wholly while the thread only just begins to empty the log', async () => {
    const file = freshFile()
    const journal = sqliteJournal(file)
    await journal.append(
      entry(
        0,
        Array.from({ length: 400 }, (_, at) => `line ${at} of many`),
      ),
    )
    await journal.forget(room)
    for (const name of [file, `${file}-wal`]) expect(readFileSync(name).includes('of many'), name).toBe(false)
    await journal.close()
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
