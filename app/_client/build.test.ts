// When a page is told that it is of a build before the server's.
import { expect, test } from 'vitest'
import { learnBuild, pagesNow } from './build.ts'

test.each<[unknown, string, string]>([
  [{ ok: true, now: 1, build: 'b1' }, 'b1', 'current'],
  [{ ok: true, now: 1, build: 'b2' }, 'b1', 'outdated'],
  [{ ok: true, now: 1, build: null }, 'b1', 'outdated'],
  [{ ok: true, now: 1, build: 'b1' }, 'b1', 'current'],
  [{ ok: true, now: 1, build: 'b2' }, '', 'current'],
  ['nothing', 'b1', 'current'],
])('told %j, a page of build “%s” is %s', (answer, own, expected) => {
  learnBuild(answer, own)
  expect(pagesNow()).toBe(expected)
})
