// The delegation's own brief with its secret goals, as its desk shows it.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Party } from '../../lib/scenario/schema.ts'
import type { Own } from '../../lib/view/view.ts'
import { useSeated } from '../_client/useRoom.ts'
import { Part, Sheet } from './Sheet.tsx'

export function BriefSheet({ party, own: { brief, objectives, nature } }: { party: Party; own: Own }) {
  const t = useTranslations('paper')
  const { catalogue } = useSeated()
  return (
    <Sheet title={t('sheet.brief')} party={party} seal={t('secretOf', { party: party.short })}>
      <h2 className="text-2xl font-bold">{party.name}</h2>
      <Part title={t('brief.objectives')}>
        <ol className="list-decimal pl-6">
          {objectives.map(({ id, text, hint, weight }) => (
            <li key={id} className="mb-1.5 break-inside-avoid">
              <strong>{text}</strong> <span className="text-sm">{t('brief.weight', { weight })}</span>
              <br />
              <span className="text-sm">{hint}</span>
            </li>
          ))}
        </ol>
        <p className="text-sm">{t(`brief.nature.${nature}`)}</p>
      </Part>
      <Part title={t('brief.situation')}>
        {brief.situation.map((paragraph) => (
          <p key={paragraph} className="mb-1.5">
            {paragraph}
          </p>
        ))}
      </Part>
      <List title={t('brief.interests')} points={brief.interests} />
      <List title={t('brief.limits')} points={brief.limits} />
      <List title={t('brief.howToPlay')} points={brief.howToPlay} />
      <Part title={t('brief.everyone')}>
        <div className="text-sm">
          {catalogue.situation.map((paragraph) => (
            <p key={paragraph} className="mb-1.5">
              {paragraph}
            </p>
          ))}
        </div>
      </Part>
    </Sheet>
  )
}

function List({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <Part title={title}>
      <ul className="list-disc pl-6">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Part>
  )
}
