// The map, fetched only where it is shown.
'use client'
import dynamic from 'next/dynamic'

export const LazyMap = dynamic(() => import('./RegionMap.tsx').then((part) => part.RegionMap), {
  ssr: false,
  loading: () => <div aria-hidden className="aspect-4/3 animate-pulse rounded-md bg-sunk" />,
})
export const LazyMapDrawing = dynamic(() => import('./MapDrawing.tsx').then((part) => part.MapDrawing), {
  ssr: false,
  loading: () => <div aria-hidden className="size-full animate-pulse rounded-md bg-sunk" />,
})
