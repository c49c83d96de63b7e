import { expect, test } from 'vitest'
import type { PartyId } from '../../../lib/ids.ts'
import type { ChannelView } from '../../../lib/view/view.ts'
import { caucusId, talkChannels } from './channels.ts'
import { readMarks, unreadIn, withRead, writersOf } from './unread.ts'

const [usa, dprk, prc] = ['USA', 'DPRK', 'PRC'] as [PartyId, PartyId, PartyId]
const me = { name: 'Ada', party: usa }

function channel(id: string, kind: ChannelView['kind'], parties: PartyId[], by: string[], at = 0): ChannelView {
  return {
    id,
    kind,
    parties,
    closed: false,
    messages: by.map((name, n) => ({ id: String(n + 1), name, party: dprk, text: 'x', at: at + n })),
  }
}

test('team and plenary are always there; caucuses follow, the latest talk first', () => {
  const early = channel(caucusId([usa, dprk]), 'caucus', [dprk, usa], ['Kim'], 10)
  const late = channel(caucusId([usa, prc]), 'caucus', [prc, usa], ['Li'], 20)
  const channels = talkChannels({ party: usa, channels: [early, late] }, null)
  expect(channels.map(({ id }) => id)).toEqual(['team-USA', 'plenary', 'help-USA', late.id, early.id])
  expect(channels.map(({ others }) => others)).toEqual([[], [], [], [prc], [dprk]])
})

test('a caucus about to begin is shown until it has been spoken in, under the same name', () => {
  const begun = [usa, dprk]
  expect(talkChannels({ party: usa, channels: [] }, begun).map(({ id }) => id)).toEqual([
    'team-USA',
    'plenary',
    'help-USA',
    'caucus-DPRK-USA',
  ])
  const spoken = channel('caucus-DPRK-USA', 'caucus', [dprk, usa], ['Ada'])
  expect(talkChannels({ party: usa, channels: [spoken] }, begun)).toHaveLength(4)
})

test('unread counts what others wrote after the mark', () => {
  const plenary = channel('plenary', 'plenary', [], ['Kim', 'Li', 'Kim'])
  expect(unreadIn(plenary, {}, me)).toHaveLength(3)
  expect(unreadIn(plenary, { plenary: 2 }, me)).toHaveLength(1)
  expect(unreadIn(plenary, withRead({}, plenary), me)).toHaveLength(0)
  const own: ChannelView = { ...plenary, messages: [{ id: '1', name: 'Ada', party: usa, text: 'x', at: 0 }] }
  expect(unreadIn(own, {}, me)).toHaveLength(0)
})

test('what waits is told with whose it is, the latest first, each delegation once', () => {
  const said = (at: number, party: PartyId | null) => ({ id: String(at), name: 'x', party, text: 'x', at })
  expect(writersOf([said(1, dprk), said(2, prc), said(3, dprk), said(4, null)])).toEqual([dprk, prc])
})

test('reading an already read or empty channel changes nothing', () => {
  const marks = { plenary: 3 }
  expect(withRead(marks, channel('plenary', 'plenary', [], ['Kim', 'Li', 'Kim']))).toBe(marks)
  expect(withRead(marks, channel('team-USA', 'team', [usa], []))).toBe(marks)
})

test('unreadable marks are none', () => {
  expect(readMarks(null)).toEqual({})
  expect(readMarks({ plenary: 2, team: 'x' })).toEqual({ plenary: 2 })
})
