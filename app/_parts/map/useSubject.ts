// What a mark on the map stands for, in words.
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import type { MapSubject } from '../../../lib/view/onmap.ts'
import { actName, measureName, partyName } from '../../_client/catalogue.ts'

export function useSubject(catalogue: Catalogue): (subject: MapSubject) => string {
  const t = useTranslations('map.what')
  return (subject) => {
    if (subject.kind === 'inject') return subject.name
    const party = partyName(catalogue, subject.party)
    switch (subject.kind) {
      case 'measure':
        return t('of', { party, subject: measureName(catalogue, subject.measure) })
      case 'act':
        return t('of', { party, subject: actName(catalogue, subject.act) })
      case 'elsewhere':
      case 'brink':
        return t(subject.kind, { party })
      case 'spying':
        return t('spying', { party, target: partyName(catalogue, subject.target) })
    }
  }
}
