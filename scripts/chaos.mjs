// `npm run chaos`: builds what is not built, then makes things go wrong in processes of their own and looks what came of it.
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { checkNode, findRuntime, install } from './install.mjs'
import { command, inRoot, PlainError, run } from './steps.mjs'

/**
 * The trials as the command line asks for them.
 * @param {string} runtime
 * @param {string[]} args
 */
export async function chaos(runtime, args) {
  return run([runtime, inRoot('chaos/main.ts'), ...args], { show: 'all' })
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  await command(async () => {
    checkNode()
    await install('test')
    const runtime = await findRuntime()
    await build(runtime)
    const { code } = await chaos(runtime, argv.slice(2))
    if (code !== 0) throw new PlainError('Something did not hold; it stands above.')
  })
}
