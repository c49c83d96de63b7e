// How each delegation stands: will at home, sanctions, arsenal – exact where it is public, else as others may reckon it.
'use client'
import { useTranslations } from 'use-intl/react'
import type { AssetView, WillView } from '../../../lib/view/view.ts'
import { BotMark, playedByBots } from '../../_parts/BotMark.tsx'
import { classes } from '../../_parts/classes.ts'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { Section } from '../../_parts/Section.tsx'
import { Term, Tooltip } from '../../_parts/Term.tsx'
import { usePublic } from './usePublic.ts'

export function Parties() {
  const t = useTranslations('desk.board')
  const { view, own, catalogue } = usePublic()
  const { board } = view
  const bots = playedByBots(view.delegations)
  return (
    <Section title={t('parties')}>
      <table className="figures w-full border-collapse text-sm">
        <thead>
          <tr className="text-left align-bottom text-xs text-ink-3">
            <th scope="col" className="py-1 pr-2 font-normal">
              {t('party')}
            </th>
            <th scope="col" className="py-1 pr-2 font-normal">
              <Term of="will" />
            </th>
            <th scope="col" className="py-1 pr-2 font-normal">
              <Term of="pressure" />
            </th>
            <th scope="col" className="py-1 font-normal">
              <Term of="arsenal" />
            </th>
          </tr>
        </thead>
        <tbody>
          {catalogue.parties.map((party) => {
            const mine = own?.party === party.id
            const pressure = board.pressure[party.id]
            const arsenal = board.asset.find((asset) => asset.party === party.id)
            return (
              <tr key={party.id} className={classes('border-t border-line', mine && 'bg-action-soft')}>
                <th scope="row" className="py-2 pr-2 text-left font-medium">
                  <PartyMark party={party} />
                  {bots.includes(party.id) && <BotMark className="ml-1.5" />}
                </th>
                <td className="py-2 pr-2">{mine ? Math.round(own.will) : <Will will={board.will[party.id]} />}</td>
                <td className="py-2 pr-2">
                  {pressure === undefined ? <span className="text-ink-3">{t('notUnder')}</span> : Math.round(pressure)}
                </td>
                <td className="py-2">{arsenal ? <Arsenal asset={arsenal} /> : <span className="text-ink-3">{t('noArsenal')}</span>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}

function Will({ will }: { will: WillView | undefined }) {
  const t = useTranslations()
  if (!will) return null
  if (will.kind === 'exact') return Math.round(will.value)
  return <Tooltip note={t('desk.board.willExplain')}>{t(`common.will.${will.band}`)}</Tooltip>
}

function Arsenal({ asset: { low, high, name } }: { asset: AssetView }) {
  const t = useTranslations('desk.board')
  const [from, to] = [Math.round(low), Math.round(high)]
  return from === to ? t('arsenalSame', { low: from, name }) : t('arsenal', { low: from, high: to, name })
}
