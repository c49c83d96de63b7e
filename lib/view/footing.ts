// The ground a screen may reckon on: exact for the own delegation, public figures and middles of bands for the others.
import type { PartyId } from '../ids.ts'
import { middleOfBand } from '../rules/bands.ts'
import type { Footing } from '../rules/footing.ts'
import type { PerParty } from '../rules/world.ts'
import type { Own, PublicView } from './view.ts'

/** @param own the viewer's own delegation, when it has one: its will is exact, its hidden credit counts for itself. */
export function footingOfView(view: PublicView, own: Own | null): Footing {
  const { board } = view
  const will = Object.entries(board.will).map(([party, shown]): [PartyId, number] => [
    party as PartyId,
    shown.kind === 'exact' ? shown.value : middleOfBand[shown.band],
  ])
  const known = Object.fromEntries(own ? [...will, [own.party, own.will]] : will) as PerParty<number>
  return {
    tension: board.tension,
    will: known,
    trust: board.trust,
    opened: board.opened,
    hazardFactor: board.hazardFactor,
    needRises: board.needRises,
    turn: view.room.turn,
  }
}
