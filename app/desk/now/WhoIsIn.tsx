// Before the game: which delegations have somebody at the table.
'use client'
import { useTranslations } from 'use-intl/react'
import type { MemberView } from '../../../lib/view/view.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { BotMark } from '../../_parts/BotMark.tsx'
import { classes } from '../../_parts/classes.ts'
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
            <li key={id} className="py-2 sm:grid sm:grid-cols-[18rem_1fr] sm:items-baseline sm:gap-x-4">
              <span className="font-medium">{party ? <PartyMark party={party} name="full" /> : id}</span>
              <span className={classes('block', members.length ? 'text-ink-2' : 'text-ink-3')}>
                {members.length ? <Members members={members} /> : t('empty')}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** People by their names; a bot has none but its delegation's. */
function Members({ members }: { members: readonly MemberView[] }) {
  const people = members.filter(({ bot }) => !bot)
  return (
    <>
      {people.map(({ name }) => name).join(', ')} {members.length > people.length && <BotMark />}
    </>
  )
}
