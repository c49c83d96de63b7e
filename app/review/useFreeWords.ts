// Free actions and answers in words.
import { useTranslations } from 'use-intl/react'
import type { FreeAction, PartyResponse } from '../../lib/rules/world.ts'
import { actName, measureName, partyName } from '../_client/catalogue.ts'
import { useSeated } from '../_client/useRoom.ts'

export function useFreeWords(titleOf: (id: string) => string) {
  const t = useTranslations('review.hidden')
  const { catalogue } = useSeated()
  const free = (action: FreeAction): string => {
    switch (action.kind) {
      case 'gesture':
        return t('freeAction.gesture', { measure: measureName(catalogue, action.measure) })
      case 'act':
        return t('freeAction.act', { act: actName(catalogue, action.act), brink: action.brink ? 'yes' : 'no' })
      case 'intelligence':
        return t('freeAction.intelligence', { party: partyName(catalogue, action.target) })
      case 'mediation':
        return t('freeAction.mediation', { parties: action.between.map((id) => partyName(catalogue, id)).join(', ') })
      case 'restore':
        return t('freeAction.restore', { measure: measureName(catalogue, action.measure) })
      case 'nothing':
      case 'homeCampaign':
      case 'brink':
      case 'capitulate':
        return t(`freeAction.${action.kind}`)
    }
  }
  /** Empty when everything was let pass. */
  const answer = ({ suspend, resume, withdraw }: PartyResponse): string[] => [
    ...suspend.map(({ measure }) => t('suspend', { measure: measureName(catalogue, measure) })),
    ...resume.map(({ measure }) => t('resume', { measure: measureName(catalogue, measure) })),
    ...withdraw.map((id) => t('withdraw', { title: titleOf(id) })),
  ]
  return { free, answer }
}
