// The part of the check that reads the run of show: shares that fill the time, marks in order, no question twice.
import { type Reading, repeated } from './reading.ts'

export function checkGuide({ scenario: { guide }, complain }: Reading): void {
  if (!guide) return
  const shares = guide.hotWash.steps.reduce((sum, { share }) => sum + share, 0)
  if (Math.abs(shares - 1) > 1e-6) complain(`The steps of the hot wash take ${shares} of its time, not all of it.`)
  for (const [phase, { marks }] of Object.entries(guide.phases))
    if (marks.some(({ at }, n) => at < (marks[n - 1]?.at ?? 0))) complain(`The marks of ${phase} in the guide are not in their order.`)
  for (const id of repeated(guide.hotWash.questions.map((question) => question.id))) complain(`Two entries share the question id ${id}.`)
  if (!guide.hotWash.questions.some(({ when }) => when.kind === 'always'))
    complain('The guide has no question that can be asked whatever happened.')
}
