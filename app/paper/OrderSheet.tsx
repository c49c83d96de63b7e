// What a delegation orders and answers in one turn, to be ticked, written and signed by hand where the network or a device fails.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Party } from '../../lib/scenario/schema.ts'
import { measureName } from '../_client/catalogue.ts'
import { useSeated } from '../_client/useRoom.ts'
import { AnswerPart } from './AnswerPart.tsx'
import { FreePart } from './FreePart.tsx'
import { Blank, Part, Sheet, Tick } from './Sheet.tsx'

export function OrderSheet({ party, turn }: { party: Party; turn: number }) {
  const t = useTranslations('paper')
  const { turns } = useSeated().view.room
  return (
    <Sheet title={t('orders.title', { turn, turns })} party={party} seal={t('secretOf', { party: party.short })}>
      <p className="text-sm">{t('orders.lead')}</p>
      <Owed party={party} turn={turn} />
      <FreePart party={party} />
      <div className="signature">
        <Blank wide="yes" label={t('orders.head')} />
        <Blank wide="yes" label={t('orders.entered')} />
      </div>
      <AnswerPart party={party} />
    </Sheet>
  )
}

/** Packages that bind the delegation in that turn as things stand, and lines for those still to come. */
function Owed({ party, turn }: { party: Party; turn: number }) {
  const t = useTranslations('paper.orders')
  const { view, catalogue } = useSeated()
  const bound = view.agreements
    .filter(({ status, dues }) => status === 'inForce' && dues.some((due) => due.party === party.id))
    .map(({ id, terms, until, dues }) => ({
      id,
      title: terms.title,
      ends: until < turn ? until : null,
      owes: dues.filter((due) => due.party === party.id).map(({ measure }) => `${measure} ${measureName(catalogue, measure)}`),
    }))
  const lines = Math.max(1, 3 - bound.length)
  return (
    <Part title={t('owed')}>
      <table className="ruled">
        <thead>
          <tr>
            <th scope="col">{t('package')}</th>
            {(['comply', 'stall', 'hedge'] as const).map((how) => (
              <th key={how} scope="col" className="w-20 text-center!">
                {t(how)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bound.map(({ id, title, owes, ends }) => (
            <tr key={id}>
              <td>
                <strong>{title}</strong> <span className="text-sm">{owes.join(', ')}</span>
                {ends !== null && <span className="block text-sm">{t('ends', { turn: ends })}</span>}
              </td>
              <Boxes />
            </tr>
          ))}
          {Array.from({ length: lines }, (_, line) => line).map((line) => (
            <tr key={`line-${line}`} className="h-9">
              <td />
              <Boxes />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-sm">{t('orderMeans')}</p>
    </Part>
  )
}

function Boxes() {
  return ['comply', 'stall', 'hedge'].map((how) => (
    <td key={how} className="text-center">
      <Tick label="" />
    </td>
  ))
}
