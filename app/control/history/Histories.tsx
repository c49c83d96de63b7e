// The histories that were left by going back, beside the present one: a list, curves, and the same as a table.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { partyName } from '../../_client/catalogue.ts'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { useControl } from '../useControl.ts'
import { GoBack } from './GoBack.tsx'
import { WayChart } from './WayChart.tsx'
import { WayList } from './WayList.tsx'
import { WayTable } from './WayTable.tsx'
import { mutualPairs, waysOf } from './ways.ts'

/** Left histories drawn unless others are chosen: more lines are hard to tell apart. */
const drawnAtFirst = 3

export function Histories() {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const pairs = mutualPairs(catalogue.principals)
  const ways = waysOf(view, pairs)
  const [chosen, choose] = useState<readonly string[] | null>(null)
  const drawn = chosen ?? view.forks.slice(-drawnAtFirst).map(({ id }) => id)
  const shown = ways.filter(({ fork }) => fork === null || drawn.includes(fork.id))
  const toggle = (id: string) => choose(drawn.includes(id) ? drawn.filter((one) => one !== id) : [...drawn, id])
  const lines = (value: (point: (typeof ways)[number]['points'][number]) => number) =>
    shown.map(({ letter, fork, points }) => ({
      letter,
      now: fork === null,
      points: points.map((point) => ({ turn: point.turn, value: value(point) })),
    }))
  const trustIn = pairs.map(({ holder, toward }) =>
    t('powers.history.trust', { holder: partyName(catalogue, holder), toward: partyName(catalogue, toward) }),
  )
  return (
    <div className="flex flex-col gap-4">
      <Section title={t('powers.history.title')}>
        {view.forks.length === 0 ? (
          <EmptyState title={t('powers.history.none')} next={t('powers.history.noneNext')} action={<GoBack />} />
        ) : (
          <WayList ways={ways} drawn={drawn} onToggle={toggle} />
        )}
      </Section>
      {view.forks.length > 0 && (
        <Section title={t('powers.history.compare')}>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4 @xl:grid-cols-2">
            <WayChart title={t('common.term.tension.name')} lines={lines(({ tension }) => tension)} />
            {trustIn.map((title, n) => (
              <WayChart key={title} title={title} lines={lines(({ trust }) => trust[n] ?? 0)} />
            ))}
          </div>
          <WayTable ways={shown.map((way) => ({ ...way, name: way.fork?.name ?? t('powers.history.present') }))} trustIn={trustIn} />
        </Section>
      )}
    </div>
  )
}
