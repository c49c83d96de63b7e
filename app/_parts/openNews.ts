// This turn's news that needed no report: what happened in the open when orders were carried out.
import type { Headline, HeadlineKind } from '../../lib/game/state.ts'
import type { PublicView } from '../../lib/view/view.ts'

const openly = new Set<HeadlineKind>([
  'act',
  'vetoed',
  'brokenByAct',
  'struckDown',
  'restored',
  'restoreFailed',
  'secondStall',
  'homeCampaign',
  'mediation',
  'intelligenceCaught',
  'brink',
])

export const openNews = ({ headlines, room }: Pick<PublicView, 'headlines' | 'room'>): Headline[] =>
  headlines.filter(({ turn, kind }) => turn === room.turn && openly.has(kind))
