// The ladder of stages: where the process stands, what has matured, and what the next step would be.
'use client'
import { Check, Circle, CircleDot, type LucideIcon, X } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import { type Process, processOf, type Rung } from '../../lib/view/stages.ts'
import type { PublicView } from '../../lib/view/view.ts'
import { classes } from './classes.ts'

const pictures: Record<Rung['state'], LucideIcon> = { matured: Check, running: CircleDot, fallen: X, open: Circle }
const looks: Record<Rung['state'], string> = {
  matured: 'bg-good-soft text-good border-good',
  running: 'bg-action-soft text-action border-action',
  fallen: 'bg-bad-soft text-bad border-bad',
  open: 'bg-sheet text-ink-3 border-line',
}

interface StageLadderProps {
  catalogue: Catalogue
  view: Pick<PublicView, 'agreements' | 'board'>
  size?: 'normal' | 'wall'
}
export function StageLadder({ catalogue, view, size = 'normal' }: StageLadderProps) {
  const t = useTranslations()
  const process = processOf(catalogue, view.agreements, view.board)
  const wall = size === 'wall'
  return (
    <div className={wall ? 'flex flex-col gap-[0.4rem]' : 'flex flex-col gap-3'}>
      {!wall && (
        <p className="font-medium">
          {process.at === null
            ? t('board.process.none')
            : t('board.process.at', { stage: process.at, name: t(`common.stage.${process.at}`) })}
        </p>
      )}
      <ol
        aria-label={t('board.process.ladder')}
        className={classes('grid grid-cols-5', wall ? 'gap-[0.3rem]' : 'gap-1 max-sm:grid-cols-1')}
      >
        {process.rungs.map((rung) => (
          <Step key={rung.stage} rung={rung} here={rung.stage === process.at} wall={wall} />
        ))}
      </ol>
      <p className={wall ? 'line-clamp-1 text-base text-ink-2' : 'text-sm text-ink-2'}>
        <Next next={process.next} wall={wall} />
      </p>
    </div>
  )
}

function Step({ rung, here, wall }: { rung: Rung; here: boolean; wall: boolean }) {
  const t = useTranslations()
  const Picture = pictures[rung.state]
  return (
    <li
      aria-current={here ? 'step' : undefined}
      className={classes(
        'min-w-0 border-t-4 rounded-b-md',
        looks[rung.state],
        wall
          ? 'px-[0.4rem] py-[0.2rem]'
          : 'px-2 py-1.5 max-sm:flex max-sm:items-center max-sm:gap-2 max-sm:rounded-r-md max-sm:rounded-bl-none max-sm:border-t-0 max-sm:border-l-4',
        here && 'outline-2 -outline-offset-2',
      )}
    >
      <span
        className={classes(
          'flex items-center gap-[0.35em] font-semibold leading-tight',
          wall ? 'text-[0.95rem]' : 'text-sm',
          rung.state === 'open' ? 'text-ink-2' : 'text-ink',
        )}
      >
        <Picture aria-hidden size="1em" className="shrink-0" />
        <span className={wall ? 'truncate' : undefined}>{t(`common.stage.${rung.stage}`)}</span>
      </span>
      <span className={classes('figures block', wall ? 'truncate text-[0.85rem] leading-tight' : 'text-xs max-sm:ml-auto')}>
        {t(`board.process.state.${rung.state}`)}
        {rung.inForce.length > 1 && ` (${rung.inForce.length})`}
        {here && <span className={wall ? 'sr-only' : undefined}> · {t('board.process.here')}</span>}
      </span>
    </li>
  )
}

function Next({ next, wall }: { next: Process['next']; wall: boolean }) {
  const t = useTranslations()
  switch (next.kind) {
    case 'top':
      return t(wall ? 'board.process.nextTopShort' : 'board.process.nextTop')
    case 'sign':
      return t(wall ? 'board.process.nextSignShort' : 'board.process.nextSign', {
        stage: next.stage,
        name: t(`common.stage.${next.stage}`),
      })
    case 'mature':
      return t(wall ? 'board.process.nextMatureShort' : 'board.process.nextMature', {
        title: next.agreement.terms.title,
        clean: next.clean,
        needed: next.needed,
      })
  }
}
