// Tells that the review is open, and leads to it.
'use client'
import { useTranslations } from 'use-intl/react'
import { useSeated } from '../_client/useRoom.ts'
import { LinkButton } from './Button.tsx'

export function ReviewLink({ className }: { className?: string }) {
  const t = useTranslations('common.reviewOpen')
  const { view, looking } = useSeated()
  const { review, code } = view.room
  if (!review.released || looking) return null
  return (
    <div className={className}>
      <section aria-label={t('title')} className="flex flex-wrap items-center justify-between gap-3 rounded-lg bg-action-soft p-4">
        <p className="grow basis-56">
          <strong>{t('title')}.</strong> {t('lead')}
        </p>
        <LinkButton tone="primary" href={`/review/${code}`}>
          {t('open')}
        </LinkButton>
      </section>
    </div>
  )
}
