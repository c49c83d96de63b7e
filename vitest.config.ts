// Unit tests: beside their source, in plain Node, on one seed that a failure can be repeated with.
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const given = process.env.OVERTURE_SEED
const seed = given ?? String(Math.floor(Math.random() * 2 ** 31))
// Other tools read this file too; only a test run says its seed.
if (given === undefined && process.env.VITEST) {
  process.env.OVERTURE_SEED = seed
  process.stdout.write(`Seed ${seed}; to repeat this run: OVERTURE_SEED=${seed} npm run unit\n`)
}

export default defineConfig({
  test: {
    environment: 'node',
    env: { OVERTURE_SEED: seed },
    setupFiles: ['./scripts/seed.setup.ts'],
    // Generous: a machine may be shared, and what hangs is found all the same.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // All cores: left to itself Vitest keeps one free, which is half of a small machine.
    maxWorkers: availableParallelism(),
    projects: [
      // With servers, databases and programs of their own: a process each.
      { extends: true, test: { name: 'served', include: ['{server,bench,chaos,lab}/**/*.test.{ts,tsx}'] } },
      // Pure: nothing that one file leaves behind can change another, so they share what is loaded.
      { extends: true, test: { name: 'pure', include: ['{lib,app}/**/*.test.{ts,tsx}'], isolate: false } },
    ],
  },
})
