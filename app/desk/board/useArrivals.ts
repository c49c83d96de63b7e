// Says once, wherever on the desk one is, that an event has come.
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import type { InjectView } from '../../../lib/view/view.ts'
import { notify } from '../../_parts/Notices.tsx'

/** Those already there when the desk opens are read where they stand. */
export function useArrivals(injects: readonly InjectView[]): void {
  const t = useTranslations('injects')
  const known = useRef(injects.map(({ id }) => id))
  useEffect(() => {
    for (const { id, name } of injects) if (!known.current.includes(id)) notify('note', t('came', { name }))
    known.current = injects.map(({ id }) => id)
  }, [injects, t])
}
