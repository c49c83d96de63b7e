// A forecast: games played on from where the table stands, with other chances, and what they come to in figures.
import { describe, expect, test } from 'vitest'
import type { PartyId } from '../ids.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { bringIntoForce, reference, tableWith } from '../testing/table.ts'
import { type Course, courseOf, forecastFrom, forecastOf } from './forecast.ts'
import { playOut } from './game.ts'

const seed = process.env.OVERTURE_SEED ?? 'forecast'
const lineup = (name: string) => sixParty.lineups[name] ?? {}
const seeds = Array.from({ length: 12 }, (_, n) => `${seed}/${n}`)

/** A table in its second turn, with a first package in force. */
function midGame() {
  const table = tableWith({ seed, turns: 6 })
  table.until('negotiate')
  bringIntoForce(table, 'P0', 'USA', reference('P0'))
  table.until('brief')
  return table
}

describe('a forecast', () => {
  test('is the same for the same seeds, and other seeds make another', () => {
    const { state } = midGame()
    const one = forecastOf(sixParty, state, lineup('incr'), seeds)
    expect(forecastOf(sixParty, state, lineup('incr'), seeds)).toEqual(one)
    const others = forecastOf(
      sixParty,
      state,
      lineup('incr'),
      seeds.map((name) => `other/${name}`),
    )
    expect(others.tension).not.toEqual(one.tension)
  })

  test('draws by its seeds and not by the room’s: a room with another seed has the same forecast', () => {
    const { state } = midGame()
    const game = (of: typeof state) => courseOf(sixParty, of, lineup('incr'), 'chance')
    expect(game({ ...state, seed: 'another' })).toEqual(game(state))
  })

  test('changes nothing of the room', () => {
    const { state } = midGame()
    const before = JSON.stringify(state)
    forecastOf(sixParty, state, lineup('incr'), seeds.slice(0, 2))
    expect(JSON.stringify(state)).toBe(before)
  })

  test.each(['brief', 'negotiate', 'commit', 'respond', 'adjudicate', 'debrief'] as const)('goes on from %s, to the last turn', (phase) => {
    const table = tableWith({ seed, turns: 3 })
    if (phase !== 'brief') table.until(phase)
    const { tension, end } = courseOf(sixParty, table.state, lineup('incr'), 'chance')
    const adjudicated = phase === 'adjudicate' || phase === 'debrief' ? 1 : 0
    if (end !== 'war' && end !== 'capitulation') expect(tension).toHaveLength(3 - adjudicated)
    const { turns, tension: bands } = forecastOf(sixParty, table.state, lineup('incr'), seeds.slice(0, 2))
    expect(turns).toBe(3 - adjudicated)
    expect(bands.map(({ turn }) => turn)).toEqual([1, 2, 3].slice(adjudicated))
  })

  test('is played by the bots it is given: whoever walks the road goes further than whoever waits', () => {
    const { state } = midGame()
    const trustAtEnd = (name: string) => forecastOf(sixParty, state, lineup(name), seeds).trust[0]?.bands.at(-1)?.middle ?? 0
    expect(trustAtEnd('incr')).toBeGreaterThan(trustAtEnd('coerce'))
  })

  test('goes on though the clock is paused, a bot holds a seat, or somebody has said ready', () => {
    const table = midGame()
    const plain = courseOf(sixParty, table.state, lineup('incr'), 'chance')
    table.ask('control', { type: 'seatBot', party: 'USA' as PartyId, strategy: 'wait' })
    table.ask('DPRK', { type: 'sayReady', from: table.state.moment ?? { turn: 2, phase: 'brief' } })
    table.ask('control', { type: 'pauseClock' })
    expect(courseOf(sixParty, table.state, lineup('incr'), 'chance')).toEqual(plain)
  })

  test('keeps orders that people have given in the phase it starts from', () => {
    const table = tableWith({ seed, turns: 2 })
    table.until('commit')
    const quiet = courseOf(sixParty, table.state, lineup('wait'), 'chance')
    table.ask('USA', { type: 'giveOrders', orders: { packages: {}, free: { kind: 'brink' }, vetoes: [] }, confirmed: 'twice' })
    expect(courseOf(sixParty, table.state, lineup('wait'), 'chance')).not.toEqual(quiet)
  })
})

describe('its figures', () => {
  const course = (end: Course['end'], collapses: number, tension: number[]): Course => ({
    end,
    collapses,
    tension,
    trust: [tension.map((one) => one / 100), tension.map(() => 0.5)],
  })
  const { state } = tableWith({ seed, turns: 2 })

  test('shares, means and bands are counted over the games; one that is over stands where it ended', () => {
    const courses = [...Array.from({ length: 19 }, (_, n) => course('calm', 0, [n, 10 + n])), course('war', 2, [99])]
    const told = forecastFrom(sixParty, state, courses)
    expect(told).toMatchObject({ games: 20, turns: 2, ends: { calm: 19, war: 1 }, war: 0.05, collapses: 0.1 })
    expect(told.tension).toEqual([
      { turn: 1, low: 0, middle: 9, high: 18 },
      { turn: 2, low: 10, middle: 19, high: 28 },
    ])
    expect(told.trust.map(({ holder, toward }) => [holder, toward])).toEqual([sixParty.principals, [...sixParty.principals].reverse()])
    expect(told.trust[1]?.bands[1]).toEqual({ turn: 2, low: 0.5, middle: 0.5, high: 0.5 })
  })

  test('a table in its last debrief has nothing to come', () => {
    const over = playOut(
      { scenario: sixParty, bots: lineup('wait'), turns: 1, preset: 'six', params: {}, startTrust: null, natures: 'dealt' },
      seed,
    )
    const told = forecastFrom(sixParty, over, [course('calm', 0, [])])
    expect(told).toMatchObject({ turns: 0, tension: [], ends: { calm: 1 } })
  })
})
