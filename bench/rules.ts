// How fast the rules alone are, on one core: `node_modules/.bin/node bench/rules.ts`. No room, no views, no disk.
import type { PackageId, PartyId } from '../lib/ids.ts'
import { adjudicate } from '../lib/rules/adjudicate.ts'
import { check } from '../lib/rules/check.ts'
import { draw } from '../lib/rules/draw.ts'
import { footingFor } from '../lib/rules/footing.ts'
import { enterIntoForce, openingWorld } from '../lib/rules/force.ts'
import { ledger } from '../lib/rules/ledger.ts'
import { inForce } from '../lib/rules/owed.ts'
import { signals } from '../lib/rules/signals.ts'
import type { FreeAction, PackageOrder, PartyOrders, PerParty, World } from '../lib/rules/world.ts'
import { catalogueOf } from '../lib/scenario/catalogue.ts'
import { scenarios } from '../lib/scenario/load.ts'
import type { Catalogue, Terms } from '../lib/scenario/schema.ts'

/** One figure; `runs` are the values of every run, of which `median` is the middle one. */
export interface Figure {
  name: string
  unit: 'ms' | 'µs' | 'games a second'
  median: number
  runs: number[]
}

type Dice = ReturnType<typeof diceOf>

/** A repeatable stream of choices. */
function diceOf(seed: string) {
  let count = 0
  const next = () => draw(seed, 0, 'bench', String(count++))
  return {
    next,
    of: <T>(items: readonly T[]): T => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('nothing to choose from')
      return item
    },
  }
}

/** Well-formed terms of so many commitments, between two to four parties. */
function termsOf(c: Catalogue, commitments: number, roll: Dice): Terms {
  for (;;) {
    const parties = new Set([roll.of(c.parties).id, roll.of(c.parties).id, roll.of(c.parties).id, roll.of(c.parties).id])
    const own = c.measures.flatMap((m) => m.by.filter((id) => parties.has(id)).map((id) => ({ party: id, measure: m.id })))
    const chosen = Array.from({ length: Math.min(commitments, own.length) }, () =>
      own.splice(Math.floor(roll.next() * own.length), 1),
    ).flat()
    const terms: Terms = {
      title: 'Benchmark',
      commitments: chosen,
      sequence: roll.of([{ kind: 'simultaneous' as const }, { kind: 'tranche' as const, tranches: 3 }]),
      verify: Object.fromEntries([...new Set(chosen.map((k) => k.party))].map((id) => [id, roll.of([1, 2, 3, 4] as const)])),
      duration: 12,
      clauses: { snapback: [], escrow: [], clarify: true, dispute: 'suspend' },
    }
    if (chosen.length === commitments && check(c, terms) === null) return terms
  }
}

/** Orders of every delegation: mostly kept promises, now and then a stall or a reserve, and a free action. */
function ordersOf(c: Catalogue, world: World, roll: Dice): PerParty<PartyOrders> {
  const all: PerParty<PartyOrders> = {}
  for (const { id } of c.parties) {
    const packages: Record<PackageId, PackageOrder> = {}
    for (const agreement of inForce(world)) packages[agreement.id] = roll.next() < 0.9 ? 'comply' : roll.of(['stall', 'hedge'] as const)
    const free = roll.of<FreeAction>([
      { kind: 'nothing' },
      { kind: 'homeCampaign' },
      { kind: 'intelligence', target: roll.of(c.principals) },
      { kind: 'gesture', measure: roll.of(c.measures).id },
    ])
    all[id] = { packages, free, vetoes: [] }
  }
  return all
}

/** The turn after the last adjudicated one: signals, then adjudication with nobody answering. */
function turnAfter(c: Catalogue, world: World, orders: PerParty<PartyOrders>, seed: string): World {
  const input = { orders, effects: [] }
  const shown = signals(c, world, input, seed)
  return adjudicate(c, world, { ...input, signals: shown, responses: {}, crisisChoices: {}, costs: [], declines: {} }, seed).world
}

const packageId = (n: number) => `pk-${n}` as PackageId

/** The world in which ten packages of six commitments bind the delegations, as it stands after some turns. */
function busyWorld(c: Catalogue, seed: string, turns: number): World {
  const roll = diceOf(seed)
  let world = openingWorld(c)
  for (let n = 0; n < 10; n++) world = enterIntoForce(c, world, { id: packageId(n), terms: termsOf(c, 6, roll), reserves: [] })
  for (let turn = 0; turn < turns; turn++) world = { ...turnAfter(c, world, ordersOf(c, world, roll), seed), over: null }
  if (inForce(world).length !== 10) throw new Error('not all ten packages are in force')
  return world
}

/** Eight turns on the bare rules: every turn the next package of the ladder begins to bind, while there is one. */
function playGame(c: Catalogue, ladder: readonly Terms[], orders: readonly PerParty<PartyOrders>[], seed: string): World {
  let world = openingWorld(c)
  for (let turn = 0; turn < 8; turn++) {
    const terms = ladder[turn]
    if (terms) world = enterIntoForce(c, world, { id: packageId(turn), terms, reserves: [] })
    world = { ...turnAfter(c, world, orders[turn] ?? {}, seed), over: null }
  }
  return world
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Runs that are counted, and those before them that warm up. */
export interface Runs {
  counted: number
  warming: number
}
const usual: Runs = { counted: 51, warming: 60 }

/** Milliseconds that one piece of work takes, for each run counted. */
function timed<T>(pieces: () => T[], work: (piece: T) => unknown, { counted, warming }: Runs): number[] {
  const all: number[] = []
  for (let run = 0; run < warming + counted; run++) {
    const ready = pieces()
    const began = performance.now()
    for (const piece of ready) work(piece)
    if (run >= warming) all.push((performance.now() - began) / ready.length)
  }
  return all
}

/** One turn, signals and adjudication, of six delegations with ten packages in force; every world is met for the first time. */
function turnFigure(c: Catalogue, seed: string, often: Runs): Figure {
  const world = busyWorld(c, seed, 3)
  const orders = ordersOf(c, world, diceOf(`${seed}/orders`))
  const met = () => Array.from({ length: 40 }, (_, n) => turnAfter(c, world, orders, `${seed}/${n}`))
  const runs = timed(met, (one) => turnAfter(c, one, orders, seed), often)
  return { name: 'a turn with ten packages in force', unit: 'ms', median: middle(runs), runs }
}

/** Whole games of eight turns on the ladder of reference packages, each with a chance of its own. */
function gameFigure(c: Catalogue, seed: string, often: Runs): Figure {
  const ladder = c.packages.slice(0, 5).map(({ terms }) => terms)
  const roll = diceOf(seed)
  const orders = Array.from({ length: 8 }, () => ordersOf(c, worldWith(c, ladder), roll))
  const seeds = () => Array.from({ length: 40 }, (_, n) => `${seed}/${n}`)
  const runs = timed(seeds, (one) => playGame(c, ladder, orders, one), often).map((ms) => 1000 / ms)
  return { name: 'games of eight turns', unit: 'games a second', median: middle(runs), runs }
}

function worldWith(c: Catalogue, all: readonly Terms[]): World {
  return all.reduce((world, terms, n) => enterIntoForce(c, world, { id: packageId(n), terms, reserves: [] }), openingWorld(c))
}

/** One ledger of one party of a package of ten commitments: the text known already, or met for the first time by all its parties. */
function ledgerFigure(c: Catalogue, seed: string, text: 'known' | 'new', often: Runs): Figure {
  const world = busyWorld(c, seed, 3)
  const roll = diceOf(seed)
  const drafts = Array.from({ length: 20 }, () => termsOf(c, 10, roll))
  const pieces = (): { terms: Terms; party: PartyId }[] =>
    Array.from({ length: 10 }, () => (text === 'new' ? structuredClone(drafts) : drafts))
      .flat()
      .flatMap((terms) => [...new Set(terms.commitments.map((k) => k.party))].map((party) => ({ terms, party })))
  const footings = new Map(c.parties.map(({ id }) => [id, footingFor(c, world, id)]))
  const priced = ({ terms, party }: { terms: Terms; party: PartyId }) => {
    const footing = footings.get(party)
    return footing && ledger(c, footing, terms, party)
  }
  const runs = timed(pieces, priced, often).map((ms) => ms * 1000)
  return { name: `a ledger of ten commitments, ${text} text`, unit: 'µs', median: middle(runs), runs }
}

/** All figures of the rules for the first scenario there is. */
export function rulesFigures(seed: string, often: Runs = usual): Figure[] {
  const [scenario] = scenarios
  if (!scenario) throw new Error('no scenario')
  const c = catalogueOf(scenario)
  return [
    turnFigure(c, seed, often),
    gameFigure(c, seed, often),
    ledgerFigure(c, seed, 'known', often),
    ledgerFigure(c, seed, 'new', often),
  ]
}

if (import.meta.main) {
  const seed = process.env.OVERTURE_SEED ?? String(Math.floor(Math.random() * 2 ** 31))
  const digits = (value: number) => Number(value.toPrecision(3))
  process.stdout.write(
    `Seed ${seed}; one core, Node ${process.version}; the median of ${usual.counted} runs after ${usual.warming} to warm up.\n`,
  )
  console.table(
    rulesFigures(seed).map(({ name, unit, median, runs }) => ({
      figure: name,
      median: digits(median),
      least: digits(Math.min(...runs)),
      most: digits(Math.max(...runs)),
      unit,
    })),
  )
}
