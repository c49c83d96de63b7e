// The ledger of the own delegation: four lines that make the loss, the gain, and the chance that promises last.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Ledger } from '../../../lib/rules/ledger.ts'
import { classes } from '../../_parts/classes.ts'
import { tenths } from '../../_parts/figures.ts'
import { Tooltip } from '../../_parts/Term.tsx'
import { tenth } from './shown.ts'

const losses = ['cannotGetBack', 'payBeforeNoticing', 'deliveredToMe', 'ownRestraint'] as const

export function LedgerLines({ weighed }: { weighed: Pick<Ledger, 'lines'> }) {
  const { lines } = weighed
  const shown = tenths(losses.map((name) => lines[name]))
  return (
    <dl className="figures flex flex-col text-sm">
      {losses.map((name, at) => (
        <Line key={name} name={name} value={tenth(shown.lines[at] ?? 0)} />
      ))}
      <Line name="loss" value={tenth(shown.sum)} strong />
      <Line name="gainIfKept" value={tenth(lines.gainIfKept)} strong />
      <Line name="durability" value={`${Math.round(lines.durability * 100)}%`} strong />
    </dl>
  )
}

function Line({ name, value, strong = false }: { name: string; value: string; strong?: boolean }) {
  const t = useTranslations(`compose.line.${name}`)
  return (
    <div className={classes('flex items-baseline justify-between gap-3 border-t border-line py-1', strong && 'font-semibold')}>
      <dt>
        <Tooltip note={t('explain')}>{t('label')}</Tooltip>
      </dt>
      <dd>{value}</dd>
    </div>
  )
}
