// Which Chromium the browser tests use: one already here, else one that the system's package manager brings.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptInstall } from './apt.mjs'
import { inRoot, PlainError, run, say, step, tail } from './steps.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
]

/**
 * The first Chromium found: PW_CHROMIUM, one of the system, Playwright's own.
 * @returns {Promise<string | null>} its path
 */
export async function findChromium() {
  if (process.env.PW_CHROMIUM) return process.env.PW_CHROMIUM
  const folders = (process.env.PATH ?? '').split(delimiter)
  const system = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find((path) => existsSync(path))
  if (system) return system
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  return existsSync(own) ? own : null
}

const howToBringOne =
  'The browser tests need Chromium or Chrome, and none was found. Install one (on Debian or Ubuntu: sudo apt-get install chromium), ' +
  'or name one: PW_CHROMIUM=/path/to/chrome npm test'

/**
 * Finds a Chromium, or installs one.
 * @returns {Promise<string>} its path
 */
export async function needChromium() {
  const found = await findChromium()
  if (found) {
    if (!existsSync(found)) throw new PlainError(`PW_CHROMIUM names ${found}, where there is no file.`)
    say(`The browser tests use ${found}.`)
    return found
  }
  return (await installFromSystem()) ?? (await installFromPlaywright())
}

/** @returns {Promise<string | null>} its path, or null where there is no apt or no right to use it */
async function installFromSystem() {
  return (await aptInstall('Chromium', 'chromium')) ? findChromium() : null
}

/** @returns {Promise<string>} its path */
async function installFromPlaywright() {
  const cli = inRoot('node_modules/@playwright/test/cli.js')
  const { output } = await step("Downloading Playwright's Chromium", () =>
    run([process.execPath, cli, 'install', 'chromium'], { timeoutMs: 300_000 }),
  )
  const installed = await findChromium()
  if (!installed) throw new PlainError(`${tail(output)}\n\n${howToBringOne}`)
  return installed
}
