// The rows that the filters show as a table: downloaded, or copied.
'use client'
import { Copy, Download } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { PersonId } from '../../../lib/ids.ts'
import { partyName } from '../../_client/catalogue.ts'
import { save } from '../../_client/save.ts'
import { Button } from '../../_parts/Button.tsx'
import { notify } from '../../_parts/Notices.tsx'
import { useControl } from '../useControl.ts'
import { kindsOf } from './kinds.ts'
import type { Row } from './LogBook.tsx'

/** Fetched when it is first needed. */
const tables = () => import('../../../lib/csv.ts')
const columns = ['n', 'time', 'turn', 'phase', 'who', 'delegation', 'kind', 'what', 'details', 'why'] as const

export function TakeAlong({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('log.csv')
  const { code } = useControl().view.room
  const cells = useCells()
  const text = async () => {
    const { printTable } = await tables()
    // Oldest first, as one reads it elsewhere.
    return printTable([columns.map((column) => t(`columns.${column}`)), ...rows.toReversed().map(cells)])
  }
  const copy = async () => {
    const table = await text()
    const copied = await navigator.clipboard?.writeText(table).then(
      () => true,
      () => false,
    )
    if (copied) notify('good', t('copied', { count: rows.length }))
    else notify('bad', t('notCopied'))
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        size="small"
        disabled={rows.length === 0}
        title={t('means')}
        onClick={() => void text().then((table) => save(table, t('file', { code }), 'text/csv'))}
      >
        <Download aria-hidden size={16} />
        {t('download')}
      </Button>
      <Button size="small" disabled={rows.length === 0} title={t('means')} onClick={() => void copy()}>
        <Copy aria-hidden size={16} />
        {t('copy')}
      </Button>
    </div>
  )
}

function useCells(): (row: Row) => string[] {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const bots = new Set<PersonId>(view.people.flatMap(({ person, bot }) => (bot === null ? [] : [person])))
  return (row) => {
    const { turn, phase } = row.kind === 'note' ? row.note : row.entry
    const kinds = row.kind === 'note' ? (['notes'] as const) : kindsOf(row.entry, bots)
    const party = row.kind === 'entry' && row.entry.party
    return [
      row.kind === 'note' ? '' : String(row.entry.n),
      new Date(row.at).toISOString(),
      String(turn),
      phase ? t(`common.phase.${phase}.name`) : t('common.room.status.lobby'),
      row.told.who,
      party ? partyName(catalogue, party) : '',
      kinds.map((kind) => t(`log.book.kinds.${kind}`)).join(', '),
      row.told.sentence,
      row.told.details.join('; '),
      row.told.why ?? '',
    ]
  }
}
