// The projector: what everybody may know, readable from ten metres, without a single thing to press.
'use client'
import { useSeated } from '../_client/useRoom.ts'
import { classes } from '../_parts/classes.ts'
import { Lobby } from './Lobby.tsx'
import { Result } from './Result.tsx'
import { Table } from './Table.tsx'

export function Wall() {
  const { view, catalogue, looking } = useSeated()
  return (
    <main id="content" className={classes('wall overflow-hidden p-[1rem]', looking ? 'wall-looked-at h-[calc(100dvh-2.75rem)]' : 'h-dvh')}>
      {view.room.status === 'lobby' ? (
        <Lobby view={view} catalogue={catalogue} />
      ) : view.room.status === 'playing' ? (
        <Table view={view} catalogue={catalogue} />
      ) : (
        <Result view={view} catalogue={catalogue} />
      )}
    </main>
  )
}
