// The channels a delegation may speak in: its team, the plenary, its help line, the caucuses there are, and one it is about to begin.
import type { Intent } from '../../../lib/game/intent.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { ChannelView, Own } from '../../../lib/view/view.ts'

export type Address = Extract<Intent, { type: 'say' }>['channel']
export interface TalkChannel {
  id: string
  /** Closed by the facilitator. */
  closed: boolean
  address: Address
  /** The other delegations in it; none in the team's own and in the plenary. */
  others: PartyId[]
  messages: ChannelView['messages']
}

/** The room names a channel by what it is and who is in it; asking for it under the same name finds what was said. */
export function caucusId(parties: readonly PartyId[]): string {
  return `caucus-${[...new Set(parties)].sort().join('-')}`
}

/** Team, plenary and help line first, then caucuses with the latest talk on top; `begun` is one in which nothing has been said yet. */
export function talkChannels({ party, channels }: Pick<Own, 'party' | 'channels'>, begun: readonly PartyId[] | null): TalkChannel[] {
  const known = (id: string): Pick<TalkChannel, 'id' | 'closed' | 'messages'> => {
    const channel = channels.find((one) => one.id === id)
    return { id, closed: channel?.closed ?? false, messages: channel?.messages ?? [] }
  }
  const caucuses = channels
    .filter(({ kind }) => kind === 'caucus')
    .map(({ id, parties }) => caucus(known(id), parties, party))
    .sort((a, b) => (b.messages.at(-1)?.at ?? 0) - (a.messages.at(-1)?.at ?? 0))
  const fresh = begun && !caucuses.some(({ id }) => id === caucusId(begun)) ? [caucus(known(caucusId(begun)), [...begun], party)] : []
  return [
    { ...known(`team-${party}`), address: { kind: 'team', party }, others: [] },
    { ...known('plenary'), address: { kind: 'plenary' }, others: [] },
    { ...known(`help-${party}`), address: { kind: 'help', party }, others: [] },
    ...fresh,
    ...caucuses,
  ]
}

function caucus(of: Pick<TalkChannel, 'id' | 'closed' | 'messages'>, parties: PartyId[], own: PartyId): TalkChannel {
  return { ...of, address: { kind: 'caucus', parties }, others: parties.filter((one) => one !== own) }
}
