// The measures a delegation may commit, as cards to cut out: what each asks, costs and gives, and whether it can be taken back.
'use client'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../lib/ids.ts'
import type { Measure, Party } from '../../lib/scenario/schema.ts'
import { partyName } from '../_client/catalogue.ts'
import { useSeated } from '../_client/useRoom.ts'
import { MarkShape } from '../_parts/PartyMark.tsx'
import { Sheet } from './Sheet.tsx'

export function CardSheet({ party }: { party: Party }) {
  const t = useTranslations('paper')
  const { catalogue } = useSeated()
  const own = catalogue.measures.filter(({ by }) => by.includes(party.id))
  return (
    <Sheet title={t('sheet.cards')} party={party}>
      <p className="mb-2 text-sm">{t('card.lead')}</p>
      <ul className="cards">
        {own.map((measure) => (
          <Card key={measure.id} measure={measure} party={party} />
        ))}
      </ul>
    </Sheet>
  )
}

function Card({ measure, party }: { measure: Measure; party: Party }) {
  const t = useTranslations()
  const { catalogue } = useSeated()
  const { id, short, text, stage, domain, mode, cost, will, benefit, turnsToDo, observability } = measure
  const most = (Object.entries(benefit) as [PartyId, number][])
    .filter(([to, worth]) => to !== party.id && worth > 0)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([to]) => partyName(catalogue, to))
  return (
    <li className="measure-card">
      <p className="flex items-center justify-between gap-2">
        <span className="flex items-center gap-1.5 font-bold">
          <MarkShape party={party} />
          <span className="figures text-lg">{id}</span>
        </span>
        <span className="text-xs">
          {t('paper.card.where', { stage: t(`common.stage.${stage}`), domain: t(`paper.card.domain.${domain}`) })}
        </span>
      </p>
      <p className="font-semibold">{short}</p>
      <p className="text-sm">{text}</p>
      <ul className="mt-auto pt-1 text-xs">
        <li>
          {mode === 'hold' ? t('paper.card.costHold', { cost, will }) : t('paper.card.costDo', { cost, will, turns: turnsToDo ?? 1 })}
        </li>
        <li>
          <strong>{t(`paper.card.back.${backOf(measure)}`, { turns: measure.recoverTurns, share: measure.recoverFraction })}</strong>
        </li>
        <li>{t(`paper.card.seen.${observability}`)}</li>
        {most.length > 0 && <li>{t('paper.card.worth', { parties: most.join(', ') })}</li>}
      </ul>
    </li>
  )
}

/** Whether what has been done can be taken back: overnight, in some turns, in part, or never. */
function backOf({ recoverTurns, recoverFraction, delivered }: Measure): 'atOnce' | 'turns' | 'partly' | 'never' {
  if (delivered || recoverFraction === 0) return 'never'
  if (recoverFraction < 1) return 'partly'
  return recoverTurns === 0 ? 'atOnce' : 'turns'
}
