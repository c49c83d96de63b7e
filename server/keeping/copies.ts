// Copies of a journal in SQLite: made while a server writes, looked through before they are trusted, put back when none runs.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import type { RoomCode } from '../../lib/ids.ts'
import { newestStep } from '../journal/migrations.ts'
import { sqliteJournal } from '../journal/sqlite.ts'
import { hold } from '../running-lock.ts'
import { PlainError } from '../settings.ts'

export const journalIn = (dataDir: string): string => join(dataDir, 'overture.sqlite')

/** What a look through a journal found. */
export interface Findings {
  rooms: number
  /** Rooms whose history is not what was written, and the first happening that is not. */
  broken: { room: RoomCode; seq: number }[]
}

/** Looks at every page of a journal and at every happening of every room. @throws {PlainError} when it is no journal, damaged, or a newer build's */
export async function lookThrough(file: string): Promise<Findings> {
  if (!existsSync(file)) throw new PlainError(`There is no journal at ${file}.`)
  checkFile(file)
  const journal = sqliteJournal(file)
  try {
    const rooms = await journal.rooms()
    const broken: Findings['broken'] = []
    for (const { room } of rooms) {
      const seq = await journal.breakIn(room)
      if (seq !== null) broken.push({ room, seq })
    }
    return { rooms: rooms.length, broken }
  } finally {
    await journal.close()
  }
}

function checkFile(file: string): void {
  const bad = (why: string): PlainError => new PlainError(`${file} ${why}`)
  let db: DatabaseSync | null = null
  let step = 0
  let fault: unknown
  try {
    db = new DatabaseSync(file, { timeout: 5000 })
    step = Number(db.prepare('PRAGMA user_version').get()?.user_version)
    fault = db.prepare('PRAGMA integrity_check(1)').get()?.integrity_check
    if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'happenings'").get()) throw new Error('no table of happenings')
  } catch (error) {
    throw bad(`is no journal of Overture, or is damaged: ${error instanceof Error ? error.message : ''}.`)
  } finally {
    db?.close()
  }
  if (fault !== 'ok') throw bad(`is damaged: ${String(fault)}.`)
  if (step > newestStep)
    throw bad(`was written by a newer version of Overture (step ${step}; this one knows ${newestStep}). Use that version, or a later one.`)
}

export interface BackupMade extends Findings {
  file: string
  /** Older ones that made way. */
  pruned: string[]
}

const named = /^overture-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}(-\d+)?\.sqlite$/

/**
 * Copies the journal as it stands at one instant, whoever writes to it meanwhile; the copy is on the disk, and looked through, before it counts.
 * @param keep how many there are to be; older ones are removed
 * @throws {PlainError} when there is nothing to copy, or the copy is not whole
 */
export async function backUp(dataDir: string, folder: string, keep: number, now: Date): Promise<BackupMade> {
  const from = journalIn(dataDir)
  if (!existsSync(from))
    throw new PlainError(`There is no journal in ${dataDir}: no room was ever opened there, or DATA_DIR is another folder.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = freeName(folder, `overture-${now.toISOString().slice(0, 19).replaceAll(':', '-')}`)
  const part = `${file}.part`
  try {
    await copy(from, part)
    const findings = await lookThrough(part)
    removeBeside(part)
    sync(part)
    renameSync(part, file)
    sync(folder)
    return { ...findings, file, pruned: prune(folder, keep) }
  } finally {
    rmSync(part, { force: true })
    removeBeside(part)
  }
}

async function copy(from: string, to: string): Promise<void> {
  closeSync(openSync(to, 'wx', 0o600))
  const db = new DatabaseSync(from, { readOnly: true, timeout: 5000 })
  try {
    // All pages in one go: a copy in pieces begins anew whenever somebody writes.
    await backup(db, to, { rate: 2 ** 31 - 1 })
  } finally {
    db.close()
  }
}

function freeName(folder: string, stem: string): string {
  for (let n = 1; ; n += 1) {
    const file = join(folder, `${stem}${n === 1 ? '' : `-${n}`}.sqlite`)
    if (!existsSync(file)) return file
  }
}

function prune(folder: string, keep: number): string[] {
  const old = readdirSync(folder)
    .filter((name) => named.test(name))
    .sort()
    .slice(0, -keep)
  for (const name of old) rmSync(join(folder, name))
  return old
}

/** What SQLite keeps beside a file while it is open. */
function removeBeside(file: string): void {
  for (const end of ['-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true })
}

function sync(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export interface Restored {
  rooms: number
  /** Where the journal that was there lies now; null when there was none. */
  aside: string | null
}

/**
 * Puts a copy in the place of the journal. What was there is kept beside it.
 * @throws {PlainError} while a server runs on the folder, or when the copy is not whole or a newer build's; nothing is changed then
 */
export async function restore(dataDir: string, from: string, now: Date): Promise<Restored> {
  const { rooms, broken } = await lookThroughCopy(from, dataDir)
  if (broken.length > 0) throw new PlainError(`${from} is not what was written: ${sayBroken(broken)}. Nothing was changed.`)
  const letGo = hold(dataDir, 'alone')
  if (!letGo) throw new PlainError(`A server runs on ${dataDir}. Stop it first: rooms cannot be put back under people who are in them.`)
  const to = journalIn(dataDir)
  const part = `${to}.part`
  try {
    rmSync(part, { force: true })
    await copy(from, part)
    sync(part)
    const aside = existsSync(to) ? `${to}.before-${now.toISOString().slice(0, 19).replaceAll(':', '-')}` : null
    if (aside) for (const end of ['', '-wal', '-shm']) if (existsSync(`${to}${end}`)) renameSync(`${to}${end}`, `${aside}${end}`)
    renameSync(part, to)
    sync(dirname(to))
    return { rooms, aside }
  } finally {
    rmSync(part, { force: true })
    letGo()
  }
}

/** The copy itself stays as it is: an older one is brought up to date only where it is put back. */
async function lookThroughCopy(from: string, dataDir: string): Promise<Findings> {
  if (!existsSync(from)) throw new PlainError(`There is no file ${from}.`)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  checkFile(from)
  const trial = join(dataDir, `${basename(from)}.trial`)
  try {
    rmSync(trial, { force: true })
    await copy(from, trial)
    return await lookThrough(trial)
  } finally {
    rmSync(trial, { force: true })
    removeBeside(trial)
  }
}

export const sayBroken = (broken: Findings['broken']): string =>
  broken.map(({ room, seq }) => `room ${room} from happening ${seq} on`).join(', ')
