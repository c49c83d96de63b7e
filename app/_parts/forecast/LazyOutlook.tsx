// The forecast, fetched only where one is shown.
'use client'
import { later } from '../later.tsx'

export const LazyOutlook = later(
  () => import('./Outlook.tsx').then((part) => part.Outlook),
  () => <div aria-hidden className="h-48 animate-pulse rounded-md bg-sunk" />,
)
