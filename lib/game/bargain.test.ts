// Packages on their way to force [P].
import { expect, test } from 'vitest'
import type { DraftId, MeasureId } from '../ids.ts'
import { bringIntoForce, packageId, party, reference, tableWith } from '../testing/table.ts'
import type { Intent } from './intent.ts'

const p1 = reference('P1')
const atNegotiate = (options: Parameters<typeof tableWith>[0] = {}) => {
  const table = tableWith(options)
  table.until('negotiate')
  return table
}
const draft: Extract<Intent, { type: 'saveDraft' }> = {
  type: 'saveDraft',
  draft: 'draft-1' as DraftId,
  terms: { ...p1, title: '', commitments: [] },
  counters: null,
}

test('[P1] a draft may be unfinished, is kept, and is its own team’s', () => {
  const table = atNegotiate()
  table.ask('USA', draft)
  table.ask('USA', { ...draft, terms: p1 })
  expect(table.state.drafts['draft-1' as DraftId]?.terms).toEqual(p1)
  expect(table.refusal('JPN', draft).code).toBe('notYours')
  expect(table.refusal('JPN', { type: 'discardDraft', draft: 'draft-1' as DraftId }).code).toBe('noSuchDraft')
  table.ask('USA', { type: 'tablePackage', package: packageId('pack-1'), terms: p1, draft: 'draft-1' as DraftId })
  expect(table.state.drafts).toEqual({})
})

test('[P2] a package that contradicts the catalogue or itself is refused, and nothing changes', () => {
  const table = atNegotiate()
  const tabling = (terms: typeof p1) =>
    table.refusal('USA', { type: 'tablePackage', package: packageId('pack-1'), terms, draft: null }).code
  const usa = { party: party('USA'), measure: 'U11' as MeasureId }
  expect(tabling({ ...p1, commitments: [usa] })).toBe('tooFewParties')
  expect(tabling({ ...p1, commitments: [...p1.commitments, usa] })).toBe('duplicateCommitment')
  expect(tabling({ ...p1, commitments: [...p1.commitments, { ...usa, measure: 'D11' as MeasureId }] })).toBe('notTheirsToCommit')
  expect(tabling({ ...p1, commitments: [...p1.commitments, { ...usa, measure: 'X99' as MeasureId }] })).toBe('unknownMeasure')
  expect(tabling({ ...p1, commitments: [...p1.commitments, { ...usa, party: party('ATLANTIS') }] })).toBe('unknownParty')
  expect(tabling({ ...p1, verify: { [party('RUS')]: 2 } })).toBe('verifyStranger')
  expect(tabling({ ...p1, clauses: { ...p1.clauses, snapback: ['U31' as MeasureId] } })).toBe('clauseStranger')
})

test('[P3] a counter-offer is a new version beside the old, and signatures given so far fall', () => {
  const table = atNegotiate()
  table.ask('USA', { type: 'tablePackage', package: packageId('pack-1'), terms: p1, draft: null })
  table.ask('ROK', { type: 'signPackage', package: packageId('pack-1'), version: 1, reserve: 'none' })
  const counter = { type: 'counterPackage', package: packageId('pack-1'), version: 1, terms: { ...p1, duration: 3 }, draft: null } as const
  expect(table.refusal('RUS', counter).code).toBe('notInPackage')
  table.ask('DPRK', counter)
  expect(table.state.proposals[packageId('pack-1')]).toMatchObject({
    signatures: [],
    versions: [
      { n: 1, by: 'USA' },
      { n: 2, by: 'DPRK' },
    ],
  })
  expect(table.refusal('USA', counter).code).toBe('versionMoved')
  expect(table.refusal('USA', { ...counter, package: packageId('nothing') }).code).toBe('noSuchPackage')
})

test('[P4] only who tabled a package withdraws it', () => {
  const table = atNegotiate()
  table.ask('USA', { type: 'tablePackage', package: packageId('pack-1'), terms: p1, draft: null })
  expect(table.refusal('DPRK', { type: 'withdrawPackage', package: packageId('pack-1') }).code).toBe('notYours')
  table.ask('USA', { type: 'withdrawPackage', package: packageId('pack-1') })
  expect(table.refusal('DPRK', { type: 'signPackage', package: packageId('pack-1'), version: 1, reserve: 'none' }).code).toBe(
    'packageNotTabled',
  )
  expect(table.refusal('USA', { type: 'tablePackage', package: packageId('pack-1'), terms: p1, draft: null }).code).toBe('packageExists')
})

test('[P5] the head signs, once, and only the version it saw', () => {
  const table = atNegotiate()
  table.ask('server', { type: 'join', person: 'aide-1' as never, name: 'Aide', as: { kind: 'delegate', party: party('DPRK') } })
  table.ask('USA', { type: 'tablePackage', package: packageId('pack-1'), terms: p1, draft: null })
  const sign = { type: 'signPackage', package: packageId('pack-1'), version: 1, reserve: 'none' } as const
  expect(table.refusal('aide-1', sign).code).toBe('headOnly')
  expect(table.refusal('JPN', sign).code).toBe('notInPackage')
  expect(table.refusal('DPRK', { ...sign, version: 2 }).code).toBe('versionMoved')
  table.ask('DPRK', sign)
  expect(table.refusal('DPRK', sign).code).toBe('alreadySigned')
})

test('[P6] a package enters into force with the last signature, not before', () => {
  const table = atNegotiate()
  table.ask('CHN', { type: 'tablePackage', package: packageId('pack-1'), terms: p1, draft: null })
  for (const signer of ['DPRK', 'USA'])
    table.ask(signer, { type: 'signPackage', package: packageId('pack-1'), version: 1, reserve: 'none' })
  expect(table.state.world.agreements).toEqual({})
  table.ask('ROK', { type: 'signPackage', package: packageId('pack-1'), version: 1, reserve: 'none' })
  expect(table.state.world.agreements[packageId('pack-1')]).toMatchObject({ status: 'inForce', since: 1, stage: 1 })
  expect(table.state.proposals[packageId('pack-1')]?.status).toBe('inForce')
  expect(table.state.headlines.at(-1)).toMatchObject({ kind: 'inForce', title: p1.title })
})

test('[P7] a signature can be taken back until the last one; loose ones fall when Negotiate closes', () => {
  const table = atNegotiate()
  table.ask('USA', { type: 'tablePackage', package: packageId('pack-1'), terms: p1, draft: null })
  const sign = { type: 'signPackage', package: packageId('pack-1'), version: 1, reserve: 'none' } as const
  table.ask('USA', sign)
  table.ask('USA', { type: 'takeBackSignature', package: packageId('pack-1') })
  expect(table.refusal('USA', { type: 'takeBackSignature', package: packageId('pack-1') }).code).toBe('notSigned')
  table.ask('USA', sign)
  table.until('commit')
  expect(table.state.proposals[packageId('pack-1')]).toMatchObject({ status: 'tabled', signatures: [] })

  const bound = atNegotiate()
  bringIntoForce(bound, 'pack-1', 'USA', p1)
  expect(bound.refusal('USA', { type: 'takeBackSignature', package: packageId('pack-1') }).code).toBe('packageNotTabled')
})

test('[P8] signing beyond trust costs will, and the cabinet refuses when too little would be left', () => {
  const table = atNegotiate()
  const gb = reference('GBplus')
  table.ask('CHN', { type: 'tablePackage', package: packageId('pack-1'), terms: gb, draft: null })
  table.ask('CHN', { type: 'tablePackage', package: packageId('pack-2'), terms: gb, draft: null })
  const sign = { type: 'signPackage', package: packageId('pack-1'), version: 1, reserve: 'none' } as const
  const refusal = table.refusal('USA', sign)
  expect(refusal.code).toBe('cabinetRefuses')
  expect(Number(refusal.with.cost)).toBeGreaterThan(Number(refusal.with.room))
  table.ask('USA', { type: 'tablePackage', package: packageId('pack-3'), terms: p1, draft: null })
  table.ask('USA', { ...sign, package: packageId('pack-3') })
  expect(table.state.proposals[packageId('pack-3')]?.signatures[0]?.cost).toBeGreaterThan(0)
})

test('[P9] a reserve costs the same in public; what it saves is hidden credit', () => {
  const price = (reserve: 'none' | 'secret') => {
    const table = atNegotiate()
    table.ask('USA', { type: 'tablePackage', package: packageId('pack-1'), terms: reference('P3'), draft: null })
    table.ask('DPRK', { type: 'signPackage', package: packageId('pack-1'), version: 1, reserve })
    const [signature] = table.state.proposals[packageId('pack-1')]?.signatures ?? []
    if (!signature) throw new Error('no signature')
    return signature
  }
  const [open, hedged] = [price('none'), price('secret')]
  expect(hedged.cost).toBe(open.cost)
  expect(open.credit).toBe(0)
  expect(hedged.credit).toBeGreaterThan(0)
})

test('[P10] a package renews by itself unless a party declined in its last Negotiate', () => {
  const table = atNegotiate({ seed: 'calm-2', turns: 8 })
  bringIntoForce(table, 'pack-1', 'USA', { ...p1, duration: 2 })
  expect(table.refusal('USA', { type: 'declineRenewal', package: packageId('pack-1') }).code).toBe('notDueForRenewal')
  const untilOf = () => table.state.world.agreements[packageId('pack-1')]
  table.until('negotiate')
  table.ask('USA', { type: 'declineRenewal', package: packageId('pack-1') })
  table.ask('USA', { type: 'keepRenewal', package: packageId('pack-1') })
  table.until('negotiate')
  expect(untilOf()).toMatchObject({ status: 'inForce', until: 4 })
  table.until('negotiate')
  expect(table.refusal('JPN', { type: 'declineRenewal', package: packageId('pack-1') }).code).toBe('notInForce')
  table.ask('DPRK', { type: 'declineRenewal', package: packageId('pack-1') })
  table.until('negotiate')
  expect(untilOf()).toMatchObject({ status: 'expired', endedIn: 4 })
})
