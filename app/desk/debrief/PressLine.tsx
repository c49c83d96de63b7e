// One sentence for everyone to read: what happened, and why. What is half typed stays on this device.
'use client'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Textarea } from '../../_parts/Field.tsx'
import { Section } from '../../_parts/Section.tsx'
import { useDesk } from '../useDesk.ts'
import { keptText, useKept } from '../useKept.ts'

const longest = 280

export function PressLine() {
  const t = useTranslations('debrief.press')
  const { view, own, room } = useDesk()
  const { busy, send } = useSend()
  const [text, write] = useKept(keptText, 'press', String(room.turn))
  const published = view.statements.find((one) => one.party === own.party && one.turn === room.turn)
  const publish = async () => {
    if (await send({ type: 'publishStatement', text: text.trim() }, t('done'))) write('')
  }
  return (
    <Section title={t('title')}>
      {published && (
        <blockquote className="mb-3 border-l-4 border-line pl-3">
          <p className="text-sm text-ink-2">{t('published')}</p>
          <p>{published.text}</p>
        </blockquote>
      )}
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() && !busy) void publish()
        }}
      >
        <Textarea
          label={t(published ? 'replace' : 'label')}
          hint={t('left', { count: longest - text.length })}
          value={text}
          maxLength={longest}
          onChange={(event) => write(event.target.value)}
        />
        <Button type="submit" tone="primary" busy={busy} disabled={text.trim() === ''} className="self-start">
          {t('publish')}
        </Button>
      </form>
    </Section>
  )
}
