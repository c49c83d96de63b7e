// The six phases of a turn and where the table stands; on a phone only the present one is written out.
'use client'
import { Check } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { type Phase, phases } from '../../lib/game/phase.ts'
import { classes } from './classes.ts'

export function PhaseBar({ phase, className }: { phase: Phase | null; className?: string }) {
  const t = useTranslations('common')
  const at = phase === null ? -1 : phases.indexOf(phase)
  return (
    <ol aria-label={t('phases')} className={classes('flex gap-1', className)}>
      {phases.map((name, n) => {
        const state = n < at ? 'past' : n === at ? 'now' : 'next'
        return (
          <li
            key={name}
            aria-current={state === 'now' ? 'step' : undefined}
            className={classes('min-w-0', state === 'now' ? 'grow-4 sm:grow' : 'grow')}
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
                'items-center gap-1 truncate text-sm',
                state === 'now' ? 'flex font-semibold text-ink' : 'hidden text-ink-3 sm:flex',
              )}
            >
              {state === 'past' && <Check aria-hidden size="1em" className="shrink-0" />}
              {t(`phase.${name}.name`)}
              <span className="sr-only">({t(`phaseState.${state}`)})</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
