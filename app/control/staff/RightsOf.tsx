// The rights of one facilitator, to be changed by another.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { rightsOf } from '../../../lib/game/rights.ts'
import type { PersonView } from '../../../lib/view/view.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { useSeen } from '../useSeen.ts'
import { RightsField } from './RightsField.tsx'
import { useMay } from './useRights.ts'

export function RightsOf({ person: { person, name, role } }: { person: PersonView }) {
  const t = useTranslations('staff.rights')
  const now = rightsOf(role) ?? 'watch'
  const [chosen, choose] = useState(now)
  const { busy, send } = useSend()
  const { seen, lookAgain } = useSeen()
  const all = useMay('full')
  if (!all) return null
  const give = async () => {
    if (!(await send({ type: 'setRights', person, rights: chosen, seen }, t('set', { name })))) lookAgain()
  }
  return (
    <section className="flex flex-col items-start gap-2 [&>fieldset]:w-full">
      <RightsField name="rights-of" value={chosen} onChange={choose} />
      <Button busy={busy} disabled={chosen === now} onClick={() => void give()}>
        {t('do')}
      </Button>
    </section>
  )
}
