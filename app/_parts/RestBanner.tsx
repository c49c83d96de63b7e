// Says on every screen that the session is suspended, and until when, or that it has moved to another machine.
'use client'
import { Moon, Truck } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { RestView } from '../../lib/view/rest.ts'
import { dayTime } from '../_client/clockTime.ts'
import { classes } from './classes.ts'

interface RestBannerProps {
  rest: RestView | null
  /** Sizes, for the wall. */
  className?: string
  /** What the facilitator can do about it. */
  action?: ReactNode
}
/** Stays in the page, so that what it says is spoken as it comes. */
export function RestBanner({ rest, className, action }: RestBannerProps) {
  const t = useTranslations('common.rest')
  const Mark = rest?.kind === 'moved' ? Truck : Moon
  return (
    <div role="status" aria-label={t('label')}>
      {rest && (
        <div
          className={classes(
            'flex flex-wrap items-center justify-center gap-x-4 gap-y-2 border-b border-line bg-note-soft px-4 py-2 text-note',
            className ?? 'text-sm',
          )}
        >
          <Mark aria-hidden size="1.4em" className="shrink-0" />
          <RestWords rest={rest} />
          {action}
        </div>
      )}
    </div>
  )
}

/** The sentences alone. */
export function RestWords({ rest }: { rest: RestView }) {
  const t = useTranslations('common.rest')
  const locale = useLocale()
  if (rest.kind === 'moved')
    return (
      <p className="min-w-0 max-w-prose wrap-anywhere">
        <strong className="font-semibold">{rest.to === null ? t('moved') : t('movedTo', { to: rest.to })}</strong> {t('return')}
      </p>
    )
  return (
    <p className="min-w-0 max-w-prose wrap-anywhere">
      <strong className="font-semibold">
        {t('suspended')} {rest.until === null ? t('unknown') : t('until', { until: dayTime(rest.until, locale) })}
      </strong>{' '}
      {rest.words !== null && t('words', { words: rest.words })} {t('takes')}
    </p>
  )
}
