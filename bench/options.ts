// What is asked for on the command line.
import { parseArgs } from 'node:util'

export interface Options {
  only: string[] | null
  quick: boolean
  /** Files for the figures, as JSON and as tables of Markdown. */
  json: string | null
  markdown: string | null
  seed: number
  minutes: number | null
  rounds: number | null
}

/** @param fresh a seed where none is given @returns the options, or what is wrong with them in a sentence */
export function optionsFrom(args: readonly string[], names: readonly string[], fresh: number): Options | { wrong: string } {
  let values: Record<string, string | boolean | string[] | undefined>
  try {
    values = parseArgs({
      args: [...args],
      options: {
        only: { type: 'string', multiple: true },
        quick: { type: 'boolean', default: false },
        json: { type: 'string' },
        markdown: { type: 'string' },
        seed: { type: 'string' },
        minutes: { type: 'string' },
        rounds: { type: 'string' },
      },
    }).values
  } catch (error) {
    return { wrong: (error as Error).message }
  }
  const only = (values.only as string[] | undefined)?.flatMap((name) => name.split(',')) ?? null
  const unknown = only?.find((name) => !names.includes(name))
  if (unknown !== undefined) return { wrong: `There is no experiment called ${unknown}. There are: ${names.join(', ')}.` }
  const number = (name: string): number | null => (values[name] === undefined ? null : Number(values[name]))
  const [seed, minutes, rounds] = [number('seed'), number('minutes'), number('rounds')]
  if (seed !== null && !Number.isSafeInteger(seed)) return { wrong: '--seed takes a whole number.' }
  if (minutes !== null && !(minutes > 0 && minutes <= 1440)) return { wrong: '--minutes takes a number of minutes, up to 1440.' }
  if (rounds !== null && !(Number.isSafeInteger(rounds) && rounds > 0)) return { wrong: '--rounds takes a whole number, 1 or more.' }
  const file = (name: string): string | null => (values[name] as string | undefined) ?? null
  return { only, quick: values.quick === true, json: file('json'), markdown: file('markdown'), seed: seed ?? fresh, minutes, rounds }
}
