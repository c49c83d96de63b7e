// The life of packages and commitments.
import { describe, expect, test } from 'vitest'
import type { Stage, Terms } from '../scenario/schema.ts'
import { six as c, deal, measure, party, pkg, quiet, quietTurns, reference, responses, tuned, turn, worldWith } from '../testing/rules.ts'
import { enterIntoForce, openingWorld } from './force.ts'
import type { Adjudication, Agreement, Grade, Signals, World } from './world.ts'

const [dprk, usa] = c.principals
const only = (world: World): Agreement => {
  const found = world.agreements[pkg('pk-1')]
  if (!found) throw new Error('no package')
  return found
}
const statuses = (world: World) => only(world).dues.map((d) => d.status)
const suspend = (...ids: string[]) => ({ suspend: ids.map((id) => ({ package: pkg('pk-1'), measure: measure(id) })) })

describe('status', () => {
  const world = worldWith(c, { terms: deal('DPRK D21, DPRK D31, DPRK D24, USA U21') })
  const told = (grades: Record<string, Grade>) => statuses(turn(c, world, { signals: quiet(c, world, grades) }).world)
  test('[R39] verified where a breach would probably have been seen, else performed', () => {
    expect(told({})).toEqual(['verified', 'performed', 'performed', 'verified'])
  })
  test('[R39] doubtful, stalled, suspended, resumed', () => {
    expect(told({ 'DPRK/D21': 'doubtful', 'DPRK/D31': 'clear' })).toEqual(['doubtful', 'stalled', 'performed', 'verified'])
    const off = turn(c, world, { responses: responses({ USA: suspend('U21') }) }).world
    expect(statuses(off)[3]).toBe('suspended')
    expect(statuses(turn(c, off).world)[3]).toBe('suspended')
    const resume = [{ package: pkg('pk-1'), measure: measure('U21') }]
    const on = turn(c, off, { responses: responses({ USA: { resume } }) }).world
    expect(statuses(on)[3]).toBe('due')
    expect(statuses(turn(c, on).world)[3]).toBe('verified')
  })
  test('[R39] examined and found clean, a doubtful report is a clean one', () => {
    const shown = quiet(c, world, { 'DPRK/D21': 'doubtful' })
    const cleared: Signals = {
      ...shown,
      reports: shown.reports.map((r) => (r.measure === 'D21' ? { ...r, clarified: 'clean', by: usa } : r)),
    }
    expect(statuses(turn(c, world, { signals: cleared }).world)[0]).toBe('verified')
  })
})

describe('one-offs', () => {
  const slow: Terms = deal('DPRK D41, USA U43', { verify: { [dprk]: 3 }, duration: 12 })
  test('[R40] advance by their turns, or by tranches when those are more', () => {
    const world = worldWith(c, { terms: slow })
    expect([1, 2, 3].map((n) => only(quietTurns(c, world, n)).dues[0]?.done)).toEqual([0.25, 0.5, 0.75])
    expect(only(quietTurns(c, world, 4)).dues[0]).toMatchObject({ done: 1, status: 'done' })
    const sixths = worldWith(c, { terms: { ...slow, sequence: { kind: 'tranche', tranches: 6 } } })
    expect(only(quietTurns(c, sixths, 5)).dues[0]?.status).toBe('verified')
    expect(only(quietTurns(c, sixths, 6)).dues[0]?.status).toBe('done')
    const two = worldWith(c, { terms: { ...slow, sequence: { kind: 'tranche', tranches: 2 } } })
    expect(only(quietTurns(c, two, 1)).dues[0]?.done).toBe(0.25)
  })
  test('[R40] a doubtful turn does not advance them, and the truth may lag behind', () => {
    const world = worldWith(c, { terms: slow })
    expect(only(turn(c, world, { signals: quiet(c, world, { 'DPRK/D41': 'doubtful' }) }).world).dues[0]?.done).toBe(0)
    const shown = quiet(c, world)
    const reserves = [{ package: pkg('pk-1'), party: dprk }]
    const hedged = turn(c, world, { signals: { ...shown, secret: { ...shown.secret, reserves } } }).world
    expect(only(hedged).dues[0]?.done).toBe(0.25)
    expect(hedged.secret.agreements[pkg('pk-1')]?.truth[0]?.done).toBe(0.1)
  })
  test('[R40] what was done under one package stays done under the next', () => {
    const done = quietTurns(c, worldWith(c, { terms: deal('DPRK D23, USA U23') }), 1)
    const again = enterIntoForce(c, done, { id: pkg('pk-2'), terms: deal('DPRK D23, ROK R13'), reserves: [] })
    expect(again.agreements[pkg('pk-2')]?.dues[0]).toMatchObject({ status: 'done', done: 1 })
  })
})

describe('maturing', () => {
  const at = (terms: Terms, turns: number) => quietTurns(c, worldWith(c, { terms }), turns)
  test('[R41] takes one clean turn early and two from stage 2, and opens the next stage', () => {
    expect(c.params.cyclesEarly).toBe(1)
    expect(only(at(reference('P1'), 1)).mature).toBe(true)
    expect(at(reference('P1'), 1).opened).toBe(1)
    const two = tuned({ cyclesLate: 2 })
    const grown = (n: number) => quietTurns(two, worldWith(two, { terms: reference('P2') }), n)
    expect([grown(1).opened, grown(2).opened]).toEqual([0, 2] satisfies Stage[])
    expect(turn(two, grown(1)).changes).toContainEqual({ package: 'pk-1', change: 'matured' })
  })
  test('[R41] a doubt holds the count; a clear report, a reserve seen, a suspension start it again', () => {
    const slow = tuned({ cyclesLate: 9 })
    const one = quietTurns(slow, worldWith(slow, { terms: deal('DPRK D31, USA U31', { verify: { [dprk]: 3 } }) }), 1)
    expect(only(one).clean).toBe(1)
    const clean = (grades: Record<string, Grade>) => only(turn(slow, one, { signals: quiet(slow, one, grades) }).world).clean
    expect([clean({}), clean({ 'DPRK/D31': 'doubtful' }), clean({ 'DPRK/*': 'doubtful' })]).toEqual([2, 1, 1])
    expect([clean({ 'DPRK/D31': 'clear' }), clean({ 'DPRK/*': 'clear' })]).toEqual([0, 0])
    const off = turn(slow, one, { responses: responses({ USA: suspend('U31') }) }).world
    expect(only(off).clean).toBe(0)
    expect(only(turn(slow, off).world).clean).toBe(0)
  })
  test('[R41] once mature it stays so', () => {
    const grown = at(reference('P1'), 1)
    const off = turn(c, grown, { responses: responses({ USA: suspend('U11') }) }).world
    expect(only(off).mature).toBe(true)
    expect(off.opened).toBe(1)
  })
})

describe('ending', () => {
  const left = (world: World, who: string): Adjudication => turn(c, world, { responses: responses({ [who]: { withdraw: [pkg('pk-1')] } }) })
  test('[R42] collapses once a principal has left, and tension rises with its stage', () => {
    const a = left(worldWith(c, { terms: reference('P3') }), 'USA')
    expect(a.changes).toEqual([{ package: 'pk-1', change: 'collapsed' }])
    expect(a.tension.lines.find((l) => l.reason === 'collapse')?.points).toBe(2 + 2.5 * 3)
    expect(only(a.world)).toMatchObject({ status: 'collapsed', endedIn: 1 })
    expect(statuses(a.world).every((s) => s === 'ended')).toBe(true)
    expect(turn(c, a.world).changes).toEqual([])
  })
  test('[R42] goes on without a third party', () => {
    const a = left(worldWith(c, { terms: reference('P3') }), 'CHN')
    expect(only(a.world).status).toBe('inForce')
    expect(only(a.world).dues.find((d) => d.party === 'CHN')?.status).toBe('ended')
  })
  test('[R42] without both principals it stands while two parties owe', () => {
    const world = worldWith(c, { terms: deal('ROK R11, DPRK D12, CHN C31') })
    const one = left(world, 'CHN').world
    expect(only(one).status).toBe('inForce')
    expect(only(left(one, 'ROK').world).status).toBe('collapsed')
  })
  test('[R42] suspension is no collapse', () => {
    const a = turn(c, worldWith(c, { terms: reference('P1') }), { responses: responses({ USA: suspend('U11') }) })
    expect(only(a.world).status).toBe('inForce')
  })
  test('[R43] renews at its term unless one of its parties declined', () => {
    const short = deal('DPRK D11, USA U11', { duration: 2 })
    const one = quietTurns(c, worldWith(c, { terms: short }), 1)
    expect(only(one).until).toBe(2)
    const renewed = turn(c, one)
    expect(renewed.changes).toContainEqual({ package: 'pk-1', change: 'renewed' })
    expect(only(renewed.world).until).toBe(4)
    const over = turn(c, one, { declines: { [pkg('pk-1')]: [usa] } })
    expect(over.changes).toEqual([{ package: 'pk-1', change: 'expired' }])
    expect(over.tension.lines.some((l) => l.reason === 'collapse')).toBe(false)
    expect(statuses(over.world)).toEqual(['expired', 'expired'])
    const stranger = turn(c, one, { declines: { [pkg('pk-1')]: [party('CHN')] } })
    expect(only(stranger.world).status).toBe('inForce')
  })
})

test('[R44] the first true trouble of a package is kept, later ones are not its cause', () => {
  const world = worldWith(c, { terms: reference('P3') })
  const shown = quiet(c, world)
  const truths = shown.secret.truths.map((t) => (t.party === usa && t.measure === 'U31' ? { ...t, state: 'stalled' as const } : t))
  const stalled = turn(c, world, { signals: { ...shown, secret: { ...shown.secret, truths } } }).world
  expect(stalled.facts[0]?.secret.causes).toEqual([{ package: 'pk-1', party: usa, measure: 'U31', cause: 'stalled' }])
  const left = turn(c, stalled, { responses: responses({ DPRK: { withdraw: [pkg('pk-1')] } }) }).world
  expect(left.facts[1]?.secret.causes).toEqual([])
  const walked = turn(c, world, { responses: responses({ DPRK: { withdraw: [pkg('pk-1')] } }) }).world
  expect(walked.facts[0]?.secret.causes).toEqual([{ package: 'pk-1', party: dprk, measure: null, cause: 'withdrew' }])
})

test('[R31] the opening world is the scenario’s', () => {
  const world = openingWorld(c)
  expect(world).toMatchObject({ turn: 0, tension: 62, opened: 0, over: null })
  expect(world.trust[dprk]?.[usa]).toBe(0.1)
  expect(world.pressure).toEqual({ [dprk]: 60 })
  expect(world.asset).toEqual(world.secret.asset)
})
