// How a report or a commitment shall stand, chosen from what it can be.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { OverrideChange } from '../../../lib/game/override.ts'
import { settable } from '../../../lib/rules/override.ts'
import type { Report } from '../../../lib/rules/world.ts'
import { measureOf } from '../../_client/catalogue.ts'
import { Choices } from '../../_parts/Field.tsx'
import { StatusMark } from '../../_parts/StatusMark.tsx'
import { useControl } from '../useControl.ts'
import { gradeNow, statusNow, type Target } from './target.ts'

const grades: readonly Report['grade'][] = ['clean', 'doubtful', 'clear']

interface StandingProps<K extends Target['kind']> {
  target: Extract<Target, { kind: K }>
  onChange: (change: OverrideChange) => void
}
export function GradeField({ target, onChange }: StandingProps<'report'>) {
  const t = useTranslations()
  const { view } = useControl()
  const now = gradeNow(view, target.report)
  const [grade, choose] = useState<Report['grade'] | null>(null)
  return (
    <div>
      {now && <Now of={{ kind: 'grade', is: now }} />}
      <Choices
        legend={t('powers.override.shallBe')}
        name="grade"
        value={grade}
        options={grades.map((one) => ({
          value: one,
          label: t(`common.grade.${one}.name`),
          hint: t(`common.grade.${one}.means`),
        }))}
        onChange={(next) => {
          choose(next)
          onChange({ ...target, grade: next })
        }}
      />
    </div>
  )
}

type Settable = (typeof settable)[number]

export function StatusField({ target, onChange }: StandingProps<'commitment'>) {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const now = statusNow(view, target)
  const [status, choose] = useState<Settable | null>(null)
  const once = measureOf(catalogue, target.measure)?.mode === 'do'
  return (
    <div>
      {now && <Now of={{ kind: 'status', is: now }} />}
      <Choices
        legend={t('powers.override.shallBe')}
        name="status"
        value={status}
        options={settable
          .filter((one) => one !== now && (once || one !== 'done'))
          .map((one) => ({ value: one, label: t(`common.status.${one}.name`), hint: t(`common.status.${one}.means`) }))}
        onChange={(next) => {
          choose(next)
          onChange({ ...target, status: next })
        }}
      />
    </div>
  )
}

function Now({ of }: Pick<Parameters<typeof StatusMark>[0], 'of'>) {
  const t = useTranslations('powers.override')
  return (
    <p className="mb-3 flex items-center gap-2">
      {t('nowIs')} <StatusMark of={of} />
    </p>
  )
}
