// All talk of the room: read every channel, and say something in any of them.
'use client'
import { Lock, LockOpen, Send } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { ChannelView } from '../../../lib/view/view.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Select, Textarea } from '../../_parts/Field.tsx'
import { MarkShape } from '../../_parts/PartyMark.tsx'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { timeText } from '../right/logWords.ts'
import { useControl } from '../useControl.ts'
import { useKept } from '../useKept.ts'
import { allChannels, speakingIn } from './channels.ts'

/** The room takes no more characters than this. */
const longest = 1000

export function Talk() {
  const t = useTranslations('control.talk')
  const { view, catalogue } = useControl()
  const [chosen, choose] = useState('plenary')
  const channels = allChannels(view)
  const channel = channels.find(({ id }) => id === chosen) ?? channels[0]
  if (!channel) return null
  const nameOf = ({ kind, parties }: ChannelView) =>
    t(`channel.${kind}`, { parties: parties.map((id) => partyName(catalogue, id)).join(', ') })
  return (
    <Section title={t('title')}>
      <Select label={t('which')} value={channel.id} onChange={(event) => choose(event.target.value)} wrap="mb-4 max-w-md">
        {channels.map((one) => (
          <option key={one.id} value={one.id}>
            {t('counted', { name: nameOf(one), count: one.messages.length })}
          </option>
        ))}
      </Select>
      <Close channel={channel} />
      <Messages key={`read-${channel.id}`} channel={channel} name={nameOf(channel)} />
      <Say key={channel.id} channel={channel} name={nameOf(channel)} />
    </Section>
  )
}

/** The facilitator may close what is said in a channel, and open it again. */
function Close({ channel }: { channel: ChannelView }) {
  const t = useTranslations('mel.channel')
  const { busy, send } = useSend()
  const into = speakingIn(channel)
  if (!into) return null
  const { closed } = channel
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button size="small" busy={busy} onClick={() => void send({ type: closed ? 'openChannel' : 'closeChannel', channel: into })}>
        {closed ? <LockOpen aria-hidden size={16} /> : <Lock aria-hidden size={16} />}
        {t(closed ? 'open' : 'close')}
      </Button>
      {closed && <p className="text-sm text-doubt">{t('closed')}</p>}
    </div>
  )
}

export function Messages({ channel, name }: { channel: ChannelView; name: string }) {
  const t = useTranslations('control.talk')
  const { catalogue } = useControl()
  const list = useRef<HTMLOListElement>(null)
  const last = channel.messages.at(-1)?.id
  useEffect(() => {
    if (last) list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [last])
  if (channel.messages.length === 0) return <EmptyState title={t('silent')} next={t('silentNext')} className="mb-4" />
  return (
    <ol
      ref={list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={name}
      aria-live="polite"
      className="mb-4 flex max-h-[55dvh] flex-col gap-2 overflow-y-auto"
    >
      {channel.messages.map((message) => (
        <li key={message.id} className="flex items-start gap-2.5 text-sm">
          <span className="mt-1 flex w-4 shrink-0 justify-center">
            {message.party && <MarkShape party={partyOf(catalogue, message.party)} />}
          </span>
          <span className="min-w-0 wrap-anywhere">
            <span className="text-xs text-ink-3">
              <span className="font-medium text-ink-2">{message.name}</span>
              {message.party && ` (${partyName(catalogue, message.party)})`} ·{' '}
              <span data-moves className="figures">
                {timeText(message.at)}
              </span>
            </span>
            <span className="block whitespace-pre-line">{message.text}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}

export function Say({ channel, name }: { channel: ChannelView; name: string }) {
  const t = useTranslations('control.talk')
  const { code } = useControl().view.room
  const [text, keep] = useKept(`talk.${code}.${channel.id}`)
  const { busy, send } = useSend()
  const say = async () => {
    const into = speakingIn(channel)
    if (into && text.trim() && !busy && (await send({ type: 'say', channel: into, text }))) keep('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void say()
  }
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void say()
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-2">
      <Textarea
        label={t('say', { name })}
        hint={t('hint')}
        rows={2}
        maxLength={longest}
        value={text}
        onChange={(event) => keep(event.target.value)}
        onKeyDown={enter}
      />
      <Button type="submit" tone="primary" busy={busy} disabled={text.trim() === ''} className="self-start">
        <Send aria-hidden size={18} />
        {t('send')}
      </Button>
    </form>
  )
}
