// Where Overture's server spends its time while commands come: a profile of 50 rooms × 12 at 200 commands a second, by the functions of
// the sources. It slows the server down, so that no figure of another experiment is taken from it.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { SourceMap } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { overture, startOverture } from '../contenders/overture.ts'
import { short } from '../figures.ts'
import { generator } from '../generator/generator.ts'
import { type CpuProfile, type Spent, spentIn } from '../profiles.ts'
import type { Experiment, Row } from './experiment.ts'

const perSecond = 200
const shown = 25
const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist')

export const profile: Experiment = {
  name: 'profile',
  about: `Where Overture’s server spends its time, 50 rooms × 12 at ${perSecond} commands a second.`,
  run: async ({ quick, seed }) => {
    const folder = await mkdtemp(join(tmpdir(), 'overture-profile-'))
    try {
      await played(folder, seed, quick ? 3 : 30)
      const [file] = await readdir(folder)
      if (file === undefined) return { tables: [], verdicts: [], faults: ['The server left no profile.'] }
      const spent = spentIn(JSON.parse(await readFile(join(folder, file), 'utf8')) as CpuProfile)
      const sourceOf = await sources()
      const rows = spent
        .slice(0, shown)
        .map((one): Row => ({ function: one.name || '(nameless)', source: sourceOf(one), '%': short(100 * one.share) }))
      const files = new Map<string, number>()
      for (const one of spent) files.set(partOf(sourceOf(one)), (files.get(partOf(sourceOf(one))) ?? 0) + one.share)
      const parts = [...files].sort(([, a], [, b]) => b - a).slice(0, shown)
      return {
        tables: [
          {
            title: 'By part, time in its functions themselves',
            rows: parts.map(([part, share]): Row => ({ part, '%': short(100 * share) })),
          },
          { title: 'By function', rows },
        ],
        verdicts: [],
        faults: [],
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}

async function played(folder: string, seed: number, seconds: number): Promise<void> {
  const house = await startOverture({ NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${folder}` }, 'stop')
  const seats = generator()
  try {
    await seats.enter(overture.name, await house.open({ rooms: 50, seats: 12, talked: 0 }))
    await seats.play({ perSecond, seconds, seed })
  } finally {
    await seats.end()
    await house.close()
  }
}

/** The source and line of a function of the bundle; of others, the end of their address. */
async function sources(): Promise<(spent: Spent) => string> {
  const names = (await readdir(dist)).filter((name) => name.endsWith('.mjs.map'))
  const read = async (name: string) => [pathToFileURL(join(dist, name.slice(0, -'.map'.length))).href, await mapIn(name)] as const
  const maps = new Map(await Promise.all(names.map(read)))
  return ({ url, line, column }) => {
    const entry = maps.get(url)?.findEntry(line, column)
    if (entry && 'originalSource' in entry) {
      const source = relative(root, join(dist, entry.originalSource)).replace(/^node_modules\//, '')
      return `${source}:${entry.originalLine + 1}`
    }
    return url.replace(/^.*\/node_modules\//, '').replace(pathToFileURL(`${root}/`).href, '') || 'Node itself'
  }
}

const mapIn = async (name: string): Promise<SourceMap> => new SourceMap(JSON.parse(await readFile(join(dist, name), 'utf8')))

/** A folder of the server or of the law; a package; or Node. */
const partOf = (source: string): string => {
  if (source.startsWith('node:') || source === 'Node itself') return 'Node itself'
  const path = source.replace(/:\d+$/, '')
  const [first = '', second = ''] = path.split('/')
  if (first === 'lib') return `lib/${second}`
  if (first === 'server') return path
  return first.startsWith('@') ? `${first}/${second}` : first
}
