// What stands with the tables for whoever opens the file later: what is in it, on what terms, and how to cite it.
import type { SessionContent } from '../archive.ts'
import type { Scenario } from '../scenario/schema.ts'
import type { Sheet } from './sheet.ts'

interface About {
  session: SessionContent
  scenario: Scenario
  title: string
  sheets: readonly Sheet[]
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10)

export function readme({ session, scenario, title, sheets }: About): string {
  const first = session.happenings[0]?.at ?? session.exportedAt
  const who =
    session.attribution === 'codes'
      ? 'People stand by codes. Their words, felt trust and survey answers are here only where they agreed to it; where they did not, words read […].'
      : 'This session is under the Chatham House rule: nothing is put down to anybody below their delegation. Words and answers are here only of people who agreed to it; where they did not, words read […].'
  const lines = [
    `Overture, session ${session.session}: ${title}`,
    '',
    `Scenario: ${scenario.title} (${scenario.id}, version ${scenario.version}).`,
    `Played from ${day(first)}; exported on ${new Date(session.exportedAt).toISOString()}.`,
    '',
    who,
    'Orders, reserves, natures, objectives and the seed are in these files: while the game is played they are secrets.',
    'Whoever withdraws after this export is still in it: export again, and delete this file.',
    '',
    'session.json       the session, to be brought in for review on any machine with Overture: “Your rooms”, “Bring a room here”',
    ...sheets.map(({ name, about, rows }) => `${`${name}.csv`.padEnd(18)} ${about} (${rows.length} rows)`),
    'codebook.json      the codebook once more, as JSON',
    'scenario.json      the scenario as it was played, with the parameters of the model as they stood last',
    'CITATION.cff       how to cite',
    '',
    'The tables are UTF-8, comma-separated, with one line of names. A text that would begin a formula in a spreadsheet has an apostrophe before it.',
    'Where the table went back, “history” tells the histories apart: of a turn, the row with the highest history is the one that counted.',
  ]
  return `${lines.join('\n')}\n`
}

/** A JSON string is a YAML string too. */
const quoted = (text: string): string => JSON.stringify(text)

export function citation({ session, scenario, title }: About): string {
  return [
    'cff-version: 1.2.0',
    'message: "If you use these data, please cite the session and the software."',
    'type: dataset',
    `title: ${quoted(`Overture session ${session.session}: ${title}`)}`,
    'authors:',
    '  - name: "The facilitators and participants of the session"',
    `date-released: ${day(session.exportedAt)}`,
    `version: ${quoted(`${scenario.id} ${scenario.version}`)}`,
    `abstract: ${quoted(`A session of the tabletop wargame Overture, scenario ${scenario.title}: what was tabled, signed, ordered, reported and answered, turn by turn.`)}`,
    'references:',
    '  - type: software',
    '    title: "Overture"',
    '    authors:',
    '      - name: "The authors of Overture"',
    '    license: MIT',
    '',
  ].join('\n')
}
