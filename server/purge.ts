// `npm run purge -- CODE …`: the operator removes rooms with everything in them, whether the server runs or not.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sqliteJournal } from './journal/sqlite.ts'
import { readCode } from './keys.ts'
import { settingsFrom } from './settings.ts'
import { complain, say } from './terminal.ts'

async function main(typed: readonly string[]): Promise<number> {
  const { dataDir, storeLock } = settingsFrom(process.env)
  const file = join(dataDir, 'overture.sqlite')
  if (typed.length === 0) {
    complain('Which room? Give one or more join codes: npm run purge -- ABCD-1234')
    return 2
  }
  if (!existsSync(file)) {
    complain(`There are no rooms in ${dataDir}. Where they are kept elsewhere, say so: DATA_DIR=/some/folder`)
    return 2
  }
  const journal = sqliteJournal(file, storeLock)
  let missing = 0
  try {
    for (const text of typed) {
      const code = readCode(text)
      const room = code && ((await journal.doorOf(code)) ?? ((await journal.has(code)) ? code : null))
      if (!room) {
        missing += 1
        complain(`“${text}” is the code of no room here.`)
        continue
      }
      await journal.forget(room)
      say(`Removed: ${text}. Its journal, seats, commands and codes are gone from ${file}.`)
    }
  } finally {
    await journal.close()
  }
  const others = readdirSync(dataDir).filter((name) => !name.startsWith('overture.sqlite'))
  if (others.length > 0)
    say(`Also in ${dataDir}, and not looked into: ${others.join(', ')}. Copies that were made of rooms hold them still.`)
  if (missing < typed.length) say('A server that runs shows out whoever is still in a removed room within half a minute.')
  return missing > 0 ? 1 : 0
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: Error) => {
    complain(error.message)
    process.exitCode = 1
  },
)
