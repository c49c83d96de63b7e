// The two questions before an order that cannot be undone: the brink, or capitulation.
'use client'
import { useTranslations } from 'use-intl/react'
import type { FreeAction } from '../../../lib/rules/world.ts'
import { ConfirmDialog } from '../../_parts/Dialog.tsx'

interface FatefulProps {
  kind: FreeAction['kind']
  asking: 'first' | 'second' | null
  busy: boolean
  onAsk: (asking: 'second' | null) => void
  onGive: () => void
}
export function Fateful({ kind, asking, busy, onAsk, onGive }: FatefulProps) {
  const t = useTranslations('orders.fateful')
  return (
    <>
      <ConfirmDialog
        open={asking === 'first'}
        title={t(`${kind}.title`)}
        confirm={t('goOn')}
        tone="danger"
        onConfirm={() => onAsk('second')}
        onClose={() => onAsk(null)}
      >
        <p>{t(`${kind}.means`)}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'second'}
        title={t('sure')}
        confirm={t(`${kind}.do`)}
        tone="danger"
        busy={busy}
        onConfirm={onGive}
        onClose={() => onAsk(null)}
      >
        <p>{t('last')}</p>
      </ConfirmDialog>
    </>
  )
}
