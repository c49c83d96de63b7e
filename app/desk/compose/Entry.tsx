// One measure of the catalogue: what it is and costs, and for each delegation that can do it a button to add it, or to take it out again.
'use client'
import { GripVertical, Minus, Plus } from 'lucide-react'
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
import { inTenths } from './shown.ts'

interface EntryProps {
  catalogue: Catalogue
  terms: Terms
  own: PartyId
  measure: Measure
  party: PartyId | 'any'
  onAdd: (step: Commitment) => void
  onTakeOut: (step: Commitment) => void
}
export function Entry({ catalogue, terms, own, measure, party, onAdd, onTakeOut }: EntryProps) {
  const t = useTranslations('compose.shelf')
  const kinds = useTranslations('compose')
  const mine = usePortfolio()
  const { card, handle, isDragging } = useCarry(measure)
  const [cost, will, lost] = [measure.cost, measure.will, irretrievable(catalogue.params, terms, measure, 0)].map(inTenths)
  const able = measure.by.filter((id) => party === 'any' || id === party).sort((a, b) => Number(b === own) - Number(a === own))
  const facts = [
    ...(cost ? [t('cost', { mode: measure.mode, count: cost })] : [t('noCost')]),
    ...(will ? [t('will', { count: will })] : []),
    lost ? t('cannotGetBack', { count: lost }) : t('allBack'),
  ]
  return (
    <li {...card} className={classes('rounded-md border border-line bg-paper p-2.5', isDragging && 'opacity-50')}>
      <div className="flex items-start justify-between gap-1">
        <p className="min-w-0 text-sm font-medium">
          {measure.short} <span className="figures font-normal text-ink-3">{measure.id}</span>
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
      {/* In full where one chooses: a note to open would lie over what it costs. */}
      <p className="text-sm text-ink-2">{measure.text}</p>
      <p className="figures mt-0.5 text-xs text-ink-3">
        <Tooltip note={kinds(`kinds.${measure.kind}`)}>{kinds(`kindShort.${measure.kind}`)}</Tooltip>
        {facts.map((fact) => ` · ${fact}`)}
      </p>
      {mine?.focus.domains.includes(measure.domain) && <Yours size="word" />}
      <div className="mt-2 flex flex-wrap gap-1.5">
        {able.map((id) => {
          const known = partyOf(catalogue, id)
          const there = terms.commitments.some((one) => one.party === id && one.measure === measure.id)
          const Icon = there ? Minus : Plus
          const step = { party: id, measure: measure.id }
          return (
            <Button
              key={id}
              size="small"
              className={classes('max-sm:min-h-11', there && 'border-good! bg-good-soft!')}
              aria-label={t(there ? 'takeOut' : 'add', { short: measure.short, party: known?.short ?? id })}
              onClick={() => (there ? onTakeOut(step) : onAdd(step))}
            >
              <Icon aria-hidden size={16} />
              <span className="inline-flex items-center gap-1.5">
                {t.rich(there ? 'takeOutShort' : 'addShort', { party: () => (known ? <PartyMark party={known} /> : id) })}
              </span>
            </Button>
          )
        })}
      </div>
    </li>
  )
}
