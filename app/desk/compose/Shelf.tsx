// The catalogue to choose from: search, filters, and for each measure what it costs and who can add it.
'use client'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { Catalogue, Commitment, Stage, Terms } from '../../../lib/scenario/schema.ts'
import { Button } from '../../_parts/Button.tsx'
import { Checkbox, Input, Select } from '../../_parts/Field.tsx'
import { EmptyState } from '../../_parts/Section.tsx'
import { Term } from '../../_parts/Term.tsx'
import { usePortfolio } from '../portfolio.ts'
import { Entry } from './Entry.tsx'
import { type Filters, noFilters, onShelf } from './finding.ts'

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
  onTakeOut: (step: Commitment) => void
  /** The highest stage that has matured. */
  opened: Stage
}
export function Shelf({ catalogue, terms, own, party, onParty, onAdd, onTakeOut, opened }: ShelfProps) {
  const t = useTranslations('compose.shelf')
  const words = useTranslations()
  const mine = usePortfolio()
  const [rest, setRest] = useState(noFilters)
  const filters = { ...rest, party }
  const found = useMemo(() => onShelf(catalogue, terms, { ...rest, party }), [catalogue, terms, rest, party])
  const count = found.reduce((sum, { measures }) => sum + measures.length, 0)
  // Stages that are open already or next lie open; whoever looks for something sees all of it.
  const searching = party !== 'any' || JSON.stringify(rest) !== JSON.stringify(noFilters)
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
          <Select label={t('undo')} value={filters.undo} onChange={(event) => set({ undo: event.target.value as Filters['undo'] })}>
            <option value="any">{t('anyUndo')}</option>
            <option value="overnight">{t('overnight')}</option>
            <option value="slow">{t('slow')}</option>
          </Select>
          {mine && mine.focus.domains.length > 0 && (
            <Checkbox
              label={words('team.portfolio.only')}
              checked={filters.domains !== null}
              onChange={(event) => set({ domains: event.target.checked ? mine.focus.domains : null })}
            />
          )}
        </div>
      </details>
      <p className="text-sm text-ink-3 max-xl:hidden">{t('dragHint')}</p>
      <p role="status" className="text-sm text-ink-3">
        {t('found', { count })}
      </p>
      {count > 0 && (
        <p className="text-sm text-ink-2">
          {t.rich('units', {
            points: (term) => <Term of="point">{term}</Term>,
            will: (term) => <Term of="will">{term}</Term>,
          })}
        </p>
      )}
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
        <details key={`${stage} ${searching}`} open={searching || stage <= opened + 1}>
          <summary className="min-h-9 py-1.5 text-sm font-semibold text-ink-2 max-sm:min-h-11">
            {t('stageOf', {
              stage: words('common.package.stage', { stage, name: words(`common.stage.${stage}`) }),
              count: measures.length,
            })}
          </summary>
          <ul className="flex flex-col gap-2">
            {measures.map((measure) => (
              <Entry
                key={measure.id}
                catalogue={catalogue}
                terms={terms}
                own={own}
                measure={measure}
                party={party}
                onAdd={onAdd}
                onTakeOut={onTakeOut}
              />
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}
