// What the last adjudicated turn did beyond trust and tension: agreements, the crisis, will and pressure with their reasons.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Receipt } from '../../../lib/rules/world.ts'
import type { TurnStory } from '../../../lib/view/view.ts'
import { partyName } from '../../_client/catalogue.ts'
import { WhyReceipt } from '../../_parts/ReceiptList.tsx'
import { Section } from '../../_parts/Section.tsx'
import { useControl } from '../useControl.ts'

export function Story({ story }: { story: TurnStory }) {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const titleOf = (id: TurnStory['changes'][number]['package']) => view.agreements.find((one) => one.id === id)?.terms.title ?? id
  const will = view.own.flatMap(({ party, willReceipt }) => {
    // What is held back knows of every party's will; what is told only of public ones, and of each its own.
    const receipt = story === view.held?.story ? story.will[party] : willReceipt
    return receipt ? [{ party, receipt }] : []
  })
  const pressure = view.own.flatMap(({ party }) => {
    const receipt = story.pressure[party]
    return receipt ? [{ party, receipt }] : []
  })
  return (
    <Section title={t('control.story.title', { turn: story.turn })} className="@4xl:col-span-2">
      <ul className="flex flex-col gap-1 text-sm">
        {story.changes.map(({ package: id, change }) => (
          <li key={`${id}-${change}`}>{t(`control.story.${change}`, { title: titleOf(id) })}</li>
        ))}
        {story.changes.length === 0 && <li className="text-ink-3">{t('control.story.noChanges')}</li>}
        {story.crisis && (
          <li>
            {t('control.story.crisis')}{' '}
            {Object.entries(story.crisis.choices)
              .map(([party, choice]) => t(`control.crisis.${choice}`, { party: partyName(catalogue, party) }))
              .join(' ')}
          </li>
        )}
        <li className="figures">{t('control.story.warRisk', { percent: Math.round(story.warRisk * 1000) / 10 })}</li>
      </ul>
      <div className="mt-3 grid gap-4 @2xl:grid-cols-2">
        <Reasons title={t('common.term.will.name')} of={will} rise="good" />
        <Reasons title={t('common.term.pressure.name')} of={pressure} rise="bad" />
      </div>
    </Section>
  )
}

interface ReasonsProps {
  title: string
  of: { party: Parameters<typeof partyName>[1]; receipt: Receipt }[]
  rise: 'good' | 'bad'
}
function Reasons({ title, of, rise }: ReasonsProps) {
  const { catalogue } = useControl()
  if (of.length === 0) return null
  return (
    <div>
      <h3 className="text-base">{title}</h3>
      {of.map(({ party, receipt }) => (
        <div key={party} className="border-b border-line py-1 last:border-0">
          <p className="figures text-sm">
            <span className="font-medium">{partyName(catalogue, party)}</span> {Math.round(receipt.after)}
          </p>
          {receipt.lines.length > 0 && <WhyReceipt catalogue={catalogue} receipt={receipt} rise={rise} />}
        </div>
      ))}
    </div>
  )
}
