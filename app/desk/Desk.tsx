// The desk: a delegation's, or that of somebody who only watches.
'use client'
import { useTranslations } from 'use-intl/react'
import { kindOf, seatPath } from '../_client/seats.ts'
import { useSeated } from '../_client/useRoom.ts'
import { LinkButton } from '../_parts/Button.tsx'
import { Loading } from '../_parts/Loading.tsx'
import { later } from '../_parts/later.tsx'
import { EmptyState } from '../_parts/Section.tsx'
import { Delegate } from './Delegate.tsx'

const Observer = later(() => import('./observer/Observer.tsx').then((part) => part.Observer), Loading)

export function Desk() {
  const { view } = useSeated()
  switch (view.as) {
    case 'delegation':
      return <Delegate />
    case 'observer':
      return <Observer />
    default:
      return <Elsewhere />
  }
}

/** The facilitator may give a seat another role while this screen is open. */
function Elsewhere() {
  const t = useTranslations('desk.elsewhere')
  const { seat, you } = useSeated()
  return (
    <main id="content" className="mx-auto flex min-h-[70dvh] max-w-md flex-col justify-center p-4">
      <EmptyState
        title={<h1 className="text-base font-medium">{t('title')}</h1>}
        next={t('next')}
        action={you && <LinkButton href={seatPath({ code: seat.code, kind: kindOf(you.role) })}>{t('open')}</LinkButton>}
      />
    </main>
  )
}
