// `npm run dev`: the server from its sources; pages reload by Next, the server restarts when what it imports changes.
import { spawn } from 'node:child_process'
import { checkNode, findRuntime, install } from './install.mjs'
import { command, root, say } from './steps.mjs'

await command(async () => {
  checkNode()
  await install('test')
  const runtime = await findRuntime()
  say('Starting in development: the first page takes a few seconds; stop with Ctrl+C.')
  const server = spawn(runtime, ['--watch-path=server', '--watch-path=lib', '--watch-preserve-output', 'server/main.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  })
  process.on('SIGINT', () => process.stdin.isTTY || server.kill('SIGINT'))
  process.on('SIGTERM', () => server.kill('SIGTERM'))
  process.exitCode = await new Promise((resolve) => server.on('exit', (code) => resolve(code ?? 0)))
})
