// What is owed this turn, each measure of a party once though several packages may hold it (RULINGS 12).
import type { MeasureId, PackageId, PartyId } from '../ids.ts'
import type { Catalogue, Level, Measure } from '../scenario/schema.ts'
import { levelIn } from './catalogue.ts'
import { rememberedLast } from './remember.ts'
import { undertakings } from './undertaking.ts'
import { lowered } from './verification.ts'
import type { Agreement, Due, DueStatus, Report, World } from './world.ts'

export interface Owed {
  /** Unique within the turn: party and measure. */
  key: string
  party: PartyId
  measure: Measure
  /** The package whose inspection speaks for it: the most thorough, then the oldest. */
  package: PackageId
  level: Level
  /** Every package in force that holds it, and its place among the dues there. */
  places: { package: PackageId; at: number }[]
}

/** What the rules ask of an agreement as it stands; a screen's view of one serves as it is. */
export interface Standing {
  id: PackageId
  terms: Agreement['terms']
  dues: readonly Pick<Due, 'party' | 'measure' | 'status'>[]
}

/** Whether a report speaks of a package: filed under it, or about a measure that its party owes there too (RULINGS 12). */
export function concerns(agreement: Standing, report: Pick<Report, 'package' | 'party' | 'measure'>): boolean {
  if (agreement.id === report.package) return true
  return report.measure !== null && agreement.dues.some((due) => due.party === report.party && due.measure === report.measure)
}

/** Whether a commitment of that status is to be carried out. */
export function isOwed(status: DueStatus): boolean {
  return status === 'due' || status === 'performed' || status === 'verified' || status === 'doubtful' || status === 'stalled'
}

/** Whether a commitment of that status still ties its party to the package (RULINGS 16). */
export function binds(status: DueStatus): boolean {
  return isOwed(status) || status === 'done' || status === 'suspended' || status === 'reversed'
}

/** An agreement, or a screen's view of one, with how far its one-offs have come. */
export interface Promised {
  id: PackageId
  status: Agreement['status']
  terms: Pick<Agreement['terms'], 'title'>
  dues: readonly Pick<Due, 'party' | 'measure' | 'status' | 'done'>[]
}
/** Where a measure is promised already: owed under an agreement in force, or a one-off that was done under whichever. */
export interface Held {
  package: PackageId
  title: string
  how: 'owed' | 'done'
}

/** What makes a second promise of the same measure by the same party nothing new (RULINGS 12), or null when it would be new. */
export function heldAlready(agreements: readonly Promised[], { party, measure }: { party: PartyId; measure: MeasureId }): Held | null {
  for (const { id, status, terms, dues } of agreements) {
    const due = dues.find((one) => one.party === party && one.measure === measure)
    const held = { package: id, title: terms.title }
    if (due && status === 'inForce' && isOwed(due.status)) return { ...held, how: 'owed' }
    if (due && due.done >= 1) return { ...held, how: 'done' }
  }
  return null
}

const standing = rememberedLast((agreements: World['agreements']): readonly Agreement[] =>
  Object.values(agreements)
    .filter((agreement) => agreement.status === 'inForce')
    .sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1)),
)

/** Packages in force, oldest first. */
export const inForce = (world: World): readonly Agreement[] => standing(world.agreements)

/** The rules ask what is owed several times a turn. */
const owedOf = rememberedLast((c: Catalogue, agreements: World['agreements'], down: number) => owedUnder(c, standing(agreements), down))

/** All that is owed, by party and measure; `down` is the number of rungs by which inspection is lowered this turn. */
export const owed = (c: Catalogue, world: World, down: number): readonly Owed[] => owedOf(c, world.agreements, down)

function owedUnder(c: Catalogue, agreements: readonly Agreement[], down: number): Owed[] {
  const all = new Map<string, Owed>()
  for (const agreement of agreements) {
    undertakings(c, agreement.terms).forEach(({ key, party, measure }, at) => {
      const due = agreement.dues[at]
      if (!due || !isOwed(due.status)) return
      const level = lowered(levelIn(agreement.terms, party), down)
      const place = { package: agreement.id, at }
      const known = all.get(key)
      if (!known) {
        all.set(key, { key, party, measure, package: agreement.id, level, places: [place] })
        return
      }
      known.places.push(place)
      if (level > known.level) {
        known.level = level
        known.package = agreement.id
      }
    })
  }
  return [...all.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}
