// The middle of the screen: what can be looked at, one tab at a time. What comes later finds its tab here.
'use client'
import dynamic from 'next/dynamic'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl/react'
import type { RoomHead } from '../../../lib/view/view.ts'
import { choosing, undecided } from '../../_parts/injects.ts'
import { Loading } from '../../_parts/Loading.tsx'
import { type Tab, Tabs } from '../../_parts/Tabs.tsx'
import { useFetchAhead } from '../../_parts/useFetchAhead.ts'
import { useAwaiting } from '../approval/useAwaiting.ts'
import { Only } from '../staff/Only.tsx'
import { useControl } from '../useControl.ts'
import { Board } from './Board.tsx'
import { useAsked } from './help/useAsked.ts'
import { Lobby } from './Lobby.tsx'
import { asked } from './place.ts'
import { ViewAs } from './ViewAs.tsx'

const Delegations = dynamic(() => import('./Delegations.tsx').then((part) => part.Delegations), { loading: Loading })
const Events = dynamic(() => import('./events/Events.tsx').then((part) => part.Events), { loading: Loading })
const Forecast = dynamic(() => import('./forecast/Forecast.tsx').then((part) => part.Forecast), { loading: Loading })
const HelpLine = dynamic(() => import('./help/HelpLine.tsx').then((part) => part.HelpLine), { loading: Loading })
const Orders = dynamic(() => import('./Orders.tsx').then((part) => part.Orders), { loading: Loading })
const Packages = dynamic(() => import('./Packages.tsx').then((part) => part.Packages), { loading: Loading })
const Result = dynamic(() => import('./Result.tsx').then((part) => part.Result), { loading: Loading })
const Talk = dynamic(() => import('./Talk.tsx').then((part) => part.Talk), { loading: Loading })
const Dials = dynamic(() => import('../dials/Dials.tsx').then((part) => part.Dials), { loading: Loading })
const Histories = dynamic(() => import('../history/Histories.tsx').then((part) => part.Histories), { loading: Loading })
const LogBook = dynamic(() => import('../log/LogBook.tsx').then((part) => part.LogBook), { loading: Loading })

/** So that no tab waits for the venue's Wi-Fi. */
const soon = [
  () => import('./Delegations.tsx'),
  () => import('./events/Events.tsx'),
  () => import('./forecast/Forecast.tsx'),
  () => import('./help/HelpLine.tsx'),
  () => import('./Orders.tsx'),
  () => import('./Packages.tsx'),
  () => import('./Result.tsx'),
  () => import('./Talk.tsx'),
  () => import('../dials/Dials.tsx'),
  () => import('../history/Histories.tsx'),
  () => import('../log/LogBook.tsx'),
]

type Place =
  | 'lobby'
  | 'board'
  | 'packages'
  | 'orders'
  | 'events'
  | 'delegations'
  | 'forecast'
  | 'talk'
  | 'help'
  | 'dials'
  | 'log'
  | 'histories'
  | 'result'
const first: Record<RoomHead['status'], Place> = { lobby: 'lobby', playing: 'board', ended: 'result', closed: 'result' }

/** Another part of the screen may ask for a place. */
function useAskedFor(choose: (place: Place) => void): void {
  const { n, place } = useSyncExternalStore(asked.subscribe, asked.get, asked.get)
  const heard = useRef(n)
  useEffect(() => {
    if (n === heard.current || !place) return
    heard.current = n
    choose(place)
  })
}

/** Where helpers help, also by notes; elsewhere it takes all rights. */
const helpful: ReadonlySet<Place> = new Set(['lobby', 'talk', 'help', 'log'])
const guarded = (tab: Tab<Place>): Tab<Place> => ({
  ...tab,
  panel: <Only rights={helpful.has(tab.id) ? 'help' : 'full'}>{tab.panel}</Only>,
})

/** What is left of a table whose session was brought in for review. */
const lookedBackAt: ReadonlySet<Place> = new Set(['board', 'packages', 'delegations', 'talk', 'log', 'histories', 'result'])

export function Centre() {
  const t = useTranslations('control.tabs')
  const powers = useTranslations('powers')
  useFetchAhead(soon)
  const { view } = useControl()
  const { status, phase } = view.room
  // A choice holds until the game starts or ends: then what matters comes to the front by itself.
  const [chosen, choose] = useState<{ place: Place; status: RoomHead['status'] } | null>(null)
  const place = chosen?.status === status ? chosen.place : first[status]
  useAskedFor((to) => choose({ place: to, status }))
  const l = useTranslations('log.book')
  const m = useTranslations('mel.help')
  const unread = useAsked().all
  const tabled = status === 'playing' ? view.proposals.length : 0
  const awaiting = useAwaiting().length
  // What waits for the facilitator comes before what waits for the table.
  const packages =
    awaiting > 0
      ? { number: awaiting, spoken: powers('approval.count', { count: awaiting }) }
      : { number: tabled, spoken: t('openPackages', { count: tabled }) }
  const missing = phase === 'commit' ? view.own.filter((own) => own.orders === null).length : 0
  const open = choosing(view.room) ? view.injects.flatMap(undecided).length : 0
  const tabs: Tab<Place>[] = [
    ...(status === 'lobby' ? [{ id: 'lobby' as const, label: t('lobby'), panel: <Lobby /> }] : []),
    { id: 'board', label: t('board'), panel: <Board /> },
    { id: 'packages', label: t('packages'), count: packages, panel: <Packages /> },
    { id: 'orders', label: t('orders'), count: { number: missing, spoken: t('missingOrders', { count: missing }) }, panel: <Orders /> },
    { id: 'events', label: t('events'), count: { number: open, spoken: t('openChoices', { count: open }) }, panel: <Events /> },
    { id: 'delegations', label: t('delegations'), panel: <Delegations /> },
    ...(status === 'lobby' ? [] : [{ id: 'forecast' as const, label: t('forecast'), panel: <Forecast /> }]),
    { id: 'talk', label: t('talk'), panel: <Talk /> },
    { id: 'help', label: m('tab'), count: { number: unread, spoken: m('unread', { count: unread }) }, panel: <HelpLine /> },
    { id: 'dials', label: powers('dials.tab'), panel: <Dials /> },
    { id: 'log', label: l('tab'), panel: <LogBook /> },
    ...(view.forks.length > 0 ? [{ id: 'histories' as const, label: powers('history.tab'), panel: <Histories /> }] : []),
    ...(view.standing ? [{ id: 'result' as const, label: t('result'), panel: <Result /> }] : []),
  ]
  const here = view.room.imported ? tabs.filter(({ id }) => lookedBackAt.has(id)) : tabs
  // A session that was exported in the middle of play has no result.
  const shown = here.some(({ id }) => id === place) ? place : 'board'
  return (
    <ViewAs>
      <Tabs
        label={t('label')}
        tabs={here.map(guarded)}
        value={shown}
        onChange={(next) => choose({ place: next, status })}
        className="@container"
      />
    </ViewAs>
  )
}
