// The scripts that pages need before they can be used: marked so that a browser makes them ready to run while they come.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inRoot } from './steps.mjs'

const require = createRequire(import.meta.url)

/**
 * Chromium compiles a script so marked as it comes, beside the page's own thread; without it a phone stands still for a quarter of a
 * second while React and Next are compiled piece by piece as they are called. Other browsers read a comment.
 */
const sign = '//# allFunctionsCalledOnLoad\n'

/** @typedef {{ entryJSFiles: Record<string, string[]> }} Manifest what Next notes of a page's client parts */

/** @returns {Set<string>} the files of all pages */
export function firstScripts() {
  /** @type {{ rootMainFiles: string[] }} */
  const { rootMainFiles } = JSON.parse(readFileSync(inRoot('.next/build-manifest.json'), 'utf8'))
  const names = readdirSync(inRoot('.next/server/app'), { recursive: true, encoding: 'utf8' })
  for (const name of names) if (name.endsWith('page_client-reference-manifest.js')) require(inRoot(`.next/server/app/${name}`))
  /** @type {Record<string, Manifest>} */
  const pages = Reflect.get(globalThis, '__RSC_MANIFEST') ?? {}
  const own = Object.values(pages).flatMap(({ entryJSFiles }) => Object.values(entryJSFiles).flat())
  return new Set([...rootMainFiles, ...own].map((file) => `.next/${file}`))
}

/** Marks them. @param {Iterable<string>} files */
export function mark(files) {
  for (const file of files) writeFileSync(inRoot(file), sign + readFileSync(inRoot(file), 'utf8'))
}
