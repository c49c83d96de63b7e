// What may be set for a game of the lab, and what is refused.
import { describe, expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { Mistake } from './mistake.ts'
import { numberIn, paramNamed, paramsSet, seated, tempo } from './tuning.ts'

describe('numbers', () => {
  const turns = (text: string) => numberIn(text, '--turns', { min: 1, max: 16, whole: true })
  test('within their range', () => {
    expect(turns('16')).toBe(16)
    expect(numberIn('.5', '--trust', { min: 0.01, max: 0.99, whole: false })).toBe(0.5)
  })
  test.each(['0', '17', '2.5', '', ' ', 'many', '1e9', 'Infinity'])('%j turns are refused', (text) => {
    expect(() => turns(text)).toThrow(/^--turns: ".*" is not a whole number from 1 to 16\.$/)
  })
})

describe('parameters', () => {
  test('are read as name=value', () => {
    expect(paramsSet(sixParty, ['falseAlarmFactor=3', 'warHazard=.1'])).toEqual({ falseAlarmFactor: 3, warHazard: 0.1 })
  })
  test.each([
    ['falseAlarmFactor=3.1', /falseAlarmFactor goes from 0 to 3; 3\.1 is outside/],
    ['recoveryDecay=1.5', /recoveryDecay cannot be 1\.5/],
    ['cyclesEarly=1.5', /cyclesEarly cannot be 1\.5/],
    ['mood=3', /no parameter "mood"/],
    ['constructor=3', /no parameter "constructor"/],
    ['warHazard', /name=value/],
    ['warHazard=1=2', /name=value/],
    ['warHazard=', /"" is not a number/],
    ['warHazard=low', /"low" is not a number/],
  ])('%s is refused', (text, words) => {
    expect(() => paramsSet(sixParty, [text])).toThrow(words)
    expect(() => paramsSet(sixParty, [text])).toThrow(Mistake)
  })
  test('a parameter is called as in the model', () => {
    expect(paramNamed('patienceScale')).toBe('patienceScale')
  })
})

describe('seats', () => {
  test('a profile seats everybody, and single parties may be overridden', () => {
    expect(seated(sixParty, 'incr', undefined)).toEqual(sixParty.lineups.incr)
    expect(seated(sixParty, 'incr', 'ROK=wait, JPN=tft')).toEqual({ ...sixParty.lineups.incr, ROK: 'wait', JPN: 'tft' })
  })
  test('without a profile all are named', () => {
    const all = sixParty.parties.map(({ id }) => `${id}=wait`).join(',')
    expect(Object.values(seated(sixParty, undefined, all))).toEqual(sixParty.parties.map(() => 'wait'))
    expect(() => seated(sixParty, undefined, 'USA=wait')).toThrow('Nobody plays DPRK, ROK, CHN, JPN, RUS')
    expect(() => seated(sixParty, undefined, undefined)).toThrow('Nobody plays')
  })
  test.each([
    ['peace', undefined, /no profile "peace"; there is wait, grand/],
    ['toString', undefined, /no profile/],
    ['incr', 'MARS=wait', /no party "MARS"/],
    ['incr', 'USA=shout', /no strategy "shout"; there is wait/],
    ['incr', 'USA', /PARTY=STRATEGY/],
    ['incr', '', /PARTY=STRATEGY/],
  ])('profile %s with %j is refused', (profile, bots, words) => {
    expect(() => seated(sixParty, profile, bots)).toThrow(words)
  })
})

describe('tempo', () => {
  test.each([
    [undefined, undefined, 'six'],
    [undefined, 4, 'four'],
    [undefined, 8, 'eight'],
    [undefined, 16, 'eight'],
    ['four', 16, 'four'],
  ])('preset %s with %s turns is %s', (name, turns, id) => {
    expect(tempo(sixParty, name, turns).id).toBe(id)
  })
  test('one that is not there is refused', () => {
    expect(() => tempo(sixParty, 'slow', undefined)).toThrow('no preset "slow"; there is four, six')
  })
})
