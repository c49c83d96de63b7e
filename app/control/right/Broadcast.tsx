// A word to everybody, or to some: it stands among the headlines of their screens, the wall included when it is for all.
'use client'
import { Megaphone } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Audience } from '../../../lib/game/mel-entry.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Textarea } from '../../_parts/Field.tsx'
import { Section } from '../../_parts/Section.tsx'
import { AudienceField } from '../centre/mel/AudienceField.tsx'
import { Key } from '../left/Key.tsx'
import { useControl } from '../useControl.ts'
import { useKept } from '../useKept.ts'
import { useShortcuts } from '../useShortcuts.ts'

/** The room takes no more characters than this. */
const longest = 500

const place = 'broadcast'
/** From anywhere on the screen: the field comes into sight with the focus. */
export const focusBroadcast = (): void => document.querySelector<HTMLElement>(`#${place} textarea`)?.focus()

export function Broadcast() {
  const t = useTranslations('control.broadcast')
  const { code } = useControl().view.room
  const [text, keep] = useKept(`broadcast.${code}`)
  const { busy, send } = useSend()
  const [to, setTo] = useState<Audience>('all')
  const nobody = to !== 'all' && to.length === 0
  useShortcuts({ b: focusBroadcast })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim() || nobody) return
    const done = to === 'all' ? t('sent') : t('sentSome', { count: to.length })
    if (await send({ type: 'broadcast', text, to }, done)) keep('')
  }
  return (
    <Section title={t('title')} aside={<Key of="B" />}>
      <form id={place} onSubmit={submit} className="flex flex-col gap-2">
        <Textarea
          label={t(to === 'all' ? 'label' : 'labelSome')}
          hint={t(to === 'all' ? 'hint' : 'hintSome')}
          rows={2}
          maxLength={longest}
          value={text}
          onChange={(event) => keep(event.target.value)}
        />
        <AudienceField value={to} onChange={setTo} />
        <Button type="submit" busy={busy} disabled={text.trim() === '' || nobody} className="self-start">
          <Megaphone aria-hidden size={18} />
          {t('send')}
        </Button>
      </form>
    </Section>
  )
}
