// The phases of a turn with their minutes, and what binds whom: what a newcomer keeps beside the desk. Nothing in it is secret.
'use client'
import { useTranslations } from 'use-intl/react'
import { phases } from '../../lib/game/phase.ts'
import type { Party } from '../../lib/scenario/schema.ts'
import { useSeated } from '../_client/useRoom.ts'
import { Part, Sheet } from './Sheet.tsx'

export function PhaseSheet({ party }: { party?: Party }) {
  const t = useTranslations()
  const { room } = useSeated().view
  return (
    <Sheet title={t('paper.sheet.phases')} party={party}>
      <table className="ruled">
        <caption className="sr-only">{t('paper.sheet.phases')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('paper.phase.name')}</th>
            <th scope="col">{t('paper.phase.does')}</th>
            {room.timed && <th scope="col">{t('paper.phase.minutes')}</th>}
          </tr>
        </thead>
        <tbody>
          {phases.map((phase, n) => (
            <tr key={phase}>
              <th scope="row" className="whitespace-nowrap">
                {t('paper.phase.numbered', { n: n + 1, phase: t(`common.phase.${phase}.name`) })}
              </th>
              <td>{t(`common.phase.${phase}.does`)}</td>
              {room.timed && <td className="figures text-right">{room.phaseMinutes[phase]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <Part title={t('paper.phase.rules')}>
        <ul className="list-disc pl-6">
          {(['sign', 'head', 'missing', 'reports', 'words'] as const).map((rule) => (
            <li key={rule}>{t(`paper.phase.rule.${rule}`)}</li>
          ))}
        </ul>
      </Part>
    </Sheet>
  )
}
