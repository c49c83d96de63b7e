// Forgets the wall's key that this device keeps once it opens nothing any more: another facilitator may have given the wall a new link.
import { useEffect } from 'react'
import { useTranslations } from 'use-intl/react'
import { askWho } from '../_client/http.ts'
import { forgetWallKey } from '../_client/seats.ts'
import { notify } from '../_parts/Notices.tsx'
import { useControl } from './useControl.ts'

/** The room tells nobody the new key; only whether this one still opens the wall is asked, at first and after every link that is renewed. */
export function useWallKey(): void {
  const t = useTranslations('control.room')
  const { view, seat } = useControl()
  const { code, key, wallKey } = seat
  const renewed = view.log.findLast(({ type }) => type === 'linkRenewed')?.n ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: each renewal asks anew
  useEffect(() => {
    if (!wallKey) return
    void askWho(code, wallKey).then((answer) => {
      if (answer.ok || answer.code !== 'badKey') return
      if (forgetWallKey({ code, key }, wallKey)) notify('note', t('wallKeyOld'))
    })
  }, [code, key, wallKey, renewed, t])
}
