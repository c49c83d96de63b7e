// The whole log across the middle of the screen, newest first, private notes at their moments; filtered, and taken along as a table.
'use client'
import { NotebookPen } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Note } from '../../../lib/game/notes.ts'
import type { LogEntry } from '../../../lib/game/state.ts'
import { Button, IconButton } from '../../_parts/Button.tsx'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { useControl } from '../useControl.ts'
import { EntryRow } from './EntryRow.tsx'
import { Filters } from './Filters.tsx'
import { type Filter, fits, isNoFilter, noFilter } from './kinds.ts'
import { NoteRow } from './NoteRow.tsx'
import { startNote, startNoteOn } from './noting.ts'
import { TakeAlong } from './TakeAlong.tsx'
import { useBook } from './useBook.ts'
import { type Told, useTold, useWhere, useWho } from './useLines.ts'

const page = 150

export type Row = { kind: 'entry'; at: number; entry: LogEntry; told: Told } | { kind: 'note'; at: number; note: Note; told: Told }

export function LogBook() {
  const t = useTranslations('log')
  const book = useBook()
  const [filter, setFilter] = useState<Filter>(noFilter)
  const [most, setMost] = useState(page)
  const rows = useRows(book.entries, filter)
  const more = book.more ? 'yes' : 'no'
  return (
    <Section
      title={t('book.title')}
      aside={
        <Button size="small" onClick={startNote} aria-keyshortcuts="J" aria-haspopup="dialog">
          <NotebookPen aria-hidden size={16} />
          {t('note.add')}
        </Button>
      }
    >
      <p className="mb-3 max-w-prose text-sm text-ink-2">{t('book.lead')}</p>
      <Filters
        filter={filter}
        onChange={(next) => {
          setFilter(next)
          setMost(page)
        }}
      />
      <div className="mt-3 mb-2 flex flex-wrap items-center justify-between gap-2 border-t border-line pt-3">
        <p role="status" className="figures text-sm text-ink-2">
          {t('book.shown', { shown: rows.length, more })}
        </p>
        <TakeAlong rows={rows} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('book.none')} next={!isNoFilter(filter) && t('book.noneNext')} />
      ) : (
        <ol className="flex flex-col">
          {rows
            .slice(0, most)
            .map((row) =>
              row.kind === 'note' ? (
                <NoteRow key={`note-${row.note.n}`} note={row.note} />
              ) : (
                <EntryRow
                  key={row.entry.n}
                  entry={row.entry}
                  told={row.told}
                  action={<NoteThis entry={row.entry} sentence={row.told.sentence} />}
                />
              ),
            )}
        </ol>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {rows.length > most && (
          <Button size="small" onClick={() => setMost(most + 2 * page)}>
            {t('book.showMore', { count: Math.min(rows.length - most, 2 * page) })}
          </Button>
        )}
        {book.more && (
          <>
            <Button size="small" busy={book.loading} onClick={() => void book.older()}>
              {t('book.older')}
            </Button>
            <Button size="small" busy={book.loading} onClick={() => void book.all()}>
              {t('book.all')}
            </Button>
          </>
        )}
      </div>
    </Section>
  )
}

function NoteThis({ entry, sentence }: { entry: LogEntry; sentence: string }) {
  const t = useTranslations('log.note')
  return (
    <IconButton size="small" label={t('addToOf', { what: sentence })} title={t('addTo')} onClick={() => startNoteOn(entry)}>
      <NotebookPen aria-hidden size={16} />
    </IconButton>
  )
}

/** Entries and notes that fit, newest first; a note about an entry stands above it. */
function useRows(entries: readonly LogEntry[], filter: Filter): Row[] {
  const { view } = useControl()
  const told = useTold()
  const where = useWhere()
  const who = useWho()
  const bots = new Set(view.people.flatMap(({ person, bot }) => (bot === null ? [] : [person])))
  const members = new Map(view.people.flatMap(({ person, role }) => (role.kind === 'delegate' ? [[person, role.party as string]] : [])))
  const first = entries.at(-1)
  const notes = view.notes
    // Of what is not loaded nothing is shown, notes included: else they would stand as if nothing lay between.
    .filter(({ at }) => first === undefined || first.n === 1 || at >= first.at)
    .toReversed()
    .map((note): Row => {
      const by = { kind: 'person', id: note.by } as const
      return { kind: 'note', at: note.at, note, told: { who: who(by), where: where(note), sentence: note.text, details: [], why: null } }
    })
  const all = [...notes, ...entries.map((entry): Row => ({ kind: 'entry', at: entry.at, entry, told: told(entry) }))]
  return all
    .toSorted((a, b) => b.at - a.at)
    .filter((row) => {
      const text = [row.told.sentence, ...row.told.details, row.told.why ?? '', row.told.who].join(' ')
      return fits({ ...lineOf(row), text }, filter, bots, members)
    })
}

function lineOf(row: Row) {
  if (row.kind === 'entry') return row.entry
  const { turn, phase, by } = row.note
  return { type: 'note', turn, phase, by: { kind: 'person', id: by } as const }
}
