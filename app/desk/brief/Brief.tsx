// The delegation's own brief: goals, situation, limits, its nature – and how the game is played.
'use client'
import { useMessages, useTranslations } from 'use-intl/react'
import { phases } from '../../../lib/game/phase.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { Section } from '../../_parts/Section.tsx'
import { useDesk } from '../useDesk.ts'
import { Objectives } from './Objectives.tsx'

export function Brief() {
  const t = useTranslations('desk.brief')
  const { own, catalogue } = useDesk()
  const { brief, nature } = own
  return (
    <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
      <div className="flex flex-col gap-4">
        <Objectives />
        <Text title={t('situation')} paragraphs={brief.situation} />
        <Points title={t('interests')} points={brief.interests} />
        <Points title={t('limits')} points={brief.limits} />
        <Points title={t('howToPlay')} points={brief.howToPlay} />
      </div>
      <div className="flex flex-col gap-4">
        <Section title={t('nature')} aside={<Badge tone="note">{t(`natureName.${nature}`)}</Badge>}>
          <p className="text-ink-2">{t(`natureMeans.${nature}`)}</p>
        </Section>
        <Turn />
        <Text title={t('everyone')} paragraphs={catalogue.situation} />
      </div>
      <div className="flex flex-col gap-4 xl:col-span-2">
        <Words />
        <Points title={t('sources')} points={brief.sources} />
      </div>
    </div>
  )
}

function Text({ title, paragraphs }: { title: string; paragraphs: readonly string[] }) {
  return (
    <Section title={title}>
      <div className="flex max-w-prose flex-col gap-3">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </Section>
  )
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <Section title={title}>
      <ul className="flex max-w-prose list-disc flex-col gap-2 pl-5">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Section>
  )
}

function Turn() {
  const t = useTranslations()
  const { room, catalogue } = useDesk()
  return (
    <Section title={t('desk.brief.turn')}>
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
    </Section>
  )
}

/** Every term that is explained anywhere, in the order the words stand. */
function Words() {
  const t = useTranslations()
  const { common } = useMessages()
  const terms = typeof common === 'object' && typeof common.term === 'object' ? Object.keys(common.term) : []
  return (
    <Section title={t('desk.brief.words')}>
      <dl className="gap-x-8 sm:columns-2">
        {terms.map((term) => (
          <div key={term} className="break-inside-avoid pb-2">
            <dt className="font-medium">{t(`common.term.${term}.name`)}</dt>
            <dd className="text-sm text-ink-2">{t(`common.term.${term}.explain`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
