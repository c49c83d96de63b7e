// The projector: what everybody may know, readable from ten metres, and nothing to press but a language and the bell for its signals.
'use client'
import { useSeated } from '../_client/useRoom.ts'
import { classes } from '../_parts/classes.ts'
import { LanguageSwitch } from '../_parts/LanguageSwitch.tsx'
import { AtRest } from './AtRest.tsx'
import { Lobby } from './Lobby.tsx'
import { Result } from './Result.tsx'
import { Signals } from './Signals.tsx'
import { Table } from './Table.tsx'

export function Wall() {
  const { view, catalogue, looking } = useSeated()
  return (
    <main id="content" className={classes('wall overflow-hidden p-[1rem]', looking ? 'wall-looked-at h-[calc(100dvh-2.75rem)]' : 'h-dvh')}>
      {view.room.rest ? (
        <AtRest view={view} rest={view.room.rest} />
      ) : view.room.status === 'lobby' ? (
        <Lobby view={view} catalogue={catalogue} />
      ) : view.room.status === 'playing' ? (
        <Table view={view} catalogue={catalogue} />
      ) : (
        <Result view={view} catalogue={catalogue} />
      )}
      {!looking && (
        <LanguageSwitch className="fixed! right-2 bottom-2 z-10 bg-sheet opacity-0 focus-within:opacity-100 hover:opacity-100" />
      )}
      {!looking && view.room.timed && view.room.status !== 'ended' && (
        <Signals shown={view.room.status === 'lobby' ? 'always' : 'whenTouched'} />
      )}
    </main>
  )
}
