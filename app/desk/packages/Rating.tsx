// How far one's own side could live with a package, asked in private: one tap, never forced, and nobody at the table is shown it.
'use client'
import { useId } from 'react'
import { useTranslations } from 'use-intl/react'
import { highestRating } from '../../../lib/game/rating-scale.ts'
import type { ProposalView } from '../../../lib/view/view.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { useDesk } from '../useDesk.ts'

const steps = Array.from({ length: highestRating }, (_, n) => n + 1)

export function Rating({ proposal }: { proposal: ProposalView }) {
  const t = useTranslations('surveys.rating')
  const { own, you, room } = useDesk()
  const { busy, send } = useSend()
  const id = useId()
  const latest = proposal.versions.at(-1)
  if (!latest || !you?.own || you.role.kind !== 'delegate' || room.status !== 'playing' || !proposal.needs.includes(own.party)) return null
  const mine = you.own.rated.find((one) => one.package === proposal.id && one.version === latest.n)?.rating ?? null
  const rate = (rating: number | null) =>
    void send({ type: 'ratePackage', package: proposal.id, version: latest.n, rating }, t(rating === null ? 'takenBack' : 'kept'))
  return (
    <details data-alone>
      <summary className="min-h-11 content-center text-sm">
        <span className="font-medium">{t('ask')}</span> <span className="text-ink-3">{t('state', { rating: mine ?? 0 })}</span>
      </summary>
      <fieldset aria-describedby={`${id}-who`} className="max-w-md">
        <legend className="sr-only">{t('legend', { title: latest.terms.title })}</legend>
        <p aria-hidden className="mb-1 flex justify-between gap-4 text-sm text-ink-3">
          <span>{t('low')}</span>
          <span className="text-right">{t('high')}</span>
        </p>
        <div className="grid auto-cols-fr grid-flow-col gap-1">
          {steps.map((step) => (
            <Button
              key={step}
              busy={busy}
              aria-pressed={mine === step}
              onClick={() => rate(step)}
              className="px-0! aria-pressed:border-action! aria-pressed:bg-action! aria-pressed:text-on-action!"
            >
              <span aria-hidden className="figures">
                {step}
              </span>
              <span className="sr-only">{t('step', { step, ends: step === 1 ? 'low' : step === highestRating ? 'high' : 'none' })}</span>
            </Button>
          ))}
        </div>
        <div className="mt-1 flex flex-wrap items-center justify-between gap-x-3">
          <p id={`${id}-who`} className="min-w-0 grow basis-52 text-sm text-ink-3">
            {t('who', { consent: you.own.consent ?? 'unasked' })}
          </p>
          {mine !== null && (
            <Button size="small" tone="quiet" busy={busy} onClick={() => rate(null)}>
              {t('takeBack')}
            </Button>
          )}
        </div>
      </fieldset>
    </details>
  )
}
