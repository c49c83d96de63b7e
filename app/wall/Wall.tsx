// The projector: what everybody may know, readable from ten metres, and nothing that must be pressed.
'use client'
import dynamic from 'next/dynamic'
import { useCallback, useState } from 'react'
import { useSeated } from '../_client/useRoom.ts'
import { classes } from '../_parts/classes.ts'
import { useFetchAhead } from '../_parts/useFetchAhead.ts'
import { AtRest } from './AtRest.tsx'
import { Keys } from './Keys.tsx'
import { Lobby } from './Lobby.tsx'
import { Signals } from './Signals.tsx'
import { Table } from './Table.tsx'
import { Telling, toTell } from './Telling.tsx'

const Result = dynamic(() => import('./Result.tsx').then((part) => part.Result), { ssr: false })
const ReviewOnWall = dynamic(() => import('../review/OnWall.tsx').then((part) => part.OnWall), { ssr: false })

/** What the wall will need, fetched while the room still gathers. */
const soon = [() => import('../_parts/reveal/StepBody.tsx'), () => import('./Result.tsx')]

export function Wall() {
  const { view, catalogue, looking } = useSeated()
  useFetchAhead(soon)
  // What has been told is kept on the device, which React does not see.
  const [, again] = useState(0)
  const onTold = useCallback(() => again((count) => count + 1), [])
  const told = toTell(view)
  const props = { view, catalogue }
  const { status } = view.room
  return (
    <main
      id="content"
      className={classes(
        'wall p-[1rem] sm:overflow-hidden',
        looking ? 'wall-looked-at sm:h-[calc(100dvh-2.75rem)]' : 'sm:h-[calc(100dvh-var(--bar,0px))]',
      )}
    >
      {view.room.rest ? (
        <AtRest view={view} rest={view.room.rest} />
      ) : status === 'lobby' ? (
        <Lobby {...props} />
      ) : view.room.review.released && view.room.review.wall !== null ? (
        <ReviewOnWall chapter={view.room.review.wall} />
      ) : status === 'playing' ? (
        <Table
          {...props}
          telling={told && <Telling key={told.turn} {...props} told={told} onTold={onTold} className="[grid-area:telling]" />}
        />
      ) : told ? (
        <Telling {...props} told={told} onTold={onTold} className="h-full" />
      ) : (
        <Result {...props} />
      )}
      {!looking && view.room.timed && view.room.status !== 'ended' && (
        <Signals shown={view.room.status === 'lobby' ? 'always' : 'whenTouched'} />
      )}
      <Keys looking={looking} />
    </main>
  )
}
