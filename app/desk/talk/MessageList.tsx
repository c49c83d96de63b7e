// What has been said in a channel: who, of which delegation, when. New messages scroll into view and are spoken.
'use client'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import type { ChannelView } from '../../../lib/view/view.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { MarkShape } from '../../_parts/PartyMark.tsx'
import { EmptyState } from '../../_parts/Section.tsx'

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })

interface MessageListProps {
  label: string
  messages: ChannelView['messages']
  /** What to do, or to expect, while nothing has been said. */
  empty: string
}
export function MessageList({ label, messages, empty }: MessageListProps) {
  const t = useTranslations('desk.talk')
  const { catalogue } = useSeated()
  const box = useRef<HTMLDivElement>(null)
  const last = messages.at(-1)?.id
  useEffect(() => {
    if (last !== undefined && box.current) box.current.scrollTop = box.current.scrollHeight
  }, [last])
  return (
    <div
      ref={box}
      role="log"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a log that scrolls must be reachable by keyboard
      tabIndex={0}
      className="h-[28dvh] min-h-36 lg:h-[42dvh] overflow-y-auto px-3 py-2 -outline-offset-3!"
    >
      {messages.length === 0 ? (
        <EmptyState title={t('empty')} next={empty} />
      ) : (
        <ul className="flex flex-col gap-3">
          {messages.map((message) => (
            <li key={message.id}>
              <p className="flex flex-wrap items-center gap-x-1.5 text-sm text-ink-3">
                {message.party && <MarkShape party={partyOf(catalogue, message.party)} />}
                <span className="font-semibold text-ink">{message.name}</span>
                <span>{message.party ? partyName(catalogue, message.party) : t('facilitator')}</span>
                <time dateTime={new Date(message.at).toISOString()} className="figures">
                  {clock.format(message.at)}
                </time>
              </p>
              <p className="break-words whitespace-pre-wrap">{message.text}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
