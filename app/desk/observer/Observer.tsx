// The desk of somebody who only watches: what everybody may know, on one page, with nothing to press but reasons.
'use client'
import { Eye } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { partyName } from '../../_client/catalogue.ts'
import { useSeatedAs } from '../../_client/useRoom.ts'
import { AgreementCard } from '../../_parts/AgreementCard.tsx'
import { chancePercent } from '../../_parts/figures.ts'
import { ReportList } from '../../_parts/ReportList.tsx'
import { ReviewLink } from '../../_parts/ReviewLink.tsx'
import { TurnStory } from '../../_parts/reveal/TurnStory.tsx'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { Events } from '../board/Events.tsx'
import { Forecast } from '../board/Forecast.tsx'
import { Lines } from '../board/Lines.tsx'
import { Headlines, Statements } from '../board/News.tsx'
import { Parties } from '../board/Parties.tsx'
import { Process } from '../board/Process.tsx'
import { Region } from '../board/Region.tsx'
import { Tension } from '../board/Tension.tsx'
import { Trust } from '../board/Trust.tsx'
import { Frame } from '../Frame.tsx'
import { WhoIsIn } from '../now/WhoIsIn.tsx'
import { Result } from '../result/Result.tsx'
import { MessageList } from '../talk/MessageList.tsx'

export function Observer() {
  const t = useTranslations('desk.observer')
  const { view, you } = useSeatedAs('observer')
  const { status } = view.room
  return (
    <Frame name={view.room.title} who={you && t('you', { name: you.name })}>
      <main id="content" className="flex min-w-0 grow flex-col gap-4">
        <p className="flex items-center gap-2 text-sm text-ink-2">
          <Eye aria-hidden size={18} className="shrink-0" />
          {t('watch')} {status === 'lobby' && t('lobby')}
        </p>
        <ReviewLink />
        {status === 'ended' && <Result />}
        {status === 'lobby' ? <Waiting /> : <Watching />}
      </main>
    </Frame>
  )
}

function Waiting() {
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
      <WhoIsIn />
      <Region />
      <Trust />
      <Plenary />
    </div>
  )
}

function Watching() {
  const { room } = useSeatedAs('observer').view
  const fresh = room.phase === 'adjudicate' || room.phase === 'debrief' || room.phase === 'brief'
  return (
    <>
      <Events />
      <Reports />
      {fresh && <TurnStory />}
      <Forecast at="head" />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2 2xl:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-4">
          <Tension />
          <Trust />
          <Lines />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Process />
          <Agreements />
          <Parties />
          <Plenary />
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-4 lg:col-span-2 lg:grid-cols-2 2xl:col-span-1 2xl:grid-cols-1">
          <Headlines most={12} />
          <Region />
          <Statements />
        </div>
      </div>
      <Forecast at="foot" />
      {!fresh && <TurnStory />}
    </>
  )
}

/** While the delegations answer: the crisis the principals stand before, and what was seen this turn. */
function Reports() {
  const t = useTranslations()
  const { view, catalogue } = useSeatedAs('observer')
  if (view.room.status !== 'playing' || view.room.phase !== 'respond') return null
  const names = catalogue.principals.map((id) => partyName(catalogue, id)).join(', ')
  return (
    <>
      {view.crisis?.due && (
        <Section title={t('answers.crisis.title')} className="border-bad!">
          <p className="max-w-prose">{t('answers.crisis.what', { names, percent: chancePercent(view.crisis.risk) })}</p>
        </Section>
      )}
      <Section title={t('desk.observer.reports')}>
        <ReportList catalogue={catalogue} reports={view.reports} />
      </Section>
    </>
  )
}

function Agreements() {
  const t = useTranslations('common.agreements')
  const { view, catalogue } = useSeatedAs('observer')
  const newest = view.agreements.toReversed()
  return (
    <Section title={t('title')}>
      {newest.length === 0 ? (
        <EmptyState title={t('none')} next={t('noneNext')} />
      ) : (
        <div className="flex flex-col gap-3">
          {newest.map((agreement) => (
            <AgreementCard key={agreement.id} catalogue={catalogue} agreement={agreement} />
          ))}
        </div>
      )}
    </Section>
  )
}

function Plenary() {
  const t = useTranslations('desk')
  const { plenary } = useSeatedAs('observer').view
  return (
    <Section title={t('observer.plenary')}>
      <div className="rounded-md border border-line">
        <MessageList label={t('talk.log', { channel: t('talk.plenary') })} messages={plenary.messages} empty={t('talk.emptyWatch')} />
      </div>
    </Section>
  )
}
