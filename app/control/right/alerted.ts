// Whom the facilitator should look to: who has dropped out, who is waited for and silent, which seat nobody holds.
import type { PartyId } from '../../../lib/ids.ts'
import type { FacilitatorView } from '../../../lib/view/view.ts'
import { idle } from './idle.ts'

export type Alert =
  | { kind: 'dropped'; name: string; party: PartyId; minutes: number }
  | { kind: 'silent'; party: PartyId; minutes: number }
  | { kind: 'nobody'; party: PartyId }

const minute = 60_000
/** A page that is reloaded is gone for less. */
const droppedFor = minute / 2
const silentFor = 4 * minute

type Seen = Pick<FacilitatorView, 'people' | 'delegations' | 'waiting' | 'ready' | 'room'>

/** @param now the server's time, milliseconds since 1970 */
export function alerts({ people, delegations, waiting, ready, room }: Seen, now: number): Alert[] {
  if (room.status !== 'playing') return []
  return delegations.flatMap(({ party, members }): Alert[] => {
    if (members.length === 0) return [{ kind: 'nobody', party }]
    const humans = people.filter(({ person, bot }) => bot === null && members.some((member) => member.person === person))
    const dropped = humans.filter(({ online, offlineSince }) => !online && now - (offlineSince ?? 0) >= droppedFor)
    const gone = dropped.map(({ name, offlineSince }): Alert => {
      return { kind: 'dropped', name, party, minutes: offlineSince === null ? 0 : Math.floor((now - offlineSince) / minute) }
    })
    const isAwaited = !ready.includes(party) && waiting.some((one) => one.party === party && one.for.some((kind) => !idle.has(kind)))
    const here = humans.filter(({ online }) => online)
    const last = Math.max(...here.map(({ lastActionAt }) => lastActionAt))
    const isSilent =
      isAwaited && room.clock.kind !== 'paused' && here.length > 0 && members.every(({ bot }) => !bot) && now - last >= silentFor
    return isSilent ? [...gone, { kind: 'silent', party, minutes: Math.floor((now - last) / minute) }] : gone
  })
}
