// Finding a rule or a term by what one types: every word must be there, in whatever order, from its beginning or within.
import type { Book } from '../../../lib/words/rulebook.ts'

export interface Term {
  name: string
  explain: string
}
export type Found = { kind: 'rule'; number: string; text: string; chapter: string; book: string } | ({ kind: 'term' } & Term)

/** Small letters without accents, so that what is typed in haste is found. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const wordsOf = (query: string): string[] => folded(query).split(/\s+/).filter(Boolean)

/** How well a text answers a word: its beginning counts more than its middle; nothing when it is not there. */
function worth(text: string, word: string): number {
  const at = text.indexOf(word)
  if (at < 0) return 0
  const starts = at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))
  if (starts) return 3
  return text.split(/[^\p{L}\p{N}]+/u).some((one) => one.startsWith(word)) ? 3 : 1
}

/** Everything that answers, the best first; nothing typed finds everything in its order. */
export function search(books: readonly Book[], terms: readonly Term[], query: string): Found[] {
  const words = wordsOf(query)
  const all: { found: Found; head: string; body: string }[] = [
    ...terms.map((term) => ({ found: { kind: 'term' as const, ...term }, head: folded(term.name), body: folded(term.explain) })),
    ...books.flatMap((book) =>
      book.chapters.flatMap((chapter) =>
        chapter.rules.map(({ number, text }) => ({
          found: { kind: 'rule' as const, number, text, chapter: chapter.title, book: book.title },
          head: `${folded(number)} ${folded(chapter.title)}`,
          body: folded(text),
        })),
      ),
    ),
  ]
  return all
    .map(({ found, head, body }, at) => {
      const each = words.map((word) => 3 * worth(head, word) + worth(body, word))
      const exact = found.kind === 'rule' && folded(found.number) === folded(query.trim())
      const score = each.includes(0) ? 0 : each.reduce((sum, one) => sum + one, 1) + (exact ? 1000 : 0)
      return { found, at, score }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ found }) => found)
}

/** A text in pieces, those that were looked for marked. */
export function marked(text: string, query: string): { text: string; hit: boolean }[] {
  const words = wordsOf(query).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  // Where accents would shift the letters, nothing is marked rather than the wrong ones.
  if (words.length === 0 || folded(text).length !== text.length) return [{ text, hit: false }]
  const pieces: { text: string; hit: boolean }[] = []
  let from = 0
  for (const { 0: hit, index } of folded(text).matchAll(new RegExp(words.join('|'), 'gu'))) {
    if (index > from) pieces.push({ text: text.slice(from, index), hit: false })
    pieces.push({ text: text.slice(index, index + hit.length), hit: true })
    from = index + hit.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false })
  return pieces
}
