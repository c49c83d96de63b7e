// `npm run bench`: builds what is not built, then measures it in processes of its own. `--quick`, `--only NAME`, `--json FILE` and
// others are handed on.
import { argv } from 'node:process'
import { build } from './build.mjs'
import { checkNode, findRuntime, install } from './install.mjs'
import { command, inRoot, PlainError, run } from './steps.mjs'

await command(async () => {
  checkNode()
  await install('test')
  const runtime = await findRuntime()
  await build(runtime)
  const { code } = await run([runtime, inRoot('bench/main.ts'), ...argv.slice(2)], { show: 'all' })
  if (code !== 0) throw new PlainError('The benchmark found something wrong; it stands above.')
})
