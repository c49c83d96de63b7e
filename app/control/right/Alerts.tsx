// Whom to look to now; nothing while everybody is here and at work.
'use client'
import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { partyName } from '../../_client/catalogue.ts'
import { useServerNow } from '../../_client/time.ts'
import { Section } from '../../_parts/Section.tsx'
import { useControl } from '../useControl.ts'
import { type Alert, alerts } from './alerted.ts'

export function Alerts() {
  const t = useTranslations('log.alerts')
  const { view, catalogue } = useControl()
  const found = alerts(view, useServerNow())
  const text = (alert: Alert) => {
    const party = partyName(catalogue, alert.party)
    switch (alert.kind) {
      case 'dropped':
        return t('dropped', { party, name: alert.name, minutes: alert.minutes })
      case 'silent':
        return t('silent', { party, minutes: alert.minutes })
      case 'nobody':
        return t('nobody', { party })
    }
  }
  if (found.length === 0) return null
  return (
    <Section title={t('title')} className="border-doubt! md:max-xl:col-span-2">
      <ul className="flex flex-col gap-1 text-sm">
        {found.map((alert) => (
          <li key={JSON.stringify({ ...alert, minutes: 0 })} className="flex items-start gap-2">
            <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-doubt" />
            {text(alert)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
