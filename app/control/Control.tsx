// The facilitator's room: clock and keys on the left, the table in the middle, people and log on the right.
'use client'
import '../_client/connection.ts'
import dynamic from 'next/dynamic'
import { useTranslations } from 'use-intl/react'
import { LanguageSwitch } from '../_parts/LanguageSwitch.tsx'
import { RulebookButton, RulebookHost } from '../_parts/rulebook/RulebookHost.tsx'
import { ThemeSwitch } from '../_parts/ThemeSwitch.tsx'
import { Centre } from './centre/Centre.tsx'
import { ForReview } from './ForReview.tsx'
import { Guide } from './guide/Guide.tsx'
import { Clock } from './left/Clock.tsx'
import { Room } from './left/Room.tsx'
import { NoteDialog } from './log/NoteDialog.tsx'
import { RestNotice } from './rest/RestNotice.tsx'
import { Alerts } from './right/Alerts.tsx'
import { Broadcast } from './right/Broadcast.tsx'
import { Log } from './right/Log.tsx'
import { People } from './right/People.tsx'
import { Waiting } from './right/Waiting.tsx'
import { MyRights } from './staff/MyRights.tsx'
import { Only } from './staff/Only.tsx'
import { useControl } from './useControl.ts'
import { useWallKey } from './useWallKey.ts'

const OverrideDialog = dynamic(() => import('./override/OverrideDialog.tsx').then((module) => module.OverrideDialog), { ssr: false })
const WhatIfDialog = dynamic(() => import('./whatif/WhatIfDialog.tsx').then((module) => module.WhatIfDialog))

/** On a laptop the columns scroll by themselves, with all that is in them, so that the clock never leaves the screen. */
const column = 'flex min-w-0 flex-col gap-4 xl:relative xl:-m-1 xl:min-h-0 xl:overflow-y-auto xl:p-1 xl:pb-4'

export function Control() {
  const t = useTranslations()
  const { room } = useControl().view
  useWallKey()
  return (
    <div className="flex min-h-dvh flex-col xl:h-dvh xl:min-h-0">
      {/* Named, for somebody else's screen may stand inside with landmarks of its own. */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: outside of any section a header is the page's banner, which takes a name */}
      <header aria-label={t('control.title')} className="flex items-center justify-between gap-4 border-b border-line bg-sheet px-4 py-2">
        <div className="min-w-0">
          <h1 className="truncate text-lg">{room.title}</h1>
          <p role="status" className="figures text-sm leading-tight text-ink-2 sm:truncate">
            {room.phase
              ? t('control.where', {
                  turn: room.turn,
                  turns: room.turns,
                  phase: t(`common.phase.${room.phase}.name`),
                  status: room.status,
                  clock: room.clock.kind,
                })
              : t(`common.room.status.${room.status}`)}
          </p>
        </div>
        <div className="flex shrink-0 items-center">
          <RulebookButton />
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      {room.imported ? <ForReview /> : <AtTable />}
      <RulebookHost />
    </div>
  )
}

/** Where a game is led. */
function AtTable() {
  const t = useTranslations()
  return (
    <>
      <Only rights="full">
        <RestNotice />
      </Only>
      <MyRights />
      <main
        id="content"
        aria-label={t('control.title')}
        className="grid grow items-start gap-4 p-4 xl:pb-0 md:grid-cols-[17.5rem_minmax(0,1fr)] xl:min-h-0 xl:grid-cols-[17.5rem_minmax(0,1fr)_19.5rem] xl:grid-rows-[minmax(0,1fr)] xl:items-stretch 2xl:grid-cols-[20rem_minmax(0,1fr)_25rem]"
      >
        {/* On a phone the table stands right below the clock, and the room's own affairs come last; on a tablet the clock stays in sight. */}
        <div
          className={`${column} max-md:contents md:max-xl:sticky md:max-xl:top-0 md:max-xl:-m-1 md:max-xl:max-h-dvh md:max-xl:overflow-y-auto md:max-xl:p-1 md:max-xl:pb-4`}
        >
          <Only rights="full">
            <Clock />
            <Room className="max-md:order-last" />
          </Only>
        </div>
        <div className={column}>
          <Guide>
            <Centre />
          </Guide>
        </div>
        <div className={`${column} md:col-span-2 md:grid md:grid-cols-2 md:items-start xl:col-span-1 xl:flex xl:items-stretch`}>
          <Alerts />
          <Only rights="help">
            <Waiting />
            <Broadcast />
            <People />
          </Only>
          <Log />
        </div>
      </main>
      <Only rights="full">
        <OverrideDialog />
        <WhatIfDialog />
      </Only>
      <Only rights="help">
        <NoteDialog />
      </Only>
    </>
  )
}
