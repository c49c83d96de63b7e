// Levers on the six lines of a ledger [P25].
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deal, footingOf, party, reference, six } from '../testing/rules.ts'
import { check } from './check.ts'
import { openingWorld } from './force.ts'
import { ledger } from './ledger.ts'
import { type Line, levers } from './lever.ts'

const footing = footingOf(openingWorld(six))
const lines: Line[] = ['cannotGetBack', 'payBeforeNoticing', 'deliveredToMe', 'ownRestraint', 'gainIfKept', 'durability']
const packages = six.packages.map(({ terms }) => terms)

test('[P25] every lever offered moves its line the right way, asks no more trust of the party, and comes to what the ledger says', () => {
  fc.assert(
    fc.property(fc.constantFrom(...packages), fc.constantFrom(...lines), fc.constantFrom('DPRK', 'USA'), (terms, line, id) => {
      const who = party(id)
      const now = ledger(six, footing, terms, who)
      for (const lever of levers(six, footing, terms, who, line)) {
        const after = ledger(six, footing, lever.terms, who)
        expect(check(six, lever.terms)).toBeNull()
        expect([lever.from, lever.to, lever.need]).toEqual([now.lines[line], after.lines[line], after.need])
        const better = line === 'gainIfKept' || line === 'durability' ? lever.to > lever.from : lever.to < lever.from
        expect(better).toBe(true)
        expect(after.need ?? Infinity).toBeLessThanOrEqual((now.need ?? Infinity) + 1e-9)
        if (lever.other) expect(lever.other.to).toBe(ledger(six, footing, lever.terms, lever.other.party).need)
      }
    }),
    { numRuns: 60 },
  )
})

test('[P25] what cannot be got back is moved by tranches, what is paid before noticing by who goes first', () => {
  const grand = reference('GB')
  expect(levers(six, footing, grand, party('DPRK'), 'cannotGetBack')[0]?.terms.sequence).toEqual({ kind: 'tranche', tranches: 6 })
  const noticing = levers(six, footing, reference('P3'), party('USA'), 'payBeforeNoticing').map(({ terms }) => terms.sequence.kind)
  expect(noticing).toContain('in-turn')
})

test('[P25] goods can be held in escrow, and a line that nothing moves has no lever', () => {
  const aid = deal('DPRK D31, USA U31')
  const [first] = levers(six, footing, aid, party('DPRK'), 'deliveredToMe')
  expect(first?.terms.clauses.escrow).toEqual(['U31'])
  const political = deal('DPRK D01, USA U01')
  expect(levers(six, footing, political, party('DPRK'), 'cannotGetBack')).toEqual([])
})
