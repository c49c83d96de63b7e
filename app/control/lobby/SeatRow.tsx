// One person on the lobby's board: to drag, or to put elsewhere by two lists.
'use client'
import { GripVertical } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { portfolios } from '../../../lib/game/state.ts'
import type { PersonView } from '../../../lib/view/view.ts'
import { classes } from '../../_parts/classes.ts'
import { useControl } from '../useControl.ts'
import { bench, placeOf } from './seating.ts'
import { useSeating } from './useSeating.ts'

/** What a drag of a person carries, so that nothing else can be dropped on a delegation. */
export const dragged = 'application/x-overture-person'

const listLook = 'min-h-9 min-w-0 rounded-md border border-edge bg-sheet px-1.5 text-sm'

export function SeatRow({ person }: { person: PersonView }) {
  const t = useTranslations()
  const { catalogue } = useControl()
  const { put } = useSeating()
  const { name, role } = person
  const place = placeOf(person) ?? bench
  const placeFrom = (value: string) => catalogue.parties.find(({ id }) => id === value)?.id ?? bench
  return (
    <li
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(dragged, person.person)
        event.dataTransfer.effectAllowed = 'move'
      }}
      className="flex cursor-grab flex-wrap items-center gap-x-2 gap-y-1 border-b border-line py-1.5 last:border-0"
    >
      <span className="flex min-w-0 grow items-center gap-1 text-sm">
        <GripVertical aria-hidden size={16} className="shrink-0 text-ink-3" />
        <span className="wrap-anywhere">{name}</span>
        {!person.online && <span className="text-xs text-bad">{t('control.people.isOffline')}</span>}
      </span>
      <span className="flex flex-wrap gap-1.5">
        <select
          aria-label={t('control.lobby.delegationOf', { name })}
          value={place}
          onChange={(event) => put(person.person, placeFrom(event.target.value))}
          className={listLook}
        >
          {catalogue.parties.map(({ id, short }) => (
            <option key={id} value={id}>
              {short}
            </option>
          ))}
          <option value={bench}>{t('common.seat.kind.observer')}</option>
        </select>
        {role.kind === 'delegate' && (
          <select
            aria-label={t('control.lobby.portfolioOf', { name })}
            value={role.portfolio}
            onChange={(event) =>
              put(
                person.person,
                role.party,
                portfolios.find((one) => one === event.target.value),
              )
            }
            className={classes(listLook, role.portfolio === 'head' && 'font-medium')}
          >
            {portfolios.map((one) => (
              <option key={one} value={one}>
                {t(`common.seat.portfolio.${one}`)}
              </option>
            ))}
          </select>
        )}
      </span>
    </li>
  )
}
