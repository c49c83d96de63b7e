// What each delegation has at hand, exactly, or will have once a turn that is held back is told: will and its hidden credit, pressure, the arsenal as estimated and as it is.
'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { partyOf } from '../../_client/catalogue.ts'
import { signed } from '../../_parts/figures.ts'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { Term, Tooltip } from '../../_parts/Term.tsx'
import { ByHand } from '../override/ByHand.tsx'
import { useControl } from '../useControl.ts'

export function Powers() {
  const t = useTranslations('control.powers')
  const { view, catalogue } = useControl()
  const { room, held } = view
  const board = held?.board ?? view.board
  // Adjudication spends what was promised.
  const unspent = !held && room.phase !== 'adjudicate' && room.phase !== 'debrief'
  return (
    <div className="overflow-x-auto">
      <table className="figures w-full min-w-[34rem] text-sm">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr className="text-left text-xs text-ink-3">
            <Head>{t('party')}</Head>
            <Head>
              <Term of="will" />
            </Head>
            <Head>
              <Tooltip note={t('pendingMeans')}>{t('pending')}</Tooltip>
            </Head>
            <Head>
              <Tooltip note={t('creditMeans')}>{t('credit')}</Tooltip>
            </Head>
            <Head>
              <Term of="pressure" />
            </Head>
            <Head>
              <Term of="arsenal" />
            </Head>
            <Head>
              <Tooltip note={t('truthMeans')}>{t('truth')}</Tooltip>
            </Head>
            <Head>
              <Tooltip note={t('reachMeans')}>{t('reach')}</Tooltip>
            </Head>
          </tr>
        </thead>
        <tbody>
          {view.own.map((own) => {
            const party = partyOf(catalogue, own.party)
            const asset = board.asset.find((one) => one.party === own.party)
            const pressure = board.pressure[own.party]
            const receipt = held?.story.will[own.party] ?? own.willReceipt
            const moved = receipt ? Math.round(receipt.after) - Math.round(receipt.before) : 0
            return (
              <tr key={own.party} className="border-t border-line">
                <th scope="row" className="py-1.5 pr-3 text-left font-medium">
                  {party ? <PartyMark party={party} /> : own.party}
                </th>
                <Cell>
                  {Math.round(held?.story.will[own.party]?.after ?? own.will)}
                  {moved !== 0 && <span className={moved > 0 ? 'ml-1 text-good' : 'ml-1 text-bad'}>{signed(moved)}</span>}
                  <ByHand of={{ kind: 'will', party: own.party }} />
                </Cell>
                <Cell>{unspent && own.pendingWill > 0 ? `−${own.pendingWill.toFixed(1)}` : '0'}</Cell>
                <Cell>{own.credit > 0 ? own.credit.toFixed(1) : '0'}</Cell>
                <Cell>
                  {pressure === undefined ? '–' : Math.round(pressure)}
                  {pressure !== undefined && <ByHand of={{ kind: 'pressure', party: own.party }} />}
                </Cell>
                <Cell>
                  {asset ? t('range', { low: Math.round(asset.low), high: Math.round(asset.high), name: asset.name }) : '–'}
                  {asset && <ByHand of={{ kind: 'asset', party: own.party }} />}
                </Cell>
                <Cell>{own.asset === null ? '–' : own.asset.toFixed(1)}</Cell>
                <Cell>
                  {Math.round(board.reach[own.party] ?? 0)}
                  <ByHand of={{ kind: 'reach', party: own.party }} />
                </Cell>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const Head = ({ children }: { children: ReactNode }) => (
  <th scope="col" className="py-1 pr-3 align-bottom font-normal">
    {children}
  </th>
)
const Cell = ({ children }: { children: ReactNode }) => <td className="py-1.5 pr-3 whitespace-nowrap">{children}</td>
