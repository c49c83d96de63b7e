// Says for as long as a facilitator looks as others whose view this is, and that nothing goes out from here.
'use client'
import { Eye } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { View } from '../../lib/view/view.ts'
import { partyName } from '../_client/catalogue.ts'

export function LookingBanner({ view, catalogue }: { view: View; catalogue: Catalogue }) {
  const t = useTranslations('common.looking')
  const party = view.as === 'delegation' ? partyName(catalogue, view.own.party) : ''
  return (
    <aside
      aria-label={t('label')}
      className="flex min-h-11 items-center justify-center gap-2 bg-note-soft px-4 py-1.5 text-center text-sm text-note"
    >
      <Eye aria-hidden size="1.25em" className="shrink-0" />
      <p>
        {t('sees', { as: view.as, party })} {t('nothing')}
      </p>
    </aside>
  )
}
