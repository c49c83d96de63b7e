// Before the first turn: what to prepare and how long before, and how to welcome people.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Guide } from '../../../lib/scenario/guide-schema.ts'
import { Points, Say } from '../../_guide/Advice.tsx'
import { useBeforeWelcome } from '../../_guide/useBeforeWelcome.ts'

export function Before({ guide }: { guide: Guide }) {
  const beforeWelcome = useBeforeWelcome()
  return (
    <>
      <p className="max-w-prose text-sm text-ink-2">{guide.lead}</p>
      {guide.before.map(({ title, minutes, items }) => (
        <section key={title} className="mt-3">
          <h3 className="flex flex-wrap items-baseline justify-between gap-x-3 text-base font-semibold">
            {title}
            <span className="figures text-sm font-normal text-ink-3">{beforeWelcome(minutes)}</span>
          </h3>
          <Points points={items} />
        </section>
      ))}
    </>
  )
}

export function Opening({ guide }: { guide: Guide }) {
  const t = useTranslations('guide')
  return guide.opening.map(({ title, minutes, say, items }) => (
    <section key={title} className="mt-2">
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-3 text-base font-semibold">
        {title}
        <span className="figures text-sm font-normal text-ink-3">{t('minutes', { minutes })}</span>
      </h3>
      <Say words={say} />
      <div className="mt-2">
        <Points points={items} />
      </div>
    </section>
  ))
}
