// Survey results for the room: how many answered, and what they chose, all together. Never who, and never what anybody wrote.
import type { RoomState } from '../game/state.ts'
import type { SurveyAnswer } from '../game/surveys.ts'
import type { Scenario } from '../scenario/schema.ts'
import type { Survey, SurveyItem } from '../scenario/survey-schema.ts'
import type { SurveyItemResult, SurveyResult } from './review.ts'

/** Of fewer answers nothing is told but their number: each would be somebody's. */
const fewest = 3

/** In the order in which they are asked. */
export function surveyResults({ surveys = [] }: Scenario, { surveys: all = [] }: RoomState): SurveyResult[] {
  return surveys.flatMap((survey) => {
    const own = all.filter((one) => one.survey === survey.id)
    const turns = [...new Set(own.map(({ turn }) => turn))].sort((a, b) => a - b)
    return turns.map((turn) =>
      resultOf(
        survey,
        turn,
        own.filter((one) => one.turn === turn),
      ),
    )
  })
}

function resultOf({ id, title, when, items }: Survey, turn: number, given: readonly SurveyAnswer[]): SurveyResult {
  const results = given.length < fewest ? [] : items.map((item) => itemResult(item, given))
  return { survey: id, title, when, turn, answered: given.length, items: results }
}

function itemResult(item: SurveyItem, given: readonly SurveyAnswer[]): SurveyItemResult {
  const values = given.flatMap(({ answers }) => (answers[item.id] === undefined ? [] : [answers[item.id]]))
  const { id, text } = item
  switch (item.kind) {
    case 'likert': {
      const steps = values.filter((value) => typeof value === 'number')
      // One question answered by too few is told no more than its number.
      const open = steps.length >= fewest
      const counts = open ? Array.from({ length: item.points }, (_, n) => steps.filter((step) => step === n + 1).length) : []
      const mean = open ? steps.reduce((sum, step) => sum + step, 0) / steps.length : null
      return { id, kind: 'likert', text, low: item.low, high: item.high, answers: steps.length, mean, counts }
    }
    case 'choice': {
      const open = values.length >= fewest
      const options = item.options.map((option) => ({
        id: option.id,
        text: option.text,
        count: values.filter((value) => value === option.id).length,
      }))
      return { id, kind: 'choice', text, answers: values.length, options: open ? options : [] }
    }
    case 'text':
      return { id, kind: 'text', text, answers: given.filter(({ texts }) => (texts[id] ?? '') !== '').length }
  }
}
