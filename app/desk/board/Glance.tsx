// The board at a glance, beside another place, where the screen is wide enough.
'use client'
import { Headlines } from './News.tsx'
import { Tension } from './Tension.tsx'
import { Trust } from './Trust.tsx'

export function Glance() {
  return (
    <div className="flex flex-col gap-4">
      <Tension curve="hidden" />
      <Trust />
      <Headlines most={6} />
    </div>
  )
}
