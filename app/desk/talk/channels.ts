// The channels a delegation may speak in: its team, the plenary, the caucuses there are, and one it is about to begin.
import type { Intent } from '../../../lib/game/intent.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { ChannelView, Own } from '../../../lib/view/view.ts'

export type Address = Extract<Intent, { type: 'say' }>['channel']
export interface TalkChannel {
  id: string
  address: Address
  /** The other delegations in it; none in the team's own and in the plenary. */
  others: PartyId[]
  messages: ChannelView['messages']
}

/** The room names a channel by what it is and who is in it; asking for it under the same name finds what was said. */
export function caucusId(parties: readonly PartyId[]): string {
  return `caucus-${[...new Set(parties)].sort().join('-')}`
}

/** Team and plenary first, then caucuses with the latest talk on top; `begun` is one in which nothing has been said yet. */
export function talkChannels({ party, channels }: Pick<Own, 'party' | 'channels'>, begun: readonly PartyId[] | null): TalkChannel[] {
  const said = (id: string) => channels.find((channel) => channel.id === id)?.messages ?? []
  const caucuses = channels
    .filter(({ kind }) => kind === 'caucus')
    .map(({ id, parties, messages }) => caucus(id, parties, messages, party))
    .sort((a, b) => (b.messages.at(-1)?.at ?? 0) - (a.messages.at(-1)?.at ?? 0))
  const fresh = begun && !caucuses.some(({ id }) => id === caucusId(begun)) ? [caucus(caucusId(begun), [...begun], [], party)] : []
  const team = `team-${party}`
  return [
    { id: team, address: { kind: 'team', party }, others: [], messages: said(team) },
    { id: 'plenary', address: { kind: 'plenary' }, others: [], messages: said('plenary') },
    ...fresh,
    ...caucuses,
  ]
}

function caucus(id: string, parties: PartyId[], messages: TalkChannel['messages'], own: PartyId): TalkChannel {
  return { id, address: { kind: 'caucus', parties }, others: parties.filter((one) => one !== own), messages }
}
