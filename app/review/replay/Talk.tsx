// What had been said up to a moment, as far as this reader's seat reads it.
'use client'
import { useTranslations } from 'use-intl/react'
import type { ChannelView } from '../../../lib/view/view.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { MessageList } from '../../desk/talk/MessageList.tsx'

export function Talk({ channels }: { channels: readonly ChannelView[] }) {
  const t = useTranslations('review.replay')
  const { catalogue } = useSeated()
  const heard = channels.filter(({ messages }) => messages.length > 0)
  return (
    <Section title={t('talk')}>
      {heard.length === 0 && <EmptyState title={t('noTalk')} />}
      {heard.map(({ id, kind, parties, messages }) => {
        const name = t(`channel.${kind}`, { parties: parties.map((party) => partyName(catalogue, party)).join(', ') })
        return (
          <details key={id} open={heard.length === 1}>
            <summary className="min-h-9 py-1.5 text-sm font-medium text-action">{name}</summary>
            <div className="rounded-md border border-line">
              <MessageList label={name} messages={messages} empty="" />
            </div>
          </details>
        )
      })}
    </Section>
  )
}
