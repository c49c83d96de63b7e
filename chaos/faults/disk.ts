// Trials on the disk below the real server: full, failing to sync, and losing power with what was not synced.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, statfsSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Server, startServer } from '../../e2e/_support/server.ts'
import { chances } from '../chances.ts'
import type { Outcome, Size, Trial } from '../trial.ts'
import { crowdOf } from './crowd.ts'
import { alone, struck } from './struck.ts'
import { verdictOn } from './verdict.ts'

const works = (program: string, ...args: string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const isRoot = (): boolean => process.getuid?.() === 0

export const fullDisk: Trial = {
  name: 'full-disk',
  about: 'The disk fills up under load, and is given room again: refusals in words meanwhile, and the room goes on.',
  asked: '100 times, 0 violations, no silent stop',
  unable: async () => (isRoot() ? null : 'It mounts a small disk, for which it must run as root.'),
  run: async (size) => {
    const count = size.times ?? (size.quick ? 3 : 100)
    const folder = mkdtempSync(join(tmpdir(), 'overture-small-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder])
    try {
      const strike = async (server: Server, chance: () => number): Promise<Server> => {
        const ballast = join(folder, 'ballast')
        fill(ballast)
        await pause(200 + chance() * 300)
        unlinkSync(ballast)
        return server
      }
      const { violations, crowds, refused } = await struck(size, count, { strike, folder })
      return { figures: { times: count, acknowledged: crowds, 'refused meanwhile': refused }, violations }
    } finally {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** Takes all the room there is. */
function fill(file: string): void {
  const handle = openSync(file, 'w')
  try {
    const { bavail, bsize } = statfsSync(join(file, '..'))
    const block = Buffer.alloc(Math.max(4096, Math.floor((bavail * bsize) / 64)), 1)
    for (let n = 0; n < 10_000; n += 1) writeSync(handle, n < 80 ? block : block.subarray(0, 4096))
  } catch {
    // Full, as was wanted.
  } finally {
    closeSync(handle)
  }
}

export const failingSync: Trial = {
  name: 'failing-fsync',
  about: 'fsync answers with an input/output error a few times under load; nothing that failed may be acknowledged.',
  asked: '100 times, 0 violations, no silent stop',
  unable: async () => (works('strace', '-V') ? null : 'It needs strace (apt-get install strace).'),
  run: async (size) => {
    const count = size.times ?? (size.quick ? 3 : 100)
    const strike = async (server: Server, chance: () => number): Promise<Server> => {
      const failing = ['fdatasync', 'fsync'].flatMap((call) => ['-e', `inject=${call}:error=EIO:when=2..${3 + Math.floor(chance() * 4)}`])
      const tracer = spawn('strace', ['-f', '-p', String(server.pid), '-e', 'trace=fdatasync,fsync', ...failing, '-o', '/dev/null'], {
        stdio: 'ignore',
      })
      await pause(400 + chance() * 300)
      tracer.kill('SIGINT')
      await once(tracer, 'exit')
      return server
    }
    const { violations, crowds, refused } = await struck(size, count, { strike })
    return { figures: { times: count, acknowledged: crowds, 'refused meanwhile': refused }, violations }
  },
}

export const clockJumps: Trial = {
  name: 'clock',
  about: 'The computer’s clock jumps a day forward and back under load; the room goes on, and phases end.',
  asked: '100 jumps, 0 violations, no silent stop',
  unable: async () => (works('faketime', '--version') ? null : 'It needs faketime (apt-get install faketime).'),
  run: async (size) => {
    const count = size.times ?? (size.quick ? 4 : 100)
    const folder = mkdtempSync(join(tmpdir(), 'overture-clock-'))
    const dial = join(folder, 'clock')
    const env = { LD_PRELOAD: libfaketime(), FAKETIME_TIMESTAMP_FILE: dial, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' }
    const turn = (to: string): void => {
      const handle = openSync(dial, 'w')
      writeSync(handle, `${to}\n`)
      closeSync(handle)
    }
    turn('+0d')
    try {
      const strike = async (server: Server, chance: () => number): Promise<Server> => {
        turn(chance() < 0.5 ? '+1d' : chance() < 0.5 ? '-1d' : '+0d')
        await pause(200)
        return server
      }
      const { violations, crowds } = await struck(size, count, { strike, env })
      return { figures: { jumps: count, acknowledged: crowds }, violations }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

const libfaketime = (): string => execFileSync('faketime', ['-f', '+0d', 'printenv', 'LD_PRELOAD'], { encoding: 'utf8' }).trim()

export const powerLoss: Trial = {
  name: 'power-loss',
  about: 'The power goes under load: what was not synced is lost, or reaches the disk in part; what was acknowledged must not be.',
  asked: '500 losses, 0 acknowledgements lost',
  unable: async () =>
    isRoot() && works('/usr/bin/python3', '-c', 'import fusepy') && works('fusermount3', '-V')
      ? null
      : 'It needs root, /dev/fuse and a file system of its own (apt-get install fuse3 libfuse2 python3-fusepy).',
  run: losePower,
}

async function losePower(size: Size): Promise<Outcome> {
  const count = size.times ?? (size.quick ? 3 : 500)
  const chance = chances(size.seed)
  const violations: string[] = []
  let acknowledged = 0
  const root = mkdtempSync(join(tmpdir(), 'overture-power-'))
  const [backing, mount] = [join(root, 'disk'), join(root, 'mount')]
  try {
    for (let done = 0; done < count && violations.length === 0; ) {
      for (const folder of [backing, mount]) mkdirSync(folder, { recursive: true })
      let disk = await mounted(backing, mount, size.seed + done)
      const env = { ...alone, STORE_LOCK: 'exclusive' }
      let server = await startServer({ dataDir: mount, env })
      const crowd = await crowdOf(server.url, server.url, 12, `p${done}`)
      for (const end = Math.min(count, done + 25); done < end; done += 1) {
        await pause(150 + chance() * 250)
        await server.kill()
        await poweredOff(disk, mount)
        disk = await mounted(backing, mount, size.seed + done + 1)
        server = await startServer({ dataDir: mount, port: server.port, env })
        size.progress(`${done + 1} of ${count}`)
      }
      await crowd.rest()
      crowd.leave()
      acknowledged += crowd.acknowledged()
      await server.stop()
      violations.push(...verdictOn(mount, crowd).map((words) => `${words} (seed ${size.seed}, after ${done})`))
      await poweredOff(disk, mount)
      for (const file of readdirSync(backing)) rmSync(join(backing, file), { recursive: true, force: true })
    }
  } finally {
    works('fusermount3', '-uz', mount)
    rmSync(root, { recursive: true, force: true })
  }
  return { figures: { losses: count, acknowledged }, violations }
}

async function mounted(backing: string, mount: string, seed: number): Promise<ChildProcess> {
  const disk = spawn('/usr/bin/python3', [join(import.meta.dirname, 'lossy_disk.py'), backing, mount, String(seed)], { stdio: 'ignore' })
  for (let n = 0; n < 300 && !works('mountpoint', '-q', mount); n += 1) await pause(20)
  return disk
}

async function poweredOff(disk: ChildProcess, mount: string): Promise<void> {
  const gone = once(disk, 'exit')
  works('mkdir', join(mount, 'power-off'))
  await gone
  execFileSync('fusermount3', ['-uz', mount])
}
