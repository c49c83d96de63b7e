// The two rulebooks for whoever looks something up: the very files that the tests hold to, in the language that is asked for.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { baseLanguage, isLanguage, type Language, languageIds } from '../../lib/words/languages.ts'
import ko from '../../lib/words/rulebook/ko.json' with { type: 'json' }
import { type Book, bookIn, type RulebookWords, readBook } from '../../lib/words/rulebook.ts'
import { json, no, type Route } from '../http.ts'
import { saying } from '../words.ts'

const spoken: Partial<Record<Language, RulebookWords>> = { ko }

/** @param folder the project's */
export function rulebookRoutes(folder: string): Route[] {
  let books: Promise<Book[]> | null = null
  const read = () => Promise.all(['game', 'rules'].map(async (of) => readBook(await readFile(join(folder, 'lib', of, 'RULES.md'), 'utf8'))))
  return [
    {
      method: 'GET',
      path: '/api/rulebook',
      handle: async ({ request }) => {
        const language = new URL(request.url ?? '/', 'http://here').searchParams.get('language') ?? baseLanguage
        if (!isLanguage(language)) return no(saying('malformed', { detail: `language: one of ${languageIds.join(', ')}` }))
        books ??= read()
        const words = spoken[language]
        return json(words ? (await books).map((book) => bookIn(book, words)) : await books)
      },
    },
  ]
}
