// Parts of the desk that nobody sees at once: their code comes when they are opened, and in a quiet moment before, so that a place
// opens also once the connection is lost.
import dynamic from 'next/dynamic'
import { Loading } from '../_parts/Loading.tsx'
import { useFetchAhead } from '../_parts/useFetchAhead.ts'

const loaders = {
  Packages: () => import('./packages/Packages.tsx').then((part) => part.Packages),
  Composer: () => import('./compose/Composer.tsx').then((part) => part.Composer),
  Orders: () => import('./orders/Orders.tsx').then((part) => part.Orders),
  Answers: () => import('./answers/Answers.tsx').then((part) => part.Answers),
  Talk: () => import('./talk/Talk.tsx').then((part) => part.Talk),
  Board: () => import('./board/Board.tsx').then((part) => part.Board),
  Debrief: () => import('./debrief/Debrief.tsx').then((part) => part.Debrief),
  Result: () => import('./result/Result.tsx').then((part) => part.Result),
  Brief: () => import('./brief/Brief.tsx').then((part) => part.Brief),
}
export const Packages = dynamic(loaders.Packages, { ssr: false, loading: Loading })
export const Composer = dynamic(loaders.Composer, { ssr: false, loading: Loading })
export const Orders = dynamic(loaders.Orders, { ssr: false, loading: Loading })
export const Answers = dynamic(loaders.Answers, { ssr: false, loading: Loading })
export const Talk = dynamic(loaders.Talk, { ssr: false, loading: Loading })
export const Board = dynamic(loaders.Board, { ssr: false, loading: Loading })
export const Debrief = dynamic(loaders.Debrief, { ssr: false, loading: Loading })
export const Result = dynamic(loaders.Result, { ssr: false, loading: Loading })
export const Brief = dynamic(loaders.Brief, { ssr: false, loading: Loading })
/** Fetched only where the screen is wide enough for it. */
export const Glance = dynamic(() => import('./board/Glance.tsx').then((part) => part.Glance), { ssr: false, loading: Loading })

/** Rare: where a bot has the seat. */
export const BotPlays = dynamic(() => import('./now/BotPlays.tsx').then((part) => part.BotPlays), { ssr: false })

/** For whoever rehearses. */
export const Hints = dynamic(() => import('./hints/Hints.tsx').then((part) => part.Hints), { ssr: false })

const all = Object.values(loaders)

/** Fetches what may be opened next, once the page has settled; what fails now is tried again when it is opened. */
export const useLaterPlaces = (): void => useFetchAhead(all)
