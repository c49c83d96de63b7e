// Signs to fold and stand up: one for each delegation's table, and one for each delegate.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Party } from '../../lib/scenario/schema.ts'
import { partyOf } from '../_client/catalogue.ts'
import { useSeatedAs } from '../_client/useRoom.ts'
import { MarkShape } from '../_parts/PartyMark.tsx'
import type { Sign } from './choice.ts'

export function Signs({ which }: { which: readonly Sign[] }) {
  const t = useTranslations()
  const { view, catalogue } = useSeatedAs('facilitator')
  const people = view.delegations.flatMap(({ party, members }) =>
    members.filter(({ bot }) => !bot).map((member) => ({ ...member, party: partyOf(catalogue, party) })),
  )
  return (
    <>
      {which.includes('tables') &&
        catalogue.parties.map((party) => <Tent key={party.id} size="table" party={party} name={party.short} below={party.name} />)}
      {which.includes('people') &&
        people.map(({ person, name, portfolio, party }) => (
          <Tent key={person} size="name" party={party} name={name} below={t(`common.seat.portfolio.${portfolio}`)} />
        ))}
      {which.includes('people') && people.length === 0 && <p className="no-print p-6 text-center text-ink-2">{t('paper.noPeople')}</p>}
    </>
  )
}

interface TentProps {
  party: Party | undefined
  name: string
  below: string
  size: 'table' | 'name'
}
/** Both sides; the one behind stands on its head until the sheet is folded. */
function Tent(props: TentProps) {
  return (
    <section aria-label={`${props.name}, ${props.below}`} className={`tent tent-of-${props.size}`}>
      <div aria-hidden className="tent-side tent-back">
        <Side {...props} />
      </div>
      <div className="tent-side">
        <Side {...props} />
      </div>
    </section>
  )
}

function Side({ party, name, below, size }: TentProps) {
  return (
    <>
      <span className="tent-name">
        <MarkShape party={party} />
        {name}
      </span>
      <span className="tent-below">{size === 'name' && party ? `${party.short} · ${below}` : below}</span>
    </>
  )
}
