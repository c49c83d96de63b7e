// The review of a game, in chapters to talk through: one at a time on a screen, all of them on paper.
'use client'
import './review.css'
import { Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { chapterIds } from '../../lib/game/chapters.ts'
import type { ChapterId } from '../../lib/game/review-schema.ts'
import { partyName } from '../_client/catalogue.ts'
import { seatPath } from '../_client/seats.ts'
import { useSeated } from '../_client/useRoom.ts'
import { Badge } from '../_parts/Badge.tsx'
import { Button, LinkButton } from '../_parts/Button.tsx'
import { LanguageSwitch } from '../_parts/LanguageSwitch.tsx'
import { EmptyState } from '../_parts/Section.tsx'
import { ThemeSwitch } from '../_parts/ThemeSwitch.tsx'
import { Chapter } from './Chapter.tsx'
import { Contents } from './Contents.tsx'
import { Cover } from './Cover.tsx'
import { Lead } from './Lead.tsx'
import { Release } from './Release.tsx'
import { ReviewContext, type ReviewSearch, useReview, useReviewSearch } from './useReview.ts'

export function Review() {
  const { search, again } = useReviewSearch()
  if (search.kind !== 'here') return <Missing search={search} again={again} />
  return (
    <ReviewContext value={search.review}>
      <Book />
    </ReviewContext>
  )
}

function Missing({ search, again }: { search: Exclude<ReviewSearch, { kind: 'here' }>; again: () => void }) {
  const t = useTranslations('review')
  const { seat } = useSeated()
  const title = { notYet: t('notYet'), notStarted: t('notStarted'), loading: t('loading'), failed: t('failed') }[search.kind]
  const next = { notYet: t('notYetNext'), notStarted: t('notStartedNext'), loading: null, failed: null }[search.kind]
  return (
    <main id="content" className="mx-auto flex min-h-[70dvh] max-w-md flex-col justify-center p-4">
      <EmptyState
        title={<h1 className="text-base font-medium">{title}</h1>}
        next={search.kind === 'failed' ? search.message : next}
        action={
          search.kind === 'failed' ? (
            <Button onClick={again}>{t('again')}</Button>
          ) : (
            search.kind !== 'loading' && <LinkButton href={seatPath(seat)}>{t('toRoom')}</LinkButton>
          )
        }
      />
    </main>
  )
}

/** Chapters that only a screen can show. */
const onlyOnScreen: readonly ChapterId[] = ['replay', 'whatIf']

function Book() {
  const t = useTranslations('review')
  const { seat, catalogue } = useSeated()
  const review = useReview()
  const [chapter, choose] = useState<ChapterId>('happened')
  const [printing, setPrinting] = useState<'no' | 'yes'>('no')
  useEffect(() => {
    if (printing === 'no') return
    const done = () => setPrinting('no')
    addEventListener('afterprint', done)
    // Once every chapter is drawn.
    const ready = setTimeout(() => print(), 300)
    return () => {
      clearTimeout(ready)
      removeEventListener('afterprint', done)
    }
  }, [printing])
  const { room } = review
  const go = (to: ChapterId) => {
    choose(to)
    scrollTo({ top: 0 })
  }
  return (
    <div className="review min-h-dvh">
      <header className="border-b border-line bg-sheet">
        <div className="mx-auto flex max-w-[120rem] flex-wrap items-center justify-between gap-3 px-4 py-3">
          <div className="min-w-0">
            <h1 className="truncate text-xl">
              {t('title')}: {room.title}
            </h1>
            <p className="text-sm text-ink-2">
              {room.status === 'playing' ? t('running', { told: room.told }) : t('lead')}
              {room.bots.length > 0 && ` ${t('unknownBots', { parties: room.bots.map((id) => partyName(catalogue, id)).join(', ') })}.`}
            </p>
          </div>
          <div className="no-print flex flex-wrap items-center gap-2">
            <Badge tone={review.private ? 'doubt' : 'good'}>{t(review.private ? 'privateBadge' : 'openBadge')}</Badge>
            <Button size="small" onClick={() => setPrinting('yes')}>
              <Printer aria-hidden size={16} />
              {t('print')}
            </Button>
            <LinkButton size="small" href={seatPath(seat)}>
              {t('toRoom')}
            </LinkButton>
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <div className="mx-auto max-w-[120rem] px-4 py-4 lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] lg:gap-6">
        <div className="no-print min-w-0">
          <Contents chapter={chapter} onGo={go} />
        </div>
        <main id="content" className="mt-3 min-w-0 lg:mt-0">
          <Release chapter={chapter} />
          {printing === 'yes' ? (
            <>
              <Cover />
              {chapterIds
                .filter((id) => !onlyOnScreen.includes(id))
                .map((id) => (
                  <Chapter key={id} chapter={id} />
                ))}
            </>
          ) : (
            <>
              <Chapter chapter={chapter} />
              <Lead chapter={chapter} onGo={go} />
            </>
          )}
        </main>
      </div>
    </div>
  )
}
