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
