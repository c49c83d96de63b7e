// The figures of a tally, named: the same rows make the table, the CSV and the JSON.
import type { PartyId } from '../ids.ts'
import type { LabEnd } from './outcome.ts'
import { type Interval, mean, share } from './statistics.ts'
import { columns, csv } from './table.ts'
import type { Tally } from './tally.ts'

/** How games may end, best first, as the tables name it. */
export const endNames = {
  verifiedRollback: 'verified rollback',
  rollbackBegun: 'rollback begun',
  hedged: 'rollback under a reserve',
  freeze: 'freeze',
  calm: 'restraint',
  stalemate: 'stalemate',
  collapsed: 'collapsed',
  capitulation: 'capitulation',
  war: 'war',
} satisfies Record<LabEnd, string>
export const ends = Object.keys(endNames) as LabEnd[]

const causeNames = {
  stalled: 'stalled',
  lapsed: 'lapsed by accident',
  struckDown: 'struck down at home',
  brokenByAct: 'broken by an act',
  suspended: 'suspended',
  withdrew: 'walked out',
  reserve: 'reserve kept',
}

export interface Row {
  /** For programs. */
  key: string
  /** For people. */
  name: string
  known: Interval | null
  /** share: 0–1, shown in per cent. */
  as: 'share' | 'number'
}
export interface Section {
  key: string
  title: string
  rows: Row[]
}

/** All figures of a tally. `principals`: whose trust in each other it holds. */
export function sectionsOf(tally: Tally, [first, second]: readonly [PartyId, PartyId]): Section[] {
  const { games, figures, grand } = tally
  const part = (key: string, name: string, hits: number, of: number): Row => ({ key, name, known: share(hits, of), as: 'share' })
  const number = (key: keyof Tally['figures'], name: string): Row => ({ key, name, known: mean(figures[key]), as: 'number' })
  const causes = Object.values(tally.firstCauses).reduce((a, b) => a + b, 0)
  return [
    { key: 'ends', title: 'How it ends', rows: ends.map((end) => part(end, endNames[end], tally.ends[end] ?? 0, games)) },
    {
      key: 'means',
      title: 'A game on average',
      rows: [
        number('meanTension', 'tension over the turns'),
        number('tension', 'tension at the end'),
        number('trustThere', `trust of ${first} in ${second} at the end`),
        number('trustBack', `trust of ${second} in ${first} at the end`),
        number('asset', 'asset at the end, units'),
        number('crises', 'turns with a crisis card'),
        number('brinks', 'turns with a brink called'),
        number('collapses', 'packages collapsed'),
        number('suspendedWithoutCause', 'suspensions of a partner who had kept all'),
        number('collective', 'collective score'),
        number('turns', 'turns played'),
      ],
    },
    {
      key: 'gamesWith',
      title: 'Games with',
      rows: [
        part('crisis', 'a crisis card', tally.gamesWith.crisis ?? 0, games),
        part('brink', 'a brink called', tally.gamesWith.brink ?? 0, games),
        part('grand', 'a grand bargain in force', tally.gamesWith.grand ?? 0, games),
      ],
    },
    {
      key: 'grand',
      title: `Of ${grand.signed} grand bargains`,
      rows: [
        part('reserved', 'signed with a reserve', grand.reserved, grand.signed),
        part('collapsed', 'collapsed', grand.collapsed, grand.signed),
      ],
    },
    {
      key: 'firstCauses',
      title: `First cause of ${causes} collapses`,
      rows: (Object.keys(causeNames) as (keyof typeof causeNames)[]).map((cause) =>
        part(cause, causeNames[cause], tally.firstCauses[cause] ?? 0, causes),
      ),
    },
    {
      key: 'scores',
      title: 'Score on average',
      rows: Object.entries(tally.scores).map(([party, sum]): Row => ({ key: party, name: party, known: mean(sum), as: 'number' })),
    },
  ]
}

/** The rows as a table for a terminal. */
export function shownAsText(sections: readonly Section[]): string {
  const lines = sections
    .filter(({ rows }) => rows.some(({ known }) => known !== null))
    .flatMap(({ title, rows }) => [[], [title, '', '95 % interval'], ...rows.map((row) => [`  ${row.name}`, ...shown(row)])])
  return columns(lines.slice(1)).join('\n')
}

const digits = { share: (x: number) => `${(100 * x).toFixed(1)} %`, number: (x: number) => x.toFixed(2) }

function shown({ known, as }: Row): [value: string, interval: string] {
  const written = digits[as]
  return known ? [written(known.value), `${written(known.low)} – ${written(known.high)}`] : ['–', '']
}

/** The rows as CSV: section, figure, value, low, high; shares from 0 to 1. */
export function shownAsCsv(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ key, rows }) =>
    rows.map((row) => [key, row.key, row.known?.value ?? null, row.known?.low ?? null, row.known?.high ?? null]),
  )
  return csv(['section', 'figure', 'value', 'low', 'high'], rows)
}

/** The rows as an object: section → figure → value, low, high, or null where nothing is known. */
export function shownAsJson(sections: readonly Section[]): Record<string, Record<string, Interval | null>> {
  return Object.fromEntries(sections.map(({ key, rows }) => [key, Object.fromEntries(rows.map((row) => [row.key, row.known]))]))
}
