// Pieces of the run of show: words to read aloud, things to do and to watch for, troubles and what helps. On the screen and on paper alike.
import { Megaphone } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Advice as AdviceOf } from '../../lib/scenario/guide-schema.ts'

export function Heading({ children }: { children: ReactNode }) {
  return <h3 className="mt-3 mb-1 text-sm font-semibold text-ink-2 print:mb-0.5">{children}</h3>
}

/** To be read aloud, as it stands. */
export function Say({ words }: { words: readonly string[] }) {
  const t = useTranslations('guide')
  if (words.length === 0) return null
  return (
    <section className="mt-3 break-inside-avoid border-l-4 border-action py-1 pl-3">
      <h3 className="flex items-center gap-1.5 text-sm font-semibold text-action print:text-ink">
        <Megaphone aria-hidden size="1em" />
        {t('say')}
      </h3>
      {words.map((paragraph) => (
        <p key={paragraph} className="mt-1 max-w-prose text-base">
          {paragraph}
        </p>
      ))}
    </section>
  )
}

export function Points({ points }: { points: readonly string[] }) {
  if (points.length === 0) return null
  return (
    <ul className="flex max-w-prose list-disc flex-col gap-1 pl-5 text-sm">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}

export function Troubles({ troubles }: { troubles: AdviceOf['troubles'] }) {
  const t = useTranslations('guide')
  if (troubles.length === 0) return null
  return (
    <>
      <Heading>{t('troubles')}</Heading>
      <dl className="flex max-w-prose flex-col gap-1.5 text-sm">
        {troubles.map(({ sign, act }) => (
          <div key={sign} className="break-inside-avoid">
            <dt className="font-medium">{sign}</dt>
            <dd className="border-l border-line pl-3 text-ink-2">{act}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

export function Advice({ advice: { say, watch, troubles } }: { advice: AdviceOf }) {
  const t = useTranslations('guide')
  return (
    <>
      <Say words={say} />
      {watch.length > 0 && (
        <>
          <Heading>{t('watch')}</Heading>
          <Points points={watch} />
        </>
      )}
      <Troubles troubles={troubles} />
    </>
  )
}
