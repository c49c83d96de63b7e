// The telling of a turn, fetched when there is one.
'use client'
import dynamic from 'next/dynamic'

export const LazyTelling = dynamic(() => import('./Telling.tsx').then((part) => part.Telling), {
  ssr: false,
  loading: () => <div aria-hidden className="h-40 animate-pulse rounded-md bg-sunk" />,
})
