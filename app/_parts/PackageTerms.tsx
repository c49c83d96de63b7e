// The text of a package: a column for each delegation ("we will", "you will"), then order, inspection, term and clauses.
'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../lib/ids.ts'
import type { Catalogue, Terms } from '../../lib/scenario/schema.ts'
import { measureName, measureOf, partyName, partyOf } from '../_client/catalogue.ts'
import { classes } from './classes.ts'
import { accentOf, PartyMark } from './PartyMark.tsx'
import { Term, Tooltip } from './Term.tsx'

/** Delegations in the catalogue's order that owe something, with what they owe. */
export function columnsOf(
  catalogue: Catalogue,
  terms: Pick<Terms, 'commitments'>,
): { party: PartyId; measures: Terms['commitments'][number]['measure'][] }[] {
  return catalogue.parties
    .map(({ id }) => ({ party: id, measures: terms.commitments.filter(({ party }) => party === id).map(({ measure }) => measure) }))
    .filter(({ measures }) => measures.length > 0)
}

interface PackageTermsProps {
  catalogue: Catalogue
  terms: Terms
  /** The reader's delegation comes first. */
  own?: PartyId | null
  /** Something beside a measure, e.g. its status. */
  beside?: (party: PartyId, measure: Terms['commitments'][number]['measure']) => ReactNode
  className?: string
}
export function PackageTerms({ catalogue, terms, own = null, beside, className }: PackageTermsProps) {
  const t = useTranslations('common.package')
  const columns = columnsOf(catalogue, terms).sort((a, b) => Number(b.party === own) - Number(a.party === own))
  return (
    <div className={className}>
      <div className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
        {columns.map(({ party, measures }) => (
          <div
            key={party}
            className="accent rounded-md border border-line border-t-3 border-t-(--accent) bg-paper p-3"
            style={accentOf(partyOf(catalogue, party))}
          >
            <h4 className="mb-1.5 text-sm font-semibold">
              <PartyHeading catalogue={catalogue} party={party} text={(name) => t('will', { party: name })} />
            </h4>
            <ul className="flex flex-col gap-1.5 text-sm">
              {measures.map((measure) => (
                <li key={measure} className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
                  <Tooltip note={measureOf(catalogue, measure)?.text ?? measure}>{measureName(catalogue, measure)}</Tooltip>
                  {beside?.(party, measure)}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <Conditions catalogue={catalogue} terms={terms} />
    </div>
  )
}

function PartyHeading({ catalogue, party, text }: { catalogue: Catalogue; party: PartyId; text: (name: string) => string }) {
  const known = partyOf(catalogue, party)
  if (!known) return text(party)
  return <PartyMark party={{ ...known, short: text(known.short) }} />
}

function Conditions({ catalogue, terms }: { catalogue: Catalogue; terms: Terms }) {
  const t = useTranslations('common')
  const { sequence, clauses } = terms
  const names = (ids: readonly PartyId[]) => ids.map((id) => partyName(catalogue, id)).join(', ')
  const measures = (ids: Terms['clauses']['snapback']) => ids.map((id) => measureName(catalogue, id)).join(', ')
  const inspected = Object.entries(terms.verify).filter(([, level]) => level > 0)
  const order =
    sequence.kind === 'simultaneous'
      ? t('package.simultaneous')
      : sequence.kind === 'in-turn'
        ? t('package.inTurn', { parties: names(sequence.first) })
        : t('package.tranche', { tranches: sequence.tranches })
  const rows: { key: string; name: ReactNode; value: ReactNode }[] = [
    { key: 'sequence', name: t('package.sequence'), value: order },
    {
      key: 'verify',
      name: <Term of="verification" />,
      value:
        inspected.length === 0 ? (
          <Term of="nationalMeans">{t('package.noVerification')}</Term>
        ) : (
          inspected.map(([party, level]) => (
            <span key={party} className="block">
              {t('package.verificationOf', { party: partyName(catalogue, party), level, name: catalogue.ladder[level]?.name ?? '' })}
            </span>
          ))
        ),
    },
    { key: 'duration', name: <Term of="duration" />, value: t('unit.turns', { count: terms.duration }) },
  ]
  const lines: { key: string; text: ReactNode }[] = []
  if (clauses.snapback.length > 0) lines.push({ key: 'snapback', text: t('package.snapback', { measures: measures(clauses.snapback) }) })
  if (clauses.escrow.length > 0) lines.push({ key: 'escrow', text: t('package.escrow', { measures: measures(clauses.escrow) }) })
  if (clauses.clarify) lines.push({ key: 'clarify', text: <Term of="clarify">{t('package.clarify')}</Term> })
  if (clauses.dispute === 'suspend') lines.push({ key: 'dispute', text: <Term of="dispute">{t('package.dispute')}</Term> })
  rows.push({
    key: 'clauses',
    name: t('package.clauses'),
    value:
      lines.length === 0
        ? t('package.noClauses')
        : lines.map((one) => (
            <span key={one.key} className="block">
              {one.text}
            </span>
          )),
  })
  return (
    <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      {rows.map((row) => (
        <div key={row.key} className={classes('col-span-2 grid grid-cols-subgrid')}>
          <dt className="text-ink-3">{row.name}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  )
}
