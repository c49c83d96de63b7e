// What the last adjudicated turn did, in the order it came about: reports, trust, tension, will, agreements, crisis, danger of war.
'use client'
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import type { HeadlineKind } from '../../../lib/game/state.ts'
import type { CrisisResult } from '../../../lib/rules/world.ts'
import type { PublicView, TurnStory } from '../../../lib/view/view.ts'
import { partyName } from '../../_client/catalogue.ts'
import { signed } from '../../_parts/figures.ts'
import { HeadlineList } from '../../_parts/HeadlineList.tsx'
import { ReceiptList } from '../../_parts/ReceiptList.tsx'
import { ReportList } from '../../_parts/ReportList.tsx'
import { Section } from '../../_parts/Section.tsx'
import { type TrustMove, trustMoves } from './moves.ts'
import { usePublic } from './usePublic.ts'

/** Nothing before the first adjudication. */
export function Story() {
  const t = useTranslations('desk.story')
  const { view, own, catalogue } = usePublic()
  const { story } = view
  if (!story) return null
  return (
    <Section title={t('title', { turn: story.turn })}>
      <div className="grid grid-cols-1 gap-x-8 gap-y-6 lg:grid-cols-2 lg:grid-rows-[auto_1fr] min-[110rem]:grid-cols-3">
        <Happened view={view} story={story} />
        <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <TrustMoved story={story} />
        </div>
        <div className="flex min-w-0 flex-col gap-6 min-[110rem]:col-start-3 min-[110rem]:row-span-2 min-[110rem]:row-start-1">
          <Part title={t('tension')}>
            <ReceiptList catalogue={catalogue} receipt={story.tension} rise="bad" />
          </Part>
          {own?.willReceipt && (
            <Part title={t('will')}>
              <ReceiptList catalogue={catalogue} receipt={own.willReceipt} />
            </Part>
          )}
          <Pressure story={story} />
          <Changes view={view} story={story} />
          {story.crisis ? <Crisis crisis={story.crisis} /> : <War risk={story.warRisk} />}
        </div>
      </div>
    </Section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1.5 text-base">{title}</h3>
      {children}
    </div>
  )
}

/** Not news of the turn itself: it began, somebody spoke, somebody bargained. */
const told: ReadonlySet<HeadlineKind> = new Set([
  'inForce',
  'gesture',
  'act',
  'vetoed',
  'struckDown',
  'restored',
  'restoreFailed',
  'secondStall',
  'brokenByAct',
  'homeCampaign',
  'mediation',
  'intelligenceCaught',
  'brink',
  'clearReport',
  'doubtfulReport',
  'reserveSeen',
  'clarified',
  'suspended',
  'resumed',
  'withdrew',
  'renewalDeclined',
  'war',
  'capitulation',
])

/** While its turn lasts an event stands by itself, above. */
const fromOutside: ReadonlySet<HeadlineKind> = new Set(['inject', 'injectAnswered'])

/** The reports while they lie on the table; later what was written about them. */
function Happened({ view, story }: { view: PublicView; story: TurnStory }) {
  const t = useTranslations('desk.story')
  const { catalogue } = usePublic()
  const news = view.headlines.filter(
    ({ turn, kind }) => turn === story.turn && (told.has(kind) || (turn !== view.room.turn && fromOutside.has(kind))),
  )
  if (view.room.turn === story.turn && view.reports.length > 0)
    return (
      <Part title={t('reports')}>
        <ReportList catalogue={catalogue} reports={view.reports} />
        {news.length > 0 && (
          <div className="mt-3">
            <HeadlineList catalogue={catalogue} headlines={news} most={10} />
          </div>
        )}
      </Part>
    )
  return (
    <Part title={t('news')}>
      {news.length ? <HeadlineList catalogue={catalogue} headlines={news} /> : <p className="text-ink-2">{t('newsNone')}</p>}
    </Part>
  )
}

function TrustMoved({ story }: { story: TurnStory }) {
  const t = useTranslations('desk.story')
  const { own } = usePublic()
  const moves = useMemo(() => trustMoves(story, own?.party ?? null), [story, own?.party])
  const tellsMuch = (move: TrustMove) => Math.abs(move.change) >= 3 || move.holder === own?.party || move.toward === own?.party
  const rest = moves.filter((move) => !tellsMuch(move))
  return (
    <Part title={t('trust')}>
      {moves.length === 0 && <p className="text-ink-2">{t('trustNone')}</p>}
      <Moves moves={moves.filter(tellsMuch)} />
      {rest.length > 0 && (
        <details>
          <summary className="min-h-11 py-2.5 text-sm font-medium text-action">{t('trustRest', { count: rest.length })}</summary>
          <Moves moves={rest} />
        </details>
      )}
    </Part>
  )
}

function Moves({ moves }: { moves: readonly TrustMove[] }) {
  const t = useTranslations('desk.story')
  const { catalogue } = usePublic()
  return (
    <ul>
      {moves.map(({ holder, toward, receipt, change }) => (
        <li key={`${holder}-${toward}`} className="border-b border-line last:border-0">
          <details className="group">
            <summary className="figures flex min-h-11 items-center gap-3 text-sm">
              <ChevronRight aria-hidden size={16} className="shrink-0 text-ink-3 transition-transform group-open:rotate-90" />
              <span className="grow">
                {t('trustMoved', {
                  holder: partyName(catalogue, holder),
                  toward: partyName(catalogue, toward),
                  before: Math.round(receipt.before),
                  after: Math.round(receipt.after),
                })}
              </span>
              <span className={change > 0 ? 'font-semibold text-good' : 'font-semibold text-bad'}>{signed(change)}</span>
            </summary>
            <ReceiptList catalogue={catalogue} receipt={receipt} className="mb-3" />
          </details>
        </li>
      ))}
    </ul>
  )
}

function Pressure({ story }: { story: TurnStory }) {
  const t = useTranslations('desk.story')
  const { catalogue } = usePublic()
  return catalogue.parties.map((party) => {
    const receipt = story.pressure[party.id]
    if (!receipt?.lines.length) return null
    return (
      <Part key={party.id} title={t('pressure', { party: party.short })}>
        <ReceiptList catalogue={catalogue} receipt={receipt} rise="bad" />
      </Part>
    )
  })
}

function Changes({ view, story }: { view: PublicView; story: TurnStory }) {
  const t = useTranslations('desk.story')
  if (story.changes.length === 0) return null
  return (
    <Part title={t('changes')}>
      <ul className="list-disc pl-5">
        {story.changes.map(({ package: id, change }) => (
          <li key={`${id}-${change}`}>
            {t(`change.${change}`, { title: view.agreements.find((one) => one.id === id)?.terms.title ?? '' })}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Crisis({ crisis }: { crisis: CrisisResult }) {
  const t = useTranslations('desk.story')
  const { catalogue } = usePublic()
  const chosen = catalogue.parties.flatMap((party) => {
    const choice = crisis.choices[party.id]
    return choice ? [{ party, choice }] : []
  })
  return (
    <Part title={t('crisis')}>
      {chosen.map(({ party, choice }) => (
        <p key={party.id}>{t(choice === 'firm' ? 'crisisFirm' : 'crisisYield', { party: party.short })}</p>
      ))}
      {crisis.risk > 0 && <p>{t('crisisBoth', { percent: Math.round(crisis.risk * 100) })}</p>}
      <p className="font-medium">{crisis.war ? t('crisisWar') : t('crisisPeace')}</p>
    </Part>
  )
}

/** With the crisis card due there is no other chance of war in a turn. */
function War({ risk }: { risk: number }) {
  const t = useTranslations('desk.story')
  return (
    <Part title={t('war')}>
      <p>{risk === 0 ? t('warNone') : risk < 0.01 ? t('warHardly') : t('warWas', { percent: Math.round(risk * 100) })}</p>
    </Part>
  )
}
