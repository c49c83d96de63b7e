// The board: what everybody may know, the own numbers beside it, and the last turn's story – first when it is new.
'use client'
import { TurnStory } from '../../_parts/reveal/TurnStory.tsx'
import { useDesk } from '../useDesk.ts'
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
  return (
    <div className="flex flex-col gap-4">
      <Events />
      {fresh && <TurnStory />}
      <Forecast at="head" />
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2 min-[110rem]:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-4">
          <Tension />
          <Trust />
          <Lines />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Process />
          <Parties />
          <OwnNumbers />
          <Statements />
        </div>
        <div className="grid min-w-0 grid-cols-1 items-start gap-4 xl:col-span-2 xl:grid-cols-2 min-[110rem]:col-span-1 min-[110rem]:grid-cols-1">
          <Region />
          <Headlines most={12} />
        </div>
      </div>
      <Forecast at="foot" />
      {!fresh && <TurnStory />}
    </div>
  )
}
