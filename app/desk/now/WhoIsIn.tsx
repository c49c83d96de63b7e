// Before the game: which delegations have somebody at the table.
'use client'
import { useTranslations } from 'use-intl/react'
import { partyOf } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { Section } from '../../_parts/Section.tsx'

export function WhoIsIn() {
  const t = useTranslations('desk.lobby')
  const { view, catalogue } = useSeated()
  return (
    <Section title={t('title')}>
      <ul className="divide-y divide-line">
        {view.delegations.map(({ party: id, members }) => {
          const party = partyOf(catalogue, id)
          return (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2">
              <span className="w-40 font-medium">{party ? <PartyMark party={party} name="full" /> : id}</span>
              <span className={members.length ? 'text-ink-2' : 'text-ink-3'}>
                {members.length ? members.map(({ name }) => name).join(', ') : t('empty')}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
