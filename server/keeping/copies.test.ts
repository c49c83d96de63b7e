// Copies made of a running server's journal are whole; they are put back only where none runs, and only when they are.
import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import type { RoomCode } from '../../lib/ids.ts'
import { sqliteJournal } from '../journal/sqlite.ts'
import { entry, room } from '../testing/contract.ts'
import { type Node, openAt, startNode, type Visitor, visit } from '../testing/nodes.ts'
import { backUp, journalIn, lookThrough, restore } from './copies.ts'

const folders: string[] = []
const nodes: Node[] = []
const visitors: Visitor[] = []
const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'overture-copies-'))
  folders.push(folder)
  return folder
}
afterEach(async () => {
  for (const visitor of visitors.splice(0)) visitor.leave()
  for (const node of nodes.splice(0)) await node.kill()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const at = (second: number): Date => new Date(Date.UTC(2026, 0, 2, 3, 4, second))

/** A folder with a journal of so many happenings. */
async function kept(happenings: number): Promise<string> {
  const dataDir = freshFolder()
  const journal = sqliteJournal(journalIn(dataDir))
  await journal.append(
    entry(
      0,
      Array.from({ length: happenings }, (_, n) => `${n}`),
    ),
  )
  await journal.close()
  return dataDir
}

const lengthIn = async (dataDir: string): Promise<number | undefined> => {
  const journal = sqliteJournal(journalIn(dataDir))
  const found = await journal.load(room as RoomCode)
  await journal.close()
  return found?.length
}

test('a copy made while people speak is whole, and holds all that was granted before it', { timeout: 120_000 }, async () => {
  const dataDir = freshFolder()
  const node = await startNode({ DATA_DIR: dataDir })
  nodes.push(node)
  const { facilitatorKey, code } = await openAt(node)
  const control = visit(node, facilitatorKey)
  visitors.push(control)
  let granted = 0
  let over = false
  const speaking = (async () => {
    for (let n = 0; !over; n += 1) {
      await control.ask({ id: `command-${n}`, type: 'say', channel: { kind: 'plenary' }, text: `${n}` })
      granted = n + 1
    }
  })()
  for (let second = 0; second < 4; second += 1) {
    const before = granted
    const { file, rooms, broken } = await backUp(dataDir, join(dataDir, 'backups'), 2, at(second))
    expect([rooms, broken]).toEqual([1, []])
    const copy = sqliteJournal(file)
    const said = (await copy.load(code as RoomCode))?.filter(({ event }) => event.type === 'said') ?? []
    await copy.close()
    expect(said.length).toBeGreaterThanOrEqual(before)
  }
  over = true
  await speaking
  expect(readdirSync(join(dataDir, 'backups')).filter((name) => name.endsWith('.sqlite'))).toEqual([
    'overture-2026-01-02T03-04-02.sqlite',
    'overture-2026-01-02T03-04-03.sqlite',
  ])
  const copy = join(dataDir, 'backups', 'overture-2026-01-02T03-04-03.sqlite')
  expect(statSync(copy).mode & 0o777).toBe(0o600)
  await expect(restore(dataDir, copy, at(9))).rejects.toThrow(/A server runs on/)
  expect(await node.stop()).toBe(0)
  nodes.splice(0)
  const { aside, rooms } = await restore(dataDir, copy, at(9))
  expect([rooms, existsSync(aside ?? '')]).toEqual([1, true])
  const again = await startNode({ DATA_DIR: dataDir })
  nodes.push(again)
  const back = visit(again, facilitatorKey)
  visitors.push(back)
  expect(await back.ask({ id: 'command-after', type: 'say', channel: { kind: 'plenary' }, text: 'after' })).toEqual({ ok: true })
})

test('what was there is kept beside, and goes back the same way', async () => {
  const dataDir = await kept(3)
  const { file } = await backUp(dataDir, join(dataDir, 'backups'), 5, at(0))
  const journal = sqliteJournal(journalIn(dataDir))
  await journal.append(entry(3, ['later']))
  await journal.close()
  const { aside } = await restore(dataDir, file, at(1))
  expect(await lengthIn(dataDir)).toBe(3)
  await restore(dataDir, aside ?? '', at(2))
  expect(await lengthIn(dataDir)).toBe(4)
})

test('a copy that is damaged, changed, newer or none is refused, and nothing is changed', async () => {
  const dataDir = await kept(3)
  const { file } = await backUp(dataDir, join(dataDir, 'backups'), 5, at(0))
  const spoilt = (change: (path: string) => void): string => {
    const path = join(dataDir, 'spoilt.sqlite')
    copyFileSync(file, path)
    change(path)
    return path
  }
  const sql = (text: string) => (path: string) => {
    const db = new DatabaseSync(path)
    db.exec(text)
    db.close()
  }
  const faults: [(path: string) => void, RegExp][] = [
    [sql('UPDATE happenings SET at = 9 WHERE seq = 2'), /room ABCD1234 from happening 2 on/],
    [sql('PRAGMA user_version = 999'), /newer version/],
    [(path) => writeFileSync(path, 'no journal at all'), /no journal of Overture/],
    [(path) => writeFileSync(path, readFileSync(path).subarray(0, 9000)), /damaged/],
    [(path) => rmSync(path), /There is no file/],
  ]
  for (const [change, why] of faults) await expect(restore(dataDir, spoilt(change), at(1))).rejects.toThrow(why)
  expect(await lengthIn(dataDir)).toBe(3)
  expect(readdirSync(dataDir).filter((name) => /part|trial|before/.test(name))).toEqual([])
})

test('the commands say what they did, and which room is broken from where', { timeout: 60_000 }, async () => {
  const dataDir = await kept(3)
  const run = promisify(execFile)
  const said = async (...args: string[]): Promise<string> => {
    const { DATABASE_URL: _, ...env } = process.env
    const main = join(import.meta.dirname, 'main.ts')
    return run(process.execPath, [main, ...args], { env: { ...env, DATA_DIR: dataDir } }).then(
      ({ stdout }) => stdout,
      (error: { stderr: string }) => error.stderr,
    )
  }
  expect(await said('verify')).toMatch(/1 rooms? looked through: every one/)
  expect(await said('backup')).toMatch(/1 rooms? copied to /)
  expect(await said('restore')).toMatch(/Say which copy/)
  const db = new DatabaseSync(journalIn(dataDir))
  db.exec("UPDATE happenings SET event = '{}' WHERE seq = 2")
  db.close()
  expect(await said('backup', '--check')).toMatch(/room ABCD1234 from happening 2 on/)
  expect((await lookThrough(journalIn(dataDir))).broken).toEqual([{ room, seq: 2 }])
})
