// Looking at a screen as it stands: against its reference pictures, with axe, and whether it fits narrow and zoomed windows.
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { lostOf, overflowOf, violationsOf, widths } from './people.ts'
import { fingerprint } from './sample.ts'
import { type Language, type Scheme, schemes, shareOf } from './share.ts'

const folder = join(import.meta.dirname, '../references')
const madeWith = join(folder, 'browser.json')
const renewing = process.env.OVERTURE_REFERENCES === 'renew'
/** Pictures in both themes of both languages, all of them; else each screen's share by the run's seed. */
const everything = renewing || process.env.OVERTURE_REFERENCES === 'all'
const seed = process.env.OVERTURE_SEED ?? ''
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
  language: Language
  compare: boolean
  /** Every fault once, with the first place it was seen at. */
  faults: Map<string, string>
}

/** Opens pages in contexts of their own: in one language, at one moment that stands still, with nothing that fades or slides. */
export function openerOf(browser: Browser, url: string, language: Language) {
  const contexts: BrowserContext[] = []
  const opened = async (path: string): Promise<Page> => {
    const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce' })
    contexts.push(context)
    await context.addCookies([{ name: 'language', value: language, url }])
    await context.addInitScript(() => {
      const still = new CSSStyleSheet()
      still.replaceSync('*, ::before, ::after { transition: none !important }')
      document.adoptedStyleSheets.push(still)
      // A page that has had nothing to draw for a minute was now and then given no frame for ten seconds by a browser without a screen.
      setInterval(() => requestAnimationFrame(() => undefined), 1000)
    })
    const page = await context.newPage()
    // The room's time stands still for this page as it was when it opened: nobody is gone, or silent, for longer and longer.
    await page.clock.setFixedTime('2026-01-05T09:00:00Z')
    await page.goto(path)
    await expect(page.locator('h1').first()).toBeVisible()
    return page
  }
  const closeAll = async () => {
    for (const context of contexts) await context.close()
  }
  return { opened, closeAll }
}

/**
 * @param name of the screen, and of its pictures
 * @param also `narrow`: it must stand at 200 % and 400 % too; `tab`: what is looked at is the tab that is chosen;
 *   `top`: the page's beginning, wherever it has been scrolled to at another width
 */
export async function look(
  page: Page,
  name: string,
  { language, compare, faults }: Looking,
  also: 'narrow' | 'tab' | 'top' | 'plain' = 'plain',
) {
  // That page shows every part twice on purpose, on light and on dark.
  const meant = (fault: string) => name === 'parts' && fault.startsWith('landmark-unique')
  const note = (found: string[], where: string) => {
    for (const fault of found.filter((one) => !meant(one))) if (!faults.has(fault)) faults.set(fault, `${name}, ${where}, ${language}`)
  }
  const share = shareOf(name, seed)
  const shown = (n: number): readonly Scheme[] => {
    if (everything) return schemes
    const chosen = share[n]
    return chosen?.language === language ? [chosen.scheme] : []
  }
  for (const [n, size] of widths.entries()) {
    await page.setViewportSize(size)
    for (const colorScheme of shown(n)) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await stands(page)
      if (also === 'tab') await bringUp(page)
      if (also === 'top') await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
      if (compare) await comparePicture(page, [language, `${name}-${size.width}-${colorScheme}.png`])
      // Words change nothing of what axe sees, and a large screen little.
      const examined = everything ? language === 'en' : size.width < 1900
      if (examined) note(await violationsOf(page), `${size.width} px, ${colorScheme}`)
    }
    // Words are longer in one language than in another, so that each is looked at for what does not fit at every width.
    await stands(page)
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
  await expect(page.locator('.animate-pulse, .phase-flash')).toHaveCount(0, { timeout: 30_000 })
  await expect(page.locator('html[data-face=own]')).toBeAttached()
  // News that leaves by itself would be in one run's picture and not in another's.
  await expect(page.locator('[data-notice]:not([data-notice=bad])')).toHaveCount(0, { timeout: 30_000 })
  await page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    await frame()
    await document.fonts.ready
    // Another theme runs through the page level by level: in the middle of it colours are of neither.
    for (let n = 0; n < 40 && document.getAnimations().some(({ playState }) => playState === 'running'); n++) await frame()
    await frame()
  })
}

/** Scrolls the tabs to the top, below the page's head: on a phone they stand under much else. */
async function bringUp(page: Page): Promise<void> {
  await page.evaluate(() => {
    const head = document.querySelector('header')?.getBoundingClientRect().height ?? 0
    const tabs = document.querySelector('[role=tablist]')?.getBoundingClientRect().top ?? 0
    scrollBy({ top: tabs - head - 16, behavior: 'instant' })
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
      timeout: 20_000,
    })
}

/** Which pictures there are, for the script that removes those of screens that are no more. */
function noteName(language: string, file: string): void {
  if (!renewing) return
  const lists = join(import.meta.dirname, '../../test-results')
  mkdirSync(lists, { recursive: true })
  appendFileSync(join(lists, `references-${language}.txt`), `${file}\n`)
}
