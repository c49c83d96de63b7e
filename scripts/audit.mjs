// `npm run audit`: asks the registry what is known against the packages that the lock names; says plainly where it does not tell.
import { spawn } from 'node:child_process'
import { command, inRoot, PlainError, say } from './steps.mjs'

/** @param {string[]} args @returns {Promise<{ code: number, out: string, err: string }>} */
function npm(args) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { cwd: inRoot('.'), stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, err] = ['', '']
    child.stdout.on('data', (text) => {
      out += text
    })
    child.stderr.on('data', (text) => {
      err += text
    })
    child.on('error', reject)
    child.on('exit', (code) => resolve({ code: code ?? 1, out, err }))
  })
}

/** @param {string} out */
function reportIn(out) {
  try {
    return JSON.parse(out)
  } catch {
    return null
  }
}

await command(async () => {
  const { out, err } = await npm(['audit', '--json', '--omit=dev'])
  const report = reportIn(out)
  const counts = report?.metadata?.vulnerabilities
  if (!counts) {
    const why = String(report?.message ?? report?.error?.summary ?? err.trim().split('\n')[0] ?? 'it gave no reason').slice(0, 200)
    throw new PlainError(
      `Nothing was audited: the registry that npm uses here does not answer that question (${why}). Run it again where one does.`,
    )
  }
  const { total, high, critical } = counts
  say(
    `${report.metadata.dependencies?.prod ?? 'All'} packages that the server runs with: ${total} known weaknesses, ${high + critical} of them high or critical.`,
  )
  for (const [name, { severity, range, fixAvailable }] of Object.entries(report.vulnerabilities ?? {}))
    say(`  ${name} ${range}: ${severity}${fixAvailable ? '; mended in a later version' : ''}`)
  if (high + critical > 0) process.exitCode = 1
})
