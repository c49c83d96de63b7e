// Brings node_modules in step with package-lock.json, and finds the Node 24 that comes with it.
import { existsSync, readFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { inRoot, PlainError, run, step, tail } from './steps.mjs'

const oldestNode = 20

/** @typedef {{ packages?: Record<string, { version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }> }} Lock */
/** @typedef {'run' | 'test'} Need what the packages are for: to run only, or to test and develop too */

/** Fails with a sentence when the Node that runs this is too old to go on. */
export function checkNode() {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < oldestNode) {
    throw new PlainError(
      `Overture needs Node ${oldestNode} or later; this is Node ${process.versions.node}. Install a newer one (nodejs.org) and try again.`,
    )
  }
}

/** @param {string} path @returns {Lock | null} */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/**
 * Whether every package the lock wants is there in its version. npm writes its own record at the end of an
 * install, so a broken-off install counts as none.
 * @param {Need} need
 */
function isInstalled(need) {
  const wanted = readLock(inRoot('package-lock.json'))?.packages
  const present = readLock(inRoot('node_modules/.package-lock.json'))?.packages
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, dev, optional, devOptional }]) => {
    if (path === '') return true
    if (present[path]) return present[path].version === version
    return optional || (need === 'run' && (dev || devOptional))
  })
}

/**
 * npm itself, run by the Node it belongs to: the one in node_modules/.bin goes away during an install.
 * @returns {{ command: string[], env: Record<string, string | undefined> }}
 */
function npm() {
  const { npm_node_execpath: node, npm_execpath: cli, PATH = '' } = process.env
  const path = PATH.split(delimiter).filter((part) => !part.includes('node_modules'))
  const env = { PATH: path.join(delimiter), NODE_ENV: undefined }
  return node && cli && !node.includes('node_modules') ? { command: [node, cli], env } : { command: ['npm'], env }
}

/** @param {string} output what npm said @returns {string} what to do about it */
function whyInstallFailed(output) {
  if (/ENOSPC/.test(output)) return 'The disk is full: about 1 GB is needed for the packages. Free some space and try again.'
  if (/EACCES|EPERM|EROFS/.test(output)) return 'This folder may not be written to. Move it to a place of your own, or change its owner.'
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network/i.test(output)) {
    return 'The package registry could not be reached. Connect to the internet (or set your proxy) for this first start; later starts need no network.'
  }
  return 'npm could not install the packages; what it said stands above.'
}

/**
 * Installs what is missing; does nothing, fast, when all is there.
 * @param {Need} need
 */
export async function install(need) {
  if (!isInstalled(need)) {
    await step('Installing packages (once, about a minute, needs the network)', async () => {
      const { command, env } = npm()
      const flags = ['ci', '--no-audit', '--no-fund', ...(need === 'run' ? ['--omit=dev'] : ['--include=dev'])]
      const result = await run([...command, ...flags], { env })
      if (result.code !== 0) throw new PlainError(`${tail(result.output)}\n\n${whyInstallFailed(result.output)}`)
    })
  }
}

/**
 * The Node 24 installed as a package; the one that runs this when that one does not work here but this one is new enough.
 * @returns {Promise<string>} its path
 */
export async function findRuntime() {
  const packaged = inRoot('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(packaged) && (await run([packaged, '--version'])).code === 0) return packaged
  const { command, env } = npm()
  await run([...command, 'rebuild', 'node'], { env })
  if (existsSync(packaged) && (await run([packaged, '--version'])).code === 0) return packaged
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new PlainError(
    'The Node 24 that comes as a package does not run on this machine. Install Node 24 or later (nodejs.org) and try again with it.',
  )
}
