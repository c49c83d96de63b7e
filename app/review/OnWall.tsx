// The wall while a review is talked through: the chapter the facilitator has chosen, as large as the screen allows.
'use client'
import './review.css'
import { useTranslations } from 'use-intl/react'
import type { ChapterId } from '../../lib/game/review-schema.ts'
import { Fit } from '../wall/Fit.tsx'
import { Chapter } from './Chapter.tsx'
import { ReviewContext, useReviewSearch } from './useReview.ts'

export function OnWall({ chapter }: { chapter: ChapterId }) {
  const t = useTranslations('review')
  const { search } = useReviewSearch()
  if (search.kind !== 'here') return <p className="grid h-full place-items-center text-2xl text-ink-2">{t('loading')}</p>
  return (
    <ReviewContext value={search.review}>
      <div className="review on-wall flex h-full flex-col">
        <h1 className="sr-only">
          {t('title')}: {search.review.room.title}
        </h1>
        <Fit className="grow" key={chapter}>
          <Chapter chapter={chapter} />
        </Fit>
      </div>
    </ReviewContext>
  )
}
