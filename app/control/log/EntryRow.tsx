// One line of the log: what happened, and below it when, where and by whom.
'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { LogEntry } from '../../../lib/game/state.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { MarkShape } from '../../_parts/PartyMark.tsx'
import { timeText } from '../right/logWords.ts'
import { useControl } from '../useControl.ts'
import type { Told } from './useLines.ts'

export function EntryRow({ entry, told, action }: { entry: LogEntry; told: Told; action?: ReactNode }) {
  const t = useTranslations('control.log')
  const { catalogue } = useControl()
  return (
    <li className="flex items-start gap-2 border-b border-line py-1.5 text-sm last:border-0">
      <span className="mt-1 flex w-4 shrink-0 justify-center">{entry.party && <MarkShape party={partyOf(catalogue, entry.party)} />}</span>
      <span className="min-w-0 grow leading-snug wrap-anywhere">
        {told.sentence}
        {told.details.map((line) => (
          <span key={line} className="block text-ink-2">
            {line}
          </span>
        ))}
        {told.why && <span className="block text-ink-2">{t('why', { reason: told.why })}</span>}
        <span data-moves className="figures block text-xs text-ink-3">
          {[timeText(entry.at), told.where, told.who].join(' · ')}
        </span>
      </span>
      {action}
    </li>
  )
}
