// Says of whom one talks with that a bot plays for them, and that bots read packages, not words.
'use client'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { partyName } from '../../_client/catalogue.ts'
import { playedByBots } from '../../_parts/BotMark.tsx'
import { useDesk } from '../useDesk.ts'

/** Nothing where only people listen. `others`: the delegations of a private channel; in the plenary all. */
export function BotsRead({ of, others }: { of: 'team' | 'plenary' | 'help' | 'caucus'; others: readonly PartyId[] }) {
  const t = useTranslations('desk.talk')
  const format = useFormatter()
  const { view, own, catalogue } = useDesk()
  const listening = catalogue.parties.map(({ id }) => id).filter((id) => id !== own.party && (of === 'plenary' || others.includes(id)))
  const played = playedByBots(view.delegations)
  const bots = listening.filter((id) => played.includes(id))
  if (bots.length === 0) return null
  return (
    <p className="text-sm text-ink-2">
      {t('bots', {
        whom: of === 'plenary' && bots.length === listening.length ? 'all' : 'some',
        parties: format.list(bots.map((id) => partyName(catalogue, id))),
        count: bots.length,
      })}
    </p>
  )
}
