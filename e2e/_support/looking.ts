// Looking at a screen as it stands: against its reference pictures, with axe, and whether it fits narrow and zoomed windows.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { faultsOf, lostOf, overflowOf, widths } from './people.ts'
import { fingerprint } from './sample.ts'

const folder = join(import.meta.dirname, '../references')
const madeWith = join(folder, 'browser.json')
const renewing = process.env.OVERTURE_REFERENCES === 'renew'
/** Pictures in both themes of both languages, all of them; `npm test` compares half of each. */
const everything = renewing || process.env.OVERTURE_REFERENCES === 'all'
const schemes = ['light', 'dark'] as const
/** A laptop's window at 200 % and at 400 %. */
const zoomed = [
  { width: 640, height: 400 },
  { width: 320, height: 256 },
]

interface MadeWith {
  browser: string
  platform: string
  sample: string
}
const major = (version: string) => version.split('.')[0] ?? ''

/** Letters and edges are drawn otherwise by another browser or system: there pictures are not compared, and this says so. */
export async function comparing(browser: Browser): Promise<boolean> {
  const here: MadeWith = { browser: major(browser.version()), platform: process.platform, sample: await fingerprint(browser) }
  if (renewing) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(madeWith, `${JSON.stringify(here, null, 2)}\n`)
    return true
  }
  if (!existsSync(madeWith)) return tell('There are no reference pictures yet, so none are compared: npm run references takes them.')
  const of = JSON.parse(readFileSync(madeWith, 'utf8')) as MadeWith
  if (of.sample === here.sample && of.browser === here.browser) return true
  return tell(
    `Pictures are not compared: the references were made with Chromium ${of.browser} on ${of.platform}, and ${here.browser} on ${here.platform} draws letters otherwise here. axe and the fit of every screen are checked all the same.`,
  )
}

/** In the report and at the terminal. */
function tell(why: string): false {
  test.info().annotations.push({ type: 'references', description: why })
  process.stdout.write(`${why}\n`)
  return false
}

export interface Looking {
  language: string
  compare: boolean
  /** Every fault once, with the first place it was seen at. */
  faults: Map<string, string>
}

/**
 * @param name of the screen, and of its pictures
 * @param also `narrow`: it must stand at 200 % and 400 % too
 */
export async function look(page: Page, name: string, { language, compare, faults }: Looking, also: 'narrow' | 'plain' = 'plain') {
  // That page shows every part twice on purpose, on light and on dark.
  const meant = (fault: string) => name === 'parts' && fault.startsWith('landmark-unique')
  const note = (found: string[], where: string) => {
    for (const fault of found.filter((one) => !meant(one))) if (!faults.has(fault)) faults.set(fault, `${name}, ${where}, ${language}`)
  }
  for (const [n, size] of widths.entries()) {
    await page.setViewportSize(size)
    for (const [m, colorScheme] of schemes.entries()) {
      // Every size and theme is looked at in one of the two languages, so that both together see all of them in half the time.
      const mine = (n + m) % 2 === (language === 'en' ? 0 : 1)
      if (!mine && !everything) continue
      // Words change nothing of what axe sees, and a large screen little.
      const examined = language === 'en' && (everything || (mine && size.width < 1900))
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await stands(page)
      if (compare) await comparePicture(page, [language, `${name}-${size.width}-${colorScheme}.png`])
      if (examined) note(await faultsOf(page), `${size.width} px, ${colorScheme}`)
    }
    note([...(await overflowOf(page)), ...(await lostOf(page))], `${size.width} px`)
  }
  if (also === 'narrow') {
    for (const size of zoomed) {
      await page.setViewportSize(size)
      await stands(page)
      note([...(await overflowOf(page)), ...(await lostOf(page))], `${size.width} px`)
    }
  }
  // Where a click can reach everything.
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** What is fetched when opened is there, a phase's light is out, letters are drawn, and effects of a new size have run. */
async function stands(page: Page): Promise<void> {
  await expect(page.locator('.animate-pulse, .phase-flash')).toHaveCount(0)
  await expect(page.locator('html[data-face=own]')).toBeAttached()
  await page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    await frame()
    await document.fonts.ready
    // Another theme runs through the page level by level: in the middle of it colours are of neither.
    for (let n = 0; n < 40 && document.getAnimations().some(({ playState }) => playState === 'running'); n++) await frame()
    await frame()
  })
}

async function comparePicture(page: Page, [language, file]: [string, string]): Promise<void> {
  noteName(language, file)
  await expect
    .soft(
      page,
      `${language}/${file} differs from e2e/references. Its three pictures (as it was, as it is, the difference) lie below test-results/browser. If the change is meant: npm run references`,
    )
    .toHaveScreenshot([language, file], {
      stylePath: join(import.meta.dirname, 'still.css'),
      scale: 'css',
      // Letters smoothed otherwise are to stay below, a moved line or another colour is not.
      threshold: 0.25,
      maxDiffPixelRatio: 0.004,
      timeout: 8_000,
    })
}

const names = new Map<string, string[]>()
/** Which pictures there are, for the script that removes those of screens that are no more. */
function noteName(language: string, file: string): void {
  if (!renewing) return
  const all = [...(names.get(language) ?? []), file]
  names.set(language, all)
  const lists = join(import.meta.dirname, '../../test-results')
  mkdirSync(lists, { recursive: true })
  writeFileSync(join(lists, `references-${language}.json`), JSON.stringify(all))
}
