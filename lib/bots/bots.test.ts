import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import type { PartyId } from '../ids.ts'
import type { PerParty } from '../rules/world.ts'
import { catalogueOf } from '../scenario/catalogue.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { bringIntoForce, reference, type TestTable, tableWith } from '../testing/table.ts'
import { project } from '../view/project.ts'
import type { DelegateView } from '../view/view.ts'
import words from '../words/en/bots.json' with { type: 'json' }
import { type Play, playsOf } from './bot.ts'
import { isStrategy, strategyNames } from './strategies.ts'

const seed = process.env.OVERTURE_SEED ?? 'bots'
const parties = sixParty.parties.map(({ id }) => id)

/** What travels over the wire to that delegation, and nothing else. */
const wire = (table: TestTable, party: PartyId): DelegateView => JSON.parse(JSON.stringify(table.view({ kind: 'delegation', party })))

const think = (table: TestTable, party: PartyId, strategy: string, botSeed = seed): Play[] => {
  const view = wire(table, party)
  return playsOf(catalogueOf(sixParty, view.room.params), view, strategy, `${botSeed}/${party}`)
}

/** What may be refused though a bot did nothing wrong: somebody else was first. */
const overtaken = ['alreadyClarified', 'packageExists', 'versionMoved']

/** Plays the table to its end, every bot on its own view alone; gives every play with who made it. */
function playOut(table: TestTable, lineup: PerParty<string>, botSeed = seed): { party: PartyId; turn: number; play: Play }[] {
  const made: { party: PartyId; turn: number; play: Play }[] = []
  while (table.state.status === 'playing' && table.state.moment) {
    for (let round = 0; round < 6; round++) {
      const before = table.state
      for (const party of parties) {
        for (const play of think(table, party, lineup[party] ?? 'wait', botSeed)) {
          made.push({ party, turn: table.state.moment.turn, play })
          try {
            table.ask(party, play.intent)
          } catch (error) {
            if (!overtaken.some((code) => String(error).includes(code))) throw error
          }
        }
      }
      if (table.state === before) break
    }
    table.ask('control', { type: 'nextPhase', from: table.state.moment })
  }
  return made
}

const lineupOf = (strategy: string): PerParty<string> =>
  sixParty.lineups[strategy] ?? Object.fromEntries(parties.map((id) => [id, strategy]))

describe('bots', () => {
  test.each(strategyNames)('%s plays a whole game on what its seat is sent, and asks for nothing that cannot be', (strategy) => {
    const t = createTranslator({ locale: 'en', messages: { bots: words } })
    const table = tableWith({ seed: `${seed}/${strategy}`, turns: 6, natures: 'dealt' })
    const made = playOut(table, lineupOf(strategy))
    expect(table.state.status).toBe('ended')
    expect(made.length).toBeGreaterThan(0)
    for (const { play } of made) {
      const sentence = t.has(`bots.why.${play.why.code}` as never) ? t(`bots.why.${play.why.code}` as never, play.why.with as never) : ''
      expect(sentence, play.why.code).toMatch(/^[A-Z“].+[.:]? ?/)
      expect(sentence).not.toContain('{')
    }
  })

  test('the same view and seed give the same plays; bots with other seeds differ somewhere', () => {
    const game = (s: string) => {
      const table = tableWith({ seed: 'room', turns: 6, natures: 'dealt' })
      return JSON.stringify(playOut(table, lineupOf('coerce'), s))
    }
    expect(game('one')).toBe(game('one'))
    expect(game('one')).not.toBe(game('two'))
  })

  test('what is hidden from a seat changes nothing that its bot does', () => {
    const dprk = 'DPRK' as PartyId
    const table = tableWith({ seed, natures: 'dealt' })
    table.until('negotiate')
    bringIntoForce(table, 'P3', 'USA', reference('P3'), ['USA'])
    table.until('commit')
    table.ask('USA', {
      type: 'giveOrders',
      orders: { packages: {}, free: { kind: 'intelligence', target: dprk }, vetoes: [] },
      confirmed: 'once',
    })
    const { state } = table
    const hidden = {
      ...state,
      seed: 'another',
      natures: { ...state.natures, USA: 'exploiter' as const },
      hand: { ...state.hand, orders: {} },
    }
    const playsIn = (of: typeof state) => {
      const view = project(sixParty, of, { kind: 'delegation', party: dprk }, new Set()) as DelegateView
      return playsOf(catalogueOf(sixParty, view.room.params), view, 'rational', seed)
    }
    expect(playsIn(state).length).toBeGreaterThan(0)
    expect(playsIn(hidden)).toEqual(playsIn(state))
  })
})

describe('habits', () => {
  const atTable = (phase: 'negotiate' | 'commit') => {
    const table = tableWith({ seed, turns: 8, preset: 'eight' })
    table.until(phase)
    return table
  }
  const usa = 'USA' as PartyId

  test('who goes step by step offers the first step, and the next only once it has matured', () => {
    const table = tableWith({ seed: 'quiet', turns: 8, preset: 'eight' })
    table.until('negotiate')
    const [first] = think(table, usa, 'incr')
    expect(first?.intent).toMatchObject({ type: 'tablePackage', terms: reference('P0') })
    for (const { intent } of think(table, usa, 'incr').slice(0, 1)) table.ask('USA', intent)
    for (const party of ['USA', 'DPRK', 'CHN'])
      table.ask(party, { type: 'signPackage', package: 'usa-1-P0' as never, version: 1, reserve: 'none' })
    expect(think(table, usa, 'incr')).toEqual([])
    table.until('negotiate')
    expect(table.view({ kind: 'screen' }).agreements).toMatchObject([{ mature: true }])
    expect(think(table, usa, 'incr')[0]?.intent).toMatchObject({ type: 'tablePackage', terms: reference('P1') })
  })

  test('who wants everything tables the grand bargain; who waits tables and signs nothing', () => {
    const table = atTable('negotiate')
    expect(think(table, usa, 'grand')[0]?.intent).toMatchObject({ type: 'tablePackage', terms: reference('GB') })
    expect(think(table, usa, 'wait')).toEqual([])
    table.ask('DPRK', { type: 'tablePackage', package: 'dprk-1-P1' as never, terms: reference('P1'), draft: null })
    expect(think(table, usa, 'wait')).toEqual([])
    expect(think(table, usa, 'mediate')[0]?.intent).toMatchObject({ type: 'signPackage' })
  })

  test('allies leave tabling to the principal of their side and sign what it tables', () => {
    const table = atTable('negotiate')
    expect(think(table, 'ROK' as PartyId, 'incr')).toEqual([])
    table.ask('USA', { type: 'tablePackage', package: 'usa-1-P1' as never, terms: reference('P1'), draft: null })
    expect(think(table, 'ROK' as PartyId, 'incr')[0]?.intent).toMatchObject({ type: 'signPackage', package: 'usa-1-P1' })
  })

  test('who presses acts against the other side, never against its own word', () => {
    const table = atTable('commit')
    const [play] = think(table, usa, 'coerce')
    if (play?.intent.type !== 'giveOrders' || play.intent.orders.free.kind !== 'act') throw new Error('an act was expected')
    const { act } = play.intent.orders.free
    expect(sixParty.acts.find(({ id }) => id === act)).toMatchObject({ by: ['USA'], evidence: 'coercion', target: 'DPRK' })
  })

  test('names of strategies are data that can be checked', () => {
    expect(isStrategy('incr')).toBe(true)
    expect(isStrategy('toString')).toBe(false)
    for (const lineup of Object.values(sixParty.lineups))
      for (const name of Object.values(lineup)) expect(isStrategy(name), name).toBe(true)
    expect(Object.keys(words.strategy).toSorted()).toEqual(strategyNames.toSorted())
  })
})
