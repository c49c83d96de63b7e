// Says that a bot plays for one's own delegation, and how to take the seat back.
'use client'
import { Bot } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { useDesk } from '../useDesk.ts'

export function BotPlays() {
  const t = useTranslations('desk.bot')
  const { own } = useDesk()
  const { busy, send } = useSend()
  return (
    <section aria-label={t('title')} className="rounded-lg border border-note bg-note-soft p-4">
      <h2 className="flex items-center gap-2 text-base text-note">
        <Bot aria-hidden size={20} className="shrink-0" />
        {t('title')}
      </h2>
      <p className="mt-1 text-sm">{t('text')}</p>
      <Button
        tone="primary"
        busy={busy}
        className="mt-3 w-full"
        onClick={() => void send({ type: 'recallBot', party: own.party }, t('taken'))}
      >
        {t('take')}
      </Button>
    </section>
  )
}
