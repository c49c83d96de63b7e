// "Why +4?": the itemised reasons of one change. The lines add up to the sum that is shown.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Receipt, ReceiptLine } from '../../lib/rules/world.ts'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import { actName, measureName, partyName } from '../_client/catalogue.ts'
import { classes } from './classes.ts'
import { signed, tenths } from './figures.ts'
import { ruleOfReason } from './rulebook/cites.ts'
import { RulebookLink } from './rulebook/RulebookHost.tsx'
import { Tooltip } from './Term.tsx'

interface ReceiptListProps {
  catalogue: Catalogue
  /** Before, after and lines in points. */
  receipt: Receipt
  /** Whether a rise is good news (trust, will) or bad (tension, pressure). */
  rise?: 'good' | 'bad'
  className?: string
}

export function ReceiptList({ catalogue, receipt, rise = 'good', className }: ReceiptListProps) {
  const t = useTranslations('common')
  const { lines, sum } = tenths(receipt.lines.map((line) => line.points))
  if (receipt.lines.length === 0) return <p className="text-sm text-ink-3">{t('receipt.noChange')}</p>
  return (
    <table className={classes('figures w-full text-sm', className)}>
      <tbody>
        {receipt.lines.map((line, n) => {
          const points = lines[n] ?? 0
          return (
            // A receipt never changes once written: its order is its identity.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={n} className="border-b border-line align-baseline">
              <th scope="row" className="py-1 pr-3 text-left font-normal">
                <Tooltip note={<LineNote line={line} />}>
                  <LineName catalogue={catalogue} line={line} />
                </Tooltip>
              </th>
              <td
                className={classes(
                  'py-1 text-right font-medium whitespace-nowrap',
                  points === 0 ? 'text-ink-3' : points > 0 === (rise === 'good') ? 'text-good' : 'text-bad',
                )}
              >
                {signed(points, 1)}
              </td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr className="align-baseline">
          <th scope="row" className="py-1.5 pr-3 text-left font-semibold">
            {t('receipt.sum')}{' '}
            <span className="font-normal text-ink-3">
              {t('receipt.from', { before: Math.round(receipt.before), after: Math.round(receipt.after) })}
            </span>
          </th>
          <td className="py-1.5 text-right font-semibold whitespace-nowrap">{signed(sum, 1)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

export function LineName({ catalogue, line }: { catalogue: Catalogue; line: ReceiptLine }) {
  const t = useTranslations('common')
  const label = t(`reason.${line.reason}.label`)
  const about = line.measure ? measureName(catalogue, line.measure) : line.act ? actName(catalogue, line.act) : null
  const subject = about ?? line.label ?? null
  const party = line.party ? partyName(catalogue, line.party) : null
  if (line.reason === 'override' && subject) return t('receipt.byHand', { label, words: subject })
  if (subject && party) return t('receipt.withOf', { label, subject, party })
  if (subject) return t('receipt.with', { label, subject })
  return party ? t('receipt.of', { label, party }) : label
}

function LineNote({ line }: { line: ReceiptLine }) {
  const t = useTranslations('common')
  return (
    <>
      {t(`reason.${line.reason}.explain`)}
      <RulebookLink query={ruleOfReason[line.reason]} label={t('rulebook.rule', { number: ruleOfReason[line.reason] })} />
      {line.evidence !== undefined && (
        <span className="mt-1 block text-xs text-ink-3">{t('receipt.evidence', { value: signed(line.evidence, 1) })}</span>
      )}
    </>
  )
}

/** The same, folded behind "Why +4?". */
export function WhyReceipt({ className, ...rest }: ReceiptListProps) {
  const t = useTranslations('common.receipt')
  return (
    <details className={className}>
      <summary className="inline-flex min-h-9 items-center pointer-coarse:min-h-11 gap-1 text-sm font-medium text-action">
        {t('why', { change: signed(Math.round(rest.receipt.after) - Math.round(rest.receipt.before)) })}
      </summary>
      <ReceiptList {...rest} className="mt-1" />
    </details>
  )
}
