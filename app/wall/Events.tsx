// This turn's events from outside, above all other news, with what has been chosen.
'use client'
import { Zap } from 'lucide-react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { PublicView } from '../../lib/view/view.ts'
import { Answers } from '../_parts/InjectList.tsx'

interface EventsProps {
  view: PublicView
  catalogue: Catalogue
  /** Once reports have come, they need the room: the text has been read by then. */
  size: 'full' | 'brief'
}
export function Events({ view, catalogue, size }: EventsProps) {
  return view.injects.map((inject) => (
    <article key={inject.id} className="rounded-md border-l-[0.4rem] border-note bg-note-soft px-[0.8rem] py-[0.5rem]">
      <h3 className="flex items-start gap-[0.5rem] text-xl leading-tight">
        <Zap aria-hidden size="1em" className="mt-[0.1em] shrink-0 text-note" />
        {inject.name}
      </h3>
      {size === 'full' && <p className="mt-[0.2rem] text-lg leading-snug">{inject.text}</p>}
      <Answers catalogue={catalogue} inject={inject} className="mt-[0.4rem] flex flex-col gap-[0.3rem] text-lg leading-snug font-medium" />
    </article>
  ))
}
