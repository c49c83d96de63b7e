// What a version changed, as a list: what came in, what fell out, which conditions moved.
'use client'
import { Minus, Plus, SlidersHorizontal } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { Catalogue, Sequence } from '../../../lib/scenario/schema.ts'
import { measureName, partyName } from '../../_client/catalogue.ts'
import type { Change } from './diff.ts'

const looks = {
  in: { icon: Plus, className: 'text-good' },
  out: { icon: Minus, className: 'text-bad' },
  moved: { icon: SlidersHorizontal, className: 'text-note' },
}
function lookOf({ kind }: Change) {
  if (kind === 'added' || kind === 'covered' || kind === 'clauseIn') return looks.in
  if (kind === 'removed' || kind === 'uncovered' || kind === 'clauseOut') return looks.out
  return looks.moved
}

/** Who goes first, in words. */
export function useOrderWords(catalogue: Catalogue): (sequence: Sequence) => string {
  const t = useTranslations('packages.change')
  return (sequence) => {
    if (sequence.kind === 'simultaneous') return t('simultaneous')
    if (sequence.kind === 'tranche') return t('tranche', { tranches: sequence.tranches })
    return t('inTurn', { parties: sequence.first.map((id) => partyName(catalogue, id)).join(', ') })
  }
}

/** One change in words. */
export function useChangeWords(catalogue: Catalogue): (change: Change) => string {
  const t = useTranslations('packages')
  const order = useOrderWords(catalogue)
  return (change) => {
    switch (change.kind) {
      case 'added':
      case 'removed':
        return t(`change.${change.kind}`, { party: partyName(catalogue, change.party), measure: measureName(catalogue, change.measure) })
      case 'sequence':
        return t('change.sequence', { from: order(change.from), to: order(change.to) })
      case 'inspection':
        return t('change.inspection', { party: partyName(catalogue, change.party), from: change.from, to: change.to })
      case 'covered':
      case 'uncovered':
        return t(`change.${change.kind}`, { clause: change.clause, measure: measureName(catalogue, change.measure) })
      case 'title':
      case 'duration':
        return t(`change.${change.kind}`, { from: change.from, to: change.to })
      case 'clauseIn':
      case 'clauseOut':
        return t(`change.${change.kind}`, { clause: change.clause })
    }
  }
}

export function Changes({ catalogue, changes }: { catalogue: Catalogue; changes: readonly Change[] }) {
  const t = useTranslations('packages')
  const told = useChangeWords(catalogue)
  if (changes.length === 0) return <p className="text-sm text-ink-3">{t('versions.same')}</p>
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {changes.map((change) => {
        const { icon: Icon, className } = lookOf(change)
        const text = told(change)
        return (
          <li key={text} className="flex items-start gap-2">
            <Icon aria-hidden size={16} className={`mt-0.75 shrink-0 ${className}`} />
            <span>{text}</span>
          </li>
        )
      })}
    </ul>
  )
}
