// What falls to each portfolio first: a gentle order and a mark, never a prohibition. The head has an eye on everything.
import type { Portfolio } from '../../lib/game/state.ts'
import type { Act, Domain } from '../../lib/scenario/schema.ts'
import type { Todo } from '../../lib/view/view.ts'
import { useDesk } from './useDesk.ts'

interface Focus {
  domains: readonly Domain[]
  /** Whether inspection and reports are its business. */
  inspects: boolean
  todo: readonly Todo['kind'][]
}
const focuses: Record<Exclude<Portfolio, 'head'>, Focus> = {
  negotiator: {
    domains: ['political', 'humanitarian'],
    inspects: false,
    todo: ['answerCounter', 'awaitOthers', 'compose', 'answerInject'],
  },
  defence: { domains: ['military', 'nuclear'], inspects: false, todo: ['giveOrders', 'changeOrders', 'chooseInCrisis'] },
  economy: { domains: ['economic', 'humanitarian'], inspects: false, todo: [] },
  verification: { domains: [], inspects: true, todo: ['answerReport', 'giveResponse', 'changeResponse'] },
  press: { domains: ['political'], inspects: false, todo: ['publishStatement', 'pollTrust', 'readStory'] },
}

/** null for the head, for whom nothing comes before the rest. */
export const focusOf = (portfolio: Portfolio): Focus | null => (portfolio === 'head' ? null : focuses[portfolio])

/** What falls to the portfolio comes first, otherwise in the order it had. */
export function firstMine<T>(all: readonly T[], mine: (one: T) => boolean): T[] {
  return [...all.filter(mine), ...all.filter((one) => !mine(one))]
}

/** Acts that move sanctions are the economy's, the others defence's. */
export function actFallsTo(portfolio: Portfolio, act: Pick<Act, 'pressure'>): boolean {
  return portfolio === (act.pressure && Object.keys(act.pressure).length > 0 ? 'economy' : 'defence')
}

/** The reader's own portfolio, with what falls to it; nothing for heads, and for who only looks. */
export function usePortfolio(): { portfolio: Portfolio; focus: Focus } | null {
  const { you, looking } = useDesk()
  if (looking || you?.role.kind !== 'delegate') return null
  const { portfolio } = you.role
  const focus = focusOf(portfolio)
  return focus && { portfolio, focus }
}
