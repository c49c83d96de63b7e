// The composing box of one channel: what is half typed stays on this device until it is sent.
'use client'
import { SendHorizontal } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Textarea } from '../../_parts/Field.tsx'
import { keep, recall } from '../kept.ts'
import { useDesk } from '../useDesk.ts'
import type { TalkChannel } from './channels.ts'

export function Write({ channel }: { channel: TalkChannel }) {
  const t = useTranslations('desk.talk')
  const { own, room } = useDesk()
  const { busy, send } = useSend()
  const at = [room.code, own.party, 'say', channel.id] as const
  const [text, setText] = useState(() => {
    const kept = recall(sessionStorage, ...at)
    return typeof kept === 'string' ? kept : ''
  })
  const change = (next: string) => {
    setText(next)
    keep(sessionStorage, next, ...at)
  }
  const say = async () => {
    if (busy || !text.trim()) return
    if (await send({ type: 'say', channel: channel.address, text })) change('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void say()
  }
  // On a touch keyboard Enter is the only way to begin a line.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !matchMedia('(pointer: fine)').matches) return
    event.preventDefault()
    void say()
  }
  return (
    <form
      onSubmit={submit}
      // On a phone it stays in reach above the navigation.
      className="flex flex-col gap-2 rounded-b-md border-t border-line bg-sheet p-3 max-lg:sticky max-lg:bottom-[calc(3.75rem+env(safe-area-inset-bottom))] max-lg:z-10"
    >
      <Textarea
        label={t('message')}
        rows={2}
        maxLength={1000}
        value={text}
        readOnly={busy}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="flex items-center justify-between gap-3">
        <p className="text-sm text-ink-3 pointer-coarse:invisible">{t('keys')}</p>
        <Button type="submit" tone="primary" busy={busy} disabled={!text.trim()}>
          <SendHorizontal aria-hidden size={18} />
          {t('send')}
        </Button>
      </div>
    </form>
  )
}
