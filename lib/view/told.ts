// An earlier turn told again: what was public then, and of secrets only the asker's own. It stands beside the view, which keeps the last.
import type { Headline, RoomState } from '../game/state.ts'
import { catalogueFor } from '../game/table.ts'
import type { Capitulation, OpenEvent, Receipt, Report, War } from '../rules/world.ts'
import type { Scenario } from '../scenario/schema.ts'
import { headlinesIn, storyFor, unheardIn, withoutNames } from './hearing.ts'
import { openView, reportView, storyOf } from './public.ts'
import type { TurnStory, Viewer } from './view.ts'

/** A turn that was told, to be read again: as it was told then, to whoever asks. */
export interface ToldTurn {
  turn: number
  reports: Report[]
  open: OpenEvent[]
  story: TurnStory
  /** Of the asker's own delegation; null for those who have none. */
  ownWill: Receipt | null
  headlines: Headline[]
  /** How the game ended, in the turn that ended it. */
  over: War | Capitulation | null
}

/** null when that turn has not been told (yet, or any more: the table may have gone back before it). */
export function tellTurn(scenario: Scenario, state: RoomState, viewer: Viewer, turn: number): ToldTurn | null {
  const record = state.history.find((one) => one.turn === turn)
  if (!record) return null
  const { signals, result } = record
  const names = unheardIn(record, viewer)
  const own = viewer.kind === 'delegation' ? result.will[viewer.party] : undefined
  return {
    turn,
    reports: signals.reports.map(reportView),
    open: signals.open.map(openView),
    story: storyFor(storyOf(catalogueFor(scenario, state.settings), record), names),
    ownWill: own ? withoutNames(own, names) : null,
    headlines: headlinesIn(state, viewer, turn),
    over: result.over,
  }
}
