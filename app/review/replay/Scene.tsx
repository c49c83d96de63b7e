// A moment as it was, drawn with the desk's own parts, and nothing in it to press that would send.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Frame, WholeFrame } from '../../../lib/review/frame.ts'
import type { DelegateView, PublicView, View } from '../../../lib/view/view.ts'
import { measureName, partyName, partyOf } from '../../_client/catalogue.ts'
import { WhyNotSent } from '../../_client/looking.ts'
import { SeatedContext, useSeated } from '../../_client/useRoom.ts'
import { AgreementCard } from '../../_parts/AgreementCard.tsx'
import { PackageTerms } from '../../_parts/PackageTerms.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { ReportList } from '../../_parts/ReportList.tsx'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { Events } from '../../desk/board/Events.tsx'
import { Headlines, Statements } from '../../desk/board/News.tsx'
import { OwnNumbers } from '../../desk/board/OwnNumbers.tsx'
import { Parties } from '../../desk/board/Parties.tsx'
import { Tension } from '../../desk/board/Tension.tsx'
import { Trust } from '../../desk/board/Trust.tsx'
import { useFreeWords } from '../useFreeWords.ts'
import { Talk } from './Talk.tsx'

export function Scene({ frame, as }: { frame: Frame; as: string }) {
  const t = useTranslations('common.looking')
  const seated = useSeated()
  const view: View = frame.as === 'whole' ? frame.seen : frame
  const send = async () => ({ ok: false, code: 'onlyLooking', message: t('why') }) as const
  return (
    <WhyNotSent value={t('why')}>
      <SeatedContext value={{ ...seated, view, looking: true, send }}>
        <div data-replay={as} className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2 2xl:grid-cols-3">
          <div className="flex min-w-0 flex-col gap-4">
            <Events />
            {frame.as === 'whole' && <Hands frame={frame} />}
            {frame.as === 'delegation' && <Own view={frame} />}
            <Tension />
            <Trust />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <OnTable view={view} />
            <Agreements view={view} />
            <Parties />
          </div>
          <div className="flex min-w-0 flex-col gap-4 lg:col-span-2 2xl:col-span-1">
            <Reports view={view} />
            <Talk channels={channelsIn(frame)} />
            <Headlines most={8} />
            <Statements />
          </div>
        </div>
      </SeatedContext>
    </WhyNotSent>
  )
}

function channelsIn(frame: Frame) {
  switch (frame.as) {
    case 'whole':
      return frame.talk
    case 'delegation':
      return frame.own.channels
    case 'observer':
      return [frame.plenary]
    case 'screen':
      return []
  }
}

function Reports({ view }: { view: PublicView }) {
  const t = useTranslations('desk.observer')
  const { catalogue } = useSeated()
  if (view.reports.length === 0) return null
  return (
    <Section title={t('reports')}>
      <ReportList catalogue={catalogue} reports={view.reports} />
    </Section>
  )
}

function Agreements({ view }: { view: PublicView }) {
  const t = useTranslations('common.agreements')
  const { catalogue } = useSeated()
  return (
    <Section title={t('title')}>
      {view.agreements.length === 0 && <EmptyState title={t('none')} />}
      <div className="flex flex-col gap-3">
        {view.agreements.toReversed().map((agreement) => (
          <AgreementCard key={agreement.id} catalogue={catalogue} agreement={agreement} />
        ))}
      </div>
    </Section>
  )
}

function OnTable({ view }: { view: PublicView }) {
  const t = useTranslations('review')
  const { catalogue } = useSeated()
  if (view.proposals.length === 0) return null
  return (
    <Section title={t('replay.proposals')}>
      <div className="flex flex-col gap-2">
        {view.proposals.map(({ id, tabledBy, versions, signatures }) => {
          const last = versions.at(-1)
          return (
            last && (
              <details key={id}>
                <summary className="min-h-9 py-1.5 text-sm font-medium text-action">
                  {t('replay.tabledBy', { title: last.terms.title, party: partyName(catalogue, tabledBy) })}
                </summary>
                {signatures.length > 0 && (
                  <p className="mb-2 text-sm">
                    {t('packages.signed', { parties: signatures.map(({ party }) => partyName(catalogue, party)).join(', ') })}
                  </p>
                )}
                <PackageTerms catalogue={catalogue} terms={last.terms} />
              </details>
            )
          )
        })}
      </div>
    </Section>
  )
}

function useTitles(view: PublicView) {
  return (id: string) => view.agreements.find((one) => one.id === id)?.terms.title ?? id
}

/** What the delegation had ordered and answered, and its own numbers. */
function Own({ view }: { view: DelegateView }) {
  const t = useTranslations('review')
  const titleOf = useTitles(view)
  const words = useFreeWords(titleOf)
  const { orders, freeDone, response } = view.own
  const free = freeDone ?? orders?.free ?? null
  const answers = response ? words.answer(response) : []
  return (
    <>
      <Section title={t('replay.ownOrders')}>
        <ul className="flex flex-col gap-1 text-sm">
          {!orders && !free && <li className="text-ink-3">{t('replay.noHand')}</li>}
          {Object.entries(orders?.packages ?? {}).map(([id, order]) => (
            <li key={id}>{t('hidden.orderOf', { title: titleOf(id), order: t(`hidden.order.${order}`) })}</li>
          ))}
          {free && <li>{words.free(free)}</li>}
          {answers.map((answer) => (
            <li key={answer}>{answer}</li>
          ))}
        </ul>
      </Section>
      <OwnNumbers />
    </>
  )
}

function Hands({ frame }: { frame: WholeFrame }) {
  const t = useTranslations('review')
  const { catalogue } = useSeated()
  const titleOf = useTitles(frame.seen)
  const words = useFreeWords(titleOf)
  return (
    <Section title={t('replay.hands')}>
      <dl className="flex flex-col gap-2 text-sm">
        {frame.hands.map(({ party, orders, free, response, crisisChoice, will }) => {
          const known = partyOf(catalogue, party)
          const lines = [
            ...orders.map(({ package: id, order }) => t('hidden.orderOf', { title: titleOf(id), order: t(`hidden.order.${order}`) })),
            ...(free && free.kind !== 'nothing' ? [words.free(free)] : []),
            ...(response ? words.answer(response) : []),
            ...(crisisChoice ? [t('replay.crisis', { choice: crisisChoice })] : []),
          ]
          return (
            <div key={party} className="flex items-start justify-between gap-3 border-b border-line pb-1">
              <dt className="shrink-0 font-medium">
                {known ? <PartyMark party={known} /> : party}
                <span className="figures block text-xs font-normal text-ink-3">
                  {t('replay.will')} {Math.round(will)}
                </span>
              </dt>
              <dd className="text-right">
                {lines.length === 0 ? <span className="text-ink-3">{t('replay.noHand')}</span> : lines.join('; ')}
              </dd>
            </div>
          )
        })}
      </dl>
      {frame.truths.length > 0 && (
        <>
          <h3 className="mt-3 text-sm font-semibold">{t('replay.truths')}</h3>
          <ul className="mt-1 flex flex-col gap-0.5 text-sm">
            {frame.truths.map(({ package: id, party, measure, state }) => (
              <li key={`${id} ${party} ${measure}`} className={state === 'kept' ? undefined : 'font-semibold text-bad'}>
                {t('promises.of', { party: partyName(catalogue, party), measure: measureName(catalogue, measure) })}:{' '}
                {t(`promises.truth.${state}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
