// A word to everybody: it stands among the headlines of every screen, the wall included.
'use client'
import { Megaphone } from 'lucide-react'
import { type FormEvent, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Textarea } from '../../_parts/Field.tsx'
import { Section } from '../../_parts/Section.tsx'
import { Key } from '../left/Key.tsx'
import { useControl } from '../useControl.ts'
import { useKept } from '../useKept.ts'
import { useShortcuts } from '../useShortcuts.ts'

/** The room takes no more characters than this. */
const longest = 500

export function Broadcast() {
  const t = useTranslations('control.broadcast')
  const { code } = useControl().view.room
  const [text, keep] = useKept(`broadcast.${code}`)
  const { busy, send } = useSend()
  const form = useRef<HTMLFormElement>(null)
  useShortcuts({ b: () => form.current?.querySelector('textarea')?.focus() })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() && (await send({ type: 'broadcast', text }, t('sent')))) keep('')
  }
  return (
    <Section title={t('title')} aside={<Key of="B" />}>
      <form ref={form} onSubmit={submit} className="flex flex-col gap-2">
        <Textarea
          label={t('label')}
          hint={t('hint')}
          rows={2}
          maxLength={longest}
          value={text}
          onChange={(event) => keep(event.target.value)}
        />
        <Button type="submit" busy={busy} disabled={text.trim() === ''} className="self-start">
          <Megaphone aria-hidden size={18} />
          {t('send')}
        </Button>
      </form>
    </Section>
  )
}
