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
    messages: toldAll(channel.messages),
  }),
)

type Told = ChannelView['messages']

/** What was told of a channel last, by its first message. */
const lastTold = new WeakMap<Message, { messages: readonly Message[]; told: Told }>()

/** What has been said stays said: of a channel that has gone on only what is new is looked at. */
function toldAll(messages: readonly Message[]): Told {
  const [first] = messages
  if (!first) return []
  const last = lastTold.get(first)
  const goesOn = last?.messages.every((message, at) => message === messages[at])
  const all = last && goesOn ? [...last.told, ...messages.slice(last.messages.length).map(told)] : messages.map(told)
  lastTold.set(first, { messages, told: all })
  return all
}

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
