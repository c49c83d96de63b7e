// Names that could be taken for one another: the same to the eye, whatever letters they are written with.
import type { Person } from './state.ts'

/** Letters of other scripts, and figures, that look like the Latin one below them. */
const written = 'АВЕКМНОРСТУХІЈЅԌԚԜавеорсухіјѕһԁӏԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρϲϳıǀI|10'
const looksLike = 'ABEKMHOPCTYXlJSGQWaBeopcyxijshdlqwABEZHlKMNOPTYXovpcjillllO'
const twins = new Map([...written].map((letter, n) => [letter, looksLike[n] ?? letter]))

/** What the eye makes of a name. */
export const lookOf = (name: string): string => [...name].map((letter) => twins.get(letter) ?? letter).join('')

/**
 * Whether somebody there could be taken for whoever comes under that name: a facilitator, however the name is written, or anybody else where
 * it is written with other letters. Two who have the very same name are told apart by their seats.
 */
export function couldBeTakenFor(name: string, present: readonly Person[]): boolean {
  const look = lookOf(name)
  return present.some((one) =>
    one.role.kind === 'facilitator'
      ? lookOf(one.name).toLowerCase() === look.toLowerCase()
      : one.name !== name && lookOf(one.name) === look,
  )
}
