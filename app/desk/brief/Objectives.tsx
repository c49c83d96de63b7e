// The secret objectives, how they stand as far as the delegation itself can tell, and what each counts.
'use client'
import { Circle, CircleCheck } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { Badge } from '../../_parts/Badge.tsx'
import { Section } from '../../_parts/Section.tsx'
import { useDesk } from '../useDesk.ts'

export function Objectives() {
  const t = useTranslations('desk.brief')
  const { own } = useDesk()
  return (
    <Section title={t('objectives')} guide="objectives">
      <ul className="flex flex-col gap-4">
        {own.objectives.map((objective) => (
          <li key={objective.id}>
            <p className="font-medium">{objective.text}</p>
            <p className="mt-0.5 text-sm text-ink-2">{objective.hint}</p>
            <p className="figures mt-1.5 flex flex-wrap items-center gap-2 text-sm text-ink-3">
              <Badge tone={objective.met ? 'good' : 'plain'} icon={objective.met ? CircleCheck : Circle}>
                {objective.met ? t('met') : t('open')}
              </Badge>
              {objective.progress && <span>{t('progress', { progress: objective.progress })}</span>}
              <span>{t('weight', { weight: objective.weight })}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-3">{t('objectivesHow')}</p>
    </Section>
  )
}
