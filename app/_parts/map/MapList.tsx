// All that shows on the map, in words: what is wrong or new by place, what stands quietly, and every place there is.
'use client'
import { MapPin } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { isQuiet, type OnMap, type Place } from '../../../lib/view/onmap.ts'
import { useAbout } from '../useAbout.ts'
import { type AtPlace, byPlace } from './grouped.ts'
import { MarkSign, PlaceSign } from './Signs.tsx'
import { useSubject } from './useSubject.ts'

interface MapListProps {
  catalogue: Catalogue
  shown: readonly OnMap[]
  onShow: (place: Place) => void
}
export function MapList({ catalogue, shown, onShow }: MapListProps) {
  const t = useTranslations('map')
  const loud = useMemo(() => byPlace(shown.filter((one) => !isQuiet(one))), [shown])
  const quiet = useMemo(() => byPlace(shown.filter(isQuiet)), [shown])
  const count = quiet.reduce((sum, { things }) => sum + things.length, 0)
  const { places } = catalogue.map
  return (
    <>
      {shown.length === 0 && <p className="text-ink-3">{t('nothing')}</p>}
      {loud.length > 0 && <Groups label={t('now')} groups={loud} catalogue={catalogue} onShow={onShow} />}
      {quiet.length > 0 && (
        <details>
          <summary className="min-h-9 py-1.5 font-medium text-action">{t('quiet', { count })}</summary>
          <Groups label={t('quiet', { count })} groups={quiet} catalogue={catalogue} onShow={onShow} />
        </details>
      )}
      <details>
        <summary className="min-h-9 py-1.5 font-medium text-action">{t('places', { count: places.length })}</summary>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-3">
          {places.map((place) => (
            <li key={place.id} className="flex min-w-0 items-center gap-2">
              <span className="flex w-4 shrink-0 justify-center">
                <PlaceSign kind={place.kind} />
              </span>
              <span className="min-w-0">
                <ShowPlace place={place} onShow={onShow} /> <span className="text-ink-3">{t(`kind.${place.kind}`)}</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

interface GroupsProps {
  label: string
  groups: readonly AtPlace[]
  catalogue: Catalogue
  onShow: (place: Place) => void
}
function Groups({ label, groups, catalogue, onShow }: GroupsProps) {
  const t = useTranslations('map')
  const say = useSubject(catalogue)
  const promised = useAbout(catalogue)
  return (
    <ul aria-label={label} className="flex flex-col gap-1.5">
      {groups.map(({ place, things }) => (
        <li key={place?.id ?? 'elsewhere'}>
          {place ? <ShowPlace place={place} onShow={onShow} /> : <span className="font-medium">{t('elsewhere')}</span>}
          <ul>
            {things.map(({ id, mark, subject }) => (
              <li key={id} className="flex items-start gap-2 pl-1">
                <MarkSign mark={mark} className="mt-[0.2em]" />
                <span>
                  {subject.kind === 'measure' && mark !== 'gesture' ? promised(subject) : say(subject)}{' '}
                  <span className="text-ink-3">{t(`mark.${mark}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function ShowPlace({ place, onShow }: { place: Place; onShow: (place: Place) => void }) {
  const t = useTranslations('map')
  return (
    <button
      type="button"
      title={t('showPlace', { place: place.name })}
      onClick={() => onShow(place)}
      className="inline-flex min-h-8 items-center gap-1 text-left font-medium hover:text-action"
    >
      {place.name}
      <MapPin aria-hidden size={14} className="shrink-0 text-ink-3" />
    </button>
  )
}
