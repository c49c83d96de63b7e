// Who talked with whom: delegations around a circle, a line between two the broader the more was said.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Contacts } from '../../../lib/review/review.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { MarkShape } from '../../_parts/PartyMark.tsx'
import { narrowWidth, useChartForm } from './Room.tsx'

const forms = { broad: [560, 380, 138], narrow: [narrowWidth, 310, 106] } as const

export function Web({ label, pairs }: { label: string; pairs: Contacts['pairs'] }) {
  const t = useTranslations('review.contacts')
  const { catalogue } = useSeated()
  const { parties } = catalogue
  const [width, height, radius] = forms[useChartForm()]
  const most = Math.max(1, ...pairs.map(({ messages }) => messages))
  const place = (id: string) => {
    const at = parties.findIndex((party) => party.id === id)
    const angle = (2 * Math.PI * at) / parties.length - Math.PI / 2
    return { x: width / 2 + radius * Math.cos(angle), y: height / 2 + radius * Math.sin(angle) }
  }
  const short = (id: string) => parties.find((party) => party.id === id)?.short ?? id
  const talked = pairs.filter(({ messages }) => messages > 0)
  const spoken = talked.map(({ pair: [one, other], messages }) => `${t('pair', { one: short(one), other: short(other) })}: ${messages}`)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={[label, ...spoken].join('. ')} className="figures w-full max-w-3xl">
      {talked.map(({ pair: [one, other], messages }) => {
        const [from, to] = [place(one), place(other)]
        return (
          <line
            key={`${one} ${other}`}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            className="stroke-note"
            strokeOpacity={0.55}
            strokeWidth={1.5 + (11 * messages) / most}
            strokeLinecap="round"
          />
        )
      })}
      {talked.map(({ pair: [one, other], messages }) => {
        const [from, to] = [place(one), place(other)]
        // A little off the middle, where lines would cross.
        const [x, y] = [from.x * 0.58 + to.x * 0.42, from.y * 0.58 + to.y * 0.42]
        return (
          <g key={`${one} ${other}`}>
            <circle cx={x} cy={y} r={11} className="fill-sheet stroke-line" />
            <text x={x} y={y + 4} textAnchor="middle" className="fill-ink text-[12px] font-semibold">
              {messages}
            </text>
          </g>
        )
      })}
      {parties.map((party) => {
        const { x, y } = place(party.id)
        const outside = { x: width / 2 + (x - width / 2) * 1.27, y: height / 2 + (y - height / 2) * 1.22 }
        return (
          <g key={party.id}>
            <circle cx={x} cy={y} r={15} className="fill-sheet stroke-edge" />
            <MarkShape party={party} size={18} x={x - 9} y={y - 9} />
            <text x={outside.x} y={outside.y + 5} textAnchor="middle" className="fill-ink text-[14px] font-semibold">
              {party.short}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
