// `npm run lab -- COMMAND`: the model at a terminal. Exit codes: 0 done, 1 a claim does not hold, 2 bad input, 130 interrupted.
import { Mistake, quoted } from '../lib/lab/mistake.ts'

type Command = (args: readonly string[]) => number | Promise<number>

/** Each is loaded when it is asked for: a program that asks for many prices need not wait for the bots. */
const commands: Record<string, () => Promise<Command>> = {
  price: async () => (await import('./price.ts')).price,
  play: async () => (await import('./play.ts')).play,
  validate: async () => (await import('./validate.ts')).validate,
  sweep: async () => (await import('./sweep.ts')).sweep,
  perturb: async () => (await import('./perturb.ts')).perturb,
  roads: async () => (await import('./roads.ts')).roads,
  help: async () => (await import('./help.ts')).help,
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  const asksHow = name === undefined || [name, ...args].some((word) => word === '--help' || word === '-h')
  const wanted = asksHow ? 'help' : name
  const load = Object.hasOwn(commands, wanted) ? commands[wanted] : undefined
  if (!load) throw new Mistake(`There is no command ${quoted(wanted)}; there is ${Object.keys(commands).join(', ')}.`)
  const command = await load()
  return command(args)
}

// Whoever reads may stop reading (`… | head`): what was asked for is done all the same, and the exit code tells how it went.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Mistake)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
