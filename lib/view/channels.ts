// Talk that a viewer may read.
import type { RoomState } from '../game/state.ts'
import type { ChannelView, Viewer } from './view.ts'

/** One channel as it is shown; empty when nothing has been said in it. */
export function channelView(state: RoomState, id: string): ChannelView {
  const channel = state.channels[id]
  return {
    id,
    kind: channel?.kind ?? 'plenary',
    parties: channel?.parties ?? [],
    closed: channel?.closed ?? false,
    messages: (channel?.messages ?? []).map((message) => ({
      id: message.id,
      name: message.name,
      party: message.party,
      text: message.text,
      at: message.at,
    })),
  }
}

/** Plenary for everyone seated, team, caucus and help line for those in them, all of them for the facilitator. */
export function channelsFor(state: RoomState, viewer: Viewer): ChannelView[] {
  return Object.values(state.channels)
    .filter((channel) => {
      if (viewer.kind === 'facilitator') return true
      if (viewer.kind === 'screen') return false
      if (channel.kind === 'plenary') return true
      return viewer.kind === 'delegation' && channel.parties.includes(viewer.party)
    })
    .map((channel) => channelView(state, channel.id))
}
