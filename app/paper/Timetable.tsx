// When each phase of each turn begins, by the room's own times and the time to finish by.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Slot } from '../../lib/game/finish.ts'
import { phases } from '../../lib/game/phase.ts'
import { clockTime } from '../_client/clockTime.ts'
import { useSeatedAs } from '../_client/useRoom.ts'

const minute = 60_000

export function Timetable({ slots, welcome }: { slots: readonly Slot[]; welcome: number | null }) {
  const t = useTranslations()
  const { settings, room } = useSeatedAs('facilitator').view
  const last = slots.at(-1)
  if (!last) return null
  const turns = [...new Set(slots.map(({ turn }) => turn))]
  const over = settings.finishBy ?? last.ends + settings.hotWash * minute
  return (
    <section className="sheet-part">
      <h3 className="text-base font-semibold">{t('paper.guide.timetable')}</h3>
      {welcome !== null && <p className="figures">{t('paper.guide.welcome', { time: clockTime(welcome) })}</p>}
      <table className="ruled figures">
        <thead>
          <tr>
            <th scope="col">{t('paper.guide.turn')}</th>
            {phases.map((phase) => (
              <th key={phase} scope="col">
                {t(`common.phase.${phase}.name`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {turns.map((turn) => (
            <tr key={turn}>
              <th scope="row">{turn}</th>
              {phases.map((phase) => {
                const slot = slots.find((one) => one.turn === turn && one.phase === phase)
                return <td key={phase}>{slot ? clockTime(slot.begins) : '–'}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="figures mt-1">
        {t('paper.guide.ends', { time: clockTime(last.ends) })}{' '}
        <strong>{t('paper.guide.hotWashSpan', { from: clockTime(last.ends), to: clockTime(over) })}</strong>{' '}
        {settings.finishBy !== null && t('paper.guide.finish', { time: clockTime(settings.finishBy) })}
      </p>
      {!room.timed && <p>{t('paper.guide.untimed')}</p>}
    </section>
  )
}
