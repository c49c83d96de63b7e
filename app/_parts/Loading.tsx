// Stands where a part is being fetched: quiet, and as tall as a part usually is, so that nothing below it leaps.
'use client'

export function Loading() {
  return <div aria-hidden className="min-h-72 animate-pulse rounded-lg bg-sunk" />
}
