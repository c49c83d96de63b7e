import { expect, test } from 'vitest'
import type { Preflight } from '../../../lib/protocol.ts'
import { findings } from './verdicts.ts'

const well: Preflight = {
  storage: { ok: true, ms: 3.4 },
  timer: { ok: true, lateMs: 1.2 },
  serverTime: 1_000_000,
  screens: 1,
  game: { ok: true, turns: 4, ms: 640, end: 'calm' },
  lan: [],
  phones: [],
}
const verdictOn = (report: Preflight, of: string, arrivedAt = 1_000_100) =>
  findings(report, arrivedAt).find((one) => one.of === of)?.verdict

test('all is good when everything is', () => {
  expect(findings(well, 1_000_100).map(({ verdict }) => verdict)).toEqual(['good', 'good', 'good', 'good'])
})

test('each thing can need attention by itself', () => {
  expect(verdictOn({ ...well, storage: { ok: false, ms: 2000 } }, 'storage')).toBe('bad')
  expect(verdictOn({ ...well, timer: { ok: false, lateMs: 900 } }, 'timer')).toBe('bad')
  expect(verdictOn({ ...well, game: { ok: false, turns: 0, ms: 9, end: null } }, 'game')).toBe('bad')
})

test('a device whose clock goes wrong is told by how much, and that is no fault', () => {
  expect(verdictOn(well, 'clock', 1_000_000 + 61_000)).toBe('note')
  expect(verdictOn(well, 'clock', 1_000_000 - 61_000)).toBe('note')
  expect(findings(well, 1_061_000).find(({ of }) => of === 'clock')).toMatchObject({ seconds: 61 })
})
