// The projector: what everybody may know, readable from ten metres, and nothing that must be pressed.
'use client'
import '../_client/connection.ts'
import dynamic from 'next/dynamic'
import { useCallback, useState } from 'react'
import { useSeated } from '../_client/useRoom.ts'
import { useStory } from '../_client/useStory.ts'
import { classes } from '../_parts/classes.ts'
import { useFetchAhead } from '../_parts/useFetchAhead.ts'
import { AtRest } from './AtRest.tsx'
import { Keys } from './Keys.tsx'
import { Lobby } from './Lobby.tsx'
import { Signals } from './Signals.tsx'
import { Table } from './Table.tsx'
import { Telling, toTell } from './Telling.tsx'
import { useLight, useTold } from './useSteer.ts'

const Result = dynamic(() => import('./Result.tsx').then((part) => part.Result), { ssr: false })
const ReviewOnWall = dynamic(() => import('../review/OnWall.tsx').then((part) => part.OnWall), { ssr: false })

/** What the wall will need, fetched while the room still gathers. */
const soon = [() => import('../_parts/reveal/StepBody.tsx'), () => import('./Result.tsx')]

export function Wall() {
  const { view, catalogue, looking } = useSeated()
  useFetchAhead(soon)
  const [again, tellAgain] = useState<'no' | 'yes'>('no')
  // What has been told is kept on the device, which React does not see.
  const [, look] = useState(0)
  const onTold = useCallback(() => {
    tellAgain('no')
    look((count) => count + 1)
  }, [])
  const steer = view.as === 'screen' && !looking ? view.steer : null
  useLight(steer?.light ?? 'own')
  useTold(steer?.telling, (act) => {
    if (act === 'again') tellAgain('yes')
  })
  const past = useStory(again === 'yes' ? (view.story?.turn ?? null) : null)
  const told = toTell(view) ?? (again === 'yes' && past.kind === 'here' ? past.told : null)
  const props = { view, catalogue }
  const { status } = view.room
  return (
    <main
      id="content"
      className={classes(
        'wall p-[1rem] max-sm:pb-[6rem] sm:overflow-hidden',
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
          telling={
            told && (
              <Telling key={told.turn} {...props} told={told} telling={steer?.telling} onTold={onTold} className="[grid-area:telling]" />
            )
          }
        />
      ) : told ? (
        <Telling {...props} told={told} telling={steer?.telling} onTold={onTold} className="h-full" />
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
