// Checks of a scenario's surveys: no id stands twice where one is looked up by it.
import { type Reading, repeated } from './reading.ts'

export function checkSurveys({ scenario, complain }: Reading): void {
  const surveys = scenario.surveys ?? []
  for (const id of repeated(surveys.map((survey) => survey.id))) complain(`Two surveys are called ${id}.`)
  for (const survey of surveys) {
    for (const id of repeated(survey.items.map((item) => item.id))) complain(`The survey ${survey.id} asks two questions called ${id}.`)
    for (const item of survey.items)
      if (item.kind === 'choice')
        for (const id of repeated(item.options.map((option) => option.id)))
          complain(`The question ${item.id} of the survey ${survey.id} has two options called ${id}.`)
  }
}
