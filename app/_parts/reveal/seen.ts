// Which turns this device has told already: a reload must not tell them anew.
import type { PublicView } from '../../../lib/view/view.ts'

const place = 'overture.told'

/** A turn of a room; after going back, the turn of the same number is another. */
export const toldKey = ({ room, board }: Pick<PublicView, 'room' | 'board'>, turn: number): string =>
  `${room.code} ${turn} ${board.curve.find((one) => one.turn === turn)?.tension ?? ''}`

function all(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

export const wasTold = (key: string): boolean => all().includes(key)

export function keepTold(key: string): void {
  try {
    sessionStorage.setItem(place, JSON.stringify([...new Set([...all(), key])].slice(-40)))
  } catch {
    // No storage: it is told again after a reload.
  }
}
