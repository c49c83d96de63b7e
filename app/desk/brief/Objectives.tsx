// The secret objectives, how they stand as far as the delegation itself can tell, and what each counts.
'use client'
import { Circle, CircleCheck } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { ObjectiveView } from '../../../lib/view/objective-view.ts'
import { stages } from '../../../lib/view/stages.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { Section } from '../../_parts/Section.tsx'
import { Term, Tooltip } from '../../_parts/Term.tsx'
import { useDesk } from '../useDesk.ts'

export function Objectives() {
  const t = useTranslations('desk.brief')
  const c = useTranslations('common')
  const { own } = useDesk()
  const all = own.objectives.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <Section title={t('objectives')} guide="objectives">
      <ul className="flex flex-col gap-4">
        {own.objectives.map((objective) => (
          <li key={objective.id}>
            <Objective objective={objective} all={all} />
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-3">{t('objectivesHow')}</p>
      <p className="mt-1 text-sm text-ink-3">
        <Term of="stage">{t('stages')}</Term> {stages.map((stage) => t('stage', { stage, name: c(`stage.${stage}`) })).join(' · ')}
      </p>
    </Section>
  )
}

function Objective({ objective, all }: { objective: ObjectiveView; all: number }) {
  const t = useTranslations('desk.brief')
  const c = useTranslations('common')
  const { text, hint, met, progress, weight, stage } = objective
  return (
    <>
      <p className="font-medium">{text}</p>
      {stage !== null && (
        <p className="mt-0.5 text-sm">
          <Term of="stage">{t('stageOf', { stage, name: c(`stage.${stage}`) })}</Term>
        </p>
      )}
      <p className="mt-0.5 text-sm text-ink-2">{hint}</p>
      <p className="figures mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-3">
        <Badge tone={met ? 'good' : 'plain'} icon={met ? CircleCheck : Circle}>
          {met ? t('met') : t('open')}
        </Badge>
        {progress && <Tooltip note={t('progressMeans')}>{t('progress', { progress })}</Tooltip>}
        <Tooltip note={t('weightMeans', { weight, all })}>{t('weight', { weight, all })}</Tooltip>
      </p>
    </>
  )
}
