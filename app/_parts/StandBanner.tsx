// Says, for as long as it is so, that this is somebody else's screen, or one to read alone.
'use client'
import { Eye, Pause, Pencil } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { View } from '../../lib/view/view.ts'
import { partyName } from '../_client/catalogue.ts'
import type { Stand } from '../_client/useStand.ts'
import { classes } from './classes.ts'

export function StandBanner({ stand, view, catalogue }: { stand: Exclude<Stand, 'own'>; view: View; catalogue: Catalogue }) {
  const t = useTranslations('common.looking')
  const party = view.as === 'delegation' ? partyName(catalogue, view.own.party) : ''
  const Mark = stand === 'entering' ? Pencil : stand === 'paused' ? Pause : Eye
  return (
    <aside
      aria-label={stand === 'looking' ? t('label') : t(`labels.${stand}`)}
      className={classes(
        'flex min-h-11 items-center justify-center gap-2 px-4 py-1.5 text-center text-sm',
        stand === 'looking' || stand === 'watching' ? 'bg-note-soft text-note' : 'bg-doubt-soft font-medium text-doubt',
      )}
    >
      <Mark aria-hidden size="1.25em" className="shrink-0" />
      <p role={stand === 'paused' ? 'status' : undefined}>
        {stand === 'looking' ? `${t('sees', { as: view.as, party })} ${t('nothing')}` : t(stand, { party })}
      </p>
    </aside>
  )
}
