// Talk, the press line and the poll [W].
import { expect, test } from 'vitest'
import { party, personOf, tableWith } from '../testing/table.ts'
import type { Viewer } from '../view/view.ts'
import type { Intent } from './intent.ts'

test('[W1] team, caucus and plenary reach those in them, and the facilitator reads everything', () => {
  const table = tableWith()
  const say = (by: string, channel: Extract<Intent, { type: 'say' }>['channel'], text: string) =>
    table.ask(by, { type: 'say', channel, text })
  say('USA', { kind: 'team', party: party('USA') }, 'among us')
  say('USA', { kind: 'caucus', parties: [party('USA'), party('JPN')] }, 'between us')
  say('JPN', { kind: 'caucus', parties: [party('JPN'), party('USA')] }, 'the same caucus')
  say('ROK', { kind: 'plenary' }, 'before all')
  const read = (id: string) => {
    const view = table.view({ kind: 'delegation', party: party(id) })
    return view.as === 'delegation' ? view.own.channels.flatMap((channel) => channel.messages.map((message) => message.text)) : []
  }
  expect(read('USA')).toEqual(['among us', 'between us', 'the same caucus', 'before all'])
  expect(read('JPN')).toEqual(['between us', 'the same caucus', 'before all'])
  expect(read('RUS')).toEqual(['before all'])
  const control = table.view({ kind: 'facilitator' })
  expect(control.as === 'facilitator' && control.channels).toHaveLength(3)
  expect(table.refusal('RUS', { type: 'say', channel: { kind: 'team', party: party('USA') }, text: 'let me in' }).code).toBe(
    'channelNotYours',
  )
  expect(
    table.refusal('RUS', { type: 'say', channel: { kind: 'caucus', parties: [party('USA'), party('JPN')] }, text: 'let me in' }).code,
  ).toBe('channelNotYours')
})

test('[W2] one sentence a delegation for the press in Debrief; a later one replaces it', () => {
  const table = tableWith({ seed: 'calm-2' })
  table.until('debrief')
  table.ask('USA', { type: 'publishStatement', text: 'We kept our word.' })
  table.ask('USA', { type: 'publishStatement', text: 'Everyone kept their word.' })
  expect(table.view({ kind: 'screen' }).statements).toEqual([{ party: 'USA', turn: 1, text: 'Everyone kept their word.' }])
})

test('[W3] the poll is private to each delegation', () => {
  const table = tableWith({ seed: 'calm-2' })
  table.until('debrief')
  expect(table.refusal('USA', { type: 'pollTrust', answers: { [party('USA')]: { ofThem: 1, ofUs: 1 } } }).code).toBe('pollIncomplete')
  const before = JSON.stringify(table.view({ kind: 'delegation', party: party('JPN') }))
  table.ask('USA', { type: 'pollTrust', answers: { [party('DPRK')]: { ofThem: 12, ofUs: 30 } } })
  expect(JSON.stringify(table.view({ kind: 'delegation', party: party('JPN') }))).toBe(before)
  const own = table.view({ kind: 'delegation', party: party('USA') })
  expect(own.as === 'delegation' && own.own.polled).toHaveLength(1)
})

test('[W20] each person is asked and counts once; a later answer of the same person replaces the first', () => {
  const table = tableWith({ seed: 'calm-2' })
  const answers = (ofThem: number) => ({ [party('DPRK')]: { ofThem, ofUs: 30 } })
  table.until('debrief')
  table.ask('server', { type: 'join', person: personOf('aide'), name: 'Aide', as: { kind: 'delegate', party: party('USA') } })
  const asks = () => {
    const view = table.view({ kind: 'delegation', party: party('USA') })
    return view.as === 'delegation' && view.own.todo.some(({ kind }) => kind === 'pollTrust')
  }
  expect(asks()).toBe(true)
  table.ask('USA', { type: 'pollTrust', answers: answers(12) })
  table.ask('USA', { type: 'pollTrust', answers: answers(40) })
  expect(table.state.felt.filter((felt) => felt.party === 'USA').map((felt) => felt.answers)).toEqual([answers(40)])
  expect(asks()).toBe(true)
  table.ask(personOf('aide'), { type: 'pollTrust', answers: answers(70) })
  expect(table.state.felt.filter((felt) => felt.party === 'USA')).toHaveLength(2)
  expect(asks()).toBe(false)
})

test('[W21] what was answered is the facilitator’s to see; a delegation is shown only who of it has answered', () => {
  const [low, high] = [12, 88].map((ofThem) => {
    const table = tableWith({ seed: 'calm-2' })
    table.until('debrief')
    table.ask('USA', { type: 'pollTrust', answers: { [party('DPRK')]: { ofThem, ofUs: 30 } } })
    return table
  })
  const usa: Viewer = { kind: 'delegation', party: party('USA') }
  expect(JSON.stringify(low?.view(usa))).toBe(JSON.stringify(high?.view(usa)))
  const control = low?.view({ kind: 'facilitator' })
  const felt = control?.as === 'facilitator' && control.own.find((own) => own.party === 'USA')?.felt
  expect(felt).toEqual({ sealed: false, answers: [{ DPRK: { ofThem: 12, ofUs: 30 } }] })
})

test('[W4] the help line is between a delegation and the facilitators, and nobody else sees a byte of it', () => {
  const [asking, silent] = [tableWith(), tableWith()]
  const help = { kind: 'help', party: party('USA') } as const
  asking.ask('USA', { type: 'say', channel: help, text: 'May we table twice?' })
  asking.ask('control', { type: 'say', channel: help, text: 'Yes.' })
  const own = asking.view({ kind: 'delegation', party: party('USA') })
  expect(own.as === 'delegation' && own.own.channels).toMatchObject([
    { kind: 'help', parties: ['USA'], messages: [{ party: 'USA' }, { party: null, text: 'Yes.' }] },
  ])
  const others: Viewer[] = [
    ...['DPRK', 'ROK', 'CHN', 'JPN', 'RUS'].map((id): Viewer => ({ kind: 'delegation', party: party(id) })),
    { kind: 'observer' },
    { kind: 'screen' },
  ]
  for (const viewer of others) expect(JSON.stringify(asking.view(viewer))).toBe(JSON.stringify(silent.view(viewer)))
  expect(asking.refusal('ROK', { type: 'say', channel: help, text: 'What do they ask?' }).code).toBe('channelNotYours')
})

test('[W5] a closed channel can be read and not written in, but for the facilitator; the help line stays open', () => {
  const table = tableWith()
  const caucus: Extract<Intent, { type: 'say' }>['channel'] = { kind: 'caucus', parties: [party('USA'), party('JPN')] }
  table.ask('USA', { type: 'say', channel: caucus, text: 'between us' })
  expect(table.refusal('USA', { type: 'closeChannel', channel: caucus }).code).toBe('facilitatorOnly')
  expect(table.refusal('control', { type: 'openChannel', channel: caucus }).code).toBe('channelOpen')
  table.ask('control', { type: 'closeChannel', channel: caucus })
  expect(table.refusal('JPN', { type: 'say', channel: caucus, text: 'still here?' }).code).toBe('channelClosed')
  expect(table.refusal('control', { type: 'closeChannel', channel: caucus }).code).toBe('channelClosed')
  table.ask('control', { type: 'say', channel: caucus, text: 'Back to the plenary, please.' })
  const view = table.view({ kind: 'delegation', party: party('JPN') })
  expect(view.as === 'delegation' && view.own.channels).toMatchObject([
    { closed: true, messages: [{ text: 'between us' }, { party: null }] },
  ])
  table.ask('control', { type: 'openChannel', channel: caucus })
  table.ask('JPN', { type: 'say', channel: caucus, text: 'open again' })
  // A caucus nobody has opened yet, and the plenary, can be closed too.
  for (const channel of [{ kind: 'plenary' }, { kind: 'caucus', parties: [party('CHN'), party('RUS')] }] as const) {
    const asked = channel as Extract<Intent, { type: 'say' }>['channel']
    table.ask('control', { type: 'closeChannel', channel: asked })
    expect(table.refusal('CHN', { type: 'say', channel: asked, text: 'a word' }).code).toBe('channelClosed')
  }
  expect(table.refusal('control', { type: 'closeChannel', channel: { kind: 'help', party: party('USA') } }).code).toBe('channelStays')
})

test('[W6] a broadcast to some is read by them alone', () => {
  const [told, silent] = [tableWith(), tableWith()]
  told.ask('control', { type: 'broadcast', text: 'CANARY', to: [party('USA'), party('ROK')] })
  const read = (viewer: Viewer) => told.view(viewer).headlines.some(({ text }) => text === 'CANARY')
  expect([read({ kind: 'delegation', party: party('ROK') }), read({ kind: 'facilitator' })]).toEqual([true, true])
  const others: Viewer[] = [{ kind: 'delegation', party: party('JPN') }, { kind: 'observer' }, { kind: 'screen' }]
  for (const phase of ['negotiate', 'brief'] as const) {
    for (const viewer of others) expect(JSON.stringify(told.view(viewer))).toBe(JSON.stringify(silent.view(viewer)))
    for (const table of [told, silent]) table.until(phase)
  }
  expect(told.refusal('control', { type: 'broadcast', text: 'To nobody', to: ['MARS' as never] }).code).toBe('noSuchParty')
})

test('[W7] a reminder stands on that desk alone until it is ready or the phase ends', () => {
  const table = tableWith({ seated: ['USA', 'DPRK'] })
  const nudge = (id: string) => table.refusal('control', { type: 'nudge', party: party(id) }).code
  const nudged = (id: string) => {
    const view = table.view({ kind: 'delegation', party: party(id) })
    return view.as === 'delegation' ? view.own.nudged : undefined
  }
  expect(table.refusal('USA', { type: 'nudge', party: party('DPRK') }).code).toBe('facilitatorOnly')
  table.ask('control', { type: 'nudge', party: party('USA') })
  expect([nudged('USA'), nudged('DPRK')]).toEqual([table.now, null])
  expect(JSON.stringify(table.view({ kind: 'screen' }))).not.toContain('nudge')
  table.ask('USA', { type: 'sayReady', from: { turn: 1, phase: 'brief' } })
  expect(nudged('USA')).toBeNull()
  expect(nudge('USA')).toBe('nudgeReady')
  expect(nudge('JPN')).toBe('nudgeNobody')
  expect(nudge('MARS')).toBe('noSuchParty')
  table.ask('control', { type: 'nudge', party: party('DPRK') })
  table.until('negotiate')
  expect(nudged('DPRK')).toBeNull()
})
