import { describe, expect, test } from 'vitest'
import type { PackageId, PartyId } from '../../../lib/ids.ts'
import type { ProposalView, RoomHead } from '../../../lib/view/view.ts'
import { consequences, nextMoment } from './consequences.ts'

type Seen = Parameters<typeof consequences>[0]
const party = (id: string) => id as PartyId
const [usa, dprk, rok] = [party('USA'), party('DPRK'), party('ROK')]
const orders = { packages: {}, free: { kind: 'nothing' as const }, vetoes: [] }

function seen(room: Partial<RoomHead>, more: { own?: object[]; waiting?: Seen['waiting']; proposals?: object[] } = {}): Seen {
  return {
    own: [],
    waiting: [],
    proposals: [],
    ...more,
    room: { status: 'playing', turn: 1, turns: 4, phase: 'brief', ...room },
  } as unknown as Seen
}
const proposal = (id: string, signatures: number): Pick<ProposalView, 'id' | 'status'> & { signatures: unknown[] } => ({
  id: id as PackageId,
  status: 'tabled',
  signatures: Array.from({ length: signatures }, () => ({})),
})

describe('what is next', () => {
  test('is nothing before and after the game', () => {
    expect(nextMoment(seen({ status: 'lobby', phase: null }))).toBeNull()
    expect(nextMoment(seen({ status: 'ended', phase: 'debrief' }))).toBeNull()
  })
  test('is the next phase, then the next turn, then the end', () => {
    expect(nextMoment(seen({ phase: 'commit' }))).toEqual({ kind: 'phase', moment: { turn: 1, phase: 'respond' }, newTurn: false })
    expect(nextMoment(seen({ phase: 'debrief' }))).toEqual({ kind: 'phase', moment: { turn: 2, phase: 'brief' }, newTurn: true })
    expect(nextMoment(seen({ phase: 'debrief', turn: 4 }))).toEqual({ kind: 'gameEnds' })
  })
})

describe('what going on costs', () => {
  test('nothing in Brief', () => expect(consequences(seen({}))).toEqual([{ kind: 'nothingLost' }]))

  test('signatures on packages not yet in force fall; a package nobody signed loses nothing', () => {
    const proposals = [proposal('one', 1), proposal('two', 2), proposal('three', 0)]
    expect(consequences(seen({ phase: 'negotiate' }, { proposals }))).toEqual([{ kind: 'signaturesFall', packages: 2 }])
    expect(consequences(seen({ phase: 'negotiate' }, { proposals: [proposal('three', 0)] }))).toEqual([{ kind: 'nothingLost' }])
  })

  test('delegations without orders, and drafts that will not count', () => {
    const own = [
      { party: usa, orders, ordersDraft: orders },
      { party: dprk, orders: null, ordersDraft: orders },
      { party: rok, orders: null, ordersDraft: null },
    ]
    expect(consequences(seen({ phase: 'commit' }, { own }))).toEqual([
      { kind: 'ordersMissing', parties: [dprk, rok] },
      { kind: 'draftsUnused', parties: [dprk] },
    ])
  })

  test('who lets reports pass and who gives way', () => {
    const waiting: Seen['waiting'] = [
      { party: usa, for: ['chooseInCrisis', 'answerReport', 'answerReport'] },
      { party: dprk, for: ['changeResponse'] },
      { party: rok, for: ['giveResponse'] },
    ]
    expect(consequences(seen({ phase: 'respond' }, { waiting }))).toEqual([
      { kind: 'lettingPass', parties: [usa, rok] },
      { kind: 'givingWay', parties: [usa] },
    ])
  })

  test('who has said nothing to the press', () => {
    const waiting: Seen['waiting'] = [
      { party: usa, for: ['pollTrust'] },
      { party: rok, for: ['publishStatement', 'pollTrust'] },
    ]
    expect(consequences(seen({ phase: 'debrief' }, { waiting }))).toEqual([{ kind: 'silent', parties: [rok] }])
  })
})
