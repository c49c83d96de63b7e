// Shares a what-if with the room: every screen plays it for itself.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Supposed } from '../../../lib/game/review-schema.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Input } from '../../_parts/Field.tsx'

export function Share({ supposed, usual }: { supposed: Supposed; usual: string }) {
  const t = useTranslations('review.whatIf')
  const { busy, send } = useSend()
  const [name, setName] = useState('')
  const called = name.trim() || usual.slice(0, 60)
  return (
    <form
      className="not-on-wall no-print flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void send({ type: 'shareWhatIf', name: called, supposed }, t('shared'))
      }}
    >
      <Input
        label={t('shareName')}
        value={name}
        maxLength={60}
        placeholder={usual.slice(0, 60)}
        onChange={(event) => setName(event.target.value)}
        wrap="grow basis-64 max-w-xl"
      />
      <Button type="submit" busy={busy}>
        {t('share')}
      </Button>
    </form>
  )
}
