// The one free action of a turn, and standing vetoes: every act the delegation may order, to tick.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Party } from '../../lib/scenario/schema.ts'
import { useSeated } from '../_client/useRoom.ts'
import { Blank, Part, Tick } from './Sheet.tsx'

export function FreePart({ party }: { party: Party }) {
  const t = useTranslations('paper.free')
  const { catalogue } = useSeated()
  const acts = catalogue.acts.filter((act) => act.by.includes(party.id))
  const vetoes = catalogue.acts.filter((act) => act.vetoBy.includes(party.id))
  const others = catalogue.parties.filter(({ id }) => id !== party.id)
  return (
    <>
      <Part title={t('title')}>
        <ul className="ticks">
          <li>
            <Tick label={t('nothing')} />
          </li>
          <li>
            <Tick label={<Blank label={t('gesture')} />} />
          </li>
          <li>
            <Tick label={t('homeCampaign')} />
          </li>
          <li>
            <Tick label={<Blank label={t('restore')} />} />
          </li>
          <li>
            <Tick label={t('intelligence')} /> {others.map(({ short }) => short).join(' / ')}
          </li>
          {party.mediator && (
            <li>
              <Tick label={t('mediation')} /> {others.map(({ short }) => short).join(' / ')}
            </li>
          )}
          {acts.map(({ id, short }) => (
            <li key={id}>
              <Tick label={t('act', { id, act: short })} />
            </li>
          ))}
          {catalogue.principals.includes(party.id) && (
            <>
              <li>
                <Tick label={t('brink')} />
              </li>
              <li>
                <Tick label={t('capitulate')} />
              </li>
            </>
          )}
        </ul>
      </Part>
      {vetoes.length > 0 && (
        <Part title={t('vetoes')}>
          <ul className="ticks">
            {vetoes.map(({ id, short }) => (
              <li key={id}>
                <Tick label={t('act', { id, act: short })} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}
