// What the sentence of a line of "What now" is told with: names in place of ids.
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import type { DelegateView, Todo } from '../../../lib/view/view.ts'
import { measureName, partyName } from '../../_client/catalogue.ts'

export interface TodoNames {
  turn: number
  title: string
  party: string
  measure: string
  /** Who has not signed yet. */
  parties: string
  /** How whoever reads it says that they are through. */
  through: 'ready' | 'go' | 'none'
}

interface Reader {
  view: DelegateView
  catalogue: Catalogue
  /** Whether the reader may say that the delegation is through. */
  signs: boolean
}
/** Words that are no names: `elsewhere` for what is no measure's report, and how names are joined. */
interface Said {
  elsewhere: string
  list: (names: string[]) => string
}
/** Every name a line may ask for; what it has no use for stays empty. */
export function todoNames({ view, catalogue, signs }: Reader, todo: Todo, { elsewhere, list }: Said): TodoNames {
  const through = !signs ? 'none' : view.room.rehearsal ? 'go' : 'ready'
  const names: TodoNames = { turn: view.story?.turn ?? view.room.turn, title: '', party: '', measure: '', parties: '', through }
  if (todo.kind === 'sign' || todo.kind === 'answerCounter') {
    const version = view.proposals.find(({ id }) => id === todo.package)?.versions.at(-1)
    if (!version) return names
    return { ...names, title: version.terms.title, party: partyName(catalogue, version.by) }
  }
  if (todo.kind === 'awaitOthers') {
    const proposal = view.proposals.find(({ id }) => id === todo.package)
    if (!proposal) return names
    const signed = proposal.signatures.map(({ party }) => party)
    const missing = proposal.needs.filter((party) => !signed.includes(party))
    const title = proposal.versions.at(-1)?.terms.title ?? ''
    return { ...names, title, parties: list(missing.map((party) => partyName(catalogue, party))) }
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
