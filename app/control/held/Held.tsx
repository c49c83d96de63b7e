// The turn that waits for its release: what everybody will see of it, for the facilitator alone, and to be set right by hand.
'use client'
import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { HeldView } from '../../../lib/view/held.ts'
import { partyName } from '../../_client/catalogue.ts'
import { Dialog } from '../../_parts/Dialog.tsx'
import { trustPoints } from '../../_parts/figures.ts'
import { LedgerTable } from '../../_parts/LedgerTable.tsx'
import { ReceiptList, WhyReceipt } from '../../_parts/ReceiptList.tsx'
import { ReportList } from '../../_parts/ReportList.tsx'
import { Section } from '../../_parts/Section.tsx'
import { TensionGauge } from '../../_parts/TensionGauge.tsx'
import { TrustMatrix } from '../../_parts/TrustMatrix.tsx'
import { Powers } from '../centre/Powers.tsx'
import { Story } from '../centre/Story.tsx'
import { Release } from '../left/Release.tsx'
import { ByHand } from '../override/ByHand.tsx'
import { useControl } from '../useControl.ts'
import { WhatIfButton } from '../whatif/WhatIfButton.tsx'

export function Held({ held }: { held: HeldView }) {
  const t = useTranslations('powers.release')
  const { catalogue } = useControl()
  const { story, board, agreements, over } = held
  const { turn } = story
  const inForce = agreements.filter(({ status }) => status === 'inForce')
  return (
    <section
      aria-label={t('title', { turn })}
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 rounded-lg border-2 border-dashed border-doubt bg-doubt-soft p-3 @4xl:col-span-2 @4xl:grid-cols-2"
    >
      <div className="flex flex-wrap items-center justify-between gap-3 @4xl:col-span-2">
        <div className="min-w-0 basis-80 grow">
          <h2 className="flex items-center gap-2 text-lg">
            <EyeOff aria-hidden size={20} className="shrink-0" />
            {t('title', { turn })}
          </h2>
          <p className="text-sm">{t('only')}</p>
          {over && <p className="mt-1 font-medium text-bad">{t('over', { kind: over.kind })}</p>}
        </div>
        <div className="flex flex-wrap gap-2">
          <WhatIfButton />
          <Release />
        </div>
      </div>
      <Section level={3} title={t('tension', { turn })} aside={<ByHand of={{ kind: 'tension' }} />}>
        <TensionGauge tension={board.tension} change={Math.round(story.tension.after) - Math.round(story.tension.before)} />
        <WhyReceipt catalogue={catalogue} receipt={story.tension} rise="bad" className="mt-2" />
      </Section>
      <Trust held={held} />
      <Section level={3} title={t('powers', { turn })} className="@4xl:col-span-2">
        <Powers />
      </Section>
      <Story story={story} />
      <HeldReports reports={held.reports} />
      {inForce.length > 0 && (
        <Section level={3} title={t('agreements', { turn })} className="@4xl:col-span-2">
          {inForce.map((agreement) => (
            <article key={agreement.id} className="border-b border-line py-2 first:pt-0 last:border-0 last:pb-0">
              <h4 className="text-base">{agreement.terms.title}</h4>
              <LedgerTable
                catalogue={catalogue}
                dues={agreement.dues}
                action={({ party, measure }) => <ByHand of={{ kind: 'commitment', package: agreement.id, party, measure }} />}
              />
            </article>
          ))}
        </Section>
      )}
    </section>
  )
}

/** Others go on seeing them as they came in, until the turn is told. */
function HeldReports({ reports }: Pick<HeldView, 'reports'>) {
  const t = useTranslations()
  const { catalogue } = useControl()
  if (reports.length === 0) return null
  return (
    <Section level={3} title={t('log.heldReports')} className="@4xl:col-span-2">
      <ReportList catalogue={catalogue} reports={reports} action={(report) => <ByHand of={{ kind: 'report', report: report.id }} />} />
    </Section>
  )
}

function Trust({ held: { board, story } }: { held: HeldView }) {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const [pair, pick] = useState<{ holder: PartyId; toward: PartyId } | null>(null)
  const receipt = pair && story.trust[pair.holder]?.[pair.toward]
  return (
    <Section level={3} title={t('powers.release.trust', { turn: story.turn })}>
      <TrustMatrix
        catalogue={catalogue}
        trust={board.trust}
        before={view.board.trust}
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
        {receipt && <ReceiptList catalogue={catalogue} receipt={receipt} />}
        {pair && <ByHand of={{ kind: 'trust', ...pair }} look="words" className="mt-3" />}
      </Dialog>
    </Section>
  )
}
