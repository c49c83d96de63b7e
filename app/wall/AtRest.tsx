// The wall of a session at rest: that it is, until when, and nothing else.
'use client'
import { Moon, Truck } from 'lucide-react'
import type { RestView } from '../../lib/view/rest.ts'
import type { PublicView } from '../../lib/view/view.ts'
import { RestWords } from '../_parts/RestBanner.tsx'

export function AtRest({ view, rest }: { view: PublicView; rest: RestView }) {
  const Mark = rest.kind === 'moved' ? Truck : Moon
  return (
    <div role="status" className="flex h-full flex-col items-center justify-center gap-[1.5rem] text-center">
      <Mark aria-hidden size="4em" className="text-note" />
      <h1 className="text-3xl text-balance">{view.room.title}</h1>
      <div className="text-2xl leading-normal [&_p]:max-w-[54rem] [&_strong]:mb-[0.6rem] [&_strong]:block">
        <RestWords rest={rest} />
      </div>
    </div>
  )
}
