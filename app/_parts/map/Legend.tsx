// What the signs of the map mean: every one with its shape and its word.
'use client'
import { useTranslations } from 'use-intl/react'
import { placeKinds } from '../../../lib/scenario/place-kinds.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { mapMarks } from '../../../lib/view/onmap.ts'
import { MarkSign, PlaceSign } from './Signs.tsx'

export function Legend({ catalogue }: { catalogue: Catalogue }) {
  const t = useTranslations('map')
  const kinds = placeKinds.filter(
    (kind) => kind !== 'capital' && kind !== 'sea' && catalogue.map.places.some((place) => place.kind === kind),
  )
  return (
    <details>
      <summary className="min-h-9 py-1.5 font-medium text-action">{t('legend')}</summary>
      <ul className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-x-3 gap-y-1">
        {mapMarks.map((mark) => (
          <li key={mark} className="flex items-center gap-2">
            <MarkSign mark={mark} />
            {t(`mark.${mark}`)}
          </li>
        ))}
        {kinds.map((kind) => (
          <li key={kind} className="flex items-center gap-2">
            <PlaceSign kind={kind} />
            {t(`kind.${kind}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}
