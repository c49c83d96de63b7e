// Orders and responses in words.
'use client'
import { useTranslations } from 'use-intl/react'
import type { FreeAction, PartyOrders, PartyResponse } from '../../../lib/rules/world.ts'
import { actName, measureName, partyName } from '../../_client/catalogue.ts'
import { useControl } from '../useControl.ts'

export function useOrderWords() {
  const t = useTranslations('control.orders')
  const { view, catalogue } = useControl()
  const title = (id: string) => view.agreements.find((agreement) => agreement.id === id)?.terms.title ?? id

  const free = (action: FreeAction): string => {
    switch (action.kind) {
      case 'gesture':
        return t('free.gesture', { measure: measureName(catalogue, action.measure) })
      case 'act':
        return t(action.brink ? 'free.actToBrink' : 'free.act', { act: actName(catalogue, action.act) })
      case 'intelligence':
        return t('free.intelligence', { party: partyName(catalogue, action.target) })
      case 'mediation':
        return t('free.mediation', { parties: action.between.map((id) => partyName(catalogue, id)).join(', ') })
      case 'restore':
        return t('free.restore', { measure: measureName(catalogue, action.measure), title: title(action.package) })
      case 'nothing':
      case 'homeCampaign':
      case 'brink':
      case 'capitulate':
        return t(`free.${action.kind}`)
    }
  }
  /** One line for each package in which something is owed. */
  const packages = (orders: PartyOrders): { id: string; order: PartyOrders['packages'][keyof PartyOrders['packages']]; text: string }[] =>
    Object.entries(orders.packages).map(([id, order]) => ({
      id,
      order,
      text: t('package', { title: title(id), order: t(`order.${order}`) }),
    }))
  const vetoes = (orders: PartyOrders): string[] => orders.vetoes.map((act) => t('veto', { act: actName(catalogue, act) }))
  /** Empty when everything is let pass. */
  const response = ({ suspend, resume, withdraw }: PartyResponse): string[] => [
    ...suspend.map((one) => t('suspend', { measure: measureName(catalogue, one.measure), title: title(one.package) })),
    ...resume.map((one) => t('resumeDue', { measure: measureName(catalogue, one.measure), title: title(one.package) })),
    ...withdraw.map((id) => t('withdraw', { title: title(id) })),
  ]
  return { free, packages, vetoes, response }
}
