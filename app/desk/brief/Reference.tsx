// What one looks up in the brief: what everybody knows, how a turn works, the words, the sources.
'use client'
import { useMessages, useTranslations } from 'use-intl/react'
import { phases } from '../../../lib/game/phase.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { Section } from '../../_parts/Section.tsx'
import { useDesk } from '../useDesk.ts'
import { Fold } from './Fold.tsx'
import { Paragraphs, Points } from './Text.tsx'

export function Reference() {
  const t = useTranslations('desk.brief')
  const { own, catalogue } = useDesk()
  return (
    <Section title={t('reference')}>
      <Fold title={t('everyone')}>
        <Paragraphs of={catalogue.situation} />
      </Fold>
      <Fold title={t('turn')}>
        <Turn />
      </Fold>
      <Fold title={t('words')}>
        <Words />
      </Fold>
      <Fold title={t('sources')}>
        <Points of={own.brief.sources} />
      </Fold>
    </Section>
  )
}

function Turn() {
  const t = useTranslations()
  const { room, catalogue } = useDesk()
  return (
    <>
      <p className="mb-2 text-ink-2">{t('desk.brief.turnLasts', { time: catalogue.turnLasts })}</p>
      <ol className="flex flex-col gap-2">
        {phases.map((phase, n) => (
          <li key={phase} className="flex gap-3" aria-current={room.phase === phase ? 'step' : undefined}>
            <span aria-hidden className="figures w-4 shrink-0 font-semibold text-ink-3">
              {n + 1}
            </span>
            <span className="min-w-0 grow">
              <strong className="font-semibold">{t(`common.phase.${phase}.name`)}</strong>
              {room.phase === phase && (
                <Badge tone="note" className="ml-2">
                  {t('common.phaseState.now')}
                </Badge>
              )}
              <span className="block text-sm text-ink-2">{t(`common.phase.${phase}.does`)}</span>
            </span>
            {room.timed && (
              <span className="figures shrink-0 text-sm text-ink-3">{t('desk.brief.minutes', { minutes: room.phaseMinutes[phase] })}</span>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** Every term that is explained anywhere, in the order the words stand. */
function Words() {
  const t = useTranslations()
  const { common } = useMessages()
  const terms = typeof common === 'object' && typeof common.term === 'object' ? Object.keys(common.term) : []
  return (
    <dl className="gap-x-8 sm:columns-2">
      {terms.map((term) => (
        <div key={term} className="break-inside-avoid pb-2">
          <dt className="font-medium">{t(`common.term.${term}.name`)}</dt>
          <dd className="text-sm text-ink-2">{t(`common.term.${term}.explain`)}</dd>
        </div>
      ))}
    </dl>
  )
}
