// The way between the places: a bar at the foot of a phone, a list at the left of a wider screen. A lamp says where something needs you.
'use client'
import {
  BookOpenText,
  ClipboardList,
  Crosshair,
  Handshake,
  LayoutDashboard,
  type LucideIcon,
  MessagesSquare,
  PencilRuler,
  Reply,
} from 'lucide-react'
import { useId } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { partyName } from '../_client/catalogue.ts'
import { classes } from '../_parts/classes.ts'
import { useUnread } from './talk/reading.ts'
import { placesInNeed } from './todo.ts'
import { type Place, places, useDesk, useDeskPlace } from './useDesk.ts'
import { useTodo } from './useTodo.ts'

const icons: Record<Place, LucideIcon> = {
  now: Crosshair,
  packages: Handshake,
  compose: PencilRuler,
  orders: ClipboardList,
  answers: Reply,
  board: LayoutDashboard,
  talk: MessagesSquare,
  brief: BookOpenText,
}

export function Navigation() {
  const t = useTranslations('desk')
  const { bot, catalogue } = useDesk()
  const format = useFormatter()
  const todo = useTodo()
  const { place: here, go } = useDeskPlace()
  // What is to be done is the bot's to do.
  const need = placesInNeed(bot ? [] : todo)
  const unread = useUnread()
  const writers = format.list(unread.from.map((party) => partyName(catalogue, party)))
  const id = useId()
  return (
    <nav
      aria-label={t('nav')}
      data-foot
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-sheet pb-[env(safe-area-inset-bottom)] lg:static lg:rounded-lg lg:border lg:p-2 lg:shadow-sheet [@media(max-height:20rem)]:static"
    >
      <ul className="mx-auto flex max-w-3xl overflow-x-auto lg:flex-col lg:overflow-visible">
        {places.map((place) => {
          const Icon = icons[place]
          const said =
            place === 'talk' && unread.all > 0
              ? t('unread', { count: unread.all, names: writers || 'none' })
              : need.has(place)
                ? t('needsYou')
                : null
          return (
            <li key={place} className="min-w-11 grow max-[23.5rem]:min-w-14 lg:min-w-0">
              <button
                type="button"
                data-guide={`place-${place}`}
                aria-current={here === place ? 'page' : undefined}
                aria-describedby={said ? `${id}-${place}` : undefined}
                onClick={() => go(place)}
                className={classes(
                  'relative flex min-h-14 w-full flex-col items-center justify-center gap-0.5 border-t-3 px-0.5 text-[0.6875rem] font-medium -outline-offset-3!',
                  'lg:min-h-11 lg:flex-row lg:justify-start lg:gap-3 lg:rounded-md lg:border-t-0 lg:border-l-3 lg:px-3 lg:text-base',
                  here === place
                    ? 'border-action bg-action-soft text-action'
                    : 'border-transparent text-ink-2 hover:bg-sunk hover:text-ink',
                )}
              >
                <span className="relative">
                  <Icon aria-hidden size={20} />
                  {said && <span aria-hidden className="absolute -top-1 -right-2 size-2.5 rounded-full border-2 border-sheet bg-bad" />}
                </span>
                {t(`place.${place}`)}
                {place === 'talk' && said && (
                  <span aria-hidden className="ml-auto min-w-0 truncate text-sm font-normal text-ink-2 max-lg:hidden">
                    {writers || unread.all}
                  </span>
                )}
              </button>
              <span id={`${id}-${place}`} hidden>
                {said}
              </span>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
