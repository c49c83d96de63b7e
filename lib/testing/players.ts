// Seeded random players: they table, counter, sign, order and answer at random, so that whole games of every kind get played.

import { agreementsOf } from '../game/conduct.ts'
import type { Intent } from '../game/intent.ts'
import type { MeasureId, PartyId } from '../ids.ts'
import { draw } from '../rules/draw.ts'
import type { FreeAction, PackageOrder } from '../rules/world.ts'
import type { Terms } from '../scenario/schema.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { packageId, type TestTable } from './table.ts'

/** A stream of draws from one seed; the same seed gives the same game. */
export function dice(seed: string): { next: () => number; of: <T>(items: readonly T[]) => T } {
  let count = 0
  const next = () => draw(seed, 0, 'player', String(count++))
  return {
    next,
    of: (items) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('nothing to choose from')
      return item
    },
  }
}

/** Plays the table to its end. Refusals are part of it: `ask` is tried, and what is refused is left. */
export function playOut(table: TestTable, seed: string, before: (table: TestTable) => void = () => {}): void {
  const roll = dice(seed)
  const parties = sixParty.parties.map(({ id }) => id)
  while (table.state.status === 'playing') {
    before(table)
    // What was done before may have ended the game.
    if (table.state.status !== 'playing') return
    for (const party of parties) for (const intent of wishes(table, party, roll)) attempt(table, party, intent)
    const { moment } = table.state
    if (!moment) return
    table.now += 1000
    table.ask('control', { type: 'nextPhase', from: moment })
  }
}

function attempt(table: TestTable, party: PartyId, intent: Intent): void {
  try {
    table.ask(party, intent)
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('refused')) throw error
  }
}

type Dice = ReturnType<typeof dice>

export function wishes(table: TestTable, party: PartyId, roll: Dice): Intent[] {
  switch (table.state.moment?.phase) {
    case 'brief':
      return choices(table, party, roll)
    case 'negotiate':
      return [...choices(table, party, roll), ...offers(table, party, roll), ...signatures(table, roll)]
    case 'commit':
      return [...choices(table, party, roll), ...(roll.next() < 0.8 ? [orders(table, party, roll)] : [])]
    case 'respond':
      return answers(table, party, roll)
    case 'debrief':
      return [{ type: 'publishStatement', text: `${party} kept its word.` }]
    default:
      return []
  }
}

/** What events ask of this party, answered now and again, and differently from phase to phase. */
function choices({ state, view }: TestTable, party: PartyId, roll: Dice): Intent[] {
  if (state.hand.injects.length === 0) return []
  return view({ kind: 'screen' }).injects.flatMap((inject) =>
    inject.choices
      .filter((choice) => choice.parties.includes(party) && roll.next() < 0.5)
      .map((choice): Intent => ({ type: 'answerInject', inject: inject.id, option: roll.of(choice.options).id })),
  )
}

function offers(table: TestTable, party: PartyId, roll: Dice): Intent[] {
  if (roll.next() < 0.4) return []
  const count = Object.keys(table.state.proposals).length
  return [{ type: 'tablePackage', package: packageId(`pack-${count}-${party}`), terms: randomTerms(roll), draft: null }]
}

/** A well-formed package of two to four parties. */
export function randomTerms(roll: Dice): Terms {
  if (roll.next() < 0.4) return roll.of(sixParty.packages).terms
  const committing = sixParty.parties.map(({ id }) => id).filter(() => roll.next() < 0.5)
  const parties = committing.length >= 2 ? committing : sixParty.principals
  const commitments = parties.flatMap((party) => {
    const own = sixParty.measures.filter((measure) => measure.by.includes(party))
    const chosen = new Set<MeasureId>(Array.from({ length: 1 + Math.floor(roll.next() * 3) }, () => roll.of(own).id))
    return [...chosen].map((measure) => ({ party, measure }))
  })
  return {
    title: 'A package of chance',
    commitments,
    sequence: roll.next() < 0.5 ? { kind: 'simultaneous' } : { kind: 'tranche', tranches: 2 },
    verify: Object.fromEntries(parties.map((party) => [party, roll.of([0, 1, 2, 3, 4, 5] as const)])),
    duration: 1 + Math.floor(roll.next() * 6),
    clauses: { snapback: [], escrow: [], clarify: roll.next() < 0.7, dispute: roll.of(['suspend', 'none'] as const) },
  }
}

function signatures(table: TestTable, roll: Dice): Intent[] {
  return Object.values(table.state.proposals)
    .filter((proposal) => proposal.status === 'tabled' && roll.next() < 0.8)
    .map((proposal) => ({
      type: 'signPackage',
      package: proposal.id,
      version: proposal.versions.length,
      reserve: roll.next() < 0.2 ? 'secret' : 'none',
    }))
}

function orders(table: TestTable, party: PartyId, roll: Dice): Intent {
  const packages = Object.fromEntries(
    agreementsOf(table.state, party).map(({ id }) => [
      id,
      roll.of<PackageOrder>(['comply', 'comply', 'comply', 'comply', 'stall', 'hedge']),
    ]),
  )
  const acts = sixParty.acts.filter((act) => act.by.includes(party))
  const act = roll.of(acts)
  const other = roll.of(sixParty.parties.filter(({ id }) => id !== party)).id
  const free = roll.of<FreeAction>([
    { kind: 'nothing' },
    { kind: 'nothing' },
    { kind: 'homeCampaign' },
    { kind: 'intelligence', target: other },
    { kind: 'act', act: act.id, brink: false },
  ])
  return { type: 'giveOrders', orders: { packages, free, vetoes: [] }, confirmed: 'once' }
}

function answers(table: TestTable, party: PartyId, roll: Dice): Intent[] {
  const reports = table.state.hand.signals?.reports ?? []
  const doubtful = reports.filter((report) => report.grade === 'doubtful' && roll.next() < 0.5)
  const dues = agreementsOf(table.state, party).flatMap((agreement) =>
    agreement.dues
      .filter((due) => due.party === party && due.status !== 'suspended')
      .map((due) => ({ package: agreement.id, measure: due.measure })),
  )
  const suspended = agreementsOf(table.state, party).flatMap((agreement) =>
    agreement.dues
      .filter((due) => due.party === party && due.status === 'suspended')
      .map((due) => ({ package: agreement.id, measure: due.measure })),
  )
  const response = {
    suspend: dues.filter(() => roll.next() < 0.1),
    resume: suspended.filter(() => roll.next() < 0.5),
    withdraw: agreementsOf(table.state, party)
      .filter(() => roll.next() < 0.04)
      .map(({ id }) => id),
  }
  return [
    ...doubtful.map((report): Intent => ({ type: 'clarifyReport', report: report.id })),
    { type: 'giveResponse', response },
    { type: 'chooseInCrisis', choice: roll.of(['firm', 'yield'] as const) },
  ]
}
