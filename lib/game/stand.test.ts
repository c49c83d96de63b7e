// What members of a delegation say before their head signs [P23, P24].
import { expect, test } from 'vitest'
import type { PersonId } from '../ids.ts'
import { packageId, party, reference, tableWith } from '../testing/table.ts'
import type { DelegateView, FacilitatorView, Viewer } from '../view/view.ts'

const p1 = reference('P1')
const pack = packageId('pack-1')
const usa: Viewer = { kind: 'delegation', party: party('USA') }

function onTheTable() {
  const table = tableWith()
  table.ask('server', { type: 'join', person: 'ben' as PersonId, name: 'Ben', as: { kind: 'delegate', party: party('USA') } })
  table.until('negotiate')
  table.ask('DPRK', { type: 'tablePackage', package: pack, terms: p1, draft: null })
  const say = (by: string, stand: 'endorse' | 'dissent', reason: string, version = 1) =>
    ({ by, intent: { type: 'takeStand', package: pack, version, stand, reason } }) as const
  const stands = () => (table.view(usa) as DelegateView).own.stands
  return { table, say, stands }
}

test('[P23] any member endorses or dissents, with a reason, and may change their mind', () => {
  const { table, say, stands } = onTheTable()
  const needsWhy = say('ben', 'dissent', '')
  expect(table.refusal(needsWhy.by, needsWhy.intent).code).toBe('dissentNeedsReason')
  table.ask('ben', say('ben', 'dissent', 'Who inspects it?').intent)
  table.ask('USA', say('USA', 'endorse', '').intent)
  expect(stands()).toMatchObject([
    { person: 'ben', name: 'Ben', stand: 'dissent', reason: 'Who inspects it?' },
    { person: 'head-USA', stand: 'endorse' },
  ])
  table.ask('ben', say('ben', 'endorse', 'Fine by me.').intent)
  expect(stands().map(({ stand }) => stand)).toEqual(['endorse', 'endorse'])
  table.ask('ben', { type: 'dropStand', package: pack })
  expect(stands()).toHaveLength(1)
  expect(table.refusal('ben', { type: 'dropStand', package: pack }).code).toBe('noStand')
  expect(table.refusal('RUS', say('RUS', 'endorse', '').intent).code).toBe('notInPackage')
  expect(table.refusal('ben', say('ben', 'endorse', '', 2).intent).code).toBe('versionMoved')
})

test('[P23] only the own delegation and the facilitator see it: to all others nothing has happened', () => {
  const { table, say } = onTheTable()
  const { table: quiet } = onTheTable()
  table.ask('ben', say('ben', 'dissent', 'No.').intent)
  const others: Viewer[] = [{ kind: 'delegation', party: party('DPRK') }, { kind: 'observer' }, { kind: 'screen' }]
  for (const viewer of others) expect(JSON.stringify(table.view(viewer))).toBe(JSON.stringify(quiet.view(viewer)))
  const control = table.view({ kind: 'facilitator' }) as FacilitatorView
  expect(control.own.find((own) => own.party === 'USA')?.stands).toMatchObject([{ reason: 'No.' }])
})

test('[P24] dissent is logged, is there when the head signs, and falls with a new version', () => {
  const { table, say, stands } = onTheTable()
  table.ask('ben', say('ben', 'dissent', 'Too soon.').intent)
  const [signed] = table.ask('USA', { type: 'signPackage', package: pack, version: 1, reserve: 'none' })
  expect(signed).toMatchObject({ type: 'packageSigned', over: ['ben'] })
  const log = table.state.log.filter(({ type }) => type === 'standTaken' || type === 'packageSigned')
  expect(log).toMatchObject([{ what: 'Too soon.', party: 'USA' }, { what: 'plainOver' }])
  table.ask('DPRK', { type: 'counterPackage', package: pack, version: 1, terms: { ...p1, duration: 3 }, draft: null })
  expect(stands()).toEqual([])
})

test('[P24] an endorsement is not logged, and whoever leaves the delegation speaks for it no more', () => {
  const { table, say, stands } = onTheTable()
  table.ask('ben', say('ben', 'endorse', 'Yes.').intent)
  expect(table.state.log.some(({ type }) => type === 'standTaken')).toBe(false)
  table.ask('control', { type: 'seatPerson', person: 'ben' as PersonId, role: { kind: 'observer' } })
  expect(stands()).toEqual([])
})
