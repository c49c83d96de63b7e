// Two texts that grew from the same one, put together again: whoever changed a field keeps it, and who changed the same is told (P20, P21).
import type { MeasureId, PartyId } from '../ids.ts'
import type { Level, Sequence, Terms } from '../scenario/schema.ts'

type Commitment = Terms['commitments'][number]

/** One thing in a text that can be changed by itself. A measure is in it or not, so that nobody can clash about one. */
export type Field =
  | 'title'
  | 'sequence'
  | 'duration'
  | 'clarify'
  | 'dispute'
  | `inspection ${PartyId}`
  | `step ${PartyId} ${MeasureId}`
  | `snapback ${MeasureId}`
  | `escrow ${MeasureId}`

/** What gave way where two people changed the same field at once. */
export type Lost =
  | { field: 'title'; lost: string }
  | { field: 'sequence'; lost: Sequence }
  | { field: 'duration'; lost: number }
  | { field: 'inspection'; party: PartyId; lost: Level }

export interface Merged {
  terms: Terms
  /** Fields that `mine` brings into it. */
  touched: Field[]
  /** What of `theirs` gives way to `mine`. */
  lost: Lost[]
}

/** Puts `mine` into `theirs`, both grown from `base`. In a field that both changed, `mine` stands. */
export function merged({ base, mine, theirs }: { base: Terms; mine: Terms; theirs: Terms }): Merged {
  const touched: Field[] = []
  const lost: Lost[] = []
  /** Which of the two stands, of a field with more than two values. */
  const chosen = <T>(field: Field, of: (terms: Terms) => T, told?: (lost: T) => Lost): T => {
    const [was, ours, other] = [of(base), of(mine), of(theirs)]
    if (same(was, ours) || same(ours, other)) return other
    touched.push(field)
    if (told && !same(was, other)) lost.push(told(other))
    return ours
  }
  /** Members of a set as they stand, in their order, then what comes new. */
  const joined = <T>(of: (terms: Terms) => readonly T[], key: (one: T) => string, field: (one: T) => Field): T[] => {
    const keys = (terms: Terms) => new Set(of(terms).map(key))
    const [was, ours, other] = [keys(base), keys(mine), keys(theirs)]
    const gone = of(theirs).filter((one) => was.has(key(one)) && !ours.has(key(one)))
    const come = of(mine).filter((one) => !was.has(key(one)) && !other.has(key(one)))
    touched.push(...[...gone, ...come].map(field))
    return once([...of(theirs).filter((one) => !gone.includes(one)), ...come], key)
  }
  const parties = [...new Set([base, mine, theirs].flatMap(({ verify }) => Object.keys(verify) as PartyId[]))]
  const terms: Terms = {
    title: chosen(
      'title',
      ({ title }) => title,
      (title) => ({ field: 'title', lost: title }),
    ),
    commitments: joined(
      ({ commitments }) => commitments,
      stepKey,
      ({ party, measure }) => `step ${party} ${measure}`,
    ),
    sequence: chosen(
      'sequence',
      ({ sequence }) => sequence,
      (sequence) => ({ field: 'sequence', lost: sequence }),
    ),
    verify: Object.fromEntries(
      parties.flatMap((party) => {
        const level = chosen(`inspection ${party}`, levelOf(party), (gone) => ({ field: 'inspection', party, lost: gone }))
        return level > 0 ? [[party, level]] : []
      }),
    ),
    duration: chosen(
      'duration',
      ({ duration }) => duration,
      (turns) => ({ field: 'duration', lost: turns }),
    ),
    clauses: {
      snapback: joined(
        ({ clauses }) => clauses.snapback,
        String,
        (measure) => `snapback ${measure}`,
      ),
      escrow: joined(
        ({ clauses }) => clauses.escrow,
        String,
        (measure) => `escrow ${measure}`,
      ),
      clarify: chosen('clarify', ({ clauses }) => clauses.clarify),
      dispute: chosen('dispute', ({ clauses }) => clauses.dispute),
    },
  }
  return { terms, touched, lost }
}

/** The text with what gave way put back in its place. */
export function withLost(terms: Terms, gone: Lost): Terms {
  switch (gone.field) {
    case 'title':
      return { ...terms, title: gone.lost }
    case 'sequence':
      return { ...terms, sequence: gone.lost }
    case 'duration':
      return { ...terms, duration: gone.lost }
    case 'inspection':
      return { ...terms, verify: { ...terms.verify, [gone.party]: gone.lost } }
  }
}

/** The text with one field of another text in its place. */
export function withField(terms: Terms, { of, as }: { of: Terms; as: Lost }): Terms {
  switch (as.field) {
    case 'title':
      return { ...terms, title: of.title }
    case 'sequence':
      return { ...terms, sequence: of.sequence }
    case 'duration':
      return { ...terms, duration: of.duration }
    case 'inspection':
      return { ...terms, verify: { ...terms.verify, [as.party]: levelOf(as.party)(of) } }
  }
}

/** What stands in the text now in the field that something lost was in. */
export function standsFor(terms: Terms, gone: Lost): Lost {
  switch (gone.field) {
    case 'title':
      return { field: 'title', lost: terms.title }
    case 'sequence':
      return { field: 'sequence', lost: terms.sequence }
    case 'duration':
      return { field: 'duration', lost: terms.duration }
    case 'inspection':
      return { field: 'inspection', party: gone.party, lost: levelOf(gone.party)(terms) }
  }
}

/** The field that something lost was in. */
export const fieldOf = (gone: Lost): Field => (gone.field === 'inspection' ? `inspection ${gone.party}` : gone.field)

const stepKey = ({ party, measure }: Commitment): string => `${party} ${measure}`
const levelOf =
  (party: PartyId) =>
  ({ verify }: Terms): Level =>
    verify[party] ?? 0

function once<T>(all: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [key(one), one])).values()]
}

/** Who goes first is a set: in which order they are named says nothing. */
function same(a: unknown, b: unknown): boolean {
  return told(a) === told(b)
}
function told(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return JSON.stringify('first' in value && Array.isArray(value.first) ? { ...value, first: [...value.first].sort() } : value)
}
