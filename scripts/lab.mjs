// `npm run lab -- …`: installs what is missing, then runs the lab. Its standard output is the lab's alone, since programs read it.
import { spawn } from 'node:child_process'
import { checkNode, findRuntime, install } from './install.mjs'
import { command, inRoot, speakAside } from './steps.mjs'

/**
 * Runs the lab until it ends, passing on requests to stop.
 * @param {string} runtime
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function lab(runtime, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(runtime, [inRoot('lab/main.ts'), ...args], { stdio: 'inherit' })
    child.on('error', reject)
    // Ctrl+C at a terminal reaches the lab by itself, and once is enough for it.
    process.on('SIGINT', () => child.kill('SIGINT'))
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

await command(async () => {
  speakAside()
  checkNode()
  await install('run')
  process.exitCode = await lab(await findRuntime(), process.argv.slice(2))
})
