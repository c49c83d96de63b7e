// The button that opens a delegation's own screen for the facilitator to enter something on its behalf.
'use client'
import { Pencil } from 'lucide-react'
import { createContext, use } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { Button } from '../../_parts/Button.tsx'
import { useControl } from '../useControl.ts'

/** Opens the screen of that delegation; null for those whose rights do not reach so far. */
export const EnterContext = createContext<((party: PartyId) => void) | null>(null)

/** Not while a bot plays, nor once the game is over. */
export function EnterFor({ party }: { party: PartyId }) {
  const t = useTranslations('staff.enter')
  const { view, catalogue } = useControl()
  const enter = use(EnterContext)
  const bot = view.delegations.find((one) => one.party === party)?.members.some((member) => member.bot) ?? false
  const { status } = view.room
  if (!enter || bot || status === 'ended' || status === 'closed') return null
  return (
    <Button size="small" tone="quiet" onClick={() => enter(party)}>
      <Pencil aria-hidden size={16} />
      {t('for', { party: partyOf(catalogue, party)?.short ?? party })}
    </Button>
  )
}
