// What a desk shows before anything is fetched for it speaks with the words that come with the page, and with no others.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { first, later } from './words.ts'

const app = resolve(import.meta.dirname, '..')

/** The files that come with these: what they import at once, and what that imports; what is only fetched when it is shown is left out. */
function comingWith(files: readonly string[]): Set<string> {
  const all = new Set<string>()
  const read = (file: string): void => {
    if (all.has(file)) return
    all.add(file)
    const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )(?:[^'"]*? from )?'(\.[^']+\.tsx?)'/gms)
    for (const [, path = ''] of imports) {
      const next = resolve(dirname(file), path)
      if (existsSync(next)) read(next)
    }
  }
  for (const file of files) read(file)
  return all
}

/** The branches of words that a source names, as `common.clock`; where it names a file alone, what it looks up there until it names the next. */
function branchesIn(source: string): string[] {
  const told = [...source.matchAll(/const (\w+) = useTranslations\((?:'([^']*)')?\)/g)]
  return told.flatMap(({ 1: name = '', 2: branch = '', index }) => {
    if (branch.includes('.')) return [branch]
    const end = told.find((next) => next[1] === name && next.index > index)?.index ?? source.length
    const looked = source.slice(index, end).matchAll(new RegExp(`\\b${name}(?:\\.rich)?\\(\\s*['\`]([\\w.]+)`, 'g'))
    return [...looked].map(([, key = '']) => (branch ? `${branch}.${key}` : key))
  })
}

const twoDeep = (branch: string): string => branch.split('.').slice(0, 2).join('.')
const comes = new Set(first.flatMap(({ of, only }) => only.map((branch) => `${of}.${branch}`)))

test('the reading finds what it is for', () => {
  expect(branchesIn("const t = useTranslations('a.b')\nt('c')")).toEqual(['a.b'])
  expect(branchesIn("const t = useTranslations('a')\nt('b.c')\nt.rich(`d.e`)")).toEqual(['a.b.c', 'a.d.e'])
  expect(branchesIn("const t = useTranslations()\nt('a.b')\nconst t = useTranslations('c')\nt('d')")).toEqual(['a.b', 'c.d'])
})

test('every word of the first view comes with the page', () => {
  const files = comingWith([join(app, 'desk/Desk.tsx'), join(app, '_client/Seated.tsx')])
  expect(files.size).toBeGreaterThan(60)
  const missing: string[] = []
  const asked = new Set<string>()
  for (const file of files)
    for (const branch of branchesIn(readFileSync(file, 'utf8')).map(twoDeep)) {
      asked.add(branch)
      if (!comes.has(branch)) missing.push(`${branch} in ${relative(app, file)}`)
    }
  expect(missing).toEqual([])
  // And nothing comes that nobody asks for.
  expect([...comes].filter((branch) => !asked.has(branch))).toEqual([])
})

test('what comes in part comes whole later', () => {
  expect(first.map(({ of }) => of).filter((name) => !later.includes(name))).toEqual([])
})
