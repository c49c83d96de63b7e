// Every kind of effect reads as a sentence, with nothing left of what the words were told with.
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import type { MeasureId, PartyId } from '../../../../lib/ids.ts'
import type { InjectEffect } from '../../../../lib/scenario/schema.ts'
import control from '../../../../lib/words/en/control.json' with { type: 'json' }
import { effectWords } from './effectWords.ts'

const t = createTranslator({
  locale: 'en',
  messages: control.events,
  onError: (error) => {
    throw error
  },
})
const [north, south] = ['North', 'South'] as unknown as [PartyId, PartyId]
const halt = 'Tests halted' as MeasureId
const names = {
  party: String,
  measure: String,
  which: (values: Record<string, string | number>) => t('which', values),
  chosen: t('chosen'),
}
const said = (effect: InjectEffect): string => t(`effect.${effect.kind}`, effectWords(effect, names))

const one: { [K in InjectEffect['kind']]: Extract<InjectEffect, { kind: K }> } = {
  tension: { kind: 'tension', by: 8 },
  pressure: { kind: 'pressure', party: north, by: 6 },
  will: { kind: 'will', party: south, by: -6 },
  willDraw: { kind: 'willDraw', oneOf: [north, south], spread: 15 },
  towardPrior: { kind: 'towardPrior', toward: 'chosen', share: 0.3, chance: 0.2 },
  trust: { kind: 'trust', holder: north, toward: south, logOdds: -0.4 },
  evidence: { kind: 'evidence', holder: north, toward: south, weight: 'provocation' },
  lapse: { kind: 'lapse', which: { pick: 'one' } },
  doubtfulReport: { kind: 'doubtfulReport', which: { by: [north, south], measures: [halt], pick: 'all' } },
  reserveReport: { kind: 'reserveReport', party: north, ifRunning: 0.5, ifNot: 0.1 },
  historyPull: { kind: 'historyPull', party: north, times: 2 },
  reversalHazard: { kind: 'reversalHazard', party: south, times: 1.5 },
  needRises: { kind: 'needRises', party: north, by: 0.05, turns: 2 },
  gestureWeight: { kind: 'gestureWeight', times: 2 },
  costFactor: { kind: 'costFactor', domain: 'humanitarian', times: 0.5, unilateral: true },
  willFree: { kind: 'willFree', measures: [halt] },
  noLeapPrice: { kind: 'noLeapPrice', ifNoneSigned: { parties: [north, south], will: -6 } },
  inspectionDown: { kind: 'inspectionDown', by: 1 },
  crisisIfAcute: { kind: 'crisisIfAcute' },
  ifActive: { kind: 'ifActive', which: { domain: 'nuclear', belowLevel: 4, pick: 'one' }, so: [], otherwise: [] },
  ifStageInForce: { kind: 'ifStageInForce', stage: 2, so: [], otherwise: [] },
  choice: { kind: 'choice', parties: [north], options: [] },
}

test.each(Object.values(one))('an effect of the kind $kind reads as a sentence', (effect) => {
  expect(said(effect)).toMatch(/^[A-Z][^{}]+[.:]$/)
  expect(said(effect)).not.toMatch(/\bany\b|undefined/)
})

test('figures are told as they are read', () => {
  expect(said(one.will)).toBe('Will in South −6.')
  expect(said(one.trust)).toBe('North’s trust in South falls (0.4 on the log-odds).')
  expect(said(one.needRises)).toBe('North requires 5 points more trust to sign, for 2 turns.')
  expect(said(one.towardPrior)).toContain('the delegation it falls on goes 30%')
})

test('a group of commitments is told by what narrows it', () => {
  expect(said(one.lapse)).toBe('Lapses this turn, against orders: one commitment.')
  expect(said(one.doubtfulReport)).toBe('A doubtful report on every commitment of North, South (Tests halted).')
  expect(said(one.ifActive)).toBe('If there is one commitment in the nuclear field, inspected below level 4 in force:')
  expect(said({ kind: 'lapse', which: { delivered: true, pick: 'one' } })).toContain('to deliver goods')
})
