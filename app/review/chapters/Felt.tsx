// Felt trust beside the model's, and the misperception matrix: tables of differences, a sign beside every colour.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { FeltPair } from '../../../lib/review/review.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { classes } from '../../_parts/classes.ts'
import { Select } from '../../_parts/Field.tsx'
import { signed } from '../../_parts/figures.ts'
import { PairTable } from '../../_parts/PairTable.tsx'
import { EmptyState } from '../../_parts/Section.tsx'
import { Scroll } from '../Scroll.tsx'
import { Columns, Sheet } from '../Sheet.tsx'
import { useReview } from '../useReview.ts'

interface Gap {
  points: number
  /** The model stands in for an answer that was not given. */
  stands: 'answer' | 'model'
  told: string
}

export function Felt() {
  const t = useTranslations('review.trust')
  const { felt } = useReview()
  const [turn, choose] = useState<number | null>(null)
  const shown = felt.find((one) => one.turn === turn) ?? felt.at(-1)
  if (!shown)
    return (
      <Sheet title={t('felt')} rest="rest">
        <EmptyState title={t('noFelt')} next={t('noFeltNext')} />
      </Sheet>
    )
  const warranted = ({ says, warranted: model }: FeltPair): Gap => ({
    points: says - model,
    stands: 'answer',
    told: `${t('says')} ${Math.round(says)}, ${t('warranted')} ${Math.round(model)}`,
  })
  const perceived = ({ thinks, otherSays, otherWarranted }: FeltPair): Gap => {
    const there = otherSays ?? otherWarranted
    return {
      points: thinks - there,
      stands: otherSays === null ? 'model' : 'answer',
      told: `${t('thinks')} ${Math.round(thinks)}, ${t(otherSays === null ? 'otherWarranted' : 'otherSays')} ${Math.round(there)}`,
    }
  }
  return (
    <>
      {felt.length > 1 && (
        <div className="not-on-wall no-print max-w-48">
          <Select label={t('ofTurn')} value={shown.turn} onChange={(event) => choose(Number(event.target.value))}>
            {felt.map((one) => (
              <option key={one.turn} value={one.turn}>
                {one.turn}
              </option>
            ))}
          </Select>
        </div>
      )}
      <Columns>
        <Sheet title={t('felt')} lead={t('feltLead')}>
          <Gaps caption={t('felt')} pairs={shown.pairs} gapOf={warranted} />
        </Sheet>
        <Sheet title={t('misperceived')} lead={t('misperceivedLead')}>
          <Gaps caption={t('misperceived')} pairs={shown.pairs} gapOf={perceived} />
        </Sheet>
      </Columns>
    </>
  )
}

function Gaps({ caption, pairs, gapOf }: { caption: string; pairs: readonly FeltPair[]; gapOf: (pair: FeltPair) => Gap }) {
  const t = useTranslations('review.trust')
  const { catalogue } = useSeated()
  return (
    <Scroll>
      <PairTable
        caption={caption}
        parties={catalogue.parties}
        rowName={(holder) => t('row', { holder: holder.short })}
        className="figures text-sm max-sm:text-xs sm:min-w-[26rem]"
        cell={(holder, toward) => {
          const pair = pairs.find((one) => one.holder === holder.id && one.toward === toward.id)
          return <Cell gap={pair ? gapOf(pair) : null} answers={pair?.answers ?? 0} />
        }}
      />
    </Scroll>
  )
}

/** From here on a difference is worth a colour, points. */
const worth = 10

function Cell({ gap, answers }: { gap: Gap | null; answers: number }) {
  const t = useTranslations('review.trust')
  if (!gap)
    return (
      <td className="text-ink-3">
        <span aria-hidden>·</span>
      </td>
    )
  const tone = Math.abs(gap.points) < worth ? '' : gap.points > 0 ? 'bg-doubt-soft text-doubt' : 'bg-note-soft text-note'
  return (
    <td className={classes('font-semibold', tone)} title={`${gap.told} (${t('answers', { count: answers })})`}>
      {signed(gap.points)}
      {gap.stands === 'model' && <span aria-hidden>◦</span>}
      <span className="sr-only"> ({gap.told})</span>
    </td>
  )
}
