// The six phases of a turn and where the table stands; where there is little room only the present one is written out.
'use client'
import { Check } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { type Phase, phases } from '../../lib/game/phase.ts'
import { classes } from './classes.ts'

export function PhaseBar({ phase, className }: { phase: Phase | null; className?: string }) {
  const t = useTranslations('common')
  const at = phase === null ? -1 : phases.indexOf(phase)
  return (
    <ol aria-label={t('phases')} className={classes('@container/phases flex gap-1.5', className)}>
      {phases.map((name, n) => {
        const state = n < at ? 'past' : n === at ? 'now' : 'next'
        return (
          <li
            key={name}
            aria-current={state === 'now' ? 'step' : undefined}
            className={classes('min-w-0', state === 'now' ? 'grow @max-[29rem]/phases:grow-4' : 'grow')}
          >
            <span
              aria-hidden
              className={classes(
                'mb-1 block h-1.5 rounded-full',
                state === 'now' ? 'bg-action' : state === 'past' ? 'bg-ink-3' : 'bg-line',
              )}
            />
            <span
              className={classes(
                'flex items-center gap-1 text-sm',
                state === 'now' ? 'font-semibold text-ink' : 'text-ink-3 @max-[29rem]/phases:sr-only',
              )}
            >
              {state === 'past' && <Check aria-hidden size="1em" className="shrink-0" />}
              <span className="truncate">{t(`phase.${name}.name`)}</span>
              <span className="sr-only">({t(`phaseState.${state}`)})</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
