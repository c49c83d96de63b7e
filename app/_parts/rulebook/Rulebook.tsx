// The rulebook in place: search in both books and the glossary, or read chapter by chapter.
'use client'
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useMessages, useTranslations } from 'use-intl/react'
import type { Language } from '../../../lib/words/languages.ts'
import type { Book } from '../../../lib/words/rulebook.ts'
import { askRulebook } from '../../_client/http.ts'
import { useLanguage } from '../../_client/language.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { Input } from '../Field.tsx'
import { EmptyState } from '../Section.tsx'
import { type Found, marked, search, type Term } from './search.ts'

/** So many are read through; more call for another word. */
const most = 30

export function Rulebook({ query, onClose }: { query: string; onClose: () => void }) {
  const t = useTranslations('common.rulebook')
  const { books, state, again } = useBooks()
  const terms = useTerms()
  const [typed, setTyped] = useState(query)
  const looked = useDeferredValue(typed)
  const found = useMemo(() => (looked.trim() ? search(books ?? [], terms, looked) : null), [books, terms, looked])
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => setTyped(query), [query])
  useEffect(() => field.current?.focus(), [])
  return (
    <Dialog open title={t('title')} width="wide" onClose={onClose}>
      <div className="sticky -top-3 z-10 -mx-1 bg-sheet px-1 pb-3">
        <Input
          ref={field}
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          label={t('search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p role="status" className="mt-1 text-sm text-ink-3">
          {found ? t('found', { count: found.length }) : t('how')}
        </p>
      </div>
      {state === 'failed' && <EmptyState title={t('failed')} action={<Button onClick={again}>{t('again')}</Button>} />}
      {state === 'loading' && <p className="text-ink-2">{t('loading')}</p>}
      {found ? (
        found.length === 0 ? (
          state === 'here' && <EmptyState title={t('none')} next={t('noneNext')} />
        ) : (
          <Results found={found.slice(0, most)} query={looked} more={found.length - most} />
        )
      ) : (
        <Contents books={books ?? []} terms={terms} />
      )}
    </Dialog>
  )
}

function Results({ found, query, more }: { found: readonly Found[]; query: string; more: number }) {
  const t = useTranslations('common.rulebook')
  return (
    <>
      <ul className="divide-y divide-line">
        {found.map((one) => (
          <li key={one.kind === 'rule' ? one.number : one.name} className="py-3">
            {one.kind === 'rule' ? (
              <Entry head={one.number} under={t('where', { book: one.book, chapter: one.chapter })}>
                <Marked text={one.text} query={query} />
              </Entry>
            ) : (
              <Entry head={<Marked text={one.name} query={query} />} under={t('term')}>
                <Marked text={one.explain} query={query} />
              </Entry>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="pt-2 text-sm text-ink-3">{t('more30', { count: more })}</p>}
    </>
  )
}

function Entry({ head, under, children }: { head: ReactNode; under?: string; children: ReactNode }) {
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <strong className="figures font-semibold">{head}</strong>
        {under && <span className="text-sm text-ink-3">{under}</span>}
      </p>
      <p className="max-w-prose">{children}</p>
    </>
  )
}

function Marked({ text, query }: { text: string; query: string }) {
  let at = 0
  return marked(text, query).map((piece) => {
    at += piece.text.length
    return piece.hit ? (
      <mark key={at} className="rounded-sm bg-doubt-soft font-medium text-ink">
        {piece.text}
      </mark>
    ) : (
      piece.text
    )
  })
}

function Contents({ books, terms }: { books: readonly Book[]; terms: readonly Term[] }) {
  const t = useTranslations('common.rulebook')
  return (
    <>
      <h3 className="mt-2 text-base">{t('terms')}</h3>
      <Fold title={t('termsAll', { count: terms.length })}>
        {terms.map(({ name, explain }) => (
          <li key={name} className="py-2">
            <Entry head={name}>{explain}</Entry>
          </li>
        ))}
      </Fold>
      {books.map((book) => (
        <section key={book.title} aria-label={book.title}>
          <h3 className="mt-4 text-base">{book.title}</h3>
          {book.chapters.map((chapter) => (
            <Fold key={chapter.title} title={chapter.title}>
              {chapter.rules.map(({ number, text }) => (
                <li key={number} className="py-2">
                  <Entry head={number}>{text}</Entry>
                </li>
              ))}
            </Fold>
          ))}
        </section>
      ))}
    </>
  )
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="border-b border-line">
      <summary className="min-h-11 py-2.5 font-medium text-action">{title}</summary>
      <ul className="pb-2 pl-4">{children}</ul>
    </details>
  )
}

/** Everything the glossary explains, in the order of the message file. */
function useTerms(): Term[] {
  const t = useTranslations('common.term')
  const { common } = useMessages()
  return useMemo(() => {
    const keys = typeof common === 'object' && typeof common.term === 'object' ? Object.keys(common.term) : []
    return keys.map((key) => ({ name: t(`${key}.name`), explain: t(`${key}.explain`) }))
  }, [common, t])
}

const kept = new Map<Language, Book[]>()
function useBooks(): { books: Book[] | null; state: 'loading' | 'here' | 'failed'; again: () => void } {
  const language = useLanguage()
  const [, look] = useState(0)
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every try asks anew
  useEffect(() => {
    if (kept.has(language)) return
    let wanted = true
    void askRulebook(language).then((answer) => {
      if (answer.ok) kept.set(language, answer.body)
      if (!wanted) return
      look((count) => count + 1)
      setFailed(!answer.ok)
    })
    return () => {
      wanted = false
    }
  }, [tries, language])
  const books = kept.get(language) ?? null
  return { books, state: books ? 'here' : failed ? 'failed' : 'loading', again: () => setTries(tries + 1) }
}
