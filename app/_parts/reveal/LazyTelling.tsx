// The telling of a turn, fetched when there is one.
'use client'
import { later } from '../later.tsx'

export const LazyTelling = later(
  () => import('./Telling.tsx').then((part) => part.Telling),
  () => <div aria-hidden className="h-40 animate-pulse rounded-md bg-sunk" />,
)
