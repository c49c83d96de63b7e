// One number that moved: whose, from what to what, and the reasons that weighed most; all of them behind a fold on a desk.
'use client'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Receipt } from '../../../lib/rules/world.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { classes } from '../classes.ts'
import { signed } from '../figures.ts'
import { LineName, ReceiptList } from '../ReceiptList.tsx'
import { restOf, tellingFirst, weightiest } from './reasons.ts'

export type Size = 'normal' | 'wall'

interface MoveRowProps {
  catalogue: Catalogue
  name: ReactNode
  receipt: Receipt
  rise?: 'good' | 'bad'
  size: Size
}
const reasonsShown = 2

export function MoveRow({ catalogue, name, receipt, rise = 'good', size }: MoveRowProps) {
  if (size === 'wall')
    return (
      <div className="border-b border-line py-[0.35rem] text-2xl last:border-0">
        <Head name={name} receipt={receipt} rise={rise} />
        <TopReasons catalogue={catalogue} receipt={receipt} most={1} />
      </div>
    )
  return (
    <details className="group border-b border-line last:border-0">
      <summary className="flex min-h-11 items-center gap-2 py-1.5 text-sm">
        <ChevronRight aria-hidden size={16} className="shrink-0 text-ink-3 transition-transform group-open:rotate-90" />
        <span className="min-w-0 grow">
          <Head name={name} receipt={receipt} rise={rise} />
          <span className="group-open:hidden">
            <TopReasons catalogue={catalogue} receipt={receipt} />
          </span>
        </span>
      </summary>
      <ReceiptList catalogue={catalogue} receipt={receipt} rise={rise} className="mb-3" />
    </details>
  )
}

function Head({ name, receipt, rise }: Pick<MoveRowProps, 'name' | 'receipt'> & { rise: 'good' | 'bad' }) {
  const t = useTranslations('reveal')
  const [before, after] = [Math.round(receipt.before), Math.round(receipt.after)]
  const change = after - before
  return (
    <span className="figures flex items-center gap-[0.6em]">
      <span className="min-w-0 grow font-medium">{name}</span>
      <span className="shrink-0 text-ink-2">{t('fromTo', { before, after })}</span>
      <span
        className={classes(
          'w-[2.6em] shrink-0 text-right font-semibold',
          change === 0 ? 'text-ink-3' : change > 0 === (rise === 'good') ? 'text-good' : 'text-bad',
        )}
      >
        {signed(change)}
      </span>
    </span>
  )
}

/** The lines that explain the change best, in their own words, and how many more there are; for a room, with what these add up to. */
function TopReasons({ catalogue, receipt, most = reasonsShown }: { catalogue: Catalogue; receipt: Receipt; most?: number }) {
  const t = useTranslations('reveal')
  const telling = tellingFirst(receipt)
  const lines = telling.slice(0, most)
  const more = telling.length - lines.length
  if (lines.length === 0) return null
  return (
    <span className="block text-[0.8em] leading-snug text-ink-2">
      {lines.map((line, n) => (
        // A receipt never changes once written.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <span key={n} className="mr-[0.9em] inline-block">
          {t.rich('because', {
            reason: () => <LineName catalogue={catalogue} line={line} />,
            change: () => <span className="figures whitespace-nowrap">{signed(line.points, 1)}</span>,
          })}
        </span>
      ))}
      {more > 0 && (
        <span className="inline-block text-ink-3">
          {most === reasonsShown
            ? t('moreReasons', { count: more })
            : t.rich('moreReasonsSum', {
                count: more,
                change: () => <span className="figures whitespace-nowrap">{signed(restOf(receipt, lines), 1)}</span>,
              })}
        </span>
      )}
    </span>
  )
}

const gridShown = 10
/** So few may be larger. */
const few = 6
const reasonRow = 'flex items-baseline gap-[0.8rem] border-b border-line py-[0.25rem] leading-tight'

/** Reasons for a room, in two columns with their figures under one another; what does not fit is added up. */
export function ReasonGrid({ catalogue, receipt }: Pick<MoveRowProps, 'catalogue' | 'receipt'>) {
  const t = useTranslations('reveal')
  const all = weightiest(receipt)
  const lines = all.slice(0, all.length > gridShown ? gridShown - 1 : gridShown)
  const more = all.length - lines.length
  return (
    <ul className={classes('grid grid-cols-2 gap-x-[2.4rem]', all.length <= few ? 'text-2xl' : 'text-xl')}>
      {lines.map((line, n) => (
        // A receipt never changes once written.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={n} className={reasonRow}>
          <span className="min-w-0 grow">
            <LineName catalogue={catalogue} line={line} />
          </span>
          <span className="figures shrink-0 font-semibold">{signed(line.points, 1)}</span>
        </li>
      ))}
      {more > 0 && (
        <li className={classes(reasonRow, 'text-ink-2')}>
          <span className="min-w-0 grow">{t('moreReasons', { count: more })}</span>
          <span className="figures shrink-0 font-semibold">{signed(restOf(receipt, lines), 1)}</span>
        </li>
      )}
    </ul>
  )
}
