// The way to further facilitators and observers, beside those who are here.
'use client'
import { UserPlus } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { Button } from '../../_parts/Button.tsx'
import { useOpening } from '../useOpening.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { useMay } from './useRights.ts'

export function Staff() {
  const t = useTranslations('staff.invite')
  const { n, open, start, stop } = useOpening()
  const may = useMay('help')
  if (!may) return null
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={start} className="max-md:min-h-11">
        <UserPlus aria-hidden size={17} />
        {t('open')}
      </Button>
      {open && <InviteDialog key={n} onClose={stop} />}
    </>
  )
}
