// During the game: phase and clock above, region and tension, trust and agreements, the news or the reports.
'use client'
import { type ReactNode, useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import { onMap } from '../../lib/view/onmap.ts'
import type { CrisisView, PublicView } from '../../lib/view/view.ts'
import { partyName } from '../_client/catalogue.ts'
import { BotMark, playedByBots } from '../_parts/BotMark.tsx'
import { EndingAlert } from '../_parts/EndingAlert.tsx'
import { chancePercent } from '../_parts/figures.ts'
import { LazyOutlook } from '../_parts/forecast/LazyOutlook.tsx'
import { isStale } from '../_parts/forecast/stale.ts'
import { boxFor } from '../_parts/map/frame.ts'
import { LazyMapDrawing } from '../_parts/map/LazyMap.tsx'
import { isFirstBrief, phaseDoes } from '../_parts/phaseDoes.ts'
import { RoomClock } from '../_parts/RoomClock.tsx'
import { codeText } from '../_parts/RoomKeys.tsx'
import { TensionGauge } from '../_parts/TensionGauge.tsx'
import { TrustMatrix, trustBefore } from '../_parts/TrustMatrix.tsx'
import { WentBack } from '../_parts/WentBack.tsx'
import { Fit } from './Fit.tsx'
import { Ladder } from './Ladder.tsx'
import { MapKey } from './MapKey.tsx'
import { News } from './News.tsx'
import { Opening } from './Opening.tsx'
import { Plate } from './Plate.tsx'
import { TensionSketch } from './TensionSketch.tsx'

interface TableProps {
  view: PublicView
  catalogue: Catalogue
}
/** @param telling the turn as it is told, in place of all but the head */
export function Table({ view, catalogue, telling }: TableProps & { telling: ReactNode }) {
  const t = useTranslations('wall.table')
  const { board } = view
  if (telling)
    return (
      <div className="wall-table wall-telling grid h-full gap-[0.9rem]">
        <Head view={view} catalogue={catalogue} />
        {telling}
      </div>
    )
  if (isFirstBrief(view.room.phase, view.room.turn))
    return (
      <div className="wall-table wall-opening grid h-full gap-[0.9rem]">
        <Head view={view} catalogue={catalogue} />
        <MapPlate view={view} catalogue={catalogue} />
        <Opening view={view} catalogue={catalogue} />
      </div>
    )
  return (
    <div className="wall-table grid h-full gap-[0.9rem]">
      <Head view={view} catalogue={catalogue} />
      {view.forecast && !isStale(view.forecast, view) ? (
        <Plate title={t('forecast')} className="[grid-column:map] [grid-row:map-start/tension-end]">
          <LazyOutlook catalogue={catalogue} view={view} forecast={view.forecast} size="wall" />
        </Plate>
      ) : (
        <Region view={view} catalogue={catalogue} />
      )}
      <Plate title={t('trust')} className="[grid-area:trust]">
        <Fit className="grow">
          <TrustMatrix catalogue={catalogue} trust={board.trust} before={trustBefore(board)} size="wall" />
        </Fit>
      </Plate>
      <Plate title={t('agreements')} className="[grid-area:agreements]">
        <Fit className="grow sm:h-0">
          <Ladder catalogue={catalogue} view={view} />
        </Fit>
      </Plate>
      <News view={view} catalogue={catalogue} />
    </div>
  )
}

/** The map and the tension; a forecast that is shown stands in their place. */
function Region({ view, catalogue }: TableProps) {
  const t = useTranslations('wall.table')
  const { board, story } = view
  return (
    <>
      <MapPlate view={view} catalogue={catalogue} />
      <Plate title={t('tension')} className="[grid-area:tension]">
        <TensionGauge
          tension={board.tension}
          change={story ? Math.round(story.tension.after) - Math.round(story.tension.before) : null}
          size="wall"
        />
        {board.curve.length > 1 && (
          <div className="wall-curve h-0 min-h-0 grow pt-[0.6rem]">
            <TensionSketch curve={board.curve} />
          </div>
        )}
      </Plate>
    </>
  )
}

function MapPlate({ view, catalogue }: TableProps) {
  const shown = useMemo(() => onMap(catalogue, view), [catalogue, view])
  const box = useMemo(() => boxFor(catalogue, shown), [catalogue, shown])
  return (
    <div className="flex min-h-0 flex-col [grid-area:map]">
      <LazyMapDrawing catalogue={catalogue} shown={shown} box={box} size="wall" className="min-h-0 w-full grow" />
      <MapKey shown={shown} />
    </div>
  )
}

function Head({ view, catalogue }: TableProps) {
  const t = useTranslations()
  const { room, crisis } = view
  const bots = playedByBots(view.delegations)
  return (
    <header className="grid grid-cols-[1fr_auto_auto] items-center gap-[1.5rem] [grid-area:head] max-sm:grid-cols-[1fr_auto] max-sm:gap-y-[0.5rem]">
      <div className="min-w-0">
        <p className="truncate text-lg text-ink-2">
          {t('common.room.turn', { turn: room.turn, turns: room.turns })} · {room.title}
        </p>
        <h1 className="text-3xl leading-none">{room.phase && t(`common.phase.${room.phase}.name`)}</h1>
        {crisis?.due ? (
          <p className="mt-[0.3rem] text-base font-semibold text-crisis">
            <CrisisLine crisis={crisis} catalogue={catalogue} />
          </p>
        ) : (
          <p className="mt-[0.3rem] text-base text-ink-2">{room.phase && t(phaseDoes(room.phase, room.turn))}</p>
        )}
        <WentBack view={view} look="wall" />
      </div>
      <div className="grid justify-items-end">
        <RoomClock room={room} className="text-[5.6rem] leading-none max-sm:text-[3.6rem]" calm="text-2xl" />
        {/* The shortest phase is its own warning, and what is told then needs the room; it still sounds. */}
        <EndingAlert room={room} screen="wall" className={room.phase === 'adjudicate' ? 'sr-only' : 'text-xl'} />
      </div>
      <p className="text-right text-base text-ink-3 max-sm:col-span-2 max-sm:text-left">
        {t('wall.table.joinAt')}
        <br />
        <span data-moves className="figures font-mono text-xl font-semibold text-ink">
          {codeText(room.door)}
        </span>
        {bots.length > 0 && (
          <span className="mt-[0.2rem] block text-ink-2">
            <BotMark className="mr-[0.5em]" />
            {bots.length === view.delegations.length
              ? t('wall.table.botsEverywhere')
              : t('wall.table.bots', { parties: bots.map((id) => partyName(catalogue, id)).join(', ') })}
          </span>
        )}
      </p>
    </header>
  )
}

/** What the principals stand before; once the turn is adjudicated, what they chose. */
function CrisisLine({ crisis, catalogue }: { crisis: CrisisView; catalogue: Catalogue }) {
  const t = useTranslations('wall.table')
  const { principals } = catalogue
  const { result } = crisis
  if (result)
    return [
      t('crisisDecided'),
      ...principals.map((id) => t('crisisChoice', { party: partyName(catalogue, id), choice: result.choices[id] ?? 'yield' })),
    ].join(' ')
  return [
    t('crisis', { parties: principals.map((id) => partyName(catalogue, id)).join(', ') }),
    t('crisisRisk', { percent: chancePercent(crisis.risk) }),
  ].join(' ')
}
