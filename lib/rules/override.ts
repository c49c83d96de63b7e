// A figure or a commitment corrected by hand: where it stands in the world, and the line that tells it in a receipt.
import type { MeasureId, PackageId, PartyId } from '../ids.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { measureOf, stepsOf } from './catalogue.ts'
import { standingIn } from './facts.ts'
import { round6 } from './round.ts'
import type { Adjudication, Due, DueTruth, Receipt, ReceiptLine, World } from './world.ts'

/** What a figure is set to: tension, pressure 0–100; trust .01–.99; will 3–97; asset in units; reach 0–10. */
export type Figure =
  | { kind: 'tension'; to: number }
  | { kind: 'trust'; holder: PartyId; toward: PartyId; to: number }
  | { kind: 'will' | 'pressure' | 'asset' | 'reach'; party: PartyId; to: number }

/** What a commitment can be set to by hand. */
export const settable = ['due', 'performed', 'doubtful', 'stalled', 'broken', 'suspended', 'done'] as const
export interface Standing {
  kind: 'commitment'
  package: PackageId
  party: PartyId
  measure: MeasureId
  status: (typeof settable)[number]
}

/** A figure set by hand, with what it was and the words it was set with. */
export interface Override {
  figure: Figure
  from: number
  reason: string
}

/** What stands in the world now; undefined where the scenario has no such figure. */
export function figureIn(world: World, figure: Figure): number | undefined {
  switch (figure.kind) {
    case 'tension':
      return world.tension
    case 'trust':
      return world.trust[figure.holder]?.[figure.toward]
    default:
      return world[figure.kind][figure.party]
  }
}

/** The world with the figure set. Of an asset the estimate is set, and the truth moves along: what is concealed stays concealed. */
export function withFigure(world: World, figure: Figure): World {
  const to = round6(figure.to)
  switch (figure.kind) {
    case 'tension':
      return { ...world, tension: to }
    case 'trust':
      return { ...world, trust: { ...world.trust, [figure.holder]: { ...world.trust[figure.holder], [figure.toward]: to } } }
    case 'asset': {
      const { party } = figure
      const real = Math.max(0, (world.secret.asset[party] ?? 0) + to - (world.asset[party] ?? 0))
      const secret = { ...world.secret, asset: { ...world.secret.asset, [party]: round6(real) } }
      return { ...world, asset: { ...world.asset, [party]: to }, secret }
    }
    default:
      return { ...world, [figure.kind]: { ...world[figure.kind], [figure.party]: to } }
  }
}

/** The world with a commitment set as told; null when it is not in force, or cannot stand so. What is pardoned counts as no stall. */
export function withStanding(c: Catalogue, world: World, set: Standing): World | null {
  const agreement = world.agreements[set.package]
  const at = agreement?.dues.findIndex((due) => due.party === set.party && due.measure === set.measure) ?? -1
  const due = agreement?.dues[at]
  if (agreement?.status !== 'inForce' || !due) return null
  const measure = measureOf(c, set.measure)
  if (set.status === 'done' && measure.mode !== 'do') return null
  const dues = agreement.dues.map((one, n) => (n === at ? dueAs(set.status, due, 1 / stepsOf(agreement.terms, measure)) : one))
  const hidden = world.secret.agreements[set.package]
  const secret = hidden && { ...hidden, truth: hidden.truth.map((one, n) => (n === at ? truthAs(set.status, one) : one)) }
  return {
    ...world,
    agreements: { ...world.agreements, [set.package]: { ...agreement, dues } },
    secret: secret ? { ...world.secret, agreements: { ...world.secret.agreements, [set.package]: secret } } : world.secret,
  }
}

const kept: readonly Standing['status'][] = ['performed', 'done']

function dueAs(status: Standing['status'], due: Due, step: number): Due {
  const undone = due.status === 'done' ? round6(1 - step) : due.done
  const clean = kept.includes(status) ? Math.max(1, due.clean) : 0
  return { ...due, status, clean, done: status === 'done' ? 1 : undone, reversedIn: null }
}

const truthAs = (status: Standing['status'], truth: DueTruth): DueTruth =>
  status === 'due' || kept.includes(status) ? { ...truth, stalls: 0, stallReported: false } : truth

/** The facts of the last turn told by the world as it stands now, for what is measured by them. */
export function withFactsAnew(c: Catalogue, world: World): World {
  const last = world.facts.at(-1)
  if (!last) return world
  const told = { ...last, public: { ...last.public, ...standingIn(c, world.agreements), tension: world.tension } }
  return { ...world, facts: [...world.facts.slice(0, -1), told] }
}

type Receipts = Pick<Adjudication, 'trust' | 'tension' | 'will' | 'pressure'>

/** Receipts of a turn before which figures were set: they begin where those stood at first, and their first lines say so. */
export const toldBefore = <T extends Receipts>(receipts: T, overrides: readonly Override[]): T =>
  overrides.reduceRight((so, one) => withReceipt(so, one, (receipt) => lineFirst(receipt, one)), receipts)

/** Receipts of a turn after which a figure was set. */
export const toldAfter = <T extends Receipts>(receipts: T, override: Override): T =>
  withReceipt(receipts, override, (receipt) => lineLast(receipt, override))

const lineFirst = (receipt: Receipt, override: Override): Receipt => {
  const before = pointsOf(override, override.from)
  return { before, after: receipt.after, lines: [lineOf(override), ...receipt.lines] }
}

const lineLast = (receipt: Receipt, override: Override): Receipt => {
  const after = pointsOf(override, override.figure.to)
  return { before: receipt.before, after, lines: [...receipt.lines, lineOf(override)] }
}

/** Trust is told in hundredths. */
const pointsOf = ({ figure }: Override, value: number): number => round6(figure.kind === 'trust' ? 100 * value : value)

const lineOf = (override: Override): ReceiptLine => ({
  reason: 'override',
  label: override.reason,
  points: round6(pointsOf(override, override.figure.to) - pointsOf(override, override.from)),
})

/** Assets and reach have no receipts. */
function withReceipt<T extends Receipts>(receipts: T, { figure }: Override, change: (receipt: Receipt) => Receipt): T {
  switch (figure.kind) {
    case 'tension':
      return { ...receipts, tension: change(receipts.tension) }
    case 'trust': {
      const row = receipts.trust[figure.holder]
      const receipt = row?.[figure.toward]
      if (!receipt) return receipts
      return { ...receipts, trust: { ...receipts.trust, [figure.holder]: { ...row, [figure.toward]: change(receipt) } } }
    }
    case 'will':
    case 'pressure': {
      const receipt = receipts[figure.kind][figure.party]
      return receipt ? { ...receipts, [figure.kind]: { ...receipts[figure.kind], [figure.party]: change(receipt) } } : receipts
    }
    default:
      return receipts
  }
}
