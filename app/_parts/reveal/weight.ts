// What a room must hear first: the news and reports of a turn by their weight, and what is routine folded into one line each.
import type { Headline, HeadlineKind } from '../../../lib/game/state.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { Report } from '../../../lib/rules/world.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { settledGrade } from '../../../lib/view/onmap.ts'

/** One thing to be told; what is routine may stand for several delegations. */
export type Piece = { id: string; weight: number } & (
  | { kind: 'headline'; headline: Headline }
  | { kind: 'report'; report: Report }
  | { kind: 'homeCampaign'; parties: PartyId[] }
  | { kind: 'mediation'; parties: PartyId[]; between: PartyId[] }
)

/** From this weight on it is told larger than all else. */
export const graveFrom = 50
/** Below this weight it is what happens every turn. */
export const routineBelow = 20

const weights: Partial<Record<HeadlineKind, number>> = {
  war: 100,
  capitulation: 100,
  crisis: 90,
  crisisResult: 90,
  brink: 80,
  collapsed: 70,
  withdrew: 60,
  brokenByAct: 52,
  secondStall: 51,
  clearReport: 50,
  reserveSeen: 50,
  intelligenceCaught: 47,
  overridden: 46,
  rewound: 46,
  undone: 46,
  matured: 45,
  broadcast: 44,
  suspended: 43,
  struckDown: 42,
  restoreFailed: 41,
  doubtfulReport: 40,
  expired: 39,
  renewalDeclined: 38,
  vetoed: 36,
  statement: 35,
  gesture: 34,
  inForce: 33,
  restored: 33,
  resumed: 33,
  mediation: 10,
  homeCampaign: 10,
  turnBegins: 0,
}
const ordinary = 30
/** An act weighs by the tension it brings: 8 points (a missile test) and more are grave, as is a breach. */
const anyAct = 42

export function weightOf({ acts }: Pick<Catalogue, 'acts'>, { kind, act, text }: Pick<Headline, 'kind' | 'act' | 'text'>): number {
  if (kind === 'act') return anyAct + Math.max(0, acts.find(({ id }) => id === act)?.tension ?? 0)
  if (kind === 'clarified') return text === 'clear' ? graveFrom : text === 'clean' ? ordinary : 40
  return weights[kind] ?? ordinary
}

const ofReport = (report: Report): Piece => ({
  id: `report ${report.id}`,
  weight: settledGrade(report) === 'clear' ? graveFrom : 40,
  kind: 'report',
  report,
})

const ofReports: ReadonlySet<HeadlineKind> = new Set(['clearReport', 'doubtfulReport', 'reserveSeen', 'clarified'])

interface TurnNews {
  headlines: readonly Headline[]
  /** Those of the same turn; where they are at hand, the headlines that repeat them are left out. */
  reports?: readonly Report[]
}

/** The heaviest first; of the same weight, the latest first. */
export function piecesOf(catalogue: Pick<Catalogue, 'acts'>, { headlines, reports = [] }: TurnNews): Piece[] {
  const bad = reports.filter((report) => settledGrade(report) !== 'clean').map(ofReport)
  const news = headlines.filter((one) => !(reports.length > 0 && ofReports.has(one.kind)) && !isSettled(one, headlines))
  const single = news
    .filter(({ kind }) => kind !== 'homeCampaign' && kind !== 'mediation')
    .map((headline): Piece => ({ id: `headline ${headline.id}`, weight: weightOf(catalogue, headline), kind: 'headline', headline }))
  return [...bad, ...single.toReversed(), ...campaignsIn(news), ...mediationsIn(news)].toSorted((a, b) => b.weight - a.weight)
}

/** A doubt that was examined later in the same turn: what came of it tells more. */
const isSettled = ({ kind, turn, party, measure, id }: Headline, all: readonly Headline[]): boolean =>
  kind === 'doubtfulReport' &&
  all.some((one) => one.kind === 'clarified' && one.turn === turn && one.party === party && one.measure === measure && one.id > id)

function campaignsIn(news: readonly Headline[]): Piece[] {
  const parties = news.flatMap(({ kind, party }) => (kind === 'homeCampaign' && party ? [party] : []))
  return parties.length > 0 ? [{ id: 'campaigns', weight: weights.homeCampaign ?? 0, kind: 'homeCampaign', parties }] : []
}

function mediationsIn(news: readonly Headline[]): Piece[] {
  const pairs = new Map<string, { parties: PartyId[]; between: PartyId[] }>()
  for (const { kind, party, parties: between = [] } of news) {
    if (kind !== 'mediation' || !party) continue
    const key = between.toSorted().join(' ')
    pairs.set(key, { between, parties: [...(pairs.get(key)?.parties ?? []), party] })
  }
  return [...pairs].map(([key, pair]) => ({ id: `mediation ${key}`, weight: weights.mediation ?? 0, kind: 'mediation', ...pair }))
}
