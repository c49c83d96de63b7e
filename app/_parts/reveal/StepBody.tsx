// What each step of a turn's telling shows, on a desk or for a whole room.
'use client'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { Receipt } from '../../../lib/rules/world.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import type { ToldTurn } from '../../../lib/view/told.ts'
import type { AgreementView } from '../../../lib/view/view.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { classes } from '../classes.ts'
import { MarkShape, PartyMark } from '../PartyMark.tsx'
import { TensionGauge } from '../TensionGauge.tsx'
import { MoveRow, ReasonGrid, type Size } from './MoveRow.tsx'
import { ReportsStep } from './ReportsStep.tsx'
import { moves, type StepKind, trustMoves } from './steps.ts'
import { CrisisStep, EndStep, WarStep } from './WarSteps.tsx'

export interface StepProps {
  told: ToldTurn
  catalogue: Catalogue
  /** For the titles of agreements. */
  agreements: readonly AgreementView[]
  /** The reader's own delegation. */
  own: PartyId | null
  size: Size
}

export function StepBody({ step, ...props }: StepProps & { step: StepKind }) {
  switch (step) {
    case 'reports':
      return <ReportsStep {...props} />
    case 'trust':
      return <TrustStep {...props} />
    case 'tension':
      return <TensionStep {...props} />
    case 'will':
      return <WillStep {...props} />
    case 'pressure':
      return <PressureStep {...props} />
    case 'agreements':
      return <AgreementsStep {...props} />
    case 'crisis':
      return <CrisisStep {...props} />
    case 'war':
      return <WarStep {...props} />
    case 'end':
      return <EndStep {...props} />
  }
}

/** Pairs shown at once: as many as a room can take in, or a reader without scrolling far. */
const pairs: Record<Size, number> = { wall: 6, normal: 8 }

function TrustStep({ told, catalogue, own, size }: StepProps) {
  const t = useTranslations('reveal')
  const all = trustMoves(told.story, own)
  const rest = all.slice(pairs[size])
  if (all.length === 0) return <p className={calm(size)}>{t('still')}</p>
  return (
    <>
      <ul className={size === 'wall' ? 'grid gap-x-[2.4rem] sm:grid-cols-2' : undefined}>
        {all.slice(0, pairs[size]).map((move) => (
          <Pair key={`${move.holder} ${move.toward}`} {...move} catalogue={catalogue} size={size} />
        ))}
      </ul>
      {rest.length > 0 &&
        (size === 'wall' ? (
          <p className="mt-[0.6rem] text-xl text-ink-2">{t('moreMoves', { count: rest.length })}</p>
        ) : (
          <details>
            <summary className="min-h-11 py-2.5 text-sm font-medium text-action">{t('moreMoves', { count: rest.length })}</summary>
            <ul>
              {rest.map((move) => (
                <Pair key={`${move.holder} ${move.toward}`} {...move} catalogue={catalogue} size={size} />
              ))}
            </ul>
          </details>
        ))}
    </>
  )
}

interface PairProps {
  holder: PartyId
  toward: PartyId
  receipt: Receipt
  catalogue: Catalogue
  size: Size
}
function Pair({ holder, toward, receipt, catalogue, size }: PairProps) {
  const t = useTranslations('reveal')
  const name = (
    <span className="inline-flex items-center gap-[0.4em]">
      <MarkShape party={partyOf(catalogue, holder)} />
      {t('pair', { holder: partyName(catalogue, holder), toward: partyName(catalogue, toward) })}
      <MarkShape party={partyOf(catalogue, toward)} />
    </span>
  )
  return (
    <li>
      <MoveRow catalogue={catalogue} name={name} receipt={receipt} size={size} />
    </li>
  )
}

function TensionStep({ told, catalogue, size }: StepProps) {
  const t = useTranslations()
  const { tension } = told.story
  return (
    <div className={size === 'wall' ? 'flex flex-col gap-[1.6rem] text-2xl' : 'flex flex-col gap-3'}>
      <TensionGauge tension={tension.after} change={Math.round(tension.after) - Math.round(tension.before)} size={size} />
      {size === 'wall' ? (
        <ReasonGrid catalogue={catalogue} receipt={tension} />
      ) : (
        <MoveRow catalogue={catalogue} name={t('common.term.tension.name')} receipt={tension} rise="bad" size={size} />
      )}
    </div>
  )
}

function WillStep({ told, catalogue, own, size }: StepProps) {
  const t = useTranslations('reveal')
  const rows = catalogue.parties.flatMap((party) => {
    const receipt = party.id === own && told.ownWill ? told.ownWill : told.story.will[party.id]
    return receipt && (moves(receipt) || party.id === own) ? [{ party, receipt }] : []
  })
  return (
    <>
      <ul>
        {rows
          .toSorted((a, b) => Number(b.party.id === own) - Number(a.party.id === own))
          .map(({ party, receipt }) => (
            <li key={party.id}>
              <MoveRow catalogue={catalogue} name={<PartyMark party={party} />} receipt={receipt} size={size} />
            </li>
          ))}
      </ul>
      <p className={classes('mt-[0.6em] text-ink-3', size === 'wall' ? 'text-xl' : 'text-sm')}>{t('willHidden')}</p>
    </>
  )
}

function PressureStep({ told, catalogue, size }: StepProps) {
  return (
    <ul>
      {catalogue.parties.map((party) => {
        const receipt = told.story.pressure[party.id]
        return (
          receipt &&
          moves(receipt) && (
            <li key={party.id}>
              <MoveRow catalogue={catalogue} name={<PartyMark party={party} />} receipt={receipt} rise="bad" size={size} />
            </li>
          )
        )
      })}
    </ul>
  )
}

function AgreementsStep({ told, agreements, size }: StepProps) {
  const t = useTranslations('reveal.change')
  return (
    <ul className={size === 'wall' ? 'flex flex-col gap-[1rem] text-3xl leading-tight' : 'flex flex-col gap-1.5'}>
      {told.story.changes.map(({ package: id, change }) => (
        <li
          key={`${id} ${change}`}
          className={change === 'collapsed' ? 'font-semibold text-bad' : change === 'matured' ? 'font-semibold text-good' : undefined}
        >
          {t(change, { title: agreements.find((one) => one.id === id)?.terms.title ?? id })}
        </li>
      ))}
    </ul>
  )
}

export const calm = (size: Size): string => (size === 'wall' ? 'text-3xl text-ink-2' : 'text-ink-2')
