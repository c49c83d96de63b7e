// `npm run backup`, `npm run restore -- FILE`, `npm run verify`: installs what is missing, then does it.
import { checkNode, findRuntime, install } from './install.mjs'
import { command, inRoot, run, speakAside } from './steps.mjs'

await command(async () => {
  speakAside()
  checkNode()
  await install('run')
  const { code } = await run([await findRuntime(), inRoot('server/keeping/main.ts'), ...process.argv.slice(2)], { show: 'all' })
  process.exitCode = code
})
