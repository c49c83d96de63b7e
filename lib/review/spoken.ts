// A review in the words of one language: the scenario's phrases and sentences are said anew, what people typed stays as it is.
import type { Survey } from '../scenario/survey-schema.ts'
import type { Tongue } from '../scenario/tongue.ts'
import type { ReviewView, SurveyItemResult, SurveyResult } from './review.ts'

/** Made of the review and the scenario alone: it can tell nothing the review does not. */
export function spokenReview(review: ReviewView, { scenario, say }: Tongue): ReviewView {
  const objectives = new Map(
    [...Object.values(scenario.objectives).flat(), ...Object.values(scenario.exploiterObjectives)].map(({ id, text }) => [id, text]),
  )
  const questions = new Map(scenario.guide?.hotWash.questions.map((one) => [one.id, one]))
  const said = saying(review, say) as ReviewView
  return {
    ...said,
    hidden: {
      turns: said.hidden.turns,
      parties: said.hidden.parties.map((one) => ({
        ...one,
        objectives: one.objectives.map((objective) => ({ ...objective, text: objectives.get(objective.id) ?? objective.text })),
      })),
    },
    surveys: said.surveys.map((one) => spokenResult(one, scenario.surveys ?? [])),
    questions: said.questions.map((one) => ({
      ...one,
      ask: questions.get(one.id)?.ask ?? one.ask,
      listenFor: one.listenFor && (questions.get(one.id)?.listenFor ?? one.listenFor),
    })),
  }
}

/** Fields that hold words; everywhere else stand ids, of which some read like a name in one language. */
const worded: ReadonlySet<string> = new Set(['title', 'text', 'name', 'label'])

/** Every phrase of the scenario that stands in such a field; a phrase that is none of the scenario's stays. */
function saying(value: unknown, say: (text: string) => string, key = ''): unknown {
  if (typeof value === 'string') return worded.has(key) ? say(value) : value
  if (Array.isArray(value)) return value.map((one) => saying(one, say, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, saying(one, say, name)]))
}

/** In the words of the scenario's surveys as they stand in that language. */
function spokenResult(result: SurveyResult, surveys: readonly Survey[]): SurveyResult {
  const survey = surveys.find(({ id }) => id === result.survey)
  if (!survey) return result
  return { ...result, title: survey.title, items: result.items.map((item) => spokenItem(item, survey)) }
}

function spokenItem(item: SurveyItemResult, { items }: Survey): SurveyItemResult {
  const own = items.find(({ id }) => id === item.id)
  if (!own) return item
  if (item.kind === 'likert' && own.kind === 'likert') return { ...item, text: own.text, low: own.low, high: own.high }
  if (item.kind !== 'choice' || own.kind !== 'choice') return { ...item, text: own.text }
  const texts = new Map(own.options.map(({ id, text }) => [id, text]))
  return { ...item, text: own.text, options: item.options.map((option) => ({ ...option, text: texts.get(option.id) ?? option.text })) }
}
