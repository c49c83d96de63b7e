// `npm test`: everything a fresh clone needs, then every check and test; the last line counts them all.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { build } from './build.mjs'
import { chaos } from './chaos.mjs'
import { check } from './check.mjs'
import { needChromium } from './chromium.mjs'
import { checkNode, findRuntime, install } from './install.mjs'
import { needPostgres } from './postgres.mjs'
import { inRoot, PlainError, run, say, took } from './steps.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

const seed = process.env.OVERTURE_SEED ?? String(Math.floor(Math.random() * 2 ** 31))
const unitReport = inRoot('test-results/unit.json')
const browserReport = inRoot('test-results/browser.json')

/**
 * A reporter's file; null when the run ended before it wrote one.
 * @param {string} path
 */
function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

/** @param {string} runtime @returns {Promise<Count>} */
async function unitTests(runtime) {
  const { code } = await run(
    [runtime, inRoot('node_modules/vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    { env: { OVERTURE_SEED: seed }, show: 'all', timeoutMs: 8 * 60_000 },
  )
  const report = readReport(unitReport)
  if (!report) return { passed: 0, failed: 1 }
  const failed = report.numFailedTests + report.testResults.filter(failedToLoad).length
  return { passed: report.numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) }
}

/** A test file that fails before its first test. @param {{ status: string, assertionResults: { status: string }[] }} file */
function failedToLoad(file) {
  return file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')
}

/** @param {string} runtime @param {string} chromium @returns {Promise<Count>} */
async function browserTests(runtime, chromium) {
  const { code } = await run([runtime, inRoot('node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json'], {
    env: { OVERTURE_SEED: seed, PW_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    show: 'all',
    timeoutMs: 16 * 60_000,
  })
  const report = readReport(browserReport)
  if (!report) return { passed: 0, failed: 1 }
  const { expected, flaky, unexpected } = report.stats
  const failed = unexpected + report.errors.length
  return { passed: expected + flaky, failed: code === 0 ? failed : Math.max(failed, 1) }
}

/** The quick form of every trial of `npm run chaos`. @param {string} runtime @returns {Promise<Count>} */
async function trials(runtime) {
  const { code, output } = await chaos(runtime, ['--quick', '--seed', String(Number(seed) || 0)])
  const told = /(\d+) passed, (\d+) failed\s*$/.exec(output)
  const failed = Number(told?.[2] ?? 1)
  return { passed: Number(told?.[1] ?? 0), failed: code === 0 ? failed : Math.max(failed, 1) }
}

/**
 * Runs one part; a part that cannot be run at all is one failure, told in its own words.
 * @template T
 * @param {Count} total
 * @param {() => Promise<T>} part
 * @returns {Promise<T | null>}
 */
async function attempt(total, part) {
  try {
    return await part()
  } catch (error) {
    process.stderr.write(`${error instanceof PlainError ? error.message : error instanceof Error ? error.stack : error}\n`)
    total.failed += 1
    return null
  }
}

/** @param {Count} total @param {string} name @param {() => Promise<Count>} tests */
async function counted(total, name, tests) {
  const began = Date.now()
  say(`${name} …`)
  const count = await attempt(total, tests)
  if (!count) return
  total.passed += count.passed
  total.failed += count.failed
  say(`${name}: ${count.passed} passed, ${count.failed} failed in ${took(Date.now() - began)}.`)
}

/** @param {Count} total */
async function everything(total) {
  checkNode()
  rmSync(inRoot('test-results'), { recursive: true, force: true })
  mkdirSync(inRoot('test-results'), { recursive: true })
  say(`Seed ${seed}; to repeat this run: OVERTURE_SEED=${seed} npm test`)
  await install('test')
  const runtime = await findRuntime()
  const chromium = await attempt(total, needChromium)
  await attempt(total, needPostgres)
  await counted(total, 'Checks', () => check(runtime))
  await counted(total, 'Unit tests', () => unitTests(runtime))
  const built = await attempt(total, () => build(runtime).then(() => 'built'))
  if (built) await counted(total, 'Trials', () => trials(runtime))
  if (chromium && built) await counted(total, 'Browser tests', () => browserTests(runtime, chromium))
  else say('The browser tests were not run, for the reason above.')
}

const began = Date.now()
/** @type {Count} */
const total = { passed: 0, failed: 0 }
await attempt(total, () => everything(total))
say(`All of it took ${took(Date.now() - began)}.`)
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
