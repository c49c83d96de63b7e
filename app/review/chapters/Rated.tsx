// What people said in private of packages: each delegation's mean and how many of it said so.
'use client'
import { useTranslations } from 'use-intl/react'
import type { RatedPackage } from '../../../lib/review/review.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { classes } from '../../_parts/classes.ts'
import { MarkShape } from '../../_parts/PartyMark.tsx'
import { Scroll } from '../Scroll.tsx'
import { Sheet } from '../Sheet.tsx'
import { useReview } from '../useReview.ts'

export function Rated() {
  const t = useTranslations('review.missed')
  const { rated } = useReview()
  const { catalogue } = useSeated()
  if (rated.length === 0) return null
  const lost = rated.filter(({ agreeable, entered }) => agreeable && !entered)
  const titles = [...new Set(lost.map(({ title }) => `“${title}”`))]
  return (
    <Sheet title={t('rated')} lead={t('ratedLead')} className="mt-4">
      {lost.length > 0 && (
        <p className="mb-3 max-w-prose font-medium">{t('agreeable', { count: titles.length, titles: titles.join(', ') })}</p>
      )}
      <Scroll>
        <table className="figures w-full min-w-[34rem] border-collapse text-sm">
          <caption className="sr-only">{t('rated')}</caption>
          <thead>
            <tr>
              <th scope="col" className="py-1 pr-3 text-left">
                {t('ratedHead')}
              </th>
              {catalogue.parties.map((party) => (
                <th key={party.id} scope="col" className="px-2 py-1">
                  <span className="flex items-center justify-center gap-1">
                    <MarkShape party={party} />
                    {party.short}
                  </span>
                </th>
              ))}
              <th scope="col" className="py-1 pl-2 text-left">
                {t('ratedFate')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rated.map((one) => (
              <tr key={`${one.id} ${one.version}`} className="border-t border-line">
                <th scope="row" className="max-w-72 min-w-40 py-1.5 pr-3 text-left font-normal wrap-anywhere">
                  {t('ratedRow', { title: one.title, version: one.version, turn: one.turn })}
                </th>
                {catalogue.parties.map(({ id }) => (
                  <Mean key={id} rating={one.ratings.find(({ party }) => party === id)} />
                ))}
                <td className="py-1.5 pl-2 text-left">{t(`fate.${one.entered ? 'entered' : one.agreeable ? 'agreeable' : 'not'}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Sheet>
  )
}

function Mean({ rating }: { rating: RatedPackage['ratings'][number] | undefined }) {
  const t = useTranslations('review.missed')
  if (!rating) return <td className="px-2 text-center text-ink-3">{t('noParty')}</td>
  const { mean, people, lowest } = rating
  const shown = String(Math.round(mean * 10) / 10)
  return (
    <td
      className={classes('px-2 text-center font-semibold', mean < 3 && 'text-bad')}
      title={t('ratedCellSaid', { mean: shown, people, lowest })}
    >
      {t('ratedCell', { mean: shown, people })}
    </td>
  )
}
