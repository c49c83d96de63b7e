// The sentences under "Next phase": where the table goes, and whom it leaves behind.
'use client'
import { useTranslations } from 'use-intl/react'
import { partyName } from '../../_client/catalogue.ts'
import { useControl } from '../useControl.ts'
import { type Consequence, consequences, nextMoment } from './consequences.ts'

export function NextDoes() {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const next = nextMoment(view)
  if (!next) return null
  const sentence = (one: Consequence) => {
    switch (one.kind) {
      case 'nothingLost':
        return t('control.next.nothingLost')
      case 'signaturesFall':
        return t('control.next.signaturesFall', { count: one.packages })
      default:
        return t(`control.next.${one.kind}`, {
          count: one.parties.length,
          parties: one.parties.map((id) => partyName(catalogue, id)).join(', '),
        })
    }
  }
  return (
    <>
      <p className="text-sm font-medium">
        {next.kind === 'gameEnds'
          ? t('control.next.gameEnds')
          : t(next.newTurn ? 'control.next.newTurn' : 'control.next.to', {
              phase: t(`common.phase.${next.moment.phase}.name`),
              turn: next.moment.turn,
            })}
      </p>
      <ul className="mt-0.5 flex flex-col gap-1 text-sm text-ink-2">
        {consequences(view).map((one) => (
          <li key={one.kind}>{sentence(one)}</li>
        ))}
        {view.room.timed && view.room.clock.kind === 'paused' && <li>{t('control.next.staysPaused')}</li>}
      </ul>
    </>
  )
}
