// Which questions of the debrief belong beside which chapter.
import type { ChapterId } from '../../../lib/game/review-schema.ts'
import type { ReviewQuestion } from '../../../lib/review/review.ts'

const about: Record<ReviewQuestion['kind'], ChapterId> = {
  always: 'happened',
  event: 'happened',
  war: 'tension',
  capitulation: 'tension',
  crisis: 'tension',
  tensionPeak: 'tension',
  act: 'tension',
  gesture: 'trust',
  trustFell: 'trust',
  trustRose: 'trust',
  feltApart: 'trust',
  inForce: 'packages',
  nothingInForce: 'packages',
  leap: 'packages',
  matured: 'roads',
  collapsed: 'promises',
  verified: 'promises',
  stall: 'promises',
  falseAlarm: 'promises',
  suspended: 'promises',
  withdrew: 'promises',
  struckDown: 'promises',
  reserve: 'hidden',
}

export const questionsFor = (chapter: ChapterId, questions: readonly ReviewQuestion[]): ReviewQuestion[] =>
  questions.filter(({ kind }) => about[kind] === chapter)
