// The last steps: the crisis card or the chance of war, and the end when there is one.
'use client'
import { useTranslations } from 'use-intl/react'
import { partyName } from '../../_client/catalogue.ts'
import { classes } from '../classes.ts'
import { chancePercent } from '../figures.ts'
import type { StepProps } from './StepBody.tsx'

const look = (size: StepProps['size']) => (size === 'wall' ? 'flex flex-col gap-[1rem] text-3xl leading-tight' : 'flex flex-col gap-1')

export function CrisisStep({ told, catalogue, size }: StepProps) {
  const t = useTranslations('reveal')
  const { crisis } = told.story
  if (!crisis) return null
  return (
    <div className={look(size)}>
      {catalogue.parties.map(({ id, short }) => {
        const choice = crisis.choices[id]
        return choice && <p key={id}>{t(choice === 'firm' ? 'crisisFirm' : 'crisisYield', { party: short })}</p>
      })}
      {crisis.risk > 0 && <p>{t('crisisBoth', { percent: chancePercent(crisis.risk) })}</p>}
      <p className={classes('font-semibold', crisis.war && 'text-crisis')}>{t(crisis.war ? 'crisisWar' : 'crisisPeace')}</p>
    </div>
  )
}

/** With the crisis card due there is no other chance of war in a turn. */
export function WarStep({ told, size }: StepProps) {
  const t = useTranslations('reveal')
  const { warRisk: risk } = told.story
  return (
    <div className={look(size)}>
      <p>{risk === 0 ? t('warNone') : risk < 0.01 ? t('warHardly') : t('warWas', { percent: chancePercent(risk) })}</p>
    </div>
  )
}

export function EndStep({ told, catalogue, size }: StepProps) {
  const t = useTranslations('reveal')
  const { over } = told
  if (!over) return null
  return (
    <p className={classes('font-semibold text-crisis', size === 'wall' ? 'text-4xl' : 'text-xl')}>
      {over.kind === 'war' ? t('warCame') : t('gaveIn', { party: partyName(catalogue, over.party) })}
    </p>
  )
}
