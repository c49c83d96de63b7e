// What delegations ask the facilitator: a line for each, with what has not been read yet.
'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { partyName, partyOf } from '../../../_client/catalogue.ts'
import { classes } from '../../../_parts/classes.ts'
import { PartyMark } from '../../../_parts/PartyMark.tsx'
import { EmptyState, Section } from '../../../_parts/Section.tsx'
import { useControl } from '../../useControl.ts'
import { Messages, Say } from '../Talk.tsx'
import { useAsked } from './useAsked.ts'

export function HelpLine() {
  const t = useTranslations('mel.help')
  const { catalogue } = useControl()
  const { lines, read } = useAsked()
  const [chosen, choose] = useState<string | null>(null)
  const used = lines.filter(({ channel }) => channel.messages.length > 0)
  const open = lines.find(({ party }) => party === chosen) ?? used.find(({ unread }) => unread > 0) ?? used[0] ?? lines[0]
  const channel = open?.channel
  useEffect(() => {
    if (channel) read(channel)
  }, [channel, read])
  // Whoever is looked at stays, though its questions are read now and another's are not.
  useEffect(() => {
    if (chosen === null && open && open.channel.messages.length > 0) choose(open.party)
  }, [chosen, open])
  if (!open || !channel) return null
  const name = partyName(catalogue, open.party)
  return (
    <Section title={t('title')}>
      <p className="mb-3 text-sm text-ink-2">{t('how')}</p>
      {used.length === 0 && <EmptyState title={t('none')} next={t('noneNext')} className="mb-4" />}
      <ul className="mb-4 flex flex-wrap gap-2">
        {lines.map(({ party: id, unread }) => {
          const party = partyOf(catalogue, id)
          return (
            <li key={id}>
              <button
                type="button"
                aria-pressed={id === open.party}
                onClick={() => choose(id)}
                className={classes(
                  'inline-flex min-h-11 items-center gap-2 rounded-full border px-4 text-sm font-medium',
                  id === open.party ? 'border-action bg-action-soft text-action' : 'border-edge text-ink-2 hover:bg-sunk',
                )}
              >
                {party ? <PartyMark party={party} /> : id}
                {unread > 0 && (
                  <span className="figures rounded-full bg-action px-1.5 text-xs font-semibold text-on-action">
                    <span aria-hidden>{unread}</span>
                    <span className="sr-only">{t('unread', { count: unread })}</span>
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
      {channel.messages.length > 0 && <Messages key={`read-${channel.id}`} channel={channel} name={name} />}
      <Say key={channel.id} channel={channel} name={name} />
    </Section>
  )
}
