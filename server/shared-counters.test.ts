// Failures at the door as servers on one PostgreSQL count them together.
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgresJournal } from './journal/postgres.ts'
import { doorLimits } from './limits.ts'
import { sharedCounters } from './shared-counters.ts'
import { type Postgres, postgresBin, startPostgres } from './testing/postgres.ts'
import { quiet } from './testing/table.ts'

const bin = postgresBin()

describe.runIf(bin)('who guesses codes', () => {
  let postgres: Postgres
  let url = ''
  beforeAll(async () => {
    postgres = await startPostgres(bin ?? '')
    url = await postgres.fresh()
    await (await postgresJournal({ url, log: quiet, lines: 1 })).close()
  }, 120_000)
  afterAll(() => postgres.end())

  test('gains nothing by going from one server to another, and their address stands nowhere', { timeout: 60_000 }, async () => {
    const [one, other] = [sharedCounters(url), sharedCounters(url)]
    const servers = [doorLimits(one.counterOf), doorLimits(other.counterOf)]
    for (let n = 0; n < 120; n += 1) await servers[n % 2]?.failed('203.0.113.9', 'ZZZZZZZ0')
    for (const { wait } of servers) {
      expect(await wait('203.0.113.9', 'ZZZZZZZ1')).toBeGreaterThan(500)
      expect(await wait('203.0.113.10', 'ZZZZZZZ1')).toBe(0)
    }
    const client = new Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query<{ key: string }>('SELECT key FROM attempts')
    await client.end()
    expect(rows).toHaveLength(3)
    expect(JSON.stringify(rows)).not.toMatch(/203|ZZZZ/)
    await Promise.all([one.close(), other.close()])
  })

  test('is counted by each server while the database is away', { timeout: 60_000 }, async () => {
    const shared = sharedCounters(url)
    const { failed, wait } = doorLimits(shared.counterOf)
    await postgres.stop('fast')
    for (let n = 0; n < 120; n += 1) await failed('203.0.113.11', 'ZZZZZZZ0')
    expect(await wait('203.0.113.11', 'ZZZZZZZ1')).toBeGreaterThan(500)
    await postgres.start()
    await shared.close()
  })
})
