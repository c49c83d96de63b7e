// A free action in a few words.
import { useTranslations } from 'use-intl/react'
import type { FreeAction } from '../../../lib/rules/world.ts'
import { actName, measureName, partyName } from '../../_client/catalogue.ts'
import { useDesk } from '../useDesk.ts'

export function useFreeText(): (free: FreeAction) => string {
  const t = useTranslations('orders.free')
  const { catalogue } = useDesk()
  return (free) => {
    switch (free.kind) {
      case 'gesture':
        return t('gestureDone', { measure: measureName(catalogue, free.measure) })
      case 'act':
        return actName(catalogue, free.act)
      case 'intelligence':
        return t('intelligenceDone', { party: partyName(catalogue, free.target) })
      case 'mediation':
        return t('mediationDone', { one: partyName(catalogue, free.between[0]), other: partyName(catalogue, free.between[1]) })
      case 'restore':
        return t('restore.label', { measure: measureName(catalogue, free.measure) })
      default:
        return t(`${free.kind}.label`)
    }
  }
}
