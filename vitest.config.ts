// Unit tests: beside their source, in plain Node, on one seed that a failure can be repeated with.
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
    include: ['{lib,server,app,bench,chaos,lab}/**/*.test.{ts,tsx}'],
    environment: 'node',
    env: { OVERTURE_SEED: seed },
    setupFiles: ['./scripts/seed.setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
