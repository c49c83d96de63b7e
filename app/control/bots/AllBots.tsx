// What concerns all bots of the room: filling the empty seats with them, and how fast they act.
'use client'
import { Bot } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { type BotPace, botPaces } from '../../../lib/game/state.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Select } from '../../_parts/Field.tsx'
import { notify } from '../../_parts/Notices.tsx'
import { useControl } from '../useControl.ts'
import { usualStrategy } from './usual.ts'

/** Hands every delegation without anybody to a bot that plays as one would expect; nothing when none is empty. */
export function FillSeats({ className }: { className?: string }) {
  const t = useTranslations('control.bots')
  const { view, catalogue } = useControl()
  const { send } = useSend()
  const [filling, setFilling] = useState(false)
  const empty = view.delegations.filter(({ members }) => members.length === 0)
  if (empty.length === 0 || view.room.status === 'ended' || view.room.status === 'closed') return null
  const fill = async () => {
    setFilling(true)
    const granted = await Promise.all(empty.map(({ party }) => send({ type: 'seatBot', party, strategy: usualStrategy(catalogue, party) })))
    setFilling(false)
    const count = granted.filter(Boolean).length
    if (count > 0) notify('good', t('filled', { count }))
  }
  return (
    <div className={className}>
      <Button busy={filling} onClick={() => void fill()}>
        <Bot aria-hidden size={18} />
        {t('fill', { count: empty.length })}
      </Button>
      <p className="mt-1 text-sm text-ink-3">{t('fillHint')}</p>
    </div>
  )
}

/** Only while bots play. */
export function BotPaceChoice() {
  const t = useTranslations('control.bots')
  const { view } = useControl()
  const { busy, send } = useSend()
  if (!view.people.some(({ bot }) => bot !== null) || view.room.status === 'ended') return null
  return (
    <Select
      label={t('pace')}
      value={view.settings.botPace}
      disabled={busy}
      onChange={(event) => void send({ type: 'setBotPace', pace: event.target.value as BotPace })}
    >
      {botPaces.map((pace) => (
        <option key={pace} value={pace}>
          {t(`paces.${pace}`)}
        </option>
      ))}
    </Select>
  )
}
