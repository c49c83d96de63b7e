// Choosing what is otherwise: a figure, an order, an answer, a choice in the crisis, or a report.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Select } from '../../_parts/Field.tsx'
import { FigureField } from '../override/FigureField.tsx'
import { GradeField } from '../override/Standing.tsx'
import { isFigure, type Target } from '../override/target.ts'
import { useSubject } from '../override/useSubject.ts'
import { useControl } from '../useControl.ts'
import { CrisisSupposed, OrderSupposed, ResponseSupposed } from './SupposeDeed.tsx'
import type { Supposition } from './supposing.ts'

const kinds = ['figure', 'orders', 'response', 'crisis', 'report'] as const
type Kind = (typeof kinds)[number]

export interface SupposeProps {
  /** null while nothing would be otherwise. */
  onChange: (one: Supposition | null) => void
}

export function Suppose({ onChange }: SupposeProps) {
  const t = useTranslations('log.whatIf')
  const [kind, choose] = useState<Kind>('figure')
  return (
    <div className="flex flex-col gap-3">
      <Select
        label={t('what')}
        value={kind}
        onChange={(event) => {
          choose(event.target.value as Kind)
          onChange(null)
        }}
        wrap="max-w-sm"
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t(`kind.${one}`)}
          </option>
        ))}
      </Select>
      {kind === 'figure' && <FigureSupposed onChange={onChange} />}
      {kind === 'orders' && <OrderSupposed onChange={onChange} />}
      {kind === 'response' && <ResponseSupposed onChange={onChange} />}
      {kind === 'crisis' && <CrisisSupposed onChange={onChange} />}
      {kind === 'report' && <ReportSupposed onChange={onChange} />}
    </div>
  )
}

function FigureSupposed({ onChange }: SupposeProps) {
  const t = useTranslations('log.whatIf')
  const { view, catalogue } = useControl()
  const subject = useSubject()
  const targets: Target[] = [
    { kind: 'tension' },
    ...catalogue.parties.flatMap(({ id: holder }) =>
      catalogue.parties.flatMap(({ id: toward }): Target[] => (holder === toward ? [] : [{ kind: 'trust', holder, toward }])),
    ),
    ...catalogue.parties.map(({ id: party }): Target => ({ kind: 'will', party })),
    ...catalogue.parties.flatMap(({ id: party }): Target[] =>
      view.board.pressure[party] === undefined ? [] : [{ kind: 'pressure', party }],
    ),
  ]
  const [at, choose] = useState(0)
  const target = targets[at]
  return (
    <>
      <Select
        label={t('figure')}
        value={at}
        onChange={(event) => {
          choose(Number(event.target.value))
          onChange(null)
        }}
        wrap="max-w-md"
      >
        {targets.map((one, index) => (
          <option key={JSON.stringify(one)} value={index}>
            {subject(one)}
          </option>
        ))}
      </Select>
      {target && isFigure(target) && (
        <FigureField key={at} target={target} onChange={(change) => onChange(change && { kind: 'byHand', change })} />
      )}
    </>
  )
}

function ReportSupposed({ onChange }: SupposeProps) {
  const t = useTranslations('log.whatIf')
  const { view } = useControl()
  const subject = useSubject()
  const reports = (view.held ?? view).reports
  const [chosen, choose] = useState(reports[0]?.id ?? '')
  if (reports.length === 0) return <p className="text-sm text-ink-2">{t('noReports')}</p>
  return (
    <>
      <Select
        label={t('report')}
        value={chosen}
        onChange={(event) => {
          choose(event.target.value)
          onChange(null)
        }}
        wrap="max-w-md"
      >
        {reports.map(({ id }) => (
          <option key={id} value={id}>
            {subject({ kind: 'report', report: id })}
          </option>
        ))}
      </Select>
      <GradeField key={chosen} target={{ kind: 'report', report: chosen }} onChange={(change) => onChange({ kind: 'byHand', change })} />
    </>
  )
}
