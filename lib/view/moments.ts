// The phases the table has been in on the way to now, each with what most told in it: for the facilitator who goes back.

import { type Moment, momentAfter } from '../game/phase.ts'
import { isBefore } from '../game/rewind.ts'
import type { Headline, HeadlineKind, RoomState, Settings } from '../game/state.ts'
import { rememberedOfAll } from '../rules/remember.ts'
import type { MomentView } from './view.ts'

/** Headlines named of one phase; the rest is counted. */
const named = 2

/** What comes first when not all can be named; anything else follows as it came. */
const weighty: readonly HeadlineKind[] = [
  'war',
  'capitulation',
  'crisisResult',
  'crisis',
  'collapsed',
  'brink',
  'inForce',
  'matured',
  'withdrew',
  'overridden',
  'act',
  'clearReport',
  'reserveSeen',
  'inject',
  'tabled',
]
const passing: readonly HeadlineKind[] = ['turnBegins', 'rewound', 'undone', 'ended']

/** In their order, from the first Brief to the present phase; but for one in which war or capitulation has ended the game. */
export const momentViews = ({ moment, settings, headlines, world }: RoomState): MomentView[] =>
  moment ? momentsUntil(moment, settings, headlines, world) : []

const momentsUntil = rememberedOfAll((now: Moment, settings: Settings, headlines: Headline[], world: RoomState['world']): MomentView[] => {
  const views: MomentView[] = []
  let next: Moment | null = { turn: 1, phase: 'brief' }
  while (next && !isBefore(now, next)) {
    const { turn, phase } = next
    const isEnd = world.over !== null && !isBefore(next, now)
    if (!isEnd) views.push({ turn, phase, ...toldIn(headlines, next) })
    next = momentAfter(next, settings.turns)
  }
  return views
})

function toldIn(headlines: readonly Headline[], { turn, phase }: Moment): Pick<MomentView, 'told' | 'more'> {
  const all = headlines.filter((one) => one.turn === turn && one.phase === phase && !passing.includes(one.kind))
  const ordered = all.toSorted((a, b) => weightOf(a) - weightOf(b))
  return { told: ordered.slice(0, named), more: Math.max(0, all.length - named) }
}

function weightOf({ kind }: Headline): number {
  const at = weighty.indexOf(kind)
  return at < 0 ? weighty.length : at
}
