// The live board with its truths: tension, trust, what each delegation can do, agreements, news, and what the last turn did.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { Report } from '../../../lib/rules/world.ts'
import { partyName } from '../../_client/catalogue.ts'
import { AgreementCard } from '../../_parts/AgreementCard.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { trustPoints } from '../../_parts/figures.ts'
import { HeadlineList } from '../../_parts/HeadlineList.tsx'
import { LedgerTable } from '../../_parts/LedgerTable.tsx'
import { ReceiptList, WhyReceipt } from '../../_parts/ReceiptList.tsx'
import { ReportList } from '../../_parts/ReportList.tsx'
import { TurnStory } from '../../_parts/reveal/TurnStory.tsx'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { TensionGauge } from '../../_parts/TensionGauge.tsx'
import { Term } from '../../_parts/Term.tsx'
import { TrustLines } from '../../_parts/TrustLines.tsx'
import { TrustMatrix, trustBefore } from '../../_parts/TrustMatrix.tsx'
import { Held } from '../held/Held.tsx'
import { ByHand } from '../override/ByHand.tsx'
import { useControl } from '../useControl.ts'
import { Powers } from './Powers.tsx'
import { Story } from './Story.tsx'
import { behind } from './truths.ts'

/** Headlines beside the trust matrix; the others stand folded. */
const newest = 6

export function Board() {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const { board, story, room, held } = view
  const earlier = view.headlines.slice(0, -newest)
  const reporting = room.phase === 'respond' || room.phase === 'adjudicate' || room.phase === 'debrief'
  // First while it is new; below once the table is at work again.
  const fresh = room.phase === 'adjudicate' || room.phase === 'debrief' || room.phase === 'brief'
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 @4xl:grid-cols-2">
      {held && <Held held={held} />}
      {story && !held && fresh && <TurnStory className="@4xl:col-span-2" />}
      <Section title={<Term of="tension" />} aside={!held && <ByHand of={{ kind: 'tension' }} />}>
        <TensionGauge tension={board.tension} change={story ? Math.round(story.tension.after) - Math.round(story.tension.before) : null} />
        {story && <WhyReceipt catalogue={catalogue} receipt={story.tension} rise="bad" className="mt-2" />}
      </Section>
      <Trust />
      <Section title={t('common.headlines.title')}>
        <HeadlineList catalogue={catalogue} headlines={view.headlines} most={newest} />
        {earlier.length > 0 && (
          <details className="mt-2">
            <summary className="min-h-9 text-sm font-medium text-action">{t('control.board.earlier', { count: earlier.length })}</summary>
            <HeadlineList catalogue={catalogue} headlines={earlier} />
          </details>
        )}
      </Section>
      {!held && (
        <Section title={t('control.board.powers')} className="@4xl:col-span-2">
          <Powers />
        </Section>
      )}
      {reporting && (
        <Section title={t('control.board.reports')}>
          <ReportList
            catalogue={catalogue}
            reports={view.reports}
            action={(report) => (
              <>
                <InTruth report={report} />
                {room.phase === 'respond' && !held && <ByHand of={{ kind: 'report', report: report.id }} look="words" />}
              </>
            )}
          />
        </Section>
      )}
      <Section title={t('common.agreements.title')} {...(reporting ? {} : { className: '@4xl:col-span-2' })}>
        <Agreements />
      </Section>
      {story && <Story story={story} />}
      {story && !held && !fresh && <TurnStory className="@4xl:col-span-2" />}
    </div>
  )
}

function Trust() {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const { board, story } = view
  const [pair, pick] = useState<{ holder: PartyId; toward: PartyId } | null>(null)
  const receipt = pair && story?.trust[pair.holder]?.[pair.toward]
  return (
    <Section title={<Term of="trust" />} className="@4xl:row-span-2">
      <TrustMatrix
        catalogue={catalogue}
        trust={board.trust}
        before={trustBefore(board)}
        onPick={(holder, toward) => pick({ holder, toward })}
      />
      <p className="mt-2 text-sm text-ink-3">{t('control.board.trustHint')}</p>
      <Dialog
        open={pair !== null}
        title={
          pair &&
          t('common.trust.cell', {
            holder: partyName(catalogue, pair.holder),
            toward: partyName(catalogue, pair.toward),
            value: trustPoints(board.trust[pair.holder]?.[pair.toward] ?? 0),
          })
        }
        width="wide"
        onClose={() => pick(null)}
      >
        {receipt && story ? (
          <>
            <h3 className="mb-1 text-base">{t('control.board.receiptOf', { turn: story.turn })}</h3>
            <ReceiptList catalogue={catalogue} receipt={receipt} />
          </>
        ) : (
          <p>{t('control.board.noReceipt')}</p>
        )}
        {pair && !view.held && <ByHand of={{ kind: 'trust', ...pair }} look="words" className="mt-3" />}
        {pair && board.curve.length > 1 && (
          <div className="mt-4">
            <h3 className="mb-1 text-base">{t('common.trust.linesTitle')}</h3>
            <TrustLines
              catalogue={catalogue}
              curve={board.curve}
              pairs={[pair, { holder: pair.toward, toward: pair.holder }]}
              by="holder"
            />
          </div>
        )}
      </Dialog>
    </Section>
  )
}

/** Inspection errs: what was really so, for the facilitator alone. */
function InTruth({ report }: { report: Report }) {
  const t = useTranslations('control.truth')
  const { view } = useControl()
  const truth = behind(view, report)
  if (!truth) return null
  return (
    <p className={truth.fit === 'asReported' ? 'text-ink-3' : 'font-medium text-doubt'}>
      {t('line', { state: t(`state.${truth.state}`), fit: t(`fit.${truth.fit}`) })}
    </p>
  )
}

/** What binds, with its ledger; what is over stands folded below. */
export function Agreements() {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const inForce = view.agreements.filter(({ status }) => status === 'inForce')
  const over = view.agreements.filter(({ status }) => status !== 'inForce')
  if (view.agreements.length === 0) return <EmptyState title={t('common.agreements.none')} next={t('common.agreements.noneNext')} />
  return (
    <div className="flex flex-col gap-4">
      {inForce.length === 0 && <p className="text-sm text-ink-3">{t('common.agreements.none')}</p>}
      {inForce.map((agreement) => (
        <article key={agreement.id} className="border-b border-line pb-3 last:border-0 last:pb-0">
          <h3 className="text-base">{agreement.terms.title}</h3>
          <p className="figures mb-1 text-sm text-ink-2">
            {[
              t('common.package.stage', { stage: agreement.stage, name: t(`common.stage.${agreement.stage}`) }),
              t('common.package.cleanTurns', { count: agreement.clean }),
              `${t('common.package.since', { since: agreement.since })}, ${t('common.package.until', { until: agreement.until })}`,
            ].join(' · ')}
          </p>
          {agreement.declines.length > 0 && (
            <p className="text-sm text-doubt">
              {t('common.package.declines', { parties: agreement.declines.map((id) => partyName(catalogue, id)).join(', ') })}
            </p>
          )}
          <LedgerTable
            catalogue={catalogue}
            dues={agreement.dues}
            action={({ party, measure }) => !view.held && <ByHand of={{ kind: 'commitment', package: agreement.id, party, measure }} />}
          />
        </article>
      ))}
      {over.length > 0 && (
        <details>
          <summary className="min-h-9 text-sm font-medium text-action">{t('control.board.over', { count: over.length })}</summary>
          <div className="mt-2 flex flex-col gap-3">
            {over.map((agreement) => (
              <AgreementCard key={agreement.id} catalogue={catalogue} agreement={agreement} />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}
