// The own delegation's members and portfolios; one's own portfolio may be changed here.
'use client'
import { useTranslations } from 'use-intl/react'
import { portfolios } from '../../../lib/game/state.ts'
import { useSend } from '../../_client/useSend.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { BotMark } from '../../_parts/BotMark.tsx'
import { Select } from '../../_parts/Field.tsx'
import { Section } from '../../_parts/Section.tsx'
import { useDesk } from '../useDesk.ts'

export function Team() {
  const t = useTranslations()
  const { view, own, room, you } = useDesk()
  const { busy, send } = useSend()
  const members = view.delegations.find(({ party }) => party === own.party)?.members ?? []
  const mine = you?.role.kind === 'delegate' ? you.role.portfolio : null
  const take = (value: string) => {
    const portfolio = portfolios.find((one) => one === value)
    if (portfolio)
      void send({ type: 'takePortfolio', portfolio }, t('desk.team.changed', { portfolio: t(`common.seat.portfolio.${portfolio}`) }))
  }
  return (
    <Section title={t('desk.team.title')}>
      <ul className="divide-y divide-line">
        {members.map((member) => (
          <li key={member.person} className="flex flex-wrap items-center gap-x-3 py-1.5">
            <span aria-hidden className={member.online ? 'size-2.5 rounded-full bg-good' : 'size-2.5 rounded-full border-2 border-edge'} />
            <span className="font-medium">
              {member.name}
              {/* Whoever rehearses has no other name. */}
              {member.person === you?.person && !room.rehearsal && (
                <span className="font-normal text-ink-3"> ({t('common.frame.you')})</span>
              )}
            </span>
            <span className="text-sm text-ink-2">{t(`common.seat.portfolio.${member.portfolio}`)}</span>
            <span className="sr-only">{member.online ? t('desk.lobby.online') : t('desk.lobby.away')}</span>
            {member.bot && <BotMark />}
            {member.signs && (
              <Badge tone="note" className="ml-auto">
                {t('desk.lobby.signs')}
              </Badge>
            )}
          </li>
        ))}
      </ul>
      {mine && (
        <Select
          wrap="mt-3"
          label={t('desk.team.portfolio')}
          hint={t(`common.seat.portfolioDoes.${mine}`)}
          value={mine}
          disabled={busy}
          onChange={(event) => take(event.target.value)}
        >
          {portfolios.map((portfolio) => (
            <option key={portfolio} value={portfolio}>
              {t(`common.seat.portfolio.${portfolio}`)}
            </option>
          ))}
        </Select>
      )}
    </Section>
  )
}
