// `npm run build`: the pages by Next and the server by esbuild. A start builds again only when a source has changed.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual, promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { firstScripts, mark } from './firsts.mjs'
import { findRuntime, install } from './install.mjs'
import { command, inRoot, PlainError, root, run, say, step, tail } from './steps.mjs'

const sources = [
  'app',
  'lib',
  'public',
  'server',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/firsts.mjs',
]
const stamp = 'dist/built-from'
const zip = promisify(gzip)
const brotli = promisify(brotliCompress)

/** @param {string} path @returns {string[]} every file at or under the path, in one order */
function filesUnder(path) {
  if (!existsSync(inRoot(path))) return []
  if (statSync(inRoot(path)).isFile()) return [path]
  return readdirSync(inRoot(path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`))
}

/** A digest of everything the build is made from; tests and documents are no part of it. */
function digestOfSources() {
  const digest = createHash('sha256')
  for (const file of sources.flatMap(filesUnder)) {
    if (/\.(test\.tsx?|md)$/.test(file)) continue
    digest
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0')
  }
  return digest.digest('hex')
}

/** @param {string} digest */
function isBuilt(digest) {
  const outputs = ['dist/server.mjs', 'dist/worker.mjs', 'dist/emptying.mjs', '.next/BUILD_ID', stamp]
  return outputs.every((file) => existsSync(inRoot(file))) && readFileSync(inRoot(stamp), 'utf8') === digest
}

/** @param {string} runtime @param {string} digest of what they are made from */
async function buildPages(runtime, digest) {
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', OVERTURE_BUILD: digest.slice(0, 16) }
  const { code, output } = await run([runtime, inRoot('node_modules/next/dist/bin/next'), 'build'], { env })
  if (code !== 0) throw new PlainError(`${tail(output, 60)}\n\n${whyBuildFailed(output)}`)
  // A worker's bundle leaves its map behind, though none are wanted where browsers can fetch them.
  for (const file of filesUnder('.next/static')) if (file.endsWith('.map')) rmSync(inRoot(file))
  const firsts = firstScripts()
  mark(firsts)
  await pack(firsts)
}

/**
 * Packs what browsers fetch as small as it gets, beside it; the server hands it out so (server/packed-files.ts).
 * @param {Set<string>} firsts what a page waits for: Zopfli packs it by gzip a thirtieth smaller, and takes long for it
 */
async function pack(firsts) {
  const { gzipAsync: zopfli } = await import('@gfx/zopfli')
  const files = filesUnder('.next/static').filter((file) => /\.(js|css)$/.test(file))
  const packOne = async (/** @type {string} */ file) => {
    const bytes = readFileSync(inRoot(file))
    const awaited = firsts.has(file) || file.endsWith('.css')
    writeFileSync(inRoot(`${file}.gz`), awaited ? await zopfli(bytes, {}) : await zip(bytes, { level: 9 }))
    writeFileSync(inRoot(`${file}.br`), await brotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }))
  }
  await Promise.all(files.map(packOne))
}

/**
 * Scenarios are held to their schema while building, so that no start has to do it again: what came of it stands in the bundle.
 * @param {typeof import('esbuild')} esbuild
 * @returns {import('esbuild').Plugin}
 */
function checkedAlready(esbuild) {
  return {
    name: 'checked already',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]lib[\\/]scenario[\\/][^\\/]+[\\/]scenario\.ts$/ }, async ({ path }) => {
        const { outputFiles } = await esbuild.build({ entryPoints: [path], bundle: true, write: false, format: 'esm', platform: 'node' })
        const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`)
        const lines = Object.entries(module).map(([name, value]) => {
          const text = JSON.stringify(value)
          if (!isDeepStrictEqual(JSON.parse(text), value)) throw new Error(`${name} holds more than JSON can.`)
          return `export const ${name} = JSON.parse(${JSON.stringify(text)})`
        })
        return { contents: lines.join('\n'), loader: 'js' }
      }),
  }
}

/**
 * Bundles the server, and beside it the threads that it starts by their addresses. What is loaded late (the pages, PostgreSQL) stands in
 * pieces of its own, so that a server without them never reads them.
 * @param {string} outdir
 */
export async function bundleServer(outdir) {
  const esbuild = await import('esbuild')
  const folder = resolve(root, outdir)
  const old = existsSync(folder) ? readdirSync(folder).filter((name) => /\.mjs(\.map)?$|^compiled$/.test(name)) : []
  for (const name of old) rmSync(join(folder, name), { recursive: true })
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { server: 'server/boot.ts', worker: 'server/games/worker.ts', emptying: 'server/journal/emptying.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    external: ['next', 'pg'],
    plugins: [checkedAlready(esbuild)],
    // Packages of the older kind ask for what Node brings in the older way.
    banner: { js: "import { createRequire as requiredFrom } from 'node:module'; const require = requiredFrom(import.meta.url);" },
    sourcemap: true,
    // The sources lie beside it; a map that repeats them takes longer to read at each start.
    sourcesContent: false,
    logLevel: 'warning',
  })
}

async function buildServer() {
  try {
    await bundleServer('dist')
  } catch (error) {
    throw new PlainError(whyBuildFailed(String(error)))
  }
}

/** @param {string} output @returns {string} */
function whyBuildFailed(output) {
  return /ENOSPC/.test(output) ? 'The disk is full: free some space and try again.' : 'The build failed; the reason stands above.'
}

/**
 * Builds pages and server when a source has changed since the last build.
 * @param {string} runtime path of the Node to build with
 */
export async function build(runtime) {
  const digest = digestOfSources()
  if (isBuilt(digest)) return
  rmSync(inRoot(stamp), { force: true })
  await step('Building the pages', () => buildPages(runtime, digest))
  await step('Building the server', buildServer)
  writeFileSync(inRoot(stamp), digest)
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  await command(async () => {
    await install('run')
    await build(await findRuntime())
    say('The build is up to date.')
  })
}
