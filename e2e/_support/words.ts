// The words a screen shows, for tests that look for them in more than one language; what a language lacks is the base's.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filled, type WordTree } from '../../lib/words/fallback.ts'

function fileOf(language: string, namespace: string): WordTree | undefined {
  const path = join(import.meta.dirname, `../../lib/words/${language}/${namespace}.json`)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as WordTree) : undefined
}

/** @param key a file of words and the way in it, such as `common.phase.commit.name` */
export function word(language: string, key: string): string {
  const [namespace = '', ...way] = key.split('.')
  const base = fileOf('en', namespace)
  if (!base) throw new Error(`There are no words of ${namespace}.`)
  const found = way.reduce<WordTree | string | undefined>(
    (at, step) => (typeof at === 'object' ? at[step] : undefined),
    filled(base, fileOf(language, namespace)),
  )
  if (typeof found !== 'string') throw new Error(`There is no word ${key}.`)
  return found
}
