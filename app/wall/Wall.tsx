// The projector: what everybody may know, readable from ten metres, without a single thing to press.
'use client'
import { useSeated } from '../_client/useRoom.ts'
import { Lobby } from './Lobby.tsx'
import { Result } from './Result.tsx'
import { Table } from './Table.tsx'

export function Wall() {
  const { view, catalogue } = useSeated()
  return (
    <main id="content" className="wall h-dvh overflow-hidden p-[1rem]">
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
