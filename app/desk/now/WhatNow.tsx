// "What now?": one line and one button for the most pressing thing, what else there is in small below.
'use client'
import { ArrowRight, Pause } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { Todo } from '../../../lib/view/view.ts'
import { Button } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { todoKey } from '../attention/news.ts'
import { firstMine, usePortfolio } from '../portfolio.ts'
import { workplaces } from '../todo.ts'
import { useDesk, useDeskPlace } from '../useDesk.ts'
import { useTodo } from '../useTodo.ts'
import { Yours } from '../Yours.tsx'
import { ReadyButton, ReadyNote, Through } from './Ready.tsx'
import { useThrough } from './useThrough.ts'
import { useTodoLine } from './useTodoLine.ts'

const mostAlso = 4

export function WhatNow() {
  const t = useTranslations('desk')
  const { room } = useDesk()
  const { place } = useDeskPlace()
  const line = useTodoLine()
  const mine = usePortfolio()
  const follow = useFollow()
  const through = useThrough()
  const falls = ({ kind }: Todo) => mine?.focus.todo.includes(kind) ?? false
  const [first, ...rest] = firstMine(useTodo(), falls)
  if (!first) return null
  // Whoever is through waits for the others; what they may still do stands below.
  const also = through ? [first, ...rest].filter(({ kind }) => kind !== 'wait') : rest
  const here = !through && workplaces[first.kind] === place
  // A talk needs a phone's room more: one line, and none beside a keyboard.
  const slim = place === 'talk'
  return (
    <section
      data-guide="now"
      aria-label={t('now.title')}
      className={classes(
        'rounded-lg border border-action bg-action-soft p-4',
        place !== 'now' && (here ? 'max-lg:hidden' : 'max-lg:flex max-lg:items-center max-lg:gap-3 max-lg:py-2'),
        slim && 'max-lg:overflow-hidden max-lg:py-0! max-lg:pr-0 max-lg:pl-3 max-lg:[@media(max-height:40rem)]:hidden',
      )}
    >
      <h2 className={classes('text-sm text-action', place !== 'now' && 'max-lg:sr-only')}>{t('now.title')}</h2>
      {room.clock.kind === 'paused' && (
        <p className={classes('mt-1 flex items-center gap-1.5 text-sm text-doubt', place !== 'now' && 'max-lg:hidden')}>
          <Pause aria-hidden size={16} />
          {t('frame.paused')}
        </p>
      )}
      <div
        className={classes(
          'mt-1 min-w-0 font-medium',
          place === 'now' ? 'text-lg leading-snug' : 'max-lg:mt-0 max-lg:grow max-lg:text-sm',
          slim && 'max-lg:truncate',
        )}
      >
        {through ? <Through /> : <p className={classes(slim && 'max-lg:truncate')}>{line(first)}</p>}
      </div>
      {!through && falls(first) && (
        <p className={classes('mt-1', place !== 'now' && 'max-lg:hidden')}>
          <Yours />
        </p>
      )}
      {!through && !here && (
        <Button
          tone="primary"
          onClick={() => follow(first)}
          className={classes(
            'mt-3 w-full',
            place !== 'now' && 'max-lg:mt-0 max-lg:w-auto max-lg:shrink-0 max-lg:px-3',
            slim && 'max-lg:rounded-none',
          )}
        >
          <span className={place === 'now' ? undefined : 'max-lg:sr-only'}>{t(`todo.${first.kind}.do`)}</span>
          <ArrowRight aria-hidden size={18} className="shrink-0" />
        </Button>
      )}
      <div className="mt-3 flex flex-col gap-2 empty:hidden max-lg:hidden">
        <ReadyButton size="medium" className="w-full" />
        {!through && <ReadyNote />}
      </div>
      <Also todo={also} />
    </section>
  )
}

function Also({ todo }: { todo: readonly Todo[] }) {
  const t = useTranslations('desk.now')
  const { place } = useDeskPlace()
  const line = useTodoLine()
  const follow = useFollow()
  if (todo.length === 0) return null
  return (
    <div className={classes('mt-3 border-t border-line pt-2', place !== 'now' && 'max-lg:hidden')}>
      <h3 className="text-sm font-medium text-ink-2">{t('also')}</h3>
      <ul>
        {todo.slice(0, mostAlso).map((one) => (
          <li key={todoKey(one)}>
            {workplaces[one.kind] === place ? (
              <p className="py-2 text-sm text-ink-2">{line(one)}</p>
            ) : (
              <button
                type="button"
                onClick={() => follow(one)}
                className="min-h-11 w-full py-2 text-left text-sm text-action underline underline-offset-4"
              >
                {line(one)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {todo.length > mostAlso && <p className="text-sm text-ink-3">{t('more', { count: todo.length - mostAlso })}</p>}
    </div>
  )
}

/** The way to the place where a line's work is done. */
function useFollow(): (todo: Todo) => void {
  const { go, openComposer } = useDeskPlace()
  return ({ kind }) => (kind === 'compose' ? openComposer({ kind: 'new' }) : go(workplaces[kind]))
}
