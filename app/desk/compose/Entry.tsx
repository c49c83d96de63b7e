// One measure of the catalogue: what it costs, and for each delegation that can do it a button to add it.
'use client'
import { Check, GripVertical, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { irretrievable } from '../../../lib/rules/irreversibility.ts'
import type { Catalogue, Commitment, Measure, Terms } from '../../../lib/scenario/schema.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { Button } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { Tooltip } from '../../_parts/Term.tsx'
import { usePortfolio } from '../portfolio.ts'
import { Yours } from '../Yours.tsx'
import { useCarry } from './Dragging.tsx'
import { tenth } from './shown.ts'

interface EntryProps {
  catalogue: Catalogue
  terms: Terms
  own: PartyId
  measure: Measure
  party: PartyId | 'any'
  onAdd: (step: Commitment) => void
}
export function Entry({ catalogue, terms, own, measure, party, onAdd }: EntryProps) {
  const t = useTranslations('compose.shelf')
  const kinds = useTranslations('compose')
  const mine = usePortfolio()
  const { card, handle, isDragging } = useCarry(measure)
  const lost = irretrievable(catalogue.params, terms, measure, 0)
  const able = measure.by.filter((id) => party === 'any' || id === party).sort((a, b) => Number(b === own) - Number(a === own))
  const facts = [
    kinds(`kindShort.${measure.kind}`),
    Math.round(measure.cost * 10) > 0 ? t('cost', { mode: measure.mode, points: tenth(measure.cost) }) : t('noCost'),
    Math.round(lost * 10) > 0 ? t('cannotGetBack', { points: tenth(lost) }) : t('allBack'),
  ]
  return (
    <li {...card} className={classes('rounded-md border border-line bg-paper p-2.5', isDragging && 'opacity-50')}>
      <div className="flex items-start justify-between gap-1">
        <p className="min-w-0 text-sm font-medium">
          <Tooltip note={measure.text}>{measure.short}</Tooltip>
        </p>
        <button
          {...handle}
          type="button"
          aria-label={t('drag', { short: measure.short })}
          className="-mt-1 -mr-1.5 flex size-8 shrink-0 touch-none cursor-grab! items-center justify-center rounded-md text-ink-3 hover:bg-sunk max-xl:hidden"
        >
          <GripVertical aria-hidden size={16} />
        </button>
      </div>
      <p className="figures text-xs text-ink-3">{facts.join(' · ')}</p>
      {mine?.focus.domains.includes(measure.domain) && <Yours size="word" />}
      <div className="mt-2 flex flex-wrap gap-1.5">
        {able.map((id) => {
          const known = partyOf(catalogue, id)
          const there = terms.commitments.some((one) => one.party === id && one.measure === measure.id)
          const Icon = there ? Check : Plus
          return (
            <Button
              key={id}
              size="small"
              className="max-sm:min-h-11"
              disabled={there}
              aria-label={t(there ? 'added' : 'add', { short: measure.short, party: known?.short ?? id })}
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
