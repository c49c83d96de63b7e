// The script of the live game, played in memory first: which variant of the given seed lets four turns be played in peace,
// with a stall in turn two that leaves a doubtful report to examine. Whatever else the seed brings, the test follows.
import type { PackageId } from '../../lib/ids.ts'
import type { Terms } from '../../lib/scenario/schema.ts'
import { bringIntoForce, packageId, reference, type TestTable, tableWith } from '../../lib/testing/table.ts'

export const turns = 4
export const staller = 'DPRK'
export const stallTurn = 2

/** The de-escalation package as countered: the same promises, for three turns. */
export const counteredTerms = (): Terms => reference('P1', { duration: 3 })

/** The first of `seed`, `seed.1`, `seed.2` … whose game can be told as the script has it. */
export function playableSeed(seed: string): string {
  for (let n = 0; n < 200; n++) {
    const variant = n === 0 ? seed : `${seed}.${n}`
    if (isPlayable(variant)) return variant
  }
  throw new Error(`No variant of seed ${seed} plays four turns in peace; that would be a change of the model.`)
}

function isPlayable(seed: string): boolean {
  const table = tableWith({ seed, turns, preset: 'four' })
  const id = packageId('rehearsed')
  table.until('negotiate')
  bringIntoForce(table, id, 'USA', counteredTerms())
  for (let turn = 1; turn <= turns; turn++) {
    table.until('commit')
    if (turn === stallTurn) table.ask(staller, stalling(id))
    table.until('respond')
    if (turn === stallTurn && !hasDoubt(table)) return false
    table.until('adjudicate')
    if (table.state.status === 'ended') return false
  }
  return true
}

const stalling = (id: PackageId) =>
  ({ type: 'giveOrders', orders: { packages: { [id]: 'stall' }, free: { kind: 'nothing' }, vetoes: [] }, confirmed: 'once' }) as Parameters<
    TestTable['ask']
  >[1]

function hasDoubt(table: TestTable): boolean {
  return table.state.hand.signals?.reports.some((report) => report.party === staller && report.grade === 'doubtful') ?? false
}
