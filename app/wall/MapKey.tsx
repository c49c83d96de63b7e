// What the marks on the wall's map mean: those that show now, each with its word.
'use client'
import { useTranslations } from 'use-intl/react'
import { mapMarks, type OnMap } from '../../lib/view/onmap.ts'
import { MarkSign } from '../_parts/map/Signs.tsx'

export function MapKey({ shown }: { shown: readonly OnMap[] }) {
  const t = useTranslations('map')
  const marks = mapMarks.filter((mark) => shown.some((one) => one.mark === mark && one.place))
  if (marks.length === 0) return null
  return (
    <ul
      aria-label={t('legend')}
      className="flex flex-wrap gap-x-[0.9em] gap-y-[0.15em] px-[0.3rem] pt-[0.3rem] text-base leading-tight text-ink-2"
    >
      {marks.map((mark) => (
        <li key={mark} className="flex items-center gap-[0.35em]">
          <MarkSign mark={mark} />
          {t(`markShort.${mark}`)}
        </li>
      ))}
    </ul>
  )
}
