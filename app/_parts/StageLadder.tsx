// The ladder of stages: where the process stands, what has matured, and what the next step would be.
'use client'
import { Check, Circle, CircleDashed, CircleDot, type LucideIcon, Minus, X } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import { type Process, processOf, type Rung } from '../../lib/view/stages.ts'
import type { PublicView } from '../../lib/view/view.ts'
import { classes } from './classes.ts'

/** One picture for a state, wherever a stage is drawn. */
export const stagePictures: Record<Rung['state'], LucideIcon> = {
  matured: Check,
  running: CircleDot,
  fallen: X,
  passed: Minus,
  open: Circle,
  later: CircleDashed,
}
const looks: Record<Rung['state'], string> = {
  matured: 'bg-good-soft text-good border-good',
  running: 'bg-action-soft text-action border-action',
  fallen: 'bg-bad-soft text-bad border-bad',
  passed: 'bg-sheet text-ink-3 border-line',
  open: 'bg-sheet text-ink-2 border-edge',
  later: 'bg-sheet text-ink-3 border-line',
}

interface StageLadderProps {
  catalogue: Catalogue
  view: Pick<PublicView, 'agreements' | 'board'>
}
export function StageLadder({ catalogue, view }: StageLadderProps) {
  const t = useTranslations()
  const process = processOf(catalogue, view.agreements, view.board)
  return (
    <div className="flex flex-col gap-3">
      <p className="font-medium">
        {process.at === null
          ? t('board.process.none')
          : t('board.process.at', { stage: process.at, name: t(`common.stage.${process.at}`) })}
      </p>
      <ol aria-label={t('board.process.ladder')} className="grid grid-cols-1 gap-1 @xl:grid-cols-5">
        {process.rungs.map((rung) => (
          <Step key={rung.stage} rung={rung} here={rung.stage === process.at} />
        ))}
      </ol>
      <p className="text-sm text-ink-2">
        <NextStep next={process.next} size="normal" />
      </p>
    </div>
  )
}

function Step({ rung, here }: { rung: Rung; here: boolean }) {
  const t = useTranslations()
  const Picture = stagePictures[rung.state]
  return (
    <li
      aria-current={here ? 'step' : undefined}
      className={classes(
        'flex min-w-0 items-center gap-2 rounded-r-md border-l-4 px-2 py-1.5 @xl:block @xl:rounded-t-none @xl:rounded-b-md @xl:border-t-4 @xl:border-l-0',
        looks[rung.state],
        here && 'outline-2 -outline-offset-2',
      )}
    >
      <span
        className={classes(
          'flex items-center gap-1.5 text-sm leading-tight font-semibold',
          rung.inForce.length > 0 || rung.state === 'fallen' ? 'text-ink' : 'text-ink-2',
        )}
      >
        <Picture aria-hidden size="1em" className="shrink-0" />
        {t(`common.stage.${rung.stage}`)}
      </span>
      <span className="figures ml-auto block text-xs @xl:ml-0">
        {[
          t(`board.process.state.${rung.state}`),
          ...(rung.inForce.length > 1 ? [t('board.process.count', { count: rung.inForce.length })] : []),
          ...(here ? [t('board.process.here')] : []),
        ].join(' · ')}
      </span>
    </li>
  )
}

export function NextStep({ next, size }: { next: Process['next']; size: 'normal' | 'wall' }) {
  const t = useTranslations()
  const wall = size === 'wall'
  switch (next.kind) {
    case 'top':
      return t(wall ? 'board.process.nextTopShort' : 'board.process.nextTop')
    case 'sign':
      return t(wall ? 'board.process.nextSignShort' : 'board.process.nextSign', {
        stage: next.stage,
        name: t(`common.stage.${next.stage}`),
        upTo: next.upTo,
        upToName: t(`common.stage.${next.upTo}`),
        further: next.upTo - next.stage,
      })
    case 'mature':
      return t(wall ? 'board.process.nextMatureShort' : 'board.process.nextMature', {
        title: next.agreement.terms.title,
        clean: next.clean,
        needed: next.needed,
        left: Math.max(1, next.needed - next.clean),
        stage: String(next.agreement.stage),
      })
  }
}
