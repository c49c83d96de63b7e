// The hidden column opened: who they were, what they ordered, and what they answered.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Hidden as HiddenStory, HiddenTurn } from '../../../lib/review/review.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { classes } from '../../_parts/classes.ts'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { EmptyState } from '../../_parts/Section.tsx'
import { Scroll } from '../Scroll.tsx'
import { Sheet } from '../Sheet.tsx'
import { CellHead, stays } from '../Stacked.tsx'
import { useFreeWords } from '../useFreeWords.ts'
import { useReview } from '../useReview.ts'

export function Hidden() {
  const t = useTranslations('review.hidden')
  const { hidden } = useReview()
  return (
    <div className="flex flex-col gap-4">
      <div className="review-columns grid grid-cols-1 items-start gap-4 md:grid-cols-2 2xl:grid-cols-3">
        {hidden.parties.map((one) => (
          <Party key={one.party} party={one} />
        ))}
      </div>
      {hidden.turns.length === 0 && <EmptyState title={t('noTurns')} />}
      {hidden.turns.map((turn) => (
        <Orders key={turn.turn} turn={turn} />
      ))}
    </div>
  )
}

function Party({ party: { party, nature, objectives, credit, asset, reserves } }: { party: HiddenStory['parties'][number] }) {
  const t = useTranslations('review.hidden')
  const { catalogue } = useSeated()
  const known = partyOf(catalogue, party)
  return (
    <Sheet
      title={
        <span className="flex flex-wrap items-center justify-between gap-2">
          {known ? <PartyMark party={known} name="full" /> : party}
          <Badge tone={nature === 'exploiter' ? 'bad' : 'good'}>{t(`nature.${nature}`)}</Badge>
        </span>
      }
      lead={t(`natureMeans.${nature}`)}
    >
      <p className="text-sm font-semibold">{t('objectives')}</p>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-5 text-sm">
        {objectives.map(({ id, text, met }) => (
          <li key={id}>
            {text}
            {met !== null && (
              <span className={classes('font-semibold', met ? 'text-good' : 'text-ink-3')}> ({t(met ? 'met' : 'missed')})</span>
            )}
          </li>
        ))}
      </ul>
      <ul className="figures mt-2 flex flex-col gap-0.5 text-sm">
        {reserves.length === 0 && <li className="text-ink-3">{t('noReserve')}</li>}
        {reserves.map((one) => (
          <li key={one.package} className="font-medium text-bad">
            {t('reserve', { title: one.title, turns: one.turns, seen: one.seen ? 'yes' : 'no', running: one.running ? 'yes' : 'no' })}
          </li>
        ))}
        {credit > 0 && <li>{t('credit', { points: Math.round(credit) })}</li>}
        {asset && <li>{t('asset', { truth: Math.round(asset.truth), estimate: Math.round(asset.estimate) })}</li>}
      </ul>
    </Sheet>
  )
}

function Orders({ turn: { turn, parties } }: { turn: HiddenTurn }) {
  const t = useTranslations('review.hidden')
  const { catalogue } = useSeated()
  const { packages } = useReview()
  const words = useFreeWords((id) => packages.find((one) => one.id === id)?.title ?? id)
  return (
    <Sheet title={t('turn', { turn })} rest="rest">
      <Scroll>
        <table {...stays('table')} className="w-full border-collapse text-sm max-sm:block sm:min-w-[38rem]">
          <thead {...stays('rowgroup')} className="max-sm:sr-only">
            <tr {...stays('row')} className="border-b border-line text-left text-xs">
              {(['party', 'owed', 'free', 'answer'] as const).map((head) => (
                <th key={head} {...stays('columnheader')} scope="col" className="py-1 pr-3">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...stays('rowgroup')} className="max-sm:block">
            {parties.map(({ party, given, orders, free, reserves, response, intelligence }) => {
              const known = partyOf(catalogue, party)
              const answers = response ? words.answer(response) : []
              return (
                <tr key={party} {...stays('row')} className="border-b border-line align-top max-sm:block max-sm:py-2">
                  <th {...stays('rowheader')} scope="row" className="py-1.5 pr-3 text-left font-medium max-sm:block">
                    {known ? <PartyMark party={known} /> : party}
                    {!given && <span className="block text-xs font-normal text-ink-3">{t('silent')}</span>}
                  </th>
                  <td {...stays('cell')} className="py-1.5 pr-3 max-sm:block max-sm:py-1">
                    <CellHead>{t('owed')}</CellHead>
                    {orders.length === 0 && <span className="text-ink-3">{t('nothingOwed')}</span>}
                    {orders.map(({ package: id, title, order }) => (
                      <span key={id} className={classes('block', order !== 'comply' && 'font-semibold text-bad')}>
                        {t('orderOf', { title, order: t(`order.${order}`) })}
                      </span>
                    ))}
                    {reserves.map(({ package: id, title }) => (
                      <span key={id} className="block text-bad">
                        {t('reserveRuns', { title })}
                      </span>
                    ))}
                  </td>
                  <td {...stays('cell')} className="py-1.5 pr-3 max-sm:block max-sm:py-1">
                    <CellHead>{t('free')}</CellHead>
                    {words.free(free)}
                    {intelligence.map(({ target, caught, found }) => (
                      <span key={target} className="block text-xs text-ink-2">
                        {t('intelligence', { party: partyName(catalogue, target), found, caught: caught ? 'yes' : 'no' })}
                      </span>
                    ))}
                  </td>
                  <td {...stays('cell')} className="py-1.5 max-sm:block max-sm:py-1">
                    <CellHead>{t('answer')}</CellHead>
                    {answers.length === 0 ? <span className="text-ink-3">{t('letPass')}</span> : answers.join(', ')}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
    </Sheet>
  )
}
