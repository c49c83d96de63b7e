// A review in the words of one language: the scenario's phrases and sentences are said anew, what people typed stays as it is.
import type { Tongue } from '../scenario/tongue.ts'
import type { ReviewView } from './review.ts'

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
    questions: said.questions.map((one) => ({
      ...one,
      ask: questions.get(one.id)?.ask ?? one.ask,
      listenFor: one.listenFor && (questions.get(one.id)?.listenFor ?? one.listenFor),
    })),
  }
}

/** Every phrase of the scenario that stands anywhere in it; a phrase that is none of the scenario's stays. */
function saying(value: unknown, say: (text: string) => string): unknown {
  if (typeof value === 'string') return say(value)
  if (Array.isArray(value)) return value.map((one) => saying(one, say))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, saying(one, say)]))
}
