// The wall's column of news: what is bargained over while there is bargaining, else what has happened, the gravest first.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { PublicView } from '../../lib/view/view.ts'
import { KeptReports } from '../_parts/reveal/KeptReports.tsx'
import { RoomNews } from '../_parts/reveal/RoomNews.tsx'
import { graveFrom, type Piece, piecesOf } from '../_parts/reveal/weight.ts'
import { EmptyState } from '../_parts/Section.tsx'
import { Deals } from './Deals.tsx'
import { Events } from './Events.tsx'
import { Fit } from './Fit.tsx'
import { Media, mediaNow } from './Media.tsx'
import { Plate } from './Plate.tsx'
import { dealsOf } from './wallDeals.ts'
import { newsOfTurn } from './wallNews.ts'

interface NewsProps {
  view: PublicView
  catalogue: Catalogue
}
/** Lines of news that stand beside nothing else. */
const most = 7

export function News({ view, catalogue }: NewsProps) {
  const t = useTranslations('wall.news')
  const { phase, turn } = view.room
  const bargaining = phase === 'negotiate' || phase === 'commit'
  const reporting = phase === 'respond' || phase === 'adjudicate' || phase === 'debrief'
  const above = view.injects.length + mediaNow(view).length
  const title = bargaining ? t('bargaining') : reporting ? t('turn', { turn }) : t('turn', { turn: Math.max(1, turn - 1) })
  return (
    <Plate title={title} className="[grid-area:news]">
      <Fit className="grow sm:h-0">
        <div className="flex flex-col gap-[0.8rem]">
          <Events view={view} catalogue={catalogue} size={reporting ? 'brief' : 'full'} />
          <Media view={view} size={reporting ? 'brief' : 'full'} />
          {bargaining ? (
            <Bargaining view={view} catalogue={catalogue} above={above} />
          ) : reporting ? (
            <Happened view={view} catalogue={catalogue} above={above} />
          ) : (
            <Before view={view} catalogue={catalogue} above={above} />
          )}
        </div>
      </Fit>
    </Plate>
  )
}

/** @param above how many cards stand above already */
function Bargaining({ view, catalogue, above }: NewsProps & { above: number }) {
  const t = useTranslations('wall')
  const { turn } = view.room
  const deals = dealsOf(view)
  const inForce = new Set(view.agreements.map(({ terms }) => terms.title))
  // What is in force stands as a card.
  const news = newsOfTurn(view, turn).filter(({ kind, title }) => kind !== 'inForce' || !inForce.has(title ?? ''))
  const now = piecesOf(catalogue, { headlines: news })
  const grave = piecesOf(catalogue, { headlines: newsOfTurn(view, turn - 1) }).filter(({ weight }) => weight >= graveFrom)
  return (
    <>
      {deals.length === 0 && <p className="text-lg text-ink-2">{t('deals.none')}</p>}
      <Deals catalogue={catalogue} deals={deals} most={above > 0 ? 1 : 2} />
      {now.length > 0 && (
        <div>
          <RoomNews catalogue={catalogue} pieces={now} size="plate" most={4} />
        </div>
      )}
      {grave.length > 0 && (
        <div>
          <h3 className="mb-[0.3rem] text-base font-semibold text-ink-3">{t('news.lastTurn')}</h3>
          <RoomNews catalogue={catalogue} pieces={grave} size="plate" most={deals.length > 1 ? 1 : 3} />
        </div>
      )}
    </>
  )
}

function Happened({ view, catalogue, above }: NewsProps & { above: number }) {
  const pieces = piecesOf(catalogue, { headlines: newsOfTurn(view, view.room.turn), reports: view.reports })
  return (
    <>
      <Pieces catalogue={catalogue} pieces={pieces} above={above} />
      <KeptReports catalogue={catalogue} reports={view.reports} size="plate" />
    </>
  )
}

/** In Brief: what this turn has brought so far, and what the last one did. */
function Before({ view, catalogue, above }: NewsProps & { above: number }) {
  const t = useTranslations('common.headlines')
  const { turn } = view.room
  const pieces = piecesOf(catalogue, { headlines: [...newsOfTurn(view, turn - 1), ...newsOfTurn(view, turn)] })
  if (pieces.length === 0 && above === 0) return <EmptyState title={t('none')} />
  return <Pieces catalogue={catalogue} pieces={pieces} above={above} />
}

function Pieces({ catalogue, pieces, above }: { catalogue: Catalogue; pieces: readonly Piece[]; above: number }) {
  if (pieces.length === 0) return null
  return (
    <div>
      <RoomNews catalogue={catalogue} pieces={pieces} size="plate" most={Math.max(3, most - 2 * above)} />
    </div>
  )
}
