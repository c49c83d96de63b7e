// What the sentence of a line of "What now" is told with: names in place of ids.
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import type { DelegateView, Todo } from '../../../lib/view/view.ts'
import { measureName, partyName } from '../../_client/catalogue.ts'

export interface TodoNames {
  turn: number
  title: string
  party: string
  measure: string
}

/** Every name a line may ask for; what it has no use for stays empty. `elsewhere` stands for what is no measure's report. */
export function todoNames(view: DelegateView, catalogue: Catalogue, todo: Todo, elsewhere: string): TodoNames {
  const names: TodoNames = { turn: view.story?.turn ?? view.room.turn, title: '', party: '', measure: '' }
  if (todo.kind === 'sign' || todo.kind === 'answerCounter') {
    const version = view.proposals.find(({ id }) => id === todo.package)?.versions.at(-1)
    if (!version) return names
    return { ...names, title: version.terms.title, party: partyName(catalogue, version.by) }
  }
  if (todo.kind === 'answerReport') {
    const report = view.reports.find(({ id }) => id === todo.report)
    if (!report) return names
    const measure = report.measure ? measureName(catalogue, report.measure) : elsewhere
    return { ...names, party: partyName(catalogue, report.party), measure }
  }
  if (todo.kind === 'answerInject') return { ...names, title: view.injects.find(({ id }) => id === todo.inject)?.name ?? '' }
  return names
}
