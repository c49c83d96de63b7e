// Browser tests: against the production build, started by the tests themselves on free ports with their own data.
import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/chromium.mjs'

const executablePath = await findChromium()

// What is drawn by chance, such as which reference pictures are compared, is drawn from it; workers have it from here.
if (process.env.OVERTURE_SEED === undefined) {
  process.env.OVERTURE_SEED = String(Math.floor(Math.random() * 2 ** 31))
  if (process.argv.includes('test'))
    process.stdout.write(`Seed ${process.env.OVERTURE_SEED}; to repeat this run: OVERTURE_SEED=${process.env.OVERTURE_SEED} npm run e2e\n`)
}

const long = ['references', 'references-opened', 'live', 'session', 'rehearsal', 'review', 'powers', 'keyboard'].map(
  (name) => `**/${name}.spec.ts`,
)

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  snapshotPathTemplate: 'e2e/references/{arg}{ext}',
  // A picture that is missing is a failure, not made on the way; `npm run references` makes them.
  updateSnapshots: process.env.OVERTURE_REFERENCES === 'renew' ? 'changed' : 'none',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  globalTimeout: 16 * 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    trace: 'off',
    video: 'off',
    screenshot: 'only-on-failure',
    reducedMotion: 'reduce',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
        '--disable-gpu',
      ],
    },
  },
  // Files that take longest come first, so that none of them is left for one worker alone at the end.
  projects: [
    { name: 'long', testMatch: long },
    { name: 'short', testIgnore: long },
  ],
})
