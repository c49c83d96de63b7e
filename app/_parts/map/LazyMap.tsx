// The map, fetched only where it is shown.
'use client'
import { later } from '../later.tsx'

export const LazyMap = later(
  () => import('./RegionMap.tsx').then((part) => part.RegionMap),
  () => <div aria-hidden className="aspect-4/3 animate-pulse rounded-md bg-sunk" />,
)
export const LazyMapDrawing = later(
  () => import('./MapDrawing.tsx').then((part) => part.MapDrawing),
  () => <div aria-hidden className="size-full animate-pulse rounded-md bg-sunk" />,
)
