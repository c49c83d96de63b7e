// All files of an export, as texts: the session to bring in again, its tables, what their columns mean, the scenario, and how to cite.
import type { SessionContent } from '../archive.ts'
import type { Happening } from '../game/event.ts'
import { catalogueFor } from '../game/table.ts'
import type { Scenario } from '../scenario/schema.ts'
import * as columns from './columns.ts'
import * as game from './game-sheets.ts'
import { masked } from './masked.ts'
import * as people from './people-sheets.ts'
import { citation, readme } from './prose.ts'
import { codebookOf, printSheet, type Row, type Sheet } from './sheet.ts'
import { type Step, walk } from './walk.ts'

export interface ExportWish {
  /** Milliseconds since 1970. */
  exportedAt: number
  /** Of session.json: all that happened, or how it stood in the end. */
  history: 'whole' | 'end'
}

export interface Exported {
  session: SessionContent
  sheets: Sheet[]
  /** By name, but for session.json, which is yet to be sealed. */
  files: Record<string, string>
}

/** @param happenings as the journal has them: nothing but what may leave the room comes of them */
export function exported(scenario: Scenario, happenings: readonly Happening[], { exportedAt, history }: ExportWish): Exported {
  const told = masked(scenario, happenings)
  const { sheets, last } = sheetsOf(scenario, told.session, told.happenings)
  const codebook = codebookOf(sheets)
  const all = [...sheets, codebook]
  const end: Happening = { at: last.happening.at, by: { kind: 'server' }, event: { type: 'sessionTold', state: last.after } }
  const session: SessionContent = {
    exportedAt,
    session: told.session,
    scenario: { id: scenario.id, version: scenario.version },
    attribution: told.attribution,
    history,
    happenings: history === 'whole' ? told.happenings : [end],
  }
  const { guide: _ofFacilitators, ...played } = scenario
  const about = { session, scenario, title: last.after.settings.title, sheets: all }
  return {
    session,
    sheets: all,
    files: {
      ...Object.fromEntries(all.map((sheet) => [`${sheet.name}.csv`, printSheet(sheet)])),
      'codebook.json': JSON.stringify(codebook.rows, null, 1),
      'scenario.json': JSON.stringify({ ...played, params: last.after.settings.params }, null, 1),
      'README.txt': readme(about),
      'CITATION.cff': citation(about),
    },
  }
}

/** The tables of a session as it may leave the room. */
function sheetsOf(scenario: Scenario, session: string, happenings: readonly Happening[]): { sheets: Sheet[]; last: Step } {
  const steps: Step[] = []
  walk(session, happenings, (step) => steps.push(step))
  const last = steps.at(-1)
  if (!last) throw new Error('Nothing has happened in this session.')
  const catalogue = catalogueFor(scenario, last.after.settings)
  const each = (rowsOf: (step: Step) => Row[]): Row[] => steps.flatMap(rowsOf)
  const wide = people.wideSurvey(steps, scenario)
  const sheets: Sheet[] = [
    people.participantSheet(last, session),
    { name: 'phases', about: 'When each phase began and ended.', columns: columns.phaseColumns, rows: game.phaseRows(steps) },
    {
      name: 'packages',
      about: 'What became of packages, an event a row.',
      columns: columns.packageColumns,
      rows: each((step) => game.packageRows(catalogue, step)),
    },
    {
      name: 'commitments',
      about: 'What each version of a package asks of whom.',
      columns: columns.commitmentColumns,
      rows: each((step) => game.commitmentRows(catalogue, step)),
    },
    {
      name: 'measures',
      about: 'What is owed in the packages in force, after each turn: as reported, and in truth.',
      columns: columns.measureColumns,
      rows: each(game.measureRows),
    },
    {
      name: 'orders',
      about: 'The orders of each turn as they were carried out.',
      columns: columns.orderColumns,
      rows: each((step) => game.orderRows(catalogue, step)),
    },
    { name: 'reports', about: 'The reports of each turn, beside the truth.', columns: columns.reportColumns, rows: each(game.reportRows) },
    { name: 'trust', about: 'Trust before and after each turn, a pair a row.', columns: columns.trustColumns, rows: each(game.trustRows) },
    {
      name: 'trust_receipts',
      about: 'The reasons of every change of trust, a line a row.',
      columns: columns.receiptColumns,
      rows: each(game.receiptRows),
    },
    { name: 'tension', about: 'The reasons of every change of tension.', columns: columns.tensionColumns, rows: each(game.tensionRows) },
    {
      name: 'turns',
      about: 'Wide: a turn a row, with all figures after it.',
      columns: columns.turnColumns(catalogue),
      rows: each((step) => game.turnRows(catalogue, step)),
    },
    { name: 'talk', about: 'What was said, published and announced.', columns: people.talkColumns, rows: each(people.talkRows) },
    { name: 'injects', about: 'Events from outside, and what was chosen.', columns: columns.injectColumns, rows: each(game.injectRows) },
    { name: 'felt_trust', about: 'The private poll: felt trust.', columns: people.feltColumns, rows: people.feltRows(steps) },
    { name: 'ratings', about: 'Private ratings of packages on the table.', columns: people.ratingColumns, rows: people.ratingRows(steps) },
    { name: 'surveys', about: 'Survey answers, an answer a row.', columns: people.surveyColumns, rows: each(people.surveyRows) },
    { name: 'surveys_wide', about: 'Wide: a survey of one person a row, a question a column.', ...wide },
    {
      name: 'overrides',
      about: 'What the facilitator set by hand, dials included.',
      columns: columns.overrideColumns,
      rows: each(game.overrideRows),
    },
    {
      name: 'outcome',
      about: 'How the game ended, a delegation a row.',
      columns: columns.outcomeColumns,
      rows: each((step) => game.outcomeRows(catalogue, step)),
    },
  ]
  return { sheets, last }
}
