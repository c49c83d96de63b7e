// Seating people from the facilitator's list: what is asked for each row, and what came of it.
import type { JoinWish } from '../lib/game/intent.ts'
import type { You } from '../lib/view/view.ts'
import type { Refused } from './words.ts'

/** A row of the facilitator's list. */
export interface GuestWish {
  /** As the list has it, from 1. */
  row: number
  name: string
  as: JoinWish
}
export interface RowRefused {
  row: number
  why: Refused
}
export interface Invited {
  ok: true
  seated: { row: number; key: string; you: You }[]
  refused: RowRefused[]
}
export interface NotInvited {
  ok: false
  why: Refused
  refused: RowRefused[]
}
