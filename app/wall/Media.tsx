// What the newspapers and agencies say this turn, as cards among the news; the newest two have the room.
'use client'
import { Newspaper } from 'lucide-react'
import type { Headline } from '../../lib/game/state.ts'
import type { PublicView } from '../../lib/view/view.ts'

const most = 2

/** Newest first. */
export const mediaNow = ({ headlines, room }: Pick<PublicView, 'headlines' | 'room'>): Headline[] =>
  headlines
    .filter(({ turn, kind }) => kind === 'media' && turn === room.turn)
    .slice(-most)
    .reverse()

interface MediaProps {
  view: PublicView
  /** Once reports have come, they need the room: the text has been read by then. */
  size: 'full' | 'brief'
}
export function Media({ view, size }: MediaProps) {
  return mediaNow(view).map((item) => (
    <article key={item.id} className="rounded-md border border-line bg-sunk px-[0.8rem] py-[0.5rem]">
      <p className="flex items-center gap-[0.5rem] text-base font-semibold text-ink-2">
        <Newspaper aria-hidden size="1em" className="shrink-0" />
        {item.outlet}
      </p>
      <h3 className="text-xl leading-tight">{item.title}</h3>
      {size === 'full' && <p className="mt-[0.2rem] text-lg leading-snug">{item.text}</p>}
    </article>
  ))
}
