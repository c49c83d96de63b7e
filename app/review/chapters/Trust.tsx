// Trust: the curves of every pair with their reasons, then what people felt beside what was warranted.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { Party } from '../../../lib/scenario/schema.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { Select } from '../../_parts/Field.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { ReceiptList } from '../../_parts/ReceiptList.tsx'
import { EmptyState } from '../../_parts/Section.tsx'
import { TrustMatrix } from '../../_parts/TrustMatrix.tsx'
import { Figure } from '../charts/Figure.tsx'
import { type ChartLine, LineChart, lineTable } from '../charts/LineChart.tsx'
import { Scroll } from '../Scroll.tsx'
import { Columns, Sheet } from '../Sheet.tsx'
import { useReview } from '../useReview.ts'
import { Felt } from './Felt.tsx'

export function Trust() {
  const t = useTranslations('review')
  const { curve } = useReview()
  const { catalogue } = useSeated()
  const end = curve.at(-1)
  return (
    <div className="flex flex-col gap-4">
      <Columns>
        <Sheet title={t('trust.linesAll')}>
          <Curves title={t('trust.linesAll')} lines={usePrincipals()} />
        </Sheet>
        <Sheet title={t('trust.matrix')}>
          {end && (
            <Scroll>
              <div className="review-chart sm:min-w-[26rem]">
                <TrustMatrix catalogue={catalogue} trust={end.trust} before={curve[0]?.trust ?? null} />
              </div>
            </Scroll>
          )}
        </Sheet>
      </Columns>
      <Felt />
      <div className="review-columns not-on-wall grid grid-cols-1 items-start gap-4 lg:grid-cols-2 2xl:grid-cols-3">
        {catalogue.parties.map((party) => (
          <OfOne key={party.id} party={party} />
        ))}
      </div>
      <Why />
    </div>
  )
}

function usePrincipals(): ChartLine[] {
  const t = useTranslations('review')
  const { curve } = useReview()
  const { catalogue } = useSeated()
  const [one, other] = catalogue.principals
  const between = (holder: PartyId, toward: PartyId): ChartLine => ({
    id: `${holder} ${toward}`,
    name: t('trust.pair', { holder: partyOf(catalogue, holder)?.short ?? holder, toward: partyOf(catalogue, toward)?.short ?? toward }),
    party: partyOf(catalogue, holder) ?? null,
    points: curve.map(({ turn, trust }) => ({ turn, value: 100 * (trust[holder]?.[toward] ?? 0) })),
  })
  return [between(one, other), between(other, one)]
}

function Curves({ title, lines }: { title: string; lines: readonly ChartLine[] }) {
  const t = useTranslations('review.figure')
  const turnText = (turn: number) => (turn === 0 ? t('start') : String(turn))
  return (
    <Figure title={title} table={lineTable(lines, t('turn'), turnText, (value) => String(Math.round(value)))}>
      <LineChart label={title} lines={lines} />
    </Figure>
  )
}

function OfOne({ party }: { party: Party }) {
  const t = useTranslations('review.trust')
  const { curve } = useReview()
  const { catalogue } = useSeated()
  const title = t('lines', { party: party.short })
  const lines = catalogue.parties
    .filter(({ id }) => id !== party.id)
    .map(
      (toward): ChartLine => ({
        id: toward.id,
        name: toward.short,
        party: toward,
        points: curve.map(({ turn, trust }) => ({ turn, value: 100 * (trust[party.id]?.[toward.id] ?? 0) })),
      }),
    )
  return (
    <Sheet title={<PartyMark party={party} name="full" />}>
      <Curves title={title} lines={lines} />
    </Sheet>
  )
}

function Why() {
  const t = useTranslations('review.trust')
  const { trust } = useReview()
  const { catalogue } = useSeated()
  const [first, second] = catalogue.principals
  const [holder, hold] = useState<PartyId>(first)
  const [toward, aim] = useState<PartyId>(second)
  const others = catalogue.parties.filter(({ id }) => id !== holder)
  return (
    <Sheet title={t('receipts')} rest="rest">
      <div className="mb-3 grid max-w-xl grid-cols-1 gap-3 sm:grid-cols-2">
        <Select label={t('holder')} value={holder} onChange={(event) => hold(event.target.value as PartyId)}>
          {catalogue.parties.map(({ id, short }) => (
            <option key={id} value={id}>
              {short}
            </option>
          ))}
        </Select>
        <Select label={t('toward')} value={toward} onChange={(event) => aim(event.target.value as PartyId)}>
          {others.map(({ id, short }) => (
            <option key={id} value={id}>
              {short}
            </option>
          ))}
        </Select>
      </div>
      {trust.length === 0 && <EmptyState title={t('noTurns')} />}
      <div className="review-columns grid grid-cols-1 items-start gap-x-8 gap-y-4 lg:grid-cols-2 2xl:grid-cols-3">
        {trust.map(({ turn, receipts }) => {
          const receipt = receipts[holder]?.[toward]
          return (
            receipt && (
              <div key={turn}>
                <TurnHeading turn={turn} />
                <ReceiptList catalogue={catalogue} receipt={receipt} />
              </div>
            )
          )
        })}
      </div>
    </Sheet>
  )
}

function TurnHeading({ turn }: { turn: number }) {
  const t = useTranslations('review.figure')
  return <h4 className="text-sm font-semibold">{t('turnLong', { turn })}</h4>
}
