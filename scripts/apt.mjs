// Bringing a program by Debian's package manager, where there is one and it may be used without asking anybody.
import { execFileSync } from 'node:child_process'
import { run, step } from './steps.mjs'

/** @param {string} program */
function has(program) {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** @returns {string[] | null} what to put before a command that needs the rights of root */
function asRoot() {
  if (process.getuid?.() === 0) return []
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' })
    return ['sudo', '-n']
  } catch {
    return null
  }
}

/**
 * Installs a package.
 * @param {string} name what it is, for people
 * @param {string} wanted the package
 * @returns {Promise<boolean>} false where there is no apt, or no right to use it
 */
export async function aptInstall(name, wanted) {
  const before = asRoot()
  if (!before || !has('apt-get')) return false
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await step(`Installing ${name} with the system's package manager`, async () => {
    await run([...before, 'apt-get', 'update'], { env })
    return run([...before, 'apt-get', 'install', '-y', '--no-install-recommends', wanted], { env })
  })
  return true
}
