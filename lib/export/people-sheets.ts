// Tables about people: who took part, what they said, and what they answered.
import type { Scenario } from '../scenario/schema.ts'
import type { Survey, SurveyItem } from '../scenario/survey-schema.ts'
import { heldIn, isAnswer, questionOf } from './again.ts'
import { type Column, placeColumns, type Row, type Sheet, yesNo } from './sheet.ts'
import { coded, iso, type Step } from './walk.ts'

const delegation: Column = { name: 'delegation', type: 'code', about: 'The delegation; empty for who has none.' }
const portfolios = ['head', 'negotiator', 'defence', 'economy', 'verification', 'press']

export function participantSheet(last: Step, session: string): Sheet {
  const { people, consents } = last.after
  const rows = Object.values(people).map(
    ({ id, role, joinedAt, removed, bot }): Row => ({
      session,
      history: 1,
      turn: 0,
      phase: 'lobby',
      time: iso(joinedAt),
      participant: coded(id),
      role: bot === null ? role.kind : 'bot',
      delegation: role.kind === 'delegate' ? role.party : '',
      portfolio: role.kind === 'delegate' ? role.portfolio : '',
      consent: consents?.[id] ?? (bot === null && (role.kind === 'delegate' || role.kind === 'observer') ? 'unasked' : ''),
      left: yesNo(removed),
      strategy: bot ?? '',
    }),
  )
  return {
    name: 'participants',
    about: 'Everybody who took part, a row each, as they sat last; the time is that of joining.',
    columns: [
      ...placeColumns,
      { name: 'role', type: 'code', values: ['delegate', 'observer', 'facilitator', 'screen', 'waiting', 'bot'], about: 'What they did.' },
      delegation,
      { name: 'portfolio', type: 'code', values: portfolios, about: 'Their part in the delegation, at last.' },
      {
        name: 'consent',
        type: 'code',
        values: ['given', 'refused', 'withdrawn', 'unasked'],
        about: 'Whether they agreed that words and answers leave the room; those of all others are not in these files.',
      },
      { name: 'left', type: 'yesno', about: 'Whether the seat was given up or taken away.' },
      { name: 'strategy', type: 'code', about: 'The strategy of a bot.' },
    ],
    rows,
  }
}

const listed = (parties: readonly string[] | undefined): string => (parties ?? []).join(' ')

export function talkRows({ before, happening, place }: Step): Row[] {
  const { event } = happening
  const party = (id: string): string => {
    const role = before.people[id as keyof typeof before.people]?.role
    return role?.kind === 'delegate' ? role.party : ''
  }
  switch (event.type) {
    case 'said':
      return [
        {
          ...place,
          channel: event.channel.kind,
          among: listed(event.channel.parties),
          delegation: party(event.by),
          length: event.text.length,
          text: event.text,
        },
      ]
    case 'statementPublished':
      return [{ ...place, channel: 'press', among: '', delegation: event.party, length: event.text.length, text: event.text }]
    case 'broadcastSent':
      return [{ ...place, channel: 'broadcast', among: listed(event.to), delegation: '', length: event.text.length, text: event.text }]
    case 'mediaPublished': {
      const text = `${event.outlet}: ${event.headline}. ${event.text}`
      return [{ ...place, channel: 'media', among: '', delegation: '', length: text.length, text }]
    }
    default:
      return []
  }
}

export const talkColumns: readonly Column[] = [
  ...placeColumns,
  {
    name: 'channel',
    type: 'code',
    values: ['team', 'caucus', 'plenary', 'help', 'press', 'broadcast', 'media'],
    about: 'Where it was said: among the team, in a caucus, before all, to the facilitator, for the press; or by the facilitator.',
  },
  { name: 'among', type: 'code', about: 'The delegations in a caucus, team or help line, or those a broadcast went to; empty: all.' },
  { ...delegation, about: 'The delegation of who spoke; empty for the facilitator.' },
  {
    name: 'length',
    type: 'integer',
    unit: 'characters',
    about: 'How long the text is, here; of words that are not exported nothing is told.',
  },
  { name: 'text', type: 'text', about: 'What was said; […] where its author has not agreed to its export.' },
]

/** Says of each answer whether it counts on the way that led to the end: the last to its question, if the table has not gone back before it. */
function counting(steps: readonly Step[]): (step: Step) => boolean {
  const last = steps.at(-1)
  const held = last ? heldIn(last.after) : new Set<string>()
  const latest = new Map<string, Step>()
  for (const step of steps) {
    const question = asked(step)
    if (question !== null) latest.set(question, step)
  }
  return (step) => {
    const question = asked(step)
    return question !== null && held.has(question) && latest.get(question) === step
  }
}

const asked = ({ before, happening: { event } }: Step): string | null =>
  isAnswer(event) ? questionOf(event, before.moment?.turn ?? 0) : null

const counted: Column = {
  name: 'counted',
  type: 'yesno',
  about: 'Whether it counts in the review: the last answer of this person, on the way that led to the end.',
}

export function feltRows(steps: readonly Step[]): Row[] {
  const counts = counting(steps)
  return steps.flatMap((step) => {
    const { event } = step.happening
    if (event.type !== 'trustPolled') return []
    return Object.entries(event.answers).map(([toward, { ofThem, ofUs }]) => ({
      ...step.place,
      participant: coded(event.person),
      delegation: event.party,
      toward,
      of_them: ofThem,
      of_us: ofUs,
      counted: yesNo(counts(step)),
    }))
  })
}

export const feltColumns: readonly Column[] = [
  ...placeColumns,
  delegation,
  { name: 'toward', type: 'code', about: 'The delegation they were asked about.' },
  { name: 'of_them', type: 'number', unit: 'points, 0–100', about: 'How far they say they trust that delegation.' },
  { name: 'of_us', type: 'number', unit: 'points, 0–100', about: 'How far they feel trusted by it.' },
  counted,
]

export function ratingRows(steps: readonly Step[]): Row[] {
  const counts = counting(steps)
  return steps.flatMap((step) => {
    const { event } = step.happening
    if (event.type !== 'packageRated') return []
    const { person, party, package: of, version, rating } = event
    return [{ ...step.place, participant: coded(person), delegation: party, package: of, version, rating, counted: yesNo(counts(step)) }]
  })
}

export const ratingColumns: readonly Column[] = [
  ...placeColumns,
  delegation,
  { name: 'package', type: 'code', about: 'The package on the table.' },
  { name: 'version', type: 'integer', about: 'The version that was rated.' },
  {
    name: 'rating',
    type: 'integer',
    unit: '1 (never) to 5 (at once)',
    about:
      'How far they say, in private, that their side could live with it; empty: taken back. Of several on one version the last counts.',
  },
  counted,
]

export function surveyRows({ happening, place }: Step): Row[] {
  const { event } = happening
  if (event.type !== 'surveyAnswered') return []
  const own = { ...place, participant: coded(event.person), delegation: event.party ?? '', survey: event.survey, about_turn: event.turn }
  return [
    ...Object.entries(event.answers).map(([item, value]) => ({
      ...own,
      item,
      number: typeof value === 'number' ? value : null,
      value: String(value),
    })),
    ...Object.entries(event.texts).map(([item, value]) => ({ ...own, item, number: null, value })),
  ]
}

const aboutTurn: Column = { name: 'about_turn', type: 'integer', about: 'The turn it is about; 0 before play.' }

export const surveyColumns: readonly Column[] = [
  ...placeColumns,
  delegation,
  { name: 'survey', type: 'code', about: 'The survey, by its name in the scenario.' },
  aboutTurn,
  { name: 'item', type: 'code', about: 'The question, by its name in the scenario.' },
  { name: 'number', type: 'integer', unit: 'step of the scale', about: 'The step chosen, from 1; empty where the question has no scale.' },
  { name: 'value', type: 'text', about: 'The answer: the step, the option’s name, or the words.' },
]

/** One row for each that has answered, one column for each question. */
export function wideSurvey(steps: readonly Step[], scenario: Scenario): Pick<Sheet, 'columns' | 'rows'> {
  const surveys = scenario.surveys ?? []
  const rows = steps.flatMap(({ happening, place }): Row[] => {
    const { event } = happening
    if (event.type !== 'surveyAnswered') return []
    const given = Object.entries({ ...event.answers, ...event.texts }).map(([item, value]) => [`${event.survey}_${item}`, value] as const)
    return [
      {
        ...place,
        participant: coded(event.person),
        delegation: event.party ?? '',
        survey: event.survey,
        about_turn: event.turn,
        ...Object.fromEntries(given),
      },
    ]
  })
  const columns = [
    ...placeColumns,
    delegation,
    { name: 'survey', type: 'code' as const, values: surveys.map(({ id }) => id), about: 'The survey that was answered.' },
    aboutTurn,
    ...surveys.flatMap(questionColumns),
  ]
  return { columns, rows }
}

const questionColumns = (survey: Survey): Column[] => survey.items.map((item) => questionColumn(`${survey.id}_${item.id}`, item))

function questionColumn(name: string, item: SurveyItem): Column {
  switch (item.kind) {
    case 'likert':
      return { name, type: 'integer', unit: `1 (${item.low}) to ${item.points} (${item.high})`, about: item.text }
    case 'choice':
      return {
        name,
        type: 'code',
        values: item.options.map(({ id }) => id),
        about: `${item.text} ${item.options.map(({ id, text }) => `${id}: ${text}`).join('; ')}`,
      }
    case 'text':
      return { name, type: 'text', about: item.text }
  }
}
