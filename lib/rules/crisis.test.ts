// The crisis card and the end by war or capitulation.
import { expect, test } from 'vitest'
import { actId } from '../ids.ts'
import { six as c, effect, orders, quiet, turn, worldWith } from '../testing/rules.ts'
import { signals } from './signals.ts'
import { warHazard } from './war.ts'
import type { Signals } from './world.ts'

const [dprk, usa] = c.principals
const world = worldWith(c)
const due = (more: Partial<Signals> = {}): Signals => quiet(c, world, {}, { crisisDue: true, crisisRisk: 0.112, ...more })
const points = (lines: { reason: string; points: number }[], reason: string): number | undefined =>
  lines.find((l) => l.reason === reason)?.points

test('[R22] is due at 80 or more after acts and events, or when somebody calls the brink', () => {
  const hotter = (by: number) => signals(c, world, { orders: {}, effects: [effect({ kind: 'tension', by })] }, 's')
  expect(hotter(17.9).crisisDue).toBe(false)
  expect(hotter(18).crisisDue).toBe(true)
  expect(hotter(18).crisisRisk).toBeCloseTo(0.04 + warHazard(c.params, 80), 6)
  const brink = signals(c, world, { orders: orders({ USA: { free: { kind: 'brink' } } }), effects: [] }, 's')
  expect(brink.crisisDue).toBe(true)
  const marked = orders({ USA: { free: { kind: 'act', act: actId.parse('K11'), brink: true } } })
  expect(signals(c, world, { orders: marked, effects: [] }, 's').crisisDue).toBe(true)
  const threat = orders({ USA: { free: { kind: 'act', act: actId.parse('K17'), brink: false } } })
  expect(signals(c, world, { orders: threat, effects: [] }, 's').crisisDue).toBe(true)
})

test('[R22] both firm: war with the risk shown, else tension rises', () => {
  const firm = (seed: string) => turn(c, world, { signals: due(), crisisChoices: { [dprk]: 'firm', [usa]: 'firm' } }, seed)
  const all = Array.from({ length: 1500 }, (_, i) => firm(`s${i}`))
  expect(Math.abs(all.filter((a) => a.over?.kind === 'war').length / all.length - 0.112)).toBeLessThan(0.03)
  const peace = all.find((a) => a.over === null)
  expect(points(peace?.tension.lines ?? [], 'crisisFirm')).toBe(6)
  expect(peace?.warRisk).toBe(0.112)
  expect(all.find((a) => a.over)?.over).toMatchObject({ cause: 'crisis', turn: 1 })
})

test('[R22] one gives way: tension falls, it loses will, and what the scenario names happens', () => {
  const a = turn(c, world, { signals: due(), crisisChoices: { [dprk]: 'firm', [usa]: 'yield' } })
  expect(points(a.tension.lines, 'crisisYield')).toBe(-6)
  expect(points(a.will[usa]?.lines ?? [], 'crisisWill')).toBe(-10)
  expect(points(a.will[dprk]?.lines ?? [], 'crisisWill')).toBeUndefined()
  expect(points(a.pressure[dprk]?.lines ?? [], 'crisisYield')).toBe(-20)
  expect(a.warRisk).toBe(0)
  const b = turn(c, world, { signals: due(), crisisChoices: { [usa]: 'firm' } })
  expect(points(b.will[dprk]?.lines ?? [], 'crisisWill')).toBe(-10)
  expect(points(b.pressure[dprk]?.lines ?? [], 'crisisYield')).toBeUndefined()
})

test('[R22] both give way: tension falls further, and absentees give way', () => {
  const a = turn(c, world, { signals: due() })
  expect(a.crisis?.choices).toEqual({ [dprk]: 'yield', [usa]: 'yield' })
  expect(points(a.tension.lines, 'crisisYield')).toBe(-12)
  expect(points(a.will[usa]?.lines ?? [], 'crisisWill')).toBe(-4)
})

test('[R22] without a card there is no crisis, and the ordinary draw of war stands', () => {
  const a = turn(c, world, { crisisChoices: { [dprk]: 'firm', [usa]: 'firm' } })
  expect(a.crisis).toBeNull()
  expect(a.warRisk).toBeCloseTo(warHazard(c.params, a.world.tension), 6)
})

test('[R37] coercion of a government under heavy pressure adds to the hazard', () => {
  const pressed = { ...world, pressure: { ...world.pressure, [dprk]: 95 } }
  const coerced = quiet(c, pressed, {}, { open: [{ kind: 'act', party: usa, act: actId.parse('K16'), vetoedBy: [], broke: [] }] })
  const a = turn(c, pressed, { signals: coerced })
  const h = 0.12 * ((97 - 70) / 30) ** 2
  expect(a.warRisk).toBeCloseTo(warHazard(c.params, a.world.tension) + 0.3 * h, 5)
})

test('[R45] capitulation ends the game before war can', () => {
  const given = orders({ DPRK: { free: { kind: 'capitulate' } }, USA: { free: { kind: 'brink' } } })
  const shown = signals(c, world, { orders: given, effects: [] }, 's')
  const a = turn(c, world, { signals: shown, crisisChoices: { [dprk]: 'firm', [usa]: 'firm' } })
  expect(a.over).toEqual({ kind: 'capitulation', turn: 1, party: dprk })
})
