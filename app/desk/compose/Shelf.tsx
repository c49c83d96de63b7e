// The catalogue to choose from: search, filters, and for each measure what it costs and who can add it.
'use client'
import { Check, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { irretrievable } from '../../../lib/rules/irreversibility.ts'
import type { Catalogue, Commitment, Measure, Terms } from '../../../lib/scenario/schema.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { Button } from '../../_parts/Button.tsx'
import { Checkbox, Input, Select } from '../../_parts/Field.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { EmptyState } from '../../_parts/Section.tsx'
import { Tooltip } from '../../_parts/Term.tsx'
import { type Filters, noFilters, onShelf } from './finding.ts'
import { tenth } from './shown.ts'

const domains = ['military', 'nuclear', 'economic', 'political', 'humanitarian'] as const
const stages = [0, 1, 2, 3, 4] as const

interface ShelfProps {
  catalogue: Catalogue
  terms: Terms
  own: PartyId
  /** Whose measures are looked for; from a column's own button. */
  party: PartyId | 'any'
  onParty: (party: PartyId | 'any') => void
  onAdd: (step: Commitment) => void
}
export function Shelf({ catalogue, terms, own, party, onParty, onAdd }: ShelfProps) {
  const t = useTranslations('compose.shelf')
  const words = useTranslations()
  const [rest, setRest] = useState(noFilters)
  const filters = { ...rest, party }
  const found = useMemo(() => onShelf(catalogue, terms, { ...rest, party }), [catalogue, terms, rest, party])
  const count = found.reduce((sum, { measures }) => sum + measures.length, 0)
  const set = (some: Partial<Filters>) => setRest({ ...rest, ...some })
  const clear = () => {
    setRest(noFilters)
    onParty('any')
  }
  return (
    <div className="flex flex-col gap-3">
      <Input
        label={t('search')}
        type="search"
        placeholder={t('searchHint')}
        value={filters.search}
        onChange={(event) => set({ search: event.target.value })}
      />
      <Select label={t('party')} value={party} onChange={(event) => onParty(event.target.value as PartyId | 'any')}>
        <option value="any">{t('anyParty')}</option>
        {catalogue.parties.map(({ id, short }) => (
          <option key={id} value={id}>
            {short}
          </option>
        ))}
      </Select>
      <details>
        <summary className="min-h-11 py-2 text-sm font-medium text-action">{t('more')}</summary>
        <div className="flex flex-col gap-3">
          <Select
            label={t('stage')}
            value={String(filters.stage)}
            onChange={(event) => set({ stage: stages.find((stage) => String(stage) === event.target.value) ?? 'any' })}
          >
            <option value="any">{t('anyStage')}</option>
            {stages.map((stage) => (
              <option key={stage} value={stage}>
                {`${stage} – ${words(`common.stage.${stage}`)}`}
              </option>
            ))}
          </Select>
          <Select label={t('domain')} value={filters.domain} onChange={(event) => set({ domain: event.target.value as Filters['domain'] })}>
            <option value="any">{t('anyDomain')}</option>
            {domains.map((domain) => (
              <option key={domain} value={domain}>
                {words(`compose.domains.${domain}`)}
              </option>
            ))}
          </Select>
          <Select label={t('kind')} value={filters.kind} onChange={(event) => set({ kind: event.target.value as Filters['kind'] })}>
            <option value="any">{t('anyKind')}</option>
            {(['material', 'political'] as const).map((kind) => (
              <option key={kind} value={kind}>
                {words(`compose.kinds.${kind}`)}
              </option>
            ))}
          </Select>
          <Checkbox label={t('overnight')} checked={filters.overnight} onChange={(event) => set({ overnight: event.target.checked })} />
        </div>
      </details>
      <p role="status" className="text-sm text-ink-3">
        {t('found', { count })}
      </p>
      {count === 0 && (
        <EmptyState
          title={t('none')}
          action={
            <Button size="small" onClick={clear}>
              {t('clear')}
            </Button>
          }
        />
      )}
      {found.map(({ stage, measures }) => (
        <section key={stage} aria-label={words('common.package.stage', { stage, name: words(`common.stage.${stage}`) })}>
          <h3 className="mb-1.5 text-sm text-ink-2">{words('common.package.stage', { stage, name: words(`common.stage.${stage}`) })}</h3>
          <ul className="flex flex-col gap-2">
            {measures.map((measure) => (
              <Entry key={measure.id} catalogue={catalogue} terms={terms} own={own} measure={measure} party={party} onAdd={onAdd} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Entry({
  catalogue,
  terms,
  own,
  measure,
  party,
  onAdd,
}: Pick<ShelfProps, 'catalogue' | 'terms' | 'own' | 'party' | 'onAdd'> & { measure: Measure }) {
  const t = useTranslations('compose.shelf')
  const kinds = useTranslations('compose')
  const lost = irretrievable(catalogue.params, terms, measure, 0)
  const able = measure.by.filter((id) => party === 'any' || id === party).sort((a, b) => Number(b === own) - Number(a === own))
  const facts = [
    kinds(`kindShort.${measure.kind}`),
    Math.round(measure.cost * 10) > 0 ? t('cost', { mode: measure.mode, points: tenth(measure.cost) }) : t('noCost'),
    Math.round(lost * 10) > 0 ? t('cannotGetBack', { points: tenth(lost) }) : t('allBack'),
  ]
  return (
    <li className="rounded-md border border-line bg-paper p-2.5">
      <p className="text-sm font-medium">
        <Tooltip note={measure.text}>{measure.short}</Tooltip>
      </p>
      <p className="figures text-xs text-ink-3">{facts.join(' · ')}</p>
      <div className="mt-2 flex flex-wrap gap-1.5">
        {able.map((id) => {
          const known = partyOf(catalogue, id)
          const there = terms.commitments.some((one) => one.party === id && one.measure === measure.id)
          const label = t(there ? 'added' : 'add', { short: measure.short, party: known?.short ?? id })
          const Icon = there ? Check : Plus
          return (
            <Button
              key={id}
              size="small"
              className="max-sm:min-h-11"
              disabled={there}
              aria-label={label}
              onClick={() => onAdd({ party: id, measure: measure.id })}
            >
              <Icon aria-hidden size={16} />
              {known ? <PartyMark party={known} /> : id}
            </Button>
          )
        })}
      </div>
    </li>
  )
}
