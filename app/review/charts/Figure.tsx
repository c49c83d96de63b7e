// A figure with its name, its numbers as a table, and itself as a file.
'use client'
import { Download } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '../../_parts/Button.tsx'
import { notify } from '../../_parts/Notices.tsx'
import { Scroll } from '../Scroll.tsx'
import { fileName, keep, pngOf, svgTextOf } from './picture.ts'
import { ChartRoom } from './Room.tsx'

export interface FigureTable {
  head: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}
interface FigureProps {
  /** For screen readers and files; on the screen the sheet it stands on has a heading. */
  title: string
  table: FigureTable
  /** One drawing. */
  children: ReactNode
}
export function Figure({ title, table, children }: FigureProps) {
  const t = useTranslations('review.figure')
  const frame = useRef<HTMLDivElement>(null)
  const save = async (kind: 'svg' | 'png') => {
    const svg = frame.current?.querySelector<SVGSVGElement>('svg')
    if (!svg) return
    try {
      const file = kind === 'png' ? await pngOf(svg, title) : new Blob([svgTextOf(svg, title)], { type: 'image/svg+xml' })
      keep(file, fileName(title, kind))
    } catch {
      notify('bad', t('failed'))
    }
  }
  return (
    <figure className="min-w-0">
      <figcaption className="sr-only">{title}</figcaption>
      <div ref={frame}>
        <ChartRoom className="review-chart">{children}</ChartRoom>
      </div>
      <div className="not-on-wall no-print mt-1 flex flex-wrap items-start gap-x-2">
        {(['svg', 'png'] as const).map((kind) => (
          <Button key={kind} size="small" tone="quiet" aria-label={t('download', { kind: t(kind) })} onClick={() => void save(kind)}>
            <Download aria-hidden size={16} />
            {t(kind)}
          </Button>
        ))}
        <details className="grow basis-40">
          <summary className="inline-flex min-h-9 items-center px-2 text-sm font-medium text-action">{t('table')}</summary>
          <Numbers title={title} table={table} />
        </details>
      </div>
    </figure>
  )
}

export function Numbers({ title, table: { head, rows } }: { title: string; table: FigureTable }) {
  return (
    <Scroll>
      <table className="figures w-full border-collapse text-sm">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            {head.map((name, at) => (
              <th key={name} scope="col" className={at === 0 ? 'py-1 pr-3 text-left' : 'px-2 py-1 text-right'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            // A table of numbers keeps its order.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={row} className="border-t border-line">
              <th scope="row" className="py-1 pr-3 text-left font-normal">
                {name}
              </th>
              {cells.map((cell, at) => (
                <td key={head[at + 1] ?? at} className="px-2 py-1 text-right">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
