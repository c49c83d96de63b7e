// What is asked for on the command line.
import { parseArgs } from 'node:util'

export interface Options {
  /** Trials by name; null: all of them. */
  only: string[] | null
  quick: boolean
  seed: number
  /** How many times each strikes, instead of its own number. */
  times: number | null
  workers: number
}

const mostWorkers = 64

/**
 * @param names of the trials there are
 * @param usual what stands where nothing is said
 * @returns the options, or what is wrong with them in a sentence
 */
export function optionsFrom(
  args: readonly string[],
  names: readonly string[],
  usual: Pick<Options, 'seed' | 'workers'>,
): Options | { wrong: string } {
  let read: ReturnType<typeof parsed>
  try {
    read = parsed(args)
  } catch (error) {
    return { wrong: (error as Error).message }
  }
  const { values, positionals } = read
  const only = [...(values.only ?? []), ...positionals].flatMap((name) => name.split(','))
  const unknown = only.find((name) => !names.includes(name))
  if (unknown !== undefined) return { wrong: `There is no trial called ${unknown}. There are: ${names.join(', ')}.` }
  const seed = Number(values.seed ?? usual.seed)
  const times = values.times === undefined ? null : Number(values.times)
  const workers = Number(values.workers ?? usual.workers)
  const isCount = (value: number): boolean => Number.isSafeInteger(value) && value > 0
  if (!Number.isSafeInteger(seed) || (times !== null && !isCount(times)) || !isCount(workers) || workers > mostWorkers)
    return { wrong: `--seed, --times and --workers (${mostWorkers} at most) each take a whole number.` }
  return { only: only.length > 0 ? only : null, quick: values.quick, seed, times, workers }
}

const parsed = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      seed: { type: 'string' },
      times: { type: 'string' },
      workers: { type: 'string' },
    },
  })
