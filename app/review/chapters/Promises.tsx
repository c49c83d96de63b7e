// The promise ledger: every commitment turn by turn, what was true above what was told, and what the others made of it.
'use client'
import { useTranslations } from 'use-intl/react'
import type { PromiseStory } from '../../../lib/review/review.ts'
import { measureName, partyName, partyOf } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { Badge, type BadgeTone } from '../../_parts/Badge.tsx'
import { classes } from '../../_parts/classes.ts'
import { signed } from '../../_parts/figures.ts'
import { MarkShape } from '../../_parts/PartyMark.tsx'
import { EmptyState } from '../../_parts/Section.tsx'
import { Bars } from '../charts/Bars.tsx'
import { Figure } from '../charts/Figure.tsx'
import { Scroll } from '../Scroll.tsx'
import { Sheet } from '../Sheet.tsx'
import { CellHead, stays } from '../Stacked.tsx'
import { useReview } from '../useReview.ts'

const verdicts = ['kept', 'doubted', 'brokenSeen', 'brokenUnseen', 'ended'] as const
const tones: Record<PromiseStory['verdict'], BadgeTone> = {
  kept: 'good',
  doubted: 'doubt',
  brokenSeen: 'bad',
  brokenUnseen: 'bad',
  ended: 'plain',
}

export function Promises() {
  const t = useTranslations('review.promises')
  const { promises } = useReview()
  if (promises.length === 0) return <EmptyState title={t('none')} />
  const counted = verdicts.map((verdict) => ({
    name: t(`verdict.${verdict}`),
    value: promises.filter((one) => one.verdict === verdict).length,
  }))
  const packages = [...new Set(promises.map((one) => one.package))]
  return (
    <div className="flex flex-col gap-4">
      <Sheet title={t('verdicts')} rest="rest">
        <Figure title={t('verdicts')} table={{ head: [t('verdictHead'), '#'], rows: counted.map(({ name, value }) => [name, value]) }}>
          <Bars label={t('verdicts')} bars={counted} />
        </Figure>
      </Sheet>
      {packages.map((id) => (
        <OfPackage key={id} promises={promises.filter((one) => one.package === id)} />
      ))}
    </div>
  )
}

function OfPackage({ promises }: { promises: readonly PromiseStory[] }) {
  const t = useTranslations('review.promises')
  const words = useTranslations('common')
  const { catalogue } = useSeated()
  const [first] = promises
  if (!first) return null
  const { cause, claims } = first
  const turns = [...new Set(promises.flatMap((one) => one.turns.map(({ turn }) => turn)))].sort((a, b) => a - b)
  const made = promises.flatMap((one) =>
    one.turns
      .flatMap(({ turn, believed }) => believed.map((line) => ({ turn, of: one, ...line })))
      .filter(({ points }) => Math.abs(points) >= 0.05),
  )
  return (
    <Sheet among="many" title={first.title} lead={t('since', { turn: first.since })}>
      <p className={classes('mb-3 text-sm font-medium', cause ? 'text-bad' : 'text-good')}>
        {cause
          ? t('cause', {
              party: partyName(catalogue, cause.party),
              turn: cause.turn,
              cause: t(`causes.${cause.cause}`),
              measure: cause.measure ? measureName(catalogue, cause.measure) : 'none',
            })
          : t('noCause')}
      </p>
      <Scroll>
        <table {...stays('table')} className="figures w-full border-collapse text-sm max-sm:block">
          <caption className="mb-1 text-left text-xs text-ink-3 max-sm:block">{t('lead')}</caption>
          <thead {...stays('rowgroup')} className="max-sm:sr-only">
            <tr {...stays('row')} className="border-b border-line text-xs">
              <th {...stays('columnheader')} scope="col" className="py-1 pr-3 text-left">
                {t('promise')}
              </th>
              {turns.map((turn) => (
                <TurnHead key={turn} turn={turn} />
              ))}
              <th {...stays('columnheader')} scope="col" className="py-1 pl-2 text-left">
                {t('verdictHead')}
              </th>
            </tr>
          </thead>
          <tbody {...stays('rowgroup')} className="max-sm:block">
            {promises.map((one) => (
              <Row key={`${one.party} ${one.measure}`} promise={one} turns={turns} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <div className="not-on-wall mt-3 grid grid-cols-1 gap-4 lg:grid-cols-2">
        {claims.length > 0 && (
          <div>
            <p className="text-sm font-semibold">{t('claims')}</p>
            <ul className="mt-1 flex flex-col gap-1 text-sm print:block print:columns-2">
              {claims.map(({ turn, party, text }) => (
                <li key={`${turn} ${party}`} className="break-words">
                  {t('claim', { turn, party: partyName(catalogue, party), text })}
                </li>
              ))}
            </ul>
          </div>
        )}
        {made.length > 0 && (
          <details>
            <summary className="min-h-9 py-1 text-sm font-semibold text-action">{t('believed')}</summary>
            <ul className="figures mt-1 flex flex-col gap-1 text-sm">
              {made.map(({ turn, of, holder, points, reason }) => (
                <li key={`${turn} ${of.party} ${of.measure} ${holder}`}>
                  {t('of', { party: partyName(catalogue, of.party), measure: measureName(catalogue, of.measure) })}
                  {' – '}
                  {t('believedLine', {
                    turn,
                    holder: partyName(catalogue, holder),
                    points: signed(points, 1),
                    reason: words(`reason.${reason}.label`),
                  })}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Sheet>
  )
}

function TurnHead({ turn }: { turn: number }) {
  const t = useTranslations('review.figure')
  return (
    <th {...stays('columnheader')} scope="col" className="px-1.5 py-1 text-left">
      {t('turnShort', { turn })}
    </th>
  )
}

const truthTone = (truth: string | null): string =>
  truth === null ? 'text-ink-3' : truth === 'kept' ? 'text-good' : 'font-semibold text-bad'
const reportTone = { clean: 'text-ink-2', doubtful: 'text-doubt', clear: 'text-bad' } as const

function Row({ promise, turns }: { promise: PromiseStory; turns: readonly number[] }) {
  const t = useTranslations('review.promises')
  const figure = useTranslations('review.figure')
  const words = useTranslations('common.clarified')
  const { catalogue } = useSeated()
  return (
    <tr
      {...stays('row')}
      className="border-b border-line align-top max-sm:grid max-sm:grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] max-sm:gap-x-2 max-sm:py-2"
    >
      <th
        {...stays('rowheader')}
        scope="row"
        className="py-1.5 pr-3 text-left font-normal max-sm:col-span-full max-sm:font-medium sm:min-w-44"
      >
        <span className="flex items-start gap-1.5">
          <span className="mt-[0.25em]">
            <MarkShape party={partyOf(catalogue, promise.party)} />
          </span>
          {t('of', { party: partyName(catalogue, promise.party), measure: measureName(catalogue, promise.measure) })}
        </span>
      </th>
      {turns.map((turn) => {
        const there = promise.turns.find((one) => one.turn === turn)
        if (!there)
          return (
            <td key={turn} {...stays('cell')} className="px-1.5 py-1.5 text-ink-3 max-sm:sr-only">
              <span aria-hidden>·</span>
            </td>
          )
        return (
          <td key={turn} {...stays('cell')} className="min-w-20 px-1.5 py-1.5 leading-tight max-sm:px-0">
            <CellHead>{figure('turnShort', { turn })}</CellHead>
            <span className={classes('block', truthTone(there.truth))}>
              <span className="sr-only">{t('truthHead')}: </span>
              {t(`truth.${there.truth ?? 'none'}`)}
            </span>
            <span className={classes('block text-xs', there.report ? reportTone[there.report] : 'text-ink-3')}>
              <span className="sr-only">{t('reportHead')}: </span>
              {t(`report.${there.report ?? 'none'}`)}
              {there.clarified && `; ${words(there.clarified)}`}
            </span>
          </td>
        )
      })}
      <td {...stays('cell')} className="py-1.5 pl-2 max-sm:col-span-full max-sm:pl-0">
        <Badge tone={tones[promise.verdict]}>{t(`verdict.${promise.verdict}`)}</Badge>
      </td>
    </tr>
  )
}
