// What an act would do, in one line: tension, pressure, trust, and the commitments it breaks.
import { useTranslations } from 'use-intl/react'
import type { Act } from '../../../lib/scenario/schema.ts'
import { measureName, partyName } from '../../_client/catalogue.ts'
import { signed } from '../../_parts/figures.ts'
import { useDesk } from '../useDesk.ts'

export function useActText(): (act: Act, target: string) => string {
  const t = useTranslations('orders.act')
  const { view, own, catalogue } = useDesk()
  const owed = new Set(
    view.agreements
      .filter(({ status }) => status === 'inForce')
      .flatMap(({ dues }) => dues.filter((due) => due.party === own.party).map((due) => due.measure)),
  )
  return (act, target) => {
    const broken = act.breaks.filter((id) => owed.has(id)).map((id) => measureName(catalogue, id))
    const pressure = Object.entries(act.pressure ?? {}).map(([id, by]) =>
      t('pressure', { party: partyName(catalogue, id), by: signed(by ?? 0) }),
    )
    return [
      t('tension', { by: signed(act.tension) }),
      ...pressure,
      broken.length > 0 ? t('breaks', { measures: broken.join(', ') }) : t(act.evidence, { target }),
      ...(act.vetoBy.length > 0 ? [t('veto', { parties: act.vetoBy.map((id) => partyName(catalogue, id)).join(', ') })] : []),
      ...(act.brink ? [t('brink')] : []),
    ].join(' ')
  }
}
