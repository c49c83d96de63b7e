// The first Brief: no turn has been played, so the room reads where things stand and who is at the table.
'use client'
import { useLocale, useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { PublicView } from '../../lib/view/view.ts'
import { MarkShape } from '../_parts/PartyMark.tsx'
import { RoomNews } from '../_parts/reveal/RoomNews.tsx'
import { piecesOf } from '../_parts/reveal/weight.ts'
import { Events } from './Events.tsx'
import { Fit } from './Fit.tsx'
import { Media, mediaNow } from './Media.tsx'
import { Plate } from './Plate.tsx'
import { newsOfTurn } from './wallNews.ts'
import { openingOf } from './wallOpening.ts'

interface OpeningProps {
  view: PublicView
  catalogue: Catalogue
}
export function Opening({ view, catalogue }: OpeningProps) {
  const t = useTranslations('wall.opening')
  const language = useLocale()
  const news = piecesOf(catalogue, { headlines: newsOfTurn(view, view.room.turn) })
  const isNew = view.injects.length + mediaNow(view).length + news.length > 0
  return (
    <>
      <Plate title={t('title')} className="[grid-area:story]">
        <Fit className="grow sm:h-0">
          <div className="flex flex-col gap-[1rem] pt-[0.3rem]">
            {isNew && (
              <div className="flex flex-col gap-[0.7rem]">
                <Events view={view} catalogue={catalogue} size="full" />
                <Media view={view} size="full" />
                {news.length > 0 && <RoomNews catalogue={catalogue} pieces={news} size="plate" most={4} />}
              </div>
            )}
            <p className="text-2xl leading-snug font-semibold">{catalogue.summary}</p>
            <ul className="flex flex-col gap-[0.8rem] text-xl leading-snug">
              {catalogue.situation.map((paragraph) => (
                <li key={paragraph}>{openingOf(paragraph, language)}</li>
              ))}
            </ul>
          </div>
        </Fit>
      </Plate>
      <Plate title={t('parties')} className="[grid-area:parties]">
        <ul className="flex flex-col gap-[0.45rem] text-lg leading-tight">
          {catalogue.parties.map((party) => (
            <li key={party.id} className="flex items-start gap-[0.5em]">
              <MarkShape party={party} className="mt-[0.1em]" />
              <span>{party.name === party.short ? party.name : t('party', { name: party.name, short: party.short })}</span>
            </li>
          ))}
        </ul>
      </Plate>
    </>
  )
}
