// The board: what everybody may know, the own numbers beside it, and the last turn's story – first when it is new.
'use client'
import type { ReactNode } from 'react'
import { TurnStory } from '../../_parts/reveal/TurnStory.tsx'
import { useDesk } from '../useDesk.ts'
import { useVeryWide, useWide } from '../useWide.ts'
import { Events } from './Events.tsx'
import { Forecast } from './Forecast.tsx'
import { Lines } from './Lines.tsx'
import { Headlines, Statements } from './News.tsx'
import { OwnNumbers } from './OwnNumbers.tsx'
import { Parties } from './Parties.tsx'
import { Process } from './Process.tsx'
import { Region } from './Region.tsx'
import { Tension } from './Tension.tsx'
import { Trust } from './Trust.tsx'

export function Board() {
  const { room } = useDesk()
  // From the adjudication to the end of the next Brief.
  const fresh = room.phase === 'adjudicate' || room.phase === 'debrief' || room.phase === 'brief'
  const columns = useColumns()
  return (
    <div className="flex flex-col gap-4">
      <Events />
      {fresh && <TurnStory />}
      <Forecast at="head" />
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2 min-[110rem]:grid-cols-3">
        {columns.map((cards, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
          <div key={at} className="flex min-w-0 flex-col gap-4">
            {cards}
          </div>
        ))}
      </div>
      <Forecast at="foot" />
      {!fresh && <TurnStory />}
    </div>
  )
}

/** The cards in the order in which they are read, cut into as many columns as there is room for: each fills itself and leaves no hole. */
function useColumns(): ReactNode[][] {
  const [wide, veryWide] = [useWide(), useVeryWide()]
  const cards = [
    <Tension key="tension" />,
    <Trust key="trust" />,
    <Lines key="lines" />,
    <Region key="region" />,
    <Process key="process" />,
    <Parties key="parties" />,
    <OwnNumbers key="own" />,
    <Statements key="statements" />,
    <Headlines key="headlines" most={12} />,
  ]
  const cuts = veryWide ? [3, 6] : wide ? [4] : []
  return [0, ...cuts].map((from, at) => cards.slice(from, cuts[at]))
}
