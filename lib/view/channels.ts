// Talk that a viewer may read.
import type { Channel, Message, RoomState } from '../game/state.ts'
import { remembered } from '../rules/remember.ts'
import type { ChannelView, Viewer } from './view.ts'

/** One channel as it is shown; empty when nothing has been said in it. */
export function channelView(state: RoomState, id: string): ChannelView {
  const channel = state.channels[id]
  return channel ? shown(channel) : { id, kind: 'plenary', parties: [], closed: false, messages: [] }
}

const shown = remembered(
  (channel: Channel): ChannelView => ({
    id: channel.id,
    kind: channel.kind,
    parties: channel.parties,
    closed: channel.closed ?? false,
    messages: channel.messages.map(told),
  }),
)

const told = remembered(({ id, name, party, text, at }: Message): ChannelView['messages'][number] => ({ id, name, party, text, at }))

/** Plenary for everyone seated, team, caucus and help line for those in them, all of them for the facilitator. */
export function channelsFor(state: RoomState, viewer: Viewer): ChannelView[] {
  return Object.values(state.channels)
    .filter((channel) => {
      if (viewer.kind === 'facilitator') return true
      if (viewer.kind === 'screen') return false
      if (channel.kind === 'plenary') return true
      return viewer.kind === 'delegation' && channel.parties.includes(viewer.party)
    })
    .map(shown)
}
