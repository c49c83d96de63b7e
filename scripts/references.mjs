// `npm run references`: takes the reference pictures of every screen anew, keeps those that differ, and presses them small.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { needChromium } from './chromium.mjs'
import { checkNode, findRuntime, install } from './install.mjs'
import { command, inRoot, PlainError, run, say, step } from './steps.mjs'

const folder = inRoot('e2e/references')
const languages = ['en', 'ko']

/** A PNG's header says how it holds its colours: 3 is a palette. @param {string} path */
const isPressed = (path) => readFileSync(path).at(25) === 3

/** @param {string} language @returns {string[]} paths of its pictures */
function picturesOf(language) {
  const at = join(folder, language)
  return existsSync(at) ? readdirSync(at).map((name) => join(at, name)) : []
}

/** To a palette of colours: a third of the size, and the comparison does not see it. @returns {Promise<number>} how many were pressed */
async function press() {
  const { default: sharp } = await import('sharp')
  const fresh = languages.flatMap(picturesOf).filter((path) => !isPressed(path))
  for (const path of fresh) {
    writeFileSync(
      path,
      await sharp(readFileSync(path)).png({ palette: true, colours: 96, dither: 0, effort: 8, compressionLevel: 9 }).toBuffer(),
    )
  }
  return fresh.length
}

/** The names of the pictures that were taken, a line each. @param {string} language */
const listOf = (language) => inRoot(`test-results/references-${language}.txt`)

/** Pictures of screens that are no more. @returns {number} how many were removed */
function sweep() {
  const left = languages.flatMap((language) => {
    const names = new Set(readFileSync(listOf(language), 'utf8').split('\n'))
    return picturesOf(language).filter((path) => !names.has(path.slice(join(folder, language).length + 1)))
  })
  for (const path of left) rmSync(path)
  return left.length
}

await command(async () => {
  checkNode()
  await install('test')
  const runtime = await findRuntime()
  const chromium = await needChromium()
  await build(runtime)
  for (const language of languages) rmSync(listOf(language), { force: true })
  const { code } = await run([runtime, inRoot('node_modules/@playwright/test/cli.js'), 'test', 'e2e/references'], {
    env: { OVERTURE_REFERENCES: 'renew', PW_CHROMIUM: chromium },
    show: 'all',
  })
  const pressed = await step('Pressing the new pictures', press)
  if (code !== 0) throw new PlainError('Something is wrong with a screen; it stands above. The pictures were taken as far as that.')
  const removed = sweep()
  const bytes = languages.flatMap(picturesOf).reduce((sum, path) => sum + statSync(path).size, 0)
  say(
    `${pressed} pictures are new or different, ${removed} were removed; all together ${(bytes / 1e6).toFixed(1)} MB. Look at them before you commit.`,
  )
})
