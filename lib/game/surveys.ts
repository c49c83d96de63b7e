// Surveys at the table: which are open now, who answers what, and how many have.
import type { PartyId, PersonId } from '../ids.ts'
import type { Survey, SurveyItem } from '../scenario/survey-schema.ts'
import { participantsOnly } from './consent.ts'
import type { GameEvent } from './event.ts'
import type { Intent } from './intent.ts'
import type { Phase } from './phase.ts'
import { type Decision, refused } from './refusal.ts'
import type { Person, RoomState } from './state.ts'
import type { Table } from './table.ts'

/** What somebody has answered; a later answer to the same survey of the same turn stands in its place. */
export interface SurveyAnswer {
  person: PersonId
  /** The delegation they sat in; null for who watches. */
  party: PartyId | null
  survey: string
  /** 0 before play, the turn it is about, or the one in which the game ended. */
  turn: number
  /** By question: a step of the scale, or an option. */
  answers: Record<string, number | string>
  texts: Record<string, string>
}

/** How many of those in the room have answered; never who. */
export interface SurveyRate {
  survey: string
  turn: number
  answered: number
}

type Answer = Decision<GameEvent>

interface Standing {
  status: RoomState['status']
  turn: number
  phase: Phase | null
}

/** Whether a survey is to be answered as things stand. */
export function isOpen({ when }: Pick<Survey, 'when'>, { status, turn, phase }: Standing): boolean {
  if (when === 'after') return status === 'ended'
  if (when === 'turn') return status === 'playing' && phase === 'debrief'
  return status === 'lobby' || (status === 'playing' && turn === 1 && (phase === 'brief' || phase === 'negotiate'))
}

/** The turn under which an answer is kept: those from before play are one, whenever they come. */
export const turnAsked = ({ when }: Pick<Survey, 'when'>, turn: number): number => (when === 'before' ? 0 : turn)

export function answerSurvey({ scenario, state }: Table, who: Person, asked: Extract<Intent, { type: 'answerSurvey' }>): Answer {
  const no = participantsOnly(who)
  if (no) return no
  const survey = (scenario.surveys ?? []).find(({ id }) => id === asked.survey)
  if (!survey) return refused('noSuchSurvey')
  const turn = state.moment?.turn ?? 0
  if (!isOpen(survey, { status: state.status, turn, phase: state.moment?.phase ?? null })) return refused('surveyClosed')
  if (turnAsked(survey, turn) !== asked.turn) return refused('surveyClosed')
  const { answers, texts } = asked
  const items = new Map(survey.items.map((item) => [item.id, item]))
  const fits = [...Object.entries(answers), ...Object.entries(texts)].every(([id, value]) => isAnswerTo(items.get(id), value))
  const inPlace = Object.keys(texts).every((id) => items.get(id)?.kind === 'text')
  const noText = Object.keys(answers).every((id) => items.get(id)?.kind !== 'text')
  if (!fits || !inPlace || !noText) return refused('surveyUnfit')
  const party = who.role.kind === 'delegate' ? who.role.party : null
  return { granted: [{ type: 'surveyAnswered', person: who.id, party, survey: survey.id, turn: asked.turn, answers, texts }] }
}

function isAnswerTo(item: SurveyItem | undefined, value: number | string): boolean {
  switch (item?.kind) {
    case 'likert':
      return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= item.points
    case 'choice':
      return item.options.some(({ id }) => id === value)
    case 'text':
      return typeof value === 'string' && value.length <= item.most
    default:
      return false
  }
}

/** An answer to nothing takes the one before back. */
export function answersAfter(
  answers: readonly SurveyAnswer[],
  { person, party, survey, turn, answers: given, texts }: Extract<GameEvent, { type: 'surveyAnswered' }>,
): SurveyAnswer[] {
  const others = answers.filter((one) => one.person !== person || one.survey !== survey || one.turn !== turn)
  const empty = Object.keys(given).length + Object.keys(texts).length === 0
  return empty ? others : [...others, { person, party, survey, turn, answers: given, texts }]
}

/** Every survey that was answered, and those that are open, in the order in which they are asked. */
export function ratesOf(surveys: readonly Survey[], state: RoomState): SurveyRate[] {
  const turn = state.moment?.turn ?? 0
  const standing = { status: state.status, turn, phase: state.moment?.phase ?? null }
  const open = surveys.filter((survey) => isOpen(survey, standing)).map((survey) => `${survey.id} ${turnAsked(survey, turn)}`)
  const counts = new Map<string, number>(open.map((key) => [key, 0]))
  for (const one of state.surveys ?? []) counts.set(`${one.survey} ${one.turn}`, (counts.get(`${one.survey} ${one.turn}`) ?? 0) + 1)
  const order = surveys.map(({ id }) => id)
  return [...counts]
    .map(([key, answered]): SurveyRate => {
      const [survey = '', of = '0'] = key.split(' ')
      return { survey, turn: Number(of), answered }
    })
    .sort((a, b) => order.indexOf(a.survey) - order.indexOf(b.survey) || a.turn - b.turn)
}
