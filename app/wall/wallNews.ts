// What of a turn's news the wall still has to tell, beside what stands there as a card of its own.
import type { Headline, HeadlineKind } from '../../lib/game/state.ts'
import type { PublicView } from '../../lib/view/view.ts'

/** Cards above the others in the turn they came. */
const cards: readonly HeadlineKind[] = ['inject', 'injectAnswered', 'media']
/** What bargaining came to is seen in the packages; that a turn begins, in the head. */
const passing: readonly HeadlineKind[] = ['turnBegins', 'tabled', 'countered', 'ended']

export const newsOfTurn = ({ headlines, room }: Pick<PublicView, 'headlines' | 'room'>, turn: number): Headline[] =>
  headlines.filter((one) => one.turn === turn && !passing.includes(one.kind) && !(turn === room.turn && cards.includes(one.kind)))
