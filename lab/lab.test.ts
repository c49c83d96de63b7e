// The lab as a person or a program meets it: a process with arguments, two streams and an exit code.
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sixParty } from '../lib/scenario/six-party/scenario.ts'

const root = join(import.meta.dirname, '..')
const runtime = join(root, 'node_modules/.bin/node')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'overture-lab-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Ran {
  code: number | null
  out: string
  err: string
}
interface How {
  input?: string
  env?: Record<string, string>
  /** Called once, when something first comes on standard error. */
  onFirstError?: (child: ReturnType<typeof spawn>) => void
}
function lab(args: readonly string[], { input = '', env = {}, onFirstError }: How = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(runtime, [join(root, 'lab/main.ts'), ...args], { cwd: folder, env: { ...process.env, ...env } })
    const ran: Ran = { code: null, out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.err += text))
    child.stderr.once('data', () => onFirstError?.(child))
    child.on('error', reject)
    child.on('close', (code) => resolve({ ...ran, code }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

const p3 = {
  scenario: 'six-party',
  state: { tension: 45, will: 55 },
  package: {
    commitments: [
      { party: 'DPRK', measure: 'D31' },
      { party: 'USA', measure: 'U31' },
      { party: 'USA', measure: 'U32' },
      { party: 'ROK', measure: 'R31' },
      { party: 'CHN', measure: 'C31' },
    ],
    verify: { DPRK: 2 },
  },
}

describe('price', () => {
  test('from a file or standard input: JSON on standard output and nothing else', async () => {
    await writeFile(join(folder, 'p3.json'), JSON.stringify(p3))
    const [fromFile, piped] = await Promise.all([lab(['price', 'p3.json']), lab(['price', '-'], { input: JSON.stringify(p3) })])
    expect(fromFile).toEqual(piped)
    expect({ code: piped.code, err: piped.err }).toEqual({ code: 0, err: '' })
    const { asymmetry, parties } = JSON.parse(piped.out)
    expect(asymmetry).toBeCloseTo(0.03, 2)
    expect(parties.DPRK.need).toBeCloseTo(0.26, 2)
    expect(parties.USA.need).toBeCloseTo(0.4, 2)
    const keys = ['need', 'irretrievable', 'loss', 'gain', 'durability', 'trust', 'evComply', 'evHedge', 'willCost']
    expect(Object.keys(parties.DPRK)).toEqual(keys)
  })

  test.each<[string, string[], string, RegExp]>([
    ['no JSON', ['price', '-'], '{"package": ', /not JSON/],
    ['nothing', ['price', '-'], '', /empty/],
    ['a measure its party may not commit', ['price', '-'], JSON.stringify(p3).replace('"C31"', '"D32"'), /CHN may not commit D32/],
    ['an unknown key', ['price', '-'], JSON.stringify({ ...p3, mood: 1 }), /mood/],
    ['no file of that name', ['price', 'nowhere.json'], '', /"nowhere\.json" cannot be read: it is not there/],
    ['no file at all', ['price'], '', /name a file/],
  ])('%s: one line on standard error, exit 2', async (_, args, input, words) => {
    const { code, out, err } = await lab(args, { input })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(words)
    expect(err.trimEnd()).not.toContain('\n')
  })
})

describe('play', () => {
  const few = ['play', '--profile', 'incr', '--turns', '4', '--games', '12', '--seed', '7', '--json']

  test('the same seed gives the same games, whatever the rest of the machine does', async () => {
    const [first, again, other] = await Promise.all([lab(few), lab(few), lab([...few.slice(0, -3), '--seed', '8', '--json'])])
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' })
    expect(again.out).toBe(first.out)
    expect(other.out).not.toBe(first.out)
    const { games, preset, ends } = JSON.parse(first.out)
    expect({ games, preset }).toEqual({ games: 12, preset: 'four' })
    const shares = Object.values(ends as Record<string, { value: number }>).reduce((sum, { value }) => sum + value, 0)
    expect(shares).toBeCloseTo(1, 9)
  })

  test('as a table and as CSV; a seed not given is printed', async () => {
    const [table, csv] = await Promise.all([
      lab(['play', '--profile', 'wait', '--bots', 'ROK=incr', '--turns', '2', '--games', '3', '--trust', '.5', '--set', 'friction=9']),
      lab(['play', '--profile', 'wait', '--turns', '2', '--games', '3', '--csv']),
    ])
    expect(table.out).toMatch(/^wait: DPRK rational, USA wait, ROK incr/)
    expect(table.out).toMatch(/3 games of 2 turns, preset four, trust 0\.5 at the start, friction 9; seed \d+\n/)
    expect(csv.out.split('\r\n')[0]).toBe('section,figure,value,low,high')
  })

  test('interrupted it prints what it has', async () => {
    const ran = await lab(['play', '--profile', 'wait', '--turns', '1', '--games', '10000000', '--seed', '1'], {
      // The runtime says on standard error when the first thread is up, so nobody has to wait for a while and hope.
      env: { NODE_DEBUG: 'worker' },
      onFirstError: (child) => child.kill('SIGINT'),
    })
    expect(ran.code).toBe(130)
    expect(ran.out).toMatch(/^wait: .*\n\d+ of 10000000 games of 1 turns/)
    expect(ran.err).toMatch(/^Interrupted: this stands on \d+ of 10000000 games\.$/m)
  })

  test.each<[string, string[], RegExp]>([
    ['an unknown profile', ['--profile', 'peace'], /no profile "peace"/],
    ['a dial beyond its range', ['--profile', 'incr', '--set', 'warHazard=.9'], /warHazard goes from 0\.05 to 0\.3/],
    ['no games', ['--profile', 'incr', '--games', '0'], /--games: "0"/],
    ['an unknown option', ['--profile', 'incr', '--loud'], /--loud/],
    ['no such scenario', ['--profile', 'incr', '--scenario', 'nowhere.json'], /"nowhere\.json" cannot be read/],
  ])('%s: one line on standard error, exit 2', async (_, args, words) => {
    const { code, out, err } = await lab(['play', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(words)
    expect(err.trimEnd()).not.toContain('\n')
  })
})

test('a scenario from a file is played, and refused in a sentence when it is broken', async () => {
  const short = { ...sixParty, id: 'own', startTension: 30 }
  const unmade = { ...short, roads: { ...short.roads, grand: 'XX' } }
  await Promise.all([
    writeFile(join(folder, 'own.json'), JSON.stringify(short)),
    writeFile(join(folder, 'lost.json'), JSON.stringify(unmade)),
    writeFile(join(folder, 'odd.json'), JSON.stringify({ ...short, mood: 1 })),
  ])
  const play = (file: string) => lab(['play', '--scenario', file, '--profile', 'wait', '--turns', '1', '--games', '2', '--json'])
  const [fine, lost, odd] = await Promise.all([play('own.json'), play('lost.json'), play('odd.json')])
  expect(JSON.parse(fine.out)).toMatchObject({ scenario: 'own', games: 2 })
  expect({ code: lost.code, err: lost.err }).toEqual({
    code: 2,
    err: 'The scenario "lost.json" is broken. The roads name a package XX, which is not there.\n',
  })
  expect({ code: odd.code, err: odd.err }).toEqual({
    code: 2,
    err: 'The scenario "odd.json" is broken. the top level: does not know "mood".\n',
  })
})

describe('validate', () => {
  test('fails when a claim does not hold, and says which', async () => {
    const milder = { ...sixParty, ladder: sixParty.ladder.map((rung) => ({ ...rung, exposure: 0 })) }
    await writeFile(join(folder, 'milder.json'), JSON.stringify(milder))
    const [fine, failing] = await Promise.all([
      lab(['validate', '--only', 'V3,V12', '--json']),
      lab(['validate', '--only', 'V3,V12', '--scenario', 'milder.json']),
    ])
    expect({ code: fine.code, err: fine.err, holds: JSON.parse(fine.out).holds }).toEqual({ code: 0, err: '', holds: true })
    expect(failing.code).toBe(1)
    expect(failing.err).toBe('These do not hold: V12.\n')
  })
  test('plays what is asked for', async () => {
    const { out } = await lab(['validate', '--only', 'V1', '--games', '10', '--seeds', '5,6', '--markdown'])
    expect(out).toMatch(/^\| V1 \|/m)
  })
})

describe('a reader that stops reading', () => {
  const closed = (args: readonly string[], which: 'stdout' | 'stderr') =>
    new Promise<number | null>((resolve, reject) => {
      const child = spawn(runtime, [join(root, 'lab/main.ts'), ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
      child[which].destroy()
      child[which === 'stdout' ? 'stderr' : 'stdout'].resume()
      child.on('error', reject)
      child.on('exit', resolve)
    })

  test('leaves the exit code as it is: a claim that fails is 1, whichever stream is closed; all well is 0', async () => {
    const failing = ['validate', '--only', 'V3,V12', '--scenario', 'milder.json']
    const fine = ['play', '--profile', 'wait', '--games', '3', '--turns', '1']
    expect(await Promise.all([closed(failing, 'stdout'), closed(failing, 'stderr')])).toEqual([1, 1])
    expect(await Promise.all([closed(fine, 'stdout'), closed(fine, 'stderr')])).toEqual([0, 0])
    // Progress is told on standard error while games are played.
    expect(
      await closed(
        [
          'sweep',
          '--param',
          'startTrust',
          '--from',
          '.1',
          '--to',
          '.5',
          '--steps',
          '2',
          '--profile',
          'wait',
          '--games',
          '20',
          '--turns',
          '1',
          '--out',
          join(folder, 'closed'),
        ],
        'stderr',
      ),
    ).toBe(0)
  })
})

describe('sweep and perturb', () => {
  test('leave a CSV and a picture', async () => {
    const out = join(folder, 'swept')
    const args = ['--param', 'startTrust', '--from', '.1', '--to', '.5', '--steps', '2', '--profile', 'wait', '--profile', 'coerce']
    const { code } = await lab(['sweep', ...args, '--games', '4', '--turns', '2', '--out', out])
    expect(code).toBe(0)
    expect((await readdir(out)).sort()).toEqual(['sweep-startTrust.csv', 'sweep-startTrust.svg'])
    const lines = (await readFile(join(out, 'sweep-startTrust.csv'), 'utf8')).split('\r\n')
    expect(lines[0]).toBe('profile,startTrust,games,section,figure,value,low,high')
    expect(lines.filter((line) => line.includes(',ends,war,')).map((line) => line.split(',').slice(0, 2))).toEqual([
      ['wait', '0.1'],
      ['wait', '0.5'],
      ['coerce', '0.1'],
      ['coerce', '0.5'],
    ])
  })
  test('count in how many draws each conclusion holds', async () => {
    const out = join(folder, 'perturbed')
    const { code, out: table } = await lab(['perturb', '--draws', '1', '--games', '1', '--seed', '1', '--out', out])
    expect(code).toBe(0)
    expect(table).toMatch(/^C3 .* [01]\/1$/m)
    expect((await readdir(out)).sort()).toEqual(['perturb-checks.csv', 'perturb-draws.csv', 'perturb-factors.csv', 'perturb.svg'])
  })
  test.each<[string, string[], RegExp]>([
    ['no parameter', ['sweep', '--from', '0', '--to', '1', '--profile', 'wait'], /--param, --from and --to/],
    ['a step outside', ['sweep', '--param', 'warHazard', '--from', '0', '--to', '1', '--profile', 'wait'], /warHazard goes from/],
    ['nobody to play', ['sweep', '--param', 'warHazard', '--from', '.1', '--to', '.2'], /--profile/],
    ['a folder that cannot be', ['perturb', '--draws', '1', '--out', 'p3.json/x'], /cannot be made/],
  ])('%s: one line on standard error, exit 2', async (_, args, words) => {
    await writeFile(join(folder, 'p3.json'), '')
    const { code, err } = await lab(args)
    expect(code).toBe(2)
    expect(err).toMatch(words)
    expect(err.trimEnd()).not.toContain('\n')
  })
})

test('help, nothing, and something unknown', async () => {
  const [help, nothing, unknown] = await Promise.all([lab(['help']), lab([]), lab(['dance'])])
  expect(help.out).toContain('price FILE')
  expect(nothing).toEqual(help)
  expect(unknown.code).toBe(2)
  expect(unknown.err).toMatch(/no command "dance"; there is price, play, validate, sweep, perturb, roads, help/)
})
