// Messages the room has not acknowledged yet: on their way, waiting for the connection, or refused with the reason.
'use client'
import { CircleAlert, Clock } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { mint } from '../../_client/mint.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { Button } from '../../_parts/Button.tsx'
import type { Outgoing } from './outbox.ts'
import { useOutbox } from './useOutbox.ts'

export function Sending({ messages }: { messages: readonly Outgoing[] }) {
  const t = useTranslations('desk.talk')
  const { link, you } = useSeated()
  const outbox = useOutbox()
  return messages.map((message) => (
    <li key={message.id}>
      <p className="flex flex-wrap items-center gap-x-1.5 text-sm text-ink-3">
        <span className="font-semibold text-ink">{you?.name}</span>
        {message.refused === null ? (
          <span className="inline-flex items-center gap-1">
            <Clock aria-hidden size={14} />
            {t(link === 'online' ? 'sending' : 'waits')}
          </span>
        ) : (
          <span className="inline-flex items-center gap-1 text-bad">
            <CircleAlert aria-hidden size={14} />
            {t('notSent', { why: message.refused })}
          </span>
        )}
      </p>
      <p className="break-words whitespace-pre-wrap text-ink-2">{message.text}</p>
      {message.refused !== null && (
        <p className="mt-1 flex flex-wrap gap-2">
          <Button size="small" onClick={() => outbox.again(message.id, mint())}>
            {t('tryAgain')}
          </Button>
          <Button size="small" tone="quiet" onClick={() => outbox.drop(message.id)}>
            {t('drop')}
          </Button>
        </p>
      )}
    </li>
  ))
}
