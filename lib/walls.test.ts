// The walls of the house, over everything an import pulls in after it: lib is pure, and no screen carries a secret.
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Every module that runs when one of the entries runs: files of the repository as paths, packages as written. */
async function reach(folder: string, entries: string[]): Promise<{ files: string[]; packages: string[] }> {
  if (entries.length === 0) return { files: [], packages: [] }
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: entries,
    outdir: 'nowhere',
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    treeShaking: false,
    jsx: 'automatic',
    loader: { '.css': 'empty', '.svg': 'empty', '.png': 'empty', '.woff2': 'empty' },
    logLevel: 'silent',
  })
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports)
  return {
    files: Object.keys(metafile.inputs).sort(),
    packages: [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))].sort(),
  }
}

/** Sources under a folder of the repository, without tests. */
function sources(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
    .sort()
}

describe('lib', () => {
  const entries = sources('lib').filter((file) => !file.startsWith('lib/testing/'))

  test('runs nothing outside itself but zod, and what reads and writes tables', async () => {
    const { files, packages } = await reach(root, entries)
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => !file.startsWith('lib/') || file.startsWith('lib/testing/'))).toEqual([])
    expect(packages.filter((name) => name !== 'zod' && !name.startsWith('zod/') && name !== 'papaparse')).toEqual([])
  })

  test('keeps a scenario out of the rules and the game', async () => {
    const lawful = entries.filter((file) => /^lib\/(rules|game|view)\//.test(file))
    const { files } = await reach(root, lawful)
    expect(files.filter((file) => file.startsWith('lib/scenario/six-party/'))).toEqual([])
  })
})

/** Plays histories on in a thread of its own, with data that only a review hands out; no page imports it. */
const whatIfWorker = 'app/review/whatif/worker.ts'

describe('app', () => {
  test('carries no server, no scenario, no law that needs secrets and no schema to the browser', async () => {
    const { files, packages } = await reach(
      root,
      sources('app').filter((file) => file !== whatIfWorker),
    )
    expect(files).not.toContain(whatIfWorker)
    const forbidden =
      /^(server\/|lib\/scenario\/(six-party\/|load)|lib\/game\/(decide|evolve)|lib\/view\/project|lib\/(bots|lab|testing)\/)/
    // The names of strategies are a list to choose from.
    const harmless = ['lib/bots/strategies.ts']
    expect(files.filter((file) => forbidden.test(file) && !harmless.includes(file))).toEqual([])
    expect(packages.filter((name) => name === 'zod' || name === 'socket.io' || name.startsWith('node:'))).toEqual([])
  })

  test('plays what might have been without a scenario or a server in the worker', async () => {
    const { files } = await reach(root, [whatIfWorker])
    expect(files.filter((file) => /^(server\/|lib\/scenario\/(six-party\/|load)|lib\/testing\/)/.test(file))).toEqual([])
  })
})

test('the walk sees what is imported by what is imported, and not what is imported as a type', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'overture-walls-'))
  try {
    await mkdir(join(folder, 'app'))
    await writeFile(
      join(folder, 'app/page.tsx'),
      "import { part } from './part.ts'\nimport type { T } from './kind.ts'\nexport const page: T = part\n",
    )
    await writeFile(join(folder, 'app/part.ts'), "import { secret } from '../secret.ts'\nexport const part = secret\n")
    await writeFile(join(folder, 'app/kind.ts'), "import 'node:fs'\nexport type T = number\n")
    await writeFile(join(folder, 'secret.ts'), "import * as z from 'zod'\nexport const secret = z.NEVER\n")
    expect(await reach(folder, ['app/page.tsx'])).toEqual({ files: ['app/page.tsx', 'app/part.ts', 'secret.ts'], packages: ['zod'] })
  } finally {
    await rm(folder, { recursive: true })
  }
})
