// `npm run check`: lint and format, types, and unused code; each counts as one check of `npm test`.
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import { findRuntime, install } from './install.mjs'
import { command, inRoot, run, say, tail, took } from './steps.mjs'

/** @typedef {{ name: string, commands: string[][] }} Check */

/** @type {Check[]} */
const checks = [
  { name: 'Lint and format', commands: [['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']] },
  {
    name: 'Types',
    commands: [
      ['next/dist/bin/next', 'typegen'],
      ['typescript/bin/tsc', '--noEmit'],
      ['typescript/bin/tsc', '--noEmit', '-p', 'lib'],
    ],
  },
  { name: 'Unused code', commands: [['knip/bin/knip.js']] },
]

/**
 * Runs every check, showing what a failing one says.
 * @param {string} runtime path of the Node to run them with
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function check(runtime) {
  let passed = 0
  for (const { name, commands } of checks) {
    const began = Date.now()
    const said = await firstFailure(runtime, commands)
    if (said === null) passed += 1
    else process.stderr.write(`${tail(said, 200)}\n`)
    say(`${name}: ${said === null ? 'passed' : 'FAILED'} in ${took(Date.now() - began)}.`)
  }
  return { passed, failed: checks.length - passed }
}

/**
 * @param {string} runtime
 * @param {string[][]} commands
 * @returns {Promise<string | null>} what the first failing command said
 */
async function firstFailure(runtime, commands) {
  for (const [script = '', ...args] of commands) {
    const { code, output } = await run([runtime, inRoot('node_modules', script), ...args], { env: { NEXT_TELEMETRY_DISABLED: '1' } })
    if (code !== 0) return output
  }
  return null
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  await command(async () => {
    await install('test')
    const { failed } = await check(await findRuntime())
    if (failed > 0) process.exitCode = 1
  })
}
