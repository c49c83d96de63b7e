// What was read to some delegations alone: others are told what it did, and neither its name nor its words.
import type { Headline, RoomState, TurnRecord } from '../game/state.ts'
import type { PartyId } from '../ids.ts'
import { byKey, remembered } from '../rules/remember.ts'
import type { PerParty, Receipt } from '../rules/world.ts'
import type { PublicView, TurnStory, Viewer } from './view.ts'

/** Whether somebody may hear of what was addressed so; absent means to all. */
export function hears(viewer: Viewer, to: readonly PartyId[] | null | undefined): boolean {
  return !to || viewer.kind === 'facilitator' || (viewer.kind === 'delegation' && to.includes(viewer.party))
}

type Heard = Pick<PublicView, 'headlines' | 'injects' | 'story'>

/** What everybody is shown, less what this viewer has not heard. */
export function heardBy(state: RoomState, viewer: Viewer, shared: Heard): Heard {
  return {
    headlines:
      areForAll(state.headlines) || state.headlines.every(({ to }) => hears(viewer, to))
        ? shared.headlines
        : recentHeadlines(state, ({ to }) => hears(viewer, to)),
    injects: shared.injects.every(({ to }) => hears(viewer, to)) ? shared.injects : shared.injects.filter(({ to }) => hears(viewer, to)),
    story: shared.story && storyFor(shared.story, unheard(state, viewer)),
  }
}

const areForAll = remembered((headlines: Headline[]) => headlines.every(({ to }) => !to))

/** Those of this turn and the last one, whoever heard them. */
export const allRecentHeadlines = ({ headlines, moment }: RoomState): Headline[] => recentOf(headlines)((moment?.turn ?? 0) - 1)

const recentOf = remembered((headlines: Headline[]) =>
  byKey((since: number) =>
    headlinesOf(
      { headlines },
      () => true,
      (turn) => turn >= since,
    ),
  ),
)

/** This turn's and the last one's, counted from the game's first: a gap would tell of one that was not heard. */
function recentHeadlines(state: RoomState, heard: (headline: Headline) => boolean): Headline[] {
  const since = (state.moment?.turn ?? 0) - 1
  return headlinesOf(state, heard, (turn) => turn >= since)
}

function headlinesOf(
  state: Pick<RoomState, 'headlines'>,
  heard: (headline: Headline) => boolean,
  wanted: (turn: number) => boolean,
): Headline[] {
  return state.headlines.filter(heard).flatMap((headline, at) => {
    if (!wanted(headline.turn)) return []
    return headline.id === at + 1 ? [headline] : [{ ...headline, id: at + 1 }]
  })
}

/** Those of one turn, numbered as this viewer was told them. */
export const headlinesIn = (state: RoomState, viewer: Viewer, turn: number): Headline[] =>
  headlinesOf(
    state,
    ({ to }) => hears(viewer, to),
    (one) => one === turn,
  )

/** Names of the last told turn's events that this viewer has not heard. */
export const unheard = (state: Pick<RoomState, 'history'>, viewer: Viewer): readonly string[] => unheardIn(state.history.at(-1), viewer)

/** Names of a told turn's events that this viewer has not heard. */
export const unheardIn = (record: Pick<TurnRecord, 'addressed'> | undefined, viewer: Viewer): readonly string[] =>
  (record?.addressed ?? []).filter(({ to }) => !hears(viewer, to)).map(({ name }) => name)

/** A turn's story without the names of events that were not heard. */
export function storyFor(story: TurnStory, names: readonly string[]): TurnStory {
  if (names.length === 0) return story
  const each = (receipts: PerParty<Receipt>): PerParty<Receipt> => mapped(receipts, (receipt) => withoutNames(receipt, names))
  return {
    ...story,
    trust: mapped(story.trust, each),
    tension: withoutNames(story.tension, names),
    will: each(story.will),
    pressure: each(story.pressure),
  }
}

const mapped = <V>(record: PerParty<V>, change: (value: V) => V): PerParty<V> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)])) as PerParty<V>

/** Lines of events that were not heard keep what they moved, and lose the event's name. */
export function withoutNames(receipt: Receipt, names: readonly string[]): Receipt {
  if (!receipt.lines.some(({ label }) => label !== undefined && names.includes(label))) return receipt
  const lines = receipt.lines.map((line) => {
    if (line.reason !== 'inject' || line.label === undefined || !names.includes(line.label)) return line
    const { label: _unheard, ...rest } = line
    return rest
  })
  return { ...receipt, lines }
}
