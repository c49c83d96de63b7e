// The region's map as a figure: the drawing, how near one looks, what its marks mean, and all that shows on it as a list.
'use client'
import { Minus, Plus, Scan } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import type { OnMap, Place } from '../../../lib/view/onmap.ts'
import { IconButton } from '../Button.tsx'
import { type Box, boxFor, boxOf, moved, wholeBox, zoomed } from './frame.ts'
import { Legend } from './Legend.tsx'
import { MapDrawing } from './MapDrawing.tsx'
import { MapList } from './MapList.tsx'
import { placeOn } from './region.ts'

interface RegionMapProps {
  catalogue: Catalogue
  /** The gravest first. */
  shown: readonly OnMap[]
  className?: string
}
const step = 1.6

export function RegionMap({ catalogue, shown, className }: RegionMapProps) {
  const t = useTranslations('map')
  const { frame, focus } = catalogue.map
  const whole = useMemo(() => wholeBox(frame), [frame])
  const heart = useMemo(() => (focus ? boxOf(frame, focus) : whole), [frame, focus, whole])
  const [chosen, look] = useState<Box | null>(null)
  // Until somebody moves it, it follows what happens.
  const usual = useMemo(() => boxFor(catalogue, shown), [catalogue, shown])
  const box = chosen ?? usual
  const [selected, select] = useState<string | null>(null)
  const isWhole = box.w >= whole.w - 1
  const show = (place: Place) => {
    select(place.id)
    look(zoomed(box, Math.min(1, heart.w / box.w), whole, placeOn(frame, place.at)))
  }
  return (
    <figure className={className}>
      <MapDrawing
        catalogue={catalogue}
        shown={shown}
        box={box}
        selected={selected}
        onMove={(dx, dy) => look((now) => moved(now ?? usual, dx, dy, whole))}
        className="aspect-4/5 sm:aspect-5/3"
      />
      <div role="toolbar" aria-label={t('tools')} className="no-print mt-2 flex flex-wrap items-center gap-1">
        <IconButton
          label={t('zoomIn')}
          size="small"
          tone="plain"
          onClick={() => look(zoomed(box, 1 / step, whole, isWhole ? middle(heart) : undefined))}
        >
          <Plus aria-hidden size={18} />
        </IconButton>
        <IconButton label={t('zoomOut')} size="small" tone="plain" onClick={() => look(zoomed(box, step, whole))}>
          <Minus aria-hidden size={18} />
        </IconButton>
        <IconButton label={t(isWhole ? 'heart' : 'whole')} size="small" tone="plain" onClick={() => look(isWhole ? heart : whole)}>
          <Scan aria-hidden size={18} />
        </IconButton>
        <span className="ml-1 text-sm text-ink-3">{t('drag')}</span>
      </div>
      <figcaption className="mt-3 flex flex-col gap-2 text-sm">
        <MapList catalogue={catalogue} shown={shown} onShow={show} />
        <Legend catalogue={catalogue} />
      </figcaption>
    </figure>
  )
}

const middle = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }) => ({ x: x + w / 2, y: y + h / 2 })
