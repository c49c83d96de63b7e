// Failures at the door as all servers on one PostgreSQL count them together, so that who guesses gains nothing by going from one to another.
import { Pool } from 'pg'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { poolSettings } from './journal/pg-line.ts'
import { hashOf } from './keys.ts'
import { type CounterOf, counterHere, tenMinutes } from './limits.ts'

/** Of its own, so that a flood of guesses holds up no room's journal. */
const lines = 2

/** The table comes with the journal's. While the database is away, each server counts for itself. */
export function sharedCounters(url: string): { counterOf: CounterOf; close: () => Promise<void> } {
  const pool = new Pool({ connectionString: url, max: lines, ...poolSettings, options: '-c synchronous_commit=off' })
  // A line that breaks while nobody uses it is replaced when next needed.
  pool.on('error', () => {})
  return {
    counterOf: (keyPrefix, points) =>
      new UnnamedCounter({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'attempts',
        tableCreated: true,
        keyPrefix,
        points,
        duration: tenMinutes,
        insuranceLimiter: counterHere(keyPrefix, points),
      }),
    close: () => pool.end(),
  }
}

/** What is counted stands in the table by its hash: addresses and codes are nobody's business there. */
class UnnamedCounter extends RateLimiterPostgres {
  override getKey(key: string): string {
    return super.getKey(hashOf(key))
  }
}
