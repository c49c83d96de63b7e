// The list as a table: written to a file, and read from one with a report of the rows that cannot be taken.
'use client'
import { Download, FileUp } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { CsvFault, CsvRead, CsvSight } from '../../../../lib/game/melcsv.ts'
import { save } from '../../../_client/save.ts'
import { useSend } from '../../../_client/useSend.ts'
import { Button } from '../../../_parts/Button.tsx'
import { Dialog } from '../../../_parts/Dialog.tsx'
import { notify } from '../../../_parts/Notices.tsx'
import { useControl } from '../../useControl.ts'
import { chunks } from './chunks.ts'
import { draftOf } from './draft.ts'
import { useMelSight } from './useMelSight.ts'

/** Fetched when it is first needed: most evenings never do. */
const tables = () => import('../../../../lib/game/melcsv.ts')

function useCsvSight(): CsvSight {
  const { view, catalogue } = useControl()
  return { ...useMelSight(), names: catalogue.parties, deck: view.deck }
}

/** Whatever was cancelled stays behind. */
export function ExportMel() {
  const t = useTranslations('mel.csv')
  const { mel, room } = useControl().view
  const sight = useCsvSight()
  const kept = mel.filter(({ state }) => state.is !== 'cancelled')
  const write = async () => {
    const { printMel } = await tables()
    save(printMel(kept.map(draftOf), sight), t('file', { code: room.code }), 'text/csv')
  }
  return (
    <Button size="small" disabled={kept.length === 0} onClick={() => void write()}>
      <Download aria-hidden size={16} />
      {t('export')}
    </Button>
  )
}

export function ImportMel() {
  const t = useTranslations('mel.csv')
  const sight = useCsvSight()
  const input = useRef<HTMLInputElement>(null)
  const [read, setRead] = useState<CsvRead | null>(null)
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    if (!file) return
    try {
      const { parseMel } = await tables()
      setRead(parseMel(await file.text(), sight))
    } catch {
      notify('bad', t('unreadable'))
    }
    // The same file can be chosen again once it has been mended.
    if (input.current) input.current.value = ''
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        aria-label={t('choose')}
        tabIndex={-1}
        onChange={(event) => void take(event)}
        className="sr-only"
      />
      <Button size="small" onClick={() => input.current?.click()}>
        <FileUp aria-hidden size={16} />
        {t('import')}
      </Button>
      {read && <Report read={read} onClose={() => setRead(null)} />}
    </>
  )
}

function Report({ read, onClose }: { read: CsvRead; onClose: () => void }) {
  const t = useTranslations()
  const { busy, send } = useSend()
  const { good, bad } = read
  const add = async () => {
    for (const entries of chunks(good.map(({ draft }) => draft))) if (!(await send({ type: 'addMel', entries }))) return
    notify('good', t('mel.csv.added', { count: good.length }))
    onClose()
  }
  const why = (fault: CsvFault) =>
    fault.of === 'law' ? t(`refusals.${fault.code}`, fault.with) : t(`mel.csv.fault.${fault.code}`, fault.with)
  return (
    <Dialog
      open
      title={t('mel.csv.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('mel.csv.nothing')}</Button>
          <Button tone="primary" busy={busy} disabled={good.length === 0} onClick={() => void add()}>
            {t('mel.csv.take', { count: good.length })}
          </Button>
        </>
      }
    >
      <p>{t('mel.csv.found', { good: good.length, bad: bad.length })}</p>
      {bad.length > 0 && (
        <ul className="mt-3 divide-y divide-line border-y border-line text-sm">
          {bad.map(({ row, why: fault }) => (
            <li key={row} className="grid grid-cols-[4.5rem_1fr] gap-2 py-1.5">
              <span className="figures font-medium">{t('mel.csv.row', { row })}</span>
              <span className="wrap-anywhere">{why(fault)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 text-sm text-ink-3">{t('mel.csv.columns')}</p>
    </Dialog>
  )
}
