// Places of the desk that nobody sees at once: their code comes when they are opened, and in a quiet moment before, so that a place
// opens also once the connection is lost.
import dynamic from 'next/dynamic'
import { useEffect } from 'react'

const loaders = {
  Packages: () => import('./packages/Packages.tsx').then((part) => part.Packages),
  Composer: () => import('./compose/Composer.tsx').then((part) => part.Composer),
  Orders: () => import('./orders/Orders.tsx').then((part) => part.Orders),
  Answers: () => import('./answers/Answers.tsx').then((part) => part.Answers),
  Talk: () => import('./talk/Talk.tsx').then((part) => part.Talk),
  Board: () => import('./board/Board.tsx').then((part) => part.Board),
  Result: () => import('./result/Result.tsx').then((part) => part.Result),
  Brief: () => import('./brief/Brief.tsx').then((part) => part.Brief),
}
export const Packages = dynamic(loaders.Packages, { ssr: false })
export const Composer = dynamic(loaders.Composer, { ssr: false })
export const Orders = dynamic(loaders.Orders, { ssr: false })
export const Answers = dynamic(loaders.Answers, { ssr: false })
export const Talk = dynamic(loaders.Talk, { ssr: false })
export const Board = dynamic(loaders.Board, { ssr: false })
export const Result = dynamic(loaders.Result, { ssr: false })
export const Brief = dynamic(loaders.Brief, { ssr: false })

const quietAfter = 3000

/** Fetches what may be opened next, once the page has settled; what fails now is tried again when it is opened. */
export function useLaterPlaces(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of Object.values(loaders)) load().catch(() => {})
    }, quietAfter)
    return () => clearTimeout(timer)
  }, [])
}
