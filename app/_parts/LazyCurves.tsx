// Curves over the turns, fetched when there is one to draw.
'use client'
import dynamic from 'next/dynamic'

const loading = () => <div aria-hidden className="aspect-5/2 animate-pulse rounded-md bg-sunk" />
export const LazyTensionCurve = dynamic(() => import('./TensionCurve.tsx').then((part) => part.TensionCurve), { ssr: false, loading })
export const LazyTrustLines = dynamic(() => import('./TrustLines.tsx').then((part) => part.TrustLines), { ssr: false, loading })
