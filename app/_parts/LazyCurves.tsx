// Curves over the turns, fetched when there is one to draw.
'use client'
import { later } from './later.tsx'

const loading = () => <div aria-hidden className="aspect-5/2 animate-pulse rounded-md bg-sunk" />
export const LazyTensionCurve = later(() => import('./TensionCurve.tsx').then((part) => part.TensionCurve), loading)
export const LazyTrustLines = later(() => import('./TrustLines.tsx').then((part) => part.TrustLines), loading)
