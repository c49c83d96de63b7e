// Says that a seat is held by a bot: a picture and the word, wherever members are listed.
'use client'
import { Bot } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../lib/ids.ts'
import type { DelegationView } from '../../lib/view/view.ts'
import { classes } from './classes.ts'

export function BotMark({ className }: { className?: string }) {
  const t = useTranslations('common.bot')
  return (
    <span
      className={classes(
        'inline-flex items-center gap-[0.3em] rounded-full bg-note-soft px-[0.6em] text-[0.8125em] font-medium whitespace-nowrap text-note',
        className,
      )}
    >
      <Bot aria-hidden size="1.15em" className="shrink-0" />
      {t('word')}
    </span>
  )
}

/** Delegations that a bot plays for. */
export const playedByBots = (delegations: readonly DelegationView[]): PartyId[] =>
  delegations.filter(({ members }) => members.some(({ bot }) => bot)).map(({ party }) => party)
