// What concerns the person at this desk alone: which survey is open for them, and what they have agreed to.
import { isOpen, turnAsked } from '../../../lib/game/surveys.ts'
import type { Survey } from '../../../lib/scenario/survey-schema.ts'
import type { RoomHead, View } from '../../../lib/view/view.ts'
import type { OfOneself } from '../../../lib/view/you.ts'

export interface OpenSurvey {
  survey: Survey
  turn: number
  answered: boolean
}

/** What is asked beside the work of the desk; a delegation's surveys of a turn stand in its Debrief. */
export const besides = (open: readonly OpenSurvey[], as: View['as']): OpenSurvey[] =>
  open.filter(({ survey }) => as !== 'delegation' || survey.when !== 'turn')

/** In the scenario's order. */
export function openSurveys(
  surveys: readonly Survey[],
  room: Pick<RoomHead, 'status' | 'turn' | 'phase' | 'imported'>,
  own: Pick<OfOneself, 'answered'>,
): OpenSurvey[] {
  if (room.imported) return []
  return surveys
    .filter((survey) => isOpen(survey, room))
    .map((survey) => {
      const turn = turnAsked(survey, room.turn)
      return { survey, turn, answered: own.answered.some((one) => one.survey === survey.id && one.turn === turn) }
    })
}
