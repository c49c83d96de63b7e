// The scenario's dials by group: what can be turned now, and what the start of the game has fixed.
'use client'
import { useTranslations } from 'use-intl/react'
import { Section } from '../../_parts/Section.tsx'
import { useControl } from '../useControl.ts'
import { Dial } from './Dial.tsx'
import { Ways } from './Ways.tsx'

export function Dials() {
  const t = useTranslations('powers.dials')
  const { knobs } = useControl().view
  const groups = [...new Set(knobs.map(({ group }) => group))]
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-ink-2">{t('lead')}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 @4xl:grid-cols-2">
        <Ways />
        {groups.map((group) => (
          <Section key={group} title={group}>
            <ul>
              {knobs
                .filter((knob) => knob.group === group)
                .map((knob) => (
                  <Dial key={knob.id} knob={knob} />
                ))}
            </ul>
          </Section>
        ))}
      </div>
    </div>
  )
}
