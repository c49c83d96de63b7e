// Seeds that were opened at an end after which the table played on: what came before can be checked by them.
import { useTranslations } from 'use-intl/react'
import type { RoomHead } from '../../lib/view/view.ts'

export function OpenedSeeds({ seeds, className }: { seeds: RoomHead['openedSeeds']; className?: string }) {
  const t = useTranslations('common')
  if (seeds.length === 0) return null
  return (
    <section className={className}>
      <h3 className="text-sm">{t('seeds.title')}</h3>
      <ul className="flex flex-col gap-2 text-sm">
        {seeds.map(({ value, seedHash, backTo }) => (
          <li key={seedHash}>
            {backTo ? t('seeds.from', { turn: backTo.turn, phase: t(`phase.${backTo.phase}.name`) }) : t('seeds.lobby')}
            <span className="block font-mono text-xs wrap-anywhere">{value}</span>
            <span className="block font-mono text-xs wrap-anywhere text-ink-3">{seedHash}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
