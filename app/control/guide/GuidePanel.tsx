// One leaf of the run of show: the one that belongs to the moment, until somebody turns the page; the next phase brings it back.
'use client'
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Guide } from '../../../lib/scenario/guide-schema.ts'
import { type Leaf, leafBeside, leafNow, leaves } from '../../_guide/pages.ts'
import { useGuide } from '../../_guide/useGuide.ts'
import { Button, IconButton, LinkButton } from '../../_parts/Button.tsx'
import { controlLook } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'
import { HotWash } from './HotWash.tsx'
import { PhaseLeaf } from './PhaseLeaf.tsx'
import { Before, Opening } from './Preparation.tsx'

export function GuidePanel() {
  const t = useTranslations('guide')
  const { guide, again } = useGuide()
  if (guide.kind === 'here' && guide.value) return <Leaves guide={guide.value} />
  return (
    <div role="status" className="flex flex-wrap items-center gap-3 px-4 pb-4 text-sm text-ink-2">
      {guide.kind === 'fetching' ? t('fetching') : guide.kind === 'failed' ? t('failed') : t('none')}
      {guide.kind === 'failed' && (
        <Button size="small" onClick={again}>
          {t('again')}
        </Button>
      )}
    </div>
  )
}

function Leaves({ guide }: { guide: Guide }) {
  const t = useTranslations('guide')
  const { room } = useControl().view
  const due = leafNow(room)
  const moment = `${room.status} ${room.turn} ${room.phase}`
  const [turned, turn] = useState<{ leaf: Leaf; moment: string } | null>(null)
  const leaf = turned?.moment === moment ? turned.leaf : due
  const to = (next: Leaf | null) => {
    if (next) turn({ leaf: next, moment })
  }
  const [back, on] = [leafBeside(leaf, -1), leafBeside(leaf, 1)]
  return (
    <div className="flex flex-col px-4 pb-4">
      <div className="flex flex-wrap items-center gap-1">
        <IconButton size="small" label={t('back')} disabled={back === null} onClick={() => to(back)}>
          <ChevronLeft aria-hidden size={18} />
        </IconButton>
        <LeafChoice leaf={leaf} onChange={to} />
        <IconButton size="small" label={t('on')} disabled={on === null} onClick={() => to(on)}>
          <ChevronRight aria-hidden size={18} />
        </IconButton>
        {leaf !== due && (
          <Button size="small" onClick={() => turn(null)}>
            {t('now')}
          </Button>
        )}
        <LinkButton newTab tone="quiet" size="small" href={`/paper/${room.code}?what=guide`}>
          <Printer aria-hidden size={16} />
          {t('print')}
        </LinkButton>
      </div>
      {leaf !== due && <p className="mt-1 text-sm text-ink-3">{t('leafed')}</p>}
      {/* On a laptop it leaves the table its place below. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section aria-label={t('page')} tabIndex={0} className="mt-1 max-2xl:max-h-[38dvh] max-2xl:overflow-y-auto">
        {leaf === 'before' ? (
          <Before guide={guide} />
        ) : leaf === 'opening' ? (
          <Opening guide={guide} />
        ) : leaf === 'hotWash' ? (
          <HotWash guide={guide} />
        ) : (
          <PhaseLeaf guide={guide} phase={leaf} />
        )}
      </section>
    </div>
  )
}

function LeafChoice({ leaf, onChange }: { leaf: Leaf; onChange: (leaf: Leaf) => void }) {
  const t = useTranslations()
  const name = (one: Leaf) =>
    one === 'before' || one === 'opening' || one === 'hotWash' ? t(`guide.leaves.${one}`) : t(`common.phase.${one}.name`)
  return (
    <select
      aria-label={t('guide.leaf')}
      value={leaf}
      onChange={(event) => {
        const chosen = leaves.find((one) => one === event.target.value)
        if (chosen) onChange(chosen)
      }}
      className={`${controlLook} min-h-9! w-auto! min-w-0 grow py-1! text-sm! font-medium`}
    >
      {leaves.map((one) => (
        <option key={one} value={one}>
          {name(one)}
        </option>
      ))}
    </select>
  )
}
