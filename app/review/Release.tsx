// The facilitator's hand on the review: released or not, and which chapter the wall shows.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { ChapterId } from '../../lib/game/review-schema.ts'
import { useSeated } from '../_client/useRoom.ts'
import { useSend } from '../_client/useSend.ts'
import { Button } from '../_parts/Button.tsx'
import { ConfirmDialog } from '../_parts/Dialog.tsx'

export function Release({ chapter }: { chapter: ChapterId }) {
  const t = useTranslations('review')
  const { view } = useSeated()
  const { busy, send } = useSend()
  const [asking, ask] = useState<'no' | 'yes'>('no')
  if (view.as !== 'facilitator') return null
  const { review, status } = view.room
  const release = async () => {
    await send({ type: 'releaseReview' }, t('released'))
    ask('no')
  }
  if (!review.released)
    return (
      <div className="no-print mb-4 flex flex-wrap items-center justify-between gap-3 rounded-lg bg-doubt-soft p-3">
        <p className="grow basis-72 text-sm">{t('privateNote')}</p>
        <Button tone="primary" onClick={() => ask('yes')}>
          {t('release')}
        </Button>
        <ConfirmDialog
          open={asking === 'yes'}
          title={t('releaseTitle')}
          confirm={t('release')}
          busy={busy}
          onConfirm={() => void release()}
          onClose={() => ask('no')}
        >
          <p>{t('releaseText')}</p>
          {status === 'playing' && <p className="mt-2 font-semibold text-bad">{t('releasePlaying')}</p>}
        </ConfirmDialog>
      </div>
    )
  return (
    <div className="no-print mb-4 flex flex-wrap items-center justify-end gap-2">
      {review.wall === chapter ? (
        <span className="text-sm font-medium text-good">{t('isOnWall')}</span>
      ) : (
        <Button size="small" busy={busy} onClick={() => void send({ type: 'showChapter', chapter })}>
          {t('onWall')}
        </Button>
      )}
      {review.wall !== null && (
        <Button size="small" busy={busy} onClick={() => void send({ type: 'showChapter', chapter: null })}>
          {t('offWall')}
        </Button>
      )}
      <Button size="small" busy={busy} onClick={() => void send({ type: 'withholdReview' }, t('withheld'))}>
        {t('withhold')}
      </Button>
    </div>
  )
}
