// `npm run purge -- CODE …`: installs what is missing, then removes those rooms with everything in them.
import { spawn } from 'node:child_process'
import { checkNode, findRuntime, install } from './install.mjs'
import { command, inRoot, speakAside } from './steps.mjs'

await command(async () => {
  speakAside()
  checkNode()
  await install('run')
  const runtime = await findRuntime()
  process.exitCode = await new Promise((resolve, reject) => {
    const child = spawn(runtime, [inRoot('server/purge.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
})
