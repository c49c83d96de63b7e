// What might have been: one thing otherwise, the rest played on, and both histories side by side.
'use client'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl/react'
import type { SharedWhatIf } from '../../../lib/game/review-schema.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { EmptyState } from '../../_parts/Section.tsx'
import { Sheet } from '../Sheet.tsx'
import { useReview } from '../useReview.ts'
import { Compared } from './Compared.tsx'
import { Form } from './Form.tsx'
import { Share } from './Share.tsx'
import { useDescribed } from './useDescribed.ts'
import { usePlay } from './usePlay.ts'

export function WhatIf() {
  const t = useTranslations('review.whatIf')
  const { view } = useSeated()
  const { room, forks } = useReview()
  const { played, play } = usePlay()
  const described = useDescribed()
  const { review } = view.room
  const shared = review.released ? review.whatIfs : []
  const sealed = room.status === 'playing' && view.as !== 'facilitator'
  const newest = shared.at(-1)
  const onWall = view.as === 'screen'
  // Nobody chooses on a wall: it plays what was shared last.
  useEffect(() => {
    if (onWall && newest) play(newest.supposed)
  }, [onWall, newest, play])
  if (sealed) return <EmptyState title={t('sealed')} next={t('sealedNext')} />
  const other = played.kind === 'played' ? played.other : null
  return (
    <div className="flex flex-col gap-4">
      <Sheet title={t('change')} rest="rest" lead={t('followedLead')}>
        <Form busy={played.kind === 'playing'} onPlay={play} />
      </Sheet>
      {shared.length > 0 && <SharedList shared={shared} onPlay={play} />}
      <div aria-live="polite">
        {played.kind === 'nothing' && forks.length === 0 && <EmptyState title={t('nothing')} />}
        {played.kind === 'failed' && (
          <p role="alert" className="text-bad">
            {played.message ?? t('failed')}
          </p>
        )}
        {played.kind === 'played' && <p className="text-lg font-semibold">{described(played.supposed)}</p>}
      </div>
      {(other || forks.length > 0) && <Compared other={other} />}
      {played.kind === 'played' && view.as === 'facilitator' && view.room.status === 'ended' && review.released && (
        <Share supposed={played.supposed} usual={described(played.supposed)} />
      )}
    </div>
  )
}

function SharedList({ shared, onPlay }: { shared: readonly SharedWhatIf[]; onPlay: (supposed: SharedWhatIf['supposed']) => void }) {
  const t = useTranslations('review.whatIf')
  const { view } = useSeated()
  const { busy, send } = useSend()
  return (
    <Sheet title={t('sharedList')} rest="rest">
      <ul className="flex flex-col gap-2">
        {shared.map(({ id, name, supposed }) => (
          <li key={id} className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => onPlay(supposed)}>
              {t('open', { name })}
            </Button>
            {view.as === 'facilitator' && (
              <Button size="small" tone="quiet" busy={busy} onClick={() => void send({ type: 'dropWhatIf', id }, t('dropped2'))}>
                {t('drop')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
