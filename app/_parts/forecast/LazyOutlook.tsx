// The forecast, fetched only where one is shown.
'use client'
import dynamic from 'next/dynamic'

export const LazyOutlook = dynamic(() => import('./Outlook.tsx').then((part) => part.Outlook), {
  ssr: false,
  loading: () => <div aria-hidden className="h-48 animate-pulse rounded-md bg-sunk" />,
})
