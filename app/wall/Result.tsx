// After the game: how it ended, and where trust and tension stand.
'use client'
import { Medal } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { Standing } from '../../lib/rules/world.ts'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { PublicView } from '../../lib/view/view.ts'
import { partyName } from '../_client/catalogue.ts'
import { MarkShape } from '../_parts/PartyMark.tsx'
import { TensionGauge } from '../_parts/TensionGauge.tsx'
import { TrustMatrix } from '../_parts/TrustMatrix.tsx'
import { Agreements } from './Agreements.tsx'
import { Fit } from './Fit.tsx'
import { Plate } from './Plate.tsx'
import { TensionSketch } from './TensionSketch.tsx'

export function Result({ view, catalogue }: { view: PublicView; catalogue: Catalogue }) {
  const t = useTranslations()
  const { board, room, standing } = view
  const open = standing && !standing.sealed ? standing.standing : null
  const end = open?.end ?? view.over?.kind ?? null
  const endMeans =
    view.over?.kind === 'capitulation'
      ? t('common.headline.capitulation', { party: partyName(catalogue, view.over.party) })
      : end && t(`common.end.${end}.means`)
  return (
    <div className="grid h-full gap-[1rem] md:grid-cols-2 md:grid-rows-[auto_minmax(0,1fr)]">
      <header className="flex items-end justify-between gap-[2rem] md:col-span-2">
        <div>
          <p className="text-lg text-ink-2">
            {t('wall.result.over')} · {room.title}
          </p>
          <h1 className="text-4xl">{end ? t(`common.end.${end}.name`) : t('wall.result.over')}</h1>
          {end && <p className="mt-[0.3rem] text-xl text-ink-2">{endMeans}</p>}
          {room.review.released && <p className="mt-[0.3rem] text-lg font-semibold text-action">{t('common.reviewOpen.wall')}</p>}
        </div>
        {open && (
          <p className="figures shrink-0 text-right text-lg text-ink-2">
            {t('common.score.collective')}
            <br />
            <span className="text-4xl font-semibold text-ink">{Math.round(open.collective)}</span>
          </p>
        )}
      </header>
      <div className="flex min-h-0 min-w-0 flex-col gap-[1rem]">
        <Plate title={t('wall.result.scores')} className="shrink-0">
          {open ? <Scores catalogue={catalogue} standing={open} /> : <p className="text-xl text-ink-2">{t('wall.result.sealed')}</p>}
        </Plate>
        <Plate title={t('wall.table.agreements')} className="grow">
          <Fit className="grow">
            <Agreements catalogue={catalogue} view={view} />
          </Fit>
        </Plate>
      </div>
      <div className="flex min-h-0 min-w-0 flex-col gap-[1rem]">
        <Plate title={t('wall.result.trust')} className="shrink-0">
          <TrustMatrix catalogue={catalogue} trust={board.trust} before={board.curve[0]?.trust ?? null} size="wall" />
        </Plate>
        <Plate title={t('wall.result.tension')} className="grow">
          <TensionGauge tension={board.tension} size="wall" />
          {board.curve.length > 1 && (
            <div className="h-[10rem] min-h-0 grow pt-[0.8rem] sm:h-0">
              <TensionSketch curve={board.curve} />
            </div>
          )}
        </Plate>
      </div>
    </div>
  )
}

function Scores({ catalogue, standing }: { catalogue: Catalogue; standing: Standing }) {
  const t = useTranslations('common.medal')
  return (
    <ul className="flex flex-col gap-[0.5rem]">
      {catalogue.parties.map((party) => {
        const own = standing.parties[party.id]
        if (!own) return null
        return (
          <li key={party.id} className="flex items-center gap-[0.7rem] text-xl">
            <MarkShape party={party} />
            <span className="w-[5rem] font-semibold">{party.short}</span>
            <span aria-hidden className="h-[0.7rem] grow overflow-hidden rounded-full bg-line">
              <span className="block h-full bg-note" style={{ width: `${Math.min(100, own.score)}%` }} />
            </span>
            <span className="figures w-[3rem] text-right font-semibold">{Math.round(own.score)}</span>
            <span className="flex w-[7rem] min-w-0 items-center gap-[0.3rem] text-lg text-ink-2">
              {own.medal && (
                <>
                  <Medal aria-hidden size="1em" />
                  {t(own.medal)}
                </>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
