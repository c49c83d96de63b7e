// Whether the server has newer pages than this one: it says so with its time, whenever a connection begins.
import { useSyncExternalStore } from 'react'
import { createStore } from './store.ts'

/** The build that this page is of; empty where pages are not built, but made as they are asked for. */
const own = process.env.OVERTURE_BUILD ?? ''
const pages = createStore<'current' | 'outdated'>('current')

/** What the server said of itself. One that serves no pages says nothing of any. */
export function learnBuild(answer: unknown, of = own): void {
  if (typeof answer !== 'object' || answer === null || !('build' in answer) || typeof answer.build !== 'string' || of === '') return
  pages.set(answer.build === of ? 'current' : 'outdated')
}

export const pagesNow = pages.get

export function usePages(): 'current' | 'outdated' {
  return useSyncExternalStore(pages.subscribe, pages.get, () => 'current')
}
