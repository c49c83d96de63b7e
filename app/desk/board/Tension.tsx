// Tension, what the last turn did to it and why, and the danger of war.
'use client'
import { useTranslations } from 'use-intl/react'
import { bandOf } from '../../_parts/figures.ts'
import { LazyTensionCurve } from '../../_parts/LazyCurves.tsx'
import { WhyReceipt } from '../../_parts/ReceiptList.tsx'
import { Section } from '../../_parts/Section.tsx'
import { TensionGauge } from '../../_parts/TensionGauge.tsx'
import { Term } from '../../_parts/Term.tsx'
import { usePublic } from './usePublic.ts'

/** With its curve, or beside another place without. */
export function Tension({ curve = 'shown' }: { curve?: 'shown' | 'hidden' }) {
  const t = useTranslations()
  const { view, catalogue } = usePublic()
  const { board, room, story } = view
  return (
    <Section title={<Term of="tension" />}>
      <TensionGauge tension={board.tension} change={story ? Math.round(story.tension.after) - Math.round(story.tension.before) : null} />
      {room.status !== 'ended' && <p className="mt-2 text-sm text-ink-2">{t(`common.tension.bandMeans.${bandOf(board.tension)}`)}</p>}
      {curve === 'shown' && board.curve.length > 1 && (
        <div className="mt-3">
          <LazyTensionCurve curve={board.curve} />
        </div>
      )}
      {story && <WhyReceipt catalogue={catalogue} receipt={story.tension} rise="bad" className="mt-1" />}
    </Section>
  )
}
