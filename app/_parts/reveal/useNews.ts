// News and reports in the words of a room: what somebody promised, and then what became of it, so that neither is read for the other.
import { useFormatter, useTranslations } from 'use-intl/react'
import type { HeadlineKind } from '../../../lib/game/state.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { measureName, partyName } from '../../_client/catalogue.ts'
import { useHeadlineText } from '../HeadlineList.tsx'
import type { Piece } from './weight.ts'

/** Kinds about a promise, which the list of headlines words more shortly. */
const promised = [
  'suspended',
  'resumed',
  'struckDown',
  'restored',
  'restoreFailed',
  'secondStall',
  'brokenByAct',
  'clearReport',
  'doubtfulReport',
  'clarified',
] as const
type PromisedKind = (typeof promised)[number]
const isPromised = (kind: HeadlineKind): kind is PromisedKind => promised.some((one) => one === kind)

export function useNews(catalogue: Catalogue): (piece: Piece) => string {
  const t = useTranslations('reveal.news')
  const format = useFormatter()
  const headlineText = useHeadlineText(catalogue)
  const names = (ids: readonly PartyId[]) => format.list(ids.map((id) => partyName(catalogue, id)))
  return (piece) => {
    switch (piece.kind) {
      case 'homeCampaign':
        return t('homeCampaign', { count: piece.parties.length, parties: names(piece.parties) })
      case 'mediation':
        return t('mediation', { count: piece.parties.length, parties: names(piece.parties), between: names(piece.between) })
      case 'report': {
        const { party, measure } = piece.report
        const name = partyName(catalogue, party)
        return measure ? t('promised', { party: name, measure: measureName(catalogue, measure) }) : t('elsewhere', { party: name })
      }
      case 'headline': {
        const { kind, party, measure, text } = piece.headline
        if (!isPromised(kind) || !party || !measure) return headlineText(piece.headline)
        return t(kind, { party: partyName(catalogue, party), measure: measureName(catalogue, measure), text: text ?? 'none' })
      }
    }
  }
}
