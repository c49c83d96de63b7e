// Around what needs certain rights: without them its buttons stand, send nothing, and say why.
'use client'
import { type ReactNode, use } from 'react'
import { useTranslations } from 'use-intl/react'
import { type Rights, reaches } from '../../../lib/game/rights.ts'
import { WhyNotSent } from '../../_client/looking.ts'
import { useRights } from './useRights.ts'

export function Only({ rights: needed, children }: { rights: Rights; children: ReactNode }) {
  const t = useTranslations('staff.whyNot')
  const rights = useRights()
  const why = use(WhyNotSent)
  return <WhyNotSent value={reaches(rights, needed) ? why : t(rights)}>{children}</WhyNotSent>
}
