// The two rulebooks for whoever looks something up: the very files that the tests hold to, read when first asked for.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Book, readBook } from '../../lib/words/rulebook.ts'
import { json, type Route } from '../http.ts'

/** @param folder the project's */
export function rulebookRoutes(folder: string): Route[] {
  let books: Promise<Book[]> | null = null
  const read = () => Promise.all(['game', 'rules'].map(async (of) => readBook(await readFile(join(folder, 'lib', of, 'RULES.md'), 'utf8'))))
  return [
    {
      method: 'GET',
      path: '/api/rulebook',
      handle: async () => {
        books ??= read()
        return json(await books)
      },
    },
  ]
}
