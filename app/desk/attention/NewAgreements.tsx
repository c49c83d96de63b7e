// Tells once, in a quiet notice that is spoken too, of an agreement that has come into force: no line of "What now" speaks of it.
'use client'
import { useEffect, useRef } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { partyName } from '../../_client/catalogue.ts'
import { notify } from '../../_parts/Notices.tsx'
import { useDesk } from '../useDesk.ts'
import { newlyAgreed } from './news.ts'

export function NewAgreements() {
  const t = useTranslations('desk.attention')
  const format = useFormatter()
  const { view, catalogue } = useDesk()
  const { agreements } = view
  const known = useRef(new Set(agreements.map(({ id }) => id)))
  useEffect(() => {
    for (const { terms } of newlyAgreed(known.current, agreements)) {
      const parties: PartyId[] = [...new Set(terms.commitments.map(({ party }) => party))]
      notify('note', t('agreed', { title: terms.title, parties: format.list(parties.map((id) => partyName(catalogue, id))) }))
    }
    known.current = new Set(agreements.map(({ id }) => id))
  }, [agreements, catalogue, t, format])
  return null
}
