// The two rulebooks as a reader is given them: numbered rules under their headings, read from the very files that the tests hold to.

export interface Rule {
  /** `P5` */
  number: string
  text: string
}
export interface Chapter {
  title: string
  rules: Rule[]
}
export interface Book {
  title: string
  chapters: Chapter[]
}

/** Markdown that stands in a rule, as plain words. */
const plain = (text: string): string => text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '')

/** A rulebook from its file: one title, chapters at two marks, a rule a line. */
export function readBook(markdown: string): Book {
  const book: Book = { title: '', chapters: [] }
  for (const line of markdown.split('\n')) {
    const [, title] = /^# (.+)$/.exec(line) ?? []
    const [, chapter] = /^## (.+)$/.exec(line) ?? []
    const [, number, text] = /^- \*\*([A-Z]\d+)\*\* (.+)$/.exec(line) ?? []
    if (title) book.title = plain(title)
    else if (chapter) book.chapters.push({ title: plain(chapter), rules: [] })
    else if (number && text) book.chapters.at(-1)?.rules.push({ number, text: plain(text) })
  }
  return { ...book, chapters: book.chapters.filter(({ rules }) => rules.length > 0) }
}

/** A rulebook's words in another language: titles by those of the base, rules by their numbers. */
export interface RulebookWords {
  titles: Record<string, string>
  rules: Record<string, string>
}

/** The book in that language; what it does not say yet stands in the base's words. */
export function bookIn(book: Book, { titles, rules }: RulebookWords): Book {
  const title = (of: string): string => titles[of] ?? of
  return {
    title: title(book.title),
    chapters: book.chapters.map((chapter) => ({
      title: title(chapter.title),
      rules: chapter.rules.map(({ number, text }) => ({ number, text: rules[number] ?? text })),
    })),
  }
}
