// To speak as a newspaper or an agency: a card on the wall and a headline on every desk, which moves nothing.
'use client'
import { Newspaper } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../../_client/useSend.ts'
import { Button } from '../../../_parts/Button.tsx'
import { Input, Textarea } from '../../../_parts/Field.tsx'
import { Section } from '../../../_parts/Section.tsx'
import { useControl } from '../../useControl.ts'
import { useKept } from '../../useKept.ts'

export function MediaForm({ className }: { className?: string }) {
  const t = useTranslations('mel.media')
  const { room } = useControl().view
  const { busy, send } = useSend()
  const [outlet, setOutlet] = useState('')
  const [headline, keepHeadline] = useKept(`media.headline.${room.code}`)
  const [text, keepText] = useKept(`media.text.${room.code}`)
  const ready = [outlet, headline, text].every((one) => one.trim() !== '') && room.status === 'playing'
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready || busy) return
    if (!(await send({ type: 'publishMedia', outlet, headline, text }, t('done')))) return
    keepHeadline('')
    keepText('')
  }
  return (
    <Section title={t('title')} {...(className ? { className } : {})}>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <Input
          label={t('outlet')}
          hint={t('outletHint')}
          maxLength={40}
          value={outlet}
          onChange={(event) => setOutlet(event.target.value)}
        />
        <Input label={t('headline')} maxLength={120} value={headline} onChange={(event) => keepHeadline(event.target.value)} />
        <Textarea label={t('text')} rows={2} maxLength={280} value={text} onChange={(event) => keepText(event.target.value)} />
        <p className="text-sm text-ink-3">{t('hint')}</p>
        <Button type="submit" busy={busy} disabled={!ready} className="self-start">
          <Newspaper aria-hidden size={18} />
          {t('publish')}
        </Button>
      </form>
    </Section>
  )
}
