// The turn as it stands beside the turn as it would be: figures, what became of agreements, how it would end; each with its reasons.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Outcome, WhatIfView } from '../../../lib/view/whatif.ts'
import { Checkbox } from '../../_parts/Field.tsx'
import { signed } from '../../_parts/figures.ts'
import { ReceiptList } from '../../_parts/ReceiptList.tsx'
import { useControl } from '../useControl.ts'
import { type Compared, compared, differs, tenth } from './compare.ts'
import { useFigureName } from './useFigureName.ts'

export function SideBySide({ found }: { found: WhatIfView }) {
  const t = useTranslations('log.whatIf')
  const { catalogue } = useControl()
  const [all, setAll] = useState(false)
  const rows = compared(found.now, found.otherwise, catalogue.principals)
  const shown = rows.filter((row) => all || row.always || differs(row))
  const same = !rows.some(differs) && JSON.stringify(found.now.story.changes) === JSON.stringify(found.otherwise.story.changes)
  return (
    <div>
      {same && <p className="mb-2 font-medium">{t('same')}</p>}
      <div className="overflow-x-auto">
        <table className="figures w-full text-sm">
          <thead>
            <tr className="border-b border-line text-left text-xs text-ink-3">
              <th scope="col" className="py-1 pr-2 sm:pr-3 font-normal">
                {t('figureName')}
              </th>
              <th scope="col" className="py-1 pr-2 sm:pr-3 text-right font-normal">
                {t('asIs')}
              </th>
              <th scope="col" className="py-1 pr-2 sm:pr-3 text-right font-normal">
                {t('otherwise')}
              </th>
              <th scope="col" className="py-1 text-right font-normal">
                {t('change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <FigureRow key={JSON.stringify(row.figure)} row={row} />
            ))}
            <EndRow found={found} />
          </tbody>
        </table>
      </div>
      <Checkbox label={t('more')} checked={all} onChange={(event) => setAll(event.target.checked)} className="text-sm!" />
      <Changes found={found} />
    </div>
  )
}

function FigureRow({ row }: { row: Compared }) {
  const t = useTranslations('log.whatIf')
  const { catalogue } = useControl()
  const name = useFigureName()(row.figure)
  const [open, setOpen] = useState(false)
  const { why } = row
  const rise = row.figure.kind === 'tension' || row.figure.kind === 'pressure' ? 'bad' : 'good'
  const text = (value: number) => (row.figure.kind === 'war' ? t('percent', { value: tenth(value) }) : tenth(value))
  return (
    <>
      <tr className="border-b border-line align-baseline">
        <th scope="row" className="py-1.5 pr-2 sm:pr-3 text-left font-normal">
          {name}
          {why && (
            <button
              type="button"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
              className="ml-2 min-h-6 text-xs font-medium text-action underline underline-offset-2"
            >
              {t('why')}
              <span className="sr-only"> ({name})</span>
            </button>
          )}
        </th>
        <td className="py-1.5 pr-2 sm:pr-3 text-right">{text(row.now)}</td>
        <td className="py-1.5 pr-2 sm:pr-3 text-right font-medium">{text(row.otherwise)}</td>
        <td className={differs(row) ? 'py-1.5 text-right font-semibold' : 'py-1.5 text-right text-ink-3'}>
          {signed(tenth(row.otherwise) - tenth(row.now), 1)}
        </td>
      </tr>
      {open && why && (
        <tr className="border-b border-line">
          <td colSpan={4} className="bg-sunk p-3">
            <div className="grid gap-4 sm:grid-cols-2">
              {(['now', 'otherwise'] as const).map((side) => (
                <section key={side} aria-label={t('whyOf', { side: t(side === 'now' ? 'asIs' : 'otherwise'), name })}>
                  <p className="text-xs font-medium text-ink-2">{t(side === 'now' ? 'asIs' : 'otherwise')}</p>
                  <ReceiptList catalogue={catalogue} receipt={why[side]} rise={rise} />
                </section>
              ))}
            </div>
          </td>
        </tr>
      )}
    </>
  )
}

function EndRow({ found: { now, otherwise } }: { found: WhatIfView }) {
  const t = useTranslations()
  const end = (of: Outcome) => t(`common.end.${of.end}.name`)
  const over = (of: Outcome) => (of.over ? t('log.whatIf.ends', { kind: of.over.kind }) : t('log.whatIf.overNo'))
  return (
    <>
      <tr className="border-b border-line align-baseline">
        <th scope="row" className="py-1.5 pr-2 sm:pr-3 text-left font-normal">
          {t('log.whatIf.end')}
        </th>
        <td className="py-1.5 pr-2 sm:pr-3 text-right">{end(now)}</td>
        <td className="py-1.5 pr-2 sm:pr-3 text-right font-medium">{end(otherwise)}</td>
        <td />
      </tr>
      <tr className="border-b border-line align-baseline">
        <th scope="row" className="py-1.5 pr-2 sm:pr-3 text-left font-normal">
          {t('log.whatIf.over')}
        </th>
        <td className="py-1.5 pr-2 sm:pr-3 text-right">{over(now)}</td>
        <td className="py-1.5 pr-2 sm:pr-3 text-right font-medium">{over(otherwise)}</td>
        <td />
      </tr>
    </>
  )
}

/** What the turn does to agreements, on either side. */
function Changes({ found }: { found: WhatIfView }) {
  const t = useTranslations()
  if (found.now.story.changes.length + found.otherwise.story.changes.length === 0) return null
  return (
    <div className="mt-2 grid gap-4 sm:grid-cols-2">
      {(['now', 'otherwise'] as const).map((side) => {
        const { story, agreements } = found[side]
        const titleOf = (id: string) => agreements.find((one) => one.id === id)?.terms.title ?? id
        return (
          <section key={side}>
            <h3 className="text-sm">{t(side === 'now' ? 'log.whatIf.asIs' : 'log.whatIf.otherwise')}</h3>
            <ul className="text-sm">
              {story.changes.map(({ package: id, change }) => (
                <li key={`${id}-${change}`}>{t(`control.story.${change}`, { title: titleOf(id) })}</li>
              ))}
              {story.changes.length === 0 && <li className="text-ink-3">{t('control.story.noChanges')}</li>}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
