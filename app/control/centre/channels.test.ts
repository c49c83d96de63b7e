import { expect, test } from 'vitest'
import { channelOf } from '../../../lib/game/talk.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { ChannelView, Own } from '../../../lib/view/view.ts'
import { allChannels, speakingIn } from './channels.ts'

const [usa, rok] = ['USA', 'ROK'] as PartyId[] as [PartyId, PartyId]
const own = [{ party: usa }, { party: rok }] as Own[]
const caucus: ChannelView = { id: 'caucus-ROK-USA', kind: 'caucus', parties: [rok, usa], closed: false, messages: [] }

test('the plenary and every team can be spoken in before anybody has; caucuses once they exist', () => {
  expect(allChannels({ channels: [], own }).map(({ id }) => id)).toEqual(['plenary', 'team-USA', 'team-ROK'])
  expect(allChannels({ channels: [caucus], own }).map(({ id }) => id)).toEqual(['plenary', 'caucus-ROK-USA', 'team-USA', 'team-ROK'])
})

test('what is said goes to the very channel that is read', () => {
  for (const channel of allChannels({ channels: [caucus], own })) {
    const into = speakingIn(channel)
    expect(into && channelOf(into).id).toBe(channel.id)
  }
})
