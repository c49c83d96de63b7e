// Says who signs for the delegation, to those who do not.
'use client'
import { useTranslations } from 'use-intl/react'
import { useDesk } from '../useDesk.ts'

export function Signer() {
  const t = useTranslations('packages.sign')
  const d = useTranslations('desk')
  const { view, own, signs, bot } = useDesk()
  if (signs) return null
  if (bot) return <p className="text-sm text-ink-2">{d('bot.signs')}</p>
  const members = view.delegations.find(({ party }) => party === own.party)?.members ?? []
  const names = members.filter((one) => one.signs).map(({ name }) => name)
  return <p className="text-sm text-ink-2">{names.length ? t('who', { names: names.join(', '), count: names.length }) : t('whoNone')}</p>
}
