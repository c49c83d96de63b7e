// Parts of the desk that nobody sees at once: their code comes when they are opened, and in a quiet moment before, so that a place
// opens also once the connection is lost.
import { Loading } from '../_parts/Loading.tsx'
import { later } from '../_parts/later.tsx'
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
  Moment: () => import('./now/Moment.tsx').then((part) => part.Moment),
  Brief: () => import('./brief/Brief.tsx').then((part) => part.Brief),
}
export const Packages = later(loaders.Packages, Loading)
export const Composer = later(loaders.Composer, Loading)
export const Orders = later(loaders.Orders, Loading)
export const Answers = later(loaders.Answers, Loading)
export const Talk = later(loaders.Talk, Loading)
export const Board = later(loaders.Board, Loading)
export const Debrief = later(loaders.Debrief, Loading)
export const Result = later(loaders.Result, Loading)
export const Moment = later(loaders.Moment, Loading)
export const Brief = later(loaders.Brief, Loading)
/** Fetched only where the screen is wide enough for it. */
export const Glance = later(() => import('./board/Glance.tsx').then((part) => part.Glance), Loading)

/** Rare: where a bot has the seat. */
export const BotPlays = later(() => import('./now/BotPlays.tsx').then((part) => part.BotPlays))

/** For whoever rehearses. */
export const Hints = later(() => import('./hints/Hints.tsx').then((part) => part.Hints))

const all = Object.values(loaders)

/** Fetches what may be opened next, once the page has settled; what fails now is tried again when it is opened. */
export const useLaterPlaces = (): void => useFetchAhead(all)
