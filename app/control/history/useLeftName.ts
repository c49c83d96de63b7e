// What a history is called unless somebody has a better name: its number, and where it is left.
'use client'
import { useTranslations } from 'use-intl/react'
import { useControl } from '../useControl.ts'

export function useLeftName(): string {
  const t = useTranslations()
  const { room, forks, standing } = useControl().view
  const n = forks.length + 1
  if (standing && !standing.sealed) return t('powers.history.endedName', { n, end: t(`common.end.${standing.standing.end}.name`) })
  const phase = room.phase ? t(`common.phase.${room.phase}.name`) : ''
  return t('powers.history.name', { n, turn: room.turn, phase })
}
