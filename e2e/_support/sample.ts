// How this machine draws: one small page of letters and edges as a fingerprint. Where it differs, reference pictures would differ too.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'

const face = join(import.meta.dirname, '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2')

/** Our own typeface in several weights, the system's for what ours lacks, round corners, a shadow and a slanted line. */
const sampleOf = (letters: string) => `
  <style>
    @font-face { font-family: sample; src: url(data:font/woff2;base64,${letters}); font-weight: 100 900 }
    body { margin: 16px; font: 400 15px/1.5 sample, sans-serif; background: #fbfaf8; color: #1d2327 }
    b { font-size: 28px; font-weight: 650 } i { font-size: 11px; color: #5a6b75 }
    div { border: 1px solid #b8c4cc; border-radius: 10px; padding: 12px; box-shadow: 0 2px 8px #0003 }
  </style>
  <div><b>Trust 42 → 47</b><p>Six delegations trade staged measures, 0123456789.</p><i>신뢰 · 協定 · Доверие ✓ ▲ ●</i>
  <svg width="120" height="24"><path d="M2 22 L60 3 L118 17" fill="none" stroke="#8a4b08" stroke-width="2"/></svg></div>`

/** @returns the same text wherever letters and edges come out the same to the pixel */
export async function fingerprint(browser: Browser): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 480, height: 240 }, deviceScaleFactor: 1 })
  try {
    await page.setContent(sampleOf(readFileSync(face).toString('base64')))
    await page.evaluate(() => document.fonts.ready)
    return createHash('sha256')
      .update(await page.screenshot())
      .digest('hex')
      .slice(0, 16)
  } finally {
    await page.close()
  }
}
