// `lab price FILE`: a package's price for each party, JSON in and JSON out.
import { Mistake, parsedJson } from '../lib/lab/mistake.ts'
import { priced } from '../lib/lab/price.ts'
import { scenarios } from '../lib/scenario/load.ts'
import { noMore, optionsOf, scenarioFrom, textOf } from './input.ts'

export async function price(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, { scenario: { type: 'string' } })
  const [path, ...rest] = positionals
  if (path === undefined) throw new Mistake('price: name a file, or - for standard input.')
  noMore(rest)
  const known = values.scenario === undefined ? scenarios : [await scenarioFrom(values.scenario)]
  const answer = priced(parsedJson(await textOf(path), 'The package'), known)
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
  return 0
}
