// The contract of a journal over PostgreSQL, and what it must do when the database goes away and comes back.
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { contract, entry, room, said } from '../testing/contract.ts'
import { type Postgres, postgresBin, startPostgres } from '../testing/postgres.ts'
import { quiet } from '../testing/table.ts'
import { JournalBroken } from './chain.ts'
import { type Journal, JournalConflict } from './journal.ts'
import { postgresJournal } from './postgres.ts'

const bin = postgresBin()

describe.runIf(bin)('PostgreSQL', () => {
  let postgres: Postgres
  const made: Journal[] = []
  const open = async (url: string): Promise<Journal> => {
    const journal = await postgresJournal({ url, log: quiet, lines: 4 })
    made.push(journal)
    return journal
  }
  beforeAll(async () => {
    postgres = await startPostgres(bin ?? '')
  }, 120_000)
  afterEach(async () => {
    for (const journal of made.splice(0)) await journal.close()
  })
  afterAll(() => postgres.end())

  contract('postgres', async () => open(await postgres.fresh()))

  test('two that write at once cannot both win, and one room never holds up another', async () => {
    const url = await postgres.fresh()
    const [one, other] = [await open(url), await open(url)]
    await one.append(entry(0, ['one']))
    for (let after = 1; after <= 20; after += 1) {
      const both = await Promise.allSettled([one, other].map((journal, n) => journal.append(entry(after, [`${n}`]))))
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const lost = both.find((result) => result.status === 'rejected')
      expect(lost?.reason).toBeInstanceOf(JournalConflict)
    }
    expect(await other.load(room)).toHaveLength(21)
    expect(await other.breakIn(room)).toBeNull()
  })

  test('tells what was changed behind its back', async () => {
    const url = await postgres.fresh()
    const journal = await open(url)
    await journal.append(entry(0, ['one', 'two', 'three']))
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query("UPDATE happenings SET event = replace(event, 'two', 'TWO') WHERE seq = 2")
    await client.end()
    expect(await journal.breakIn(room)).toBe(2)
    await expect(journal.load(room)).rejects.toBeInstanceOf(JournalBroken)
  })

  test('an entry on its way when the database restarts is kept once', { timeout: 90_000 }, async () => {
    const journal = await open(await postgres.fresh())
    await journal.append(entry(0, ['one']))
    for (const how of ['fast', 'immediate'] as const) {
      const { length } = (await journal.load(room)) ?? []
      let after = length
      let restarted = false
      const restarting = postgres.restart(how).then(() => {
        restarted = true
      })
      while (!restarted || after < length + 20) {
        try {
          await journal.append(entry(after, [`${after}`]))
          after += 1
        } catch (error) {
          expect(error).not.toBeInstanceOf(JournalConflict)
          // What was refused when the database was gone may be tried again, and what is there is known.
          const found = (await journal.load(room).catch(() => null))?.length
          after = found ?? after
        }
      }
      await restarting
      expect((await journal.load(room))?.slice(1).map(({ at }) => at)).toEqual(Array.from({ length: after - 1 }, (_, n) => n + 2))
      expect(await journal.breakIn(room)).toBeNull()
    }
  })

  test('says that it cannot be reached, and goes on when it can', { timeout: 60_000 }, async () => {
    const journal = await open(await postgres.fresh())
    await journal.append(entry(0, ['one']))
    await postgres.stop('fast')
    await expect(journal.append(entry(1, ['two']))).rejects.toThrow(/ECONNREFUSED|terminat|shutting down/)
    const began = performance.now()
    await expect(journal.append(entry(1, ['two']))).rejects.toThrow()
    expect(performance.now() - began, 'without waiting again').toBeLessThan(1500)
    await postgres.start()
    await journal.append(entry(1, ['two']))
    expect(await journal.load(room)).toEqual([said('one', 1), said('two', 2)])
  })

  test('refuses a database from a newer build, and one that is not there', async () => {
    const url = await postgres.fresh()
    await (await open(url)).probe()
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query('INSERT INTO overture_steps (step) VALUES (999)')
    await client.end()
    await expect(open(url)).rejects.toThrow(/newer version/)
    await expect(open(`${url}_absent`)).rejects.toThrow(/does not exist/)
  })
})
