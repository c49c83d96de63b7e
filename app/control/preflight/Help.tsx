// What workshops meet, and what then helps; each folded, so that one finds one's own trouble by its heading.
'use client'
import { useTranslations } from 'use-intl/react'

const troubles = ['guest', 'firewall', 'sleep', 'projector', 'mobile', 'nowifi'] as const

export function Help() {
  const t = useTranslations('preflight.help')
  return (
    <section aria-label={t('title')}>
      <h3 className="mb-1 text-base">{t('title')}</h3>
      <div className="divide-y divide-line">
        {troubles.map((trouble) => (
          <details key={trouble}>
            <summary className="min-h-11 py-2.5 text-sm font-medium text-action">{t(`${trouble}.title`)}</summary>
            <div className="flex max-w-prose flex-col gap-2 pb-3 text-sm">
              <p>{t(`${trouble}.why`)}</p>
              <p>{t(`${trouble}.do`)}</p>
            </div>
          </details>
        ))}
      </div>
    </section>
  )
}
