// `npm run backup`, `restore` and `verify`: what the commands do, and how they say it.
import { join, resolve } from 'node:path'
import type { Journal } from '../journal/journal.ts'
import { PlainError, type Settings, settingsFrom } from '../settings.ts'
import { complain, say } from '../terminal.ts'
import { backUp, type Findings, journalIn, lookThrough, restore, sayBroken } from './copies.ts'

const withPostgres =
  'The rooms are in the PostgreSQL that DATABASE_URL names: back it up and put it back with its own pg_dump and pg_restore. ' +
  '`npm run verify` looks through it as it stands.'

async function verify({ dataDir, database }: Settings, file: string | undefined): Promise<void> {
  const found =
    database !== null && !file ? await lookThroughDatabase(database) : await lookThrough(file ? resolve(file) : journalIn(dataDir))
  if (found.broken.length > 0)
    throw new PlainError(`${found.rooms} rooms looked through; ${found.broken.length} not as written: ${sayBroken(found.broken)}.`)
  say(`${found.rooms} rooms looked through: every one is as it was written.`)
}

async function lookThroughDatabase(url: string): Promise<Findings> {
  const [{ postgresJournal }, { default: pino }] = await Promise.all([import('../journal/postgres.ts'), import('pino')])
  const journal: Journal = await postgresJournal({ url, log: pino({ level: 'silent' }), lines: 2 })
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

async function makeBackup({ dataDir, database }: Settings): Promise<void> {
  if (database !== null) throw new PlainError(withPostgres)
  const keep = Number(process.env.BACKUP_KEEP ?? '14')
  if (!Number.isInteger(keep) || keep < 1)
    throw new PlainError(`BACKUP_KEEP is "${process.env.BACKUP_KEEP}"; it must be a whole number from 1.`)
  const folder = process.env.BACKUP_DIR ? resolve(process.env.BACKUP_DIR) : join(dataDir, 'backups')
  const { file, rooms, broken, pruned } = await backUp(dataDir, folder, keep, new Date())
  say(`${rooms} rooms copied to ${file}.${pruned.length > 0 ? ` Older copies removed: ${pruned.length}.` : ''}`)
  // The copy is kept: it is all there is of what is broken.
  if (broken.length > 0) throw new PlainError(`Not as written, in the journal as in the copy: ${sayBroken(broken)}.`)
}

async function putBack({ dataDir, database }: Settings, file: string | undefined): Promise<void> {
  if (database !== null) throw new PlainError(withPostgres)
  if (!file) throw new PlainError('Say which copy: npm run restore -- FILE')
  const { rooms, aside } = await restore(dataDir, resolve(file), new Date())
  say(`${rooms} rooms put back into ${dataDir}.${aside ? ` What was there lies in ${aside}.` : ''}`)
}

async function main([what, ...rest]: readonly string[]): Promise<void> {
  const settings = settingsFrom(process.env)
  const file = rest.find((word) => !word.startsWith('-'))
  if (what === 'backup' && rest.includes('--check')) return verify(settings, file)
  if (what === 'backup') return makeBackup(settings)
  if (what === 'restore') return putBack(settings, file)
  return verify(settings, file)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  complain(error instanceof PlainError ? error.message : `That did not work: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})
