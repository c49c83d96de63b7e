// The composing box of one channel: what is half typed stays on this device; what is sent goes to the outbox, which loses nothing.
'use client'
import { SendHorizontal } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, use, useLayoutEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { WhyNotSent } from '../../_client/looking.ts'
import { mint } from '../../_client/mint.ts'
import { Button } from '../../_parts/Button.tsx'
import { Textarea } from '../../_parts/Field.tsx'
import { keptText, useKept } from '../useKept.ts'
import type { TalkChannel } from './channels.ts'
import { useOutbox } from './useOutbox.ts'

/** Mounted anew for each channel. */
export function Write({ channel }: { channel: TalkChannel }) {
  const t = useTranslations('desk.talk')
  const why = use(WhyNotSent)
  const outbox = useOutbox()
  const [text, change] = useKept(keptText, 'say', channel.id)
  const box = useRef<HTMLTextAreaElement>(null)
  // As high as its text.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every change of it
  useLayoutEffect(() => {
    if (!box.current) return
    const { style, offsetHeight, clientHeight } = box.current
    style.height = 'auto'
    style.height = `${box.current.scrollHeight + offsetHeight - clientHeight}px`
  }, [text])
  const say = () => {
    if (why !== null || !text.trim()) return
    outbox.put({ id: mint(), channel: channel.id, address: channel.address, text: text.trim() })
    change('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    say()
  }
  // On a touch keyboard Enter is the only way to begin a line.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !matchMedia('(pointer: fine)').matches) return
    event.preventDefault()
    say()
  }
  return (
    <form
      onSubmit={submit}
      data-foot
      // On a phone it stays in reach above the navigation, as low as its text lets it be.
      className="flex items-end gap-2 rounded-b-md border-t border-line bg-sheet p-2 max-lg:sticky max-lg:bottom-[calc(3.75rem+env(safe-area-inset-bottom))] max-lg:z-10 lg:flex-col lg:items-stretch lg:p-3"
    >
      <Textarea
        ref={box}
        label={t('message')}
        rows={1}
        wrap="min-w-0 grow max-lg:gap-0 max-lg:[&>label]:sr-only"
        className="max-h-[30dvh] resize-none lg:max-h-60 lg:min-h-18"
        maxLength={1000}
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="flex shrink-0 items-center justify-between gap-3">
        <p className="text-sm text-ink-3 max-lg:hidden pointer-coarse:invisible">{t('keys')}</p>
        <Button type="submit" tone="primary" busy={why !== null} disabled={!text.trim()}>
          <SendHorizontal aria-hidden size={18} />
          <span className="max-sm:sr-only">{t('send')}</span>
        </Button>
      </div>
    </form>
  )
}
