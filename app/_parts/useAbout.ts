// What a report is about, in words: whose, and which commitment or none of them.
import { useTranslations } from 'use-intl/react'
import type { Report } from '../../lib/rules/world.ts'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import { measureName, partyName } from '../_client/catalogue.ts'

export function useAbout(catalogue: Catalogue): (report: Pick<Report, 'party' | 'measure'>) => string {
  const t = useTranslations('common.report')
  return ({ party, measure }) =>
    measure
      ? t('promised', { party: partyName(catalogue, party), measure: measureName(catalogue, measure) })
      : t('elsewhereOf', { party: partyName(catalogue, party) })
}
