// The way to the what-if, from wherever a turn is looked at before it is told.
'use client'
import { FlaskConical } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { Button } from '../../_parts/Button.tsx'
import { useControl } from '../useControl.ts'
import { startSupposing } from './supposing.ts'

/** Nothing while no game runs. */
export function WhatIfButton() {
  const t = useTranslations('log.whatIf')
  const { status } = useControl().view.room
  if (status !== 'playing') return null
  return (
    <Button size="small" onClick={startSupposing} aria-haspopup="dialog">
      <FlaskConical aria-hidden size={16} />
      {t('open')}
    </Button>
  )
}
