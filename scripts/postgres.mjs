// Which PostgreSQL the tests of the journal use: one already here, else one that the system's package manager brings.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { aptInstall } from './apt.mjs'
import { PlainError, say } from './steps.mjs'

/** @returns {string | null} the folder of initdb and pg_ctl */
function findPostgres() {
  if (process.env.POSTGRES_BIN) return process.env.POSTGRES_BIN
  const home = '/usr/lib/postgresql'
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(home, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

const without =
  'The tests of the journal over PostgreSQL, and of several servers, are left out: no PostgreSQL was found. Install one (on Debian or ' +
  'Ubuntu: sudo apt-get install postgresql), or name the folder of its initdb: POSTGRES_BIN=/path/to/bin npm test'

/**
 * Finds a PostgreSQL, or installs one. A machine without is told so; where CI is set, that is a failure.
 * @returns {Promise<void>}
 */
export async function needPostgres() {
  if (!findPostgres()) await aptInstall('PostgreSQL', 'postgresql')
  const found = findPostgres()
  if (found && !existsSync(join(found, 'initdb'))) throw new PlainError(`POSTGRES_BIN names ${found}, where there is no initdb.`)
  if (found) say(`The tests of the journal use the PostgreSQL in ${found}.`)
  else if (process.env.CI) throw new PlainError(without)
  else say(without)
}
