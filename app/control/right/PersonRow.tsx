// One person in the list: online or not, seat, last action, and the way to another seat, to all else, or out.
'use client'
import { ArrowLeftRight, Ellipsis, UserX } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { rightsOf } from '../../../lib/game/rights.ts'
import type { Role } from '../../../lib/game/state.ts'
import type { PersonView } from '../../../lib/view/view.ts'
import { partyName } from '../../_client/catalogue.ts'
import { clockTime } from '../../_client/clockTime.ts'
import { useServerNow } from '../../_client/time.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { IconButton } from '../../_parts/Button.tsx'
import { BotLine } from '../bots/BotSeat.tsx'
import { useControl } from '../useControl.ts'
import { agoOf } from './ago.ts'

/** Wide enough for a thumb. */
export const finger = 'max-md:min-h-11 max-md:w-11!'

/** What one may ask about a person. */
export type AboutPerson = { kind: 'move' | 'remove' | 'more'; person: PersonView }

interface RowProps {
  person: PersonView
  signs: 'yes' | 'no'
  onAsk: (what: AboutPerson) => void
}
export function Row({ person, signs, onAsk }: RowProps) {
  // A bot is always there; its seat is handed over and taken back beside the delegation's name.
  if (person.bot !== null && person.role.kind === 'delegate')
    return (
      <li className="border-b border-line py-1 last:border-0">
        <BotLine party={person.role.party} />
      </li>
    )
  return <PersonRow person={person} signs={signs} onAsk={onAsk} />
}

/** What somebody is in the room, in a few words. */
export function useRoleWords(): (role: Role) => string {
  const t = useTranslations()
  const { catalogue } = useControl()
  return (role) => {
    const rights = rightsOf(role)
    if (rights) return `${t('common.seat.kind.facilitator')} · ${t('staff.rights.of', { rights })}`
    if (role.kind === 'delegate') return t(`common.seat.portfolio.${role.portfolio}`)
    if (role.kind === 'observer' && role.party)
      return `${t('common.seat.kind.observer')} · ${t('staff.person.watches', { party: partyName(catalogue, role.party) })}`
    return t(`common.seat.kind.${role.kind}`)
  }
}

function PersonRow({ person, signs, onAsk }: RowProps) {
  const t = useTranslations()
  const now = useServerNow()
  const { you } = useControl()
  const roleWords = useRoleWords()
  const { name, role, online } = person
  const ago = agoOf(person.lastActionAt, now)
  const self = person.person === you?.person
  const movable = role.kind === 'delegate' || role.kind === 'observer'
  return (
    <li className="flex items-center gap-2 border-b border-line py-1 last:border-0">
      <span
        aria-hidden
        className={online ? 'size-2.5 shrink-0 rounded-full bg-good' : 'size-2.5 shrink-0 rounded-full border-2 border-bad'}
      />
      <span className="min-w-0 grow leading-snug">
        <span className="block text-sm font-medium wrap-anywhere">
          {name} {self && <span className="font-normal text-ink-3">({t('staff.person.you')})</span>}
          {person.pausedAt !== null && <Badge tone="doubt">{t('staff.person.paused')}</Badge>}
        </span>
        <span data-moves className="block text-xs text-ink-3">
          {roleWords(role)}
          {signs === 'yes' && (role.kind !== 'delegate' || role.portfolio !== 'head') && ` · ${t('control.people.signs')}`}
          {' · '}
          <span className={online ? undefined : 'font-medium text-bad'}>
            {online
              ? t('control.people.isOnline')
              : person.offlineSince === null
                ? t('control.people.isOffline')
                : t('control.people.offlineSince', { time: clockTime(person.offlineSince) })}
          </span>
          {role.kind !== 'screen' && ` · ${t('control.people.active', { ago: t(`control.ago.${ago.kind}`, 'count' in ago ? ago : {}) })}`}
        </span>
      </span>
      {movable && (
        <IconButton
          size="small"
          className={finger}
          label={t('control.people.move', { name })}
          onClick={() => onAsk({ kind: 'move', person })}
        >
          <ArrowLeftRight aria-hidden size={17} />
        </IconButton>
      )}
      {role.kind !== 'screen' && (
        <IconButton
          size="small"
          className={finger}
          label={t('control.people.more', { name })}
          onClick={() => onAsk({ kind: 'more', person })}
        >
          <Ellipsis aria-hidden size={17} />
        </IconButton>
      )}
      {role.kind !== 'screen' && !self && (
        <IconButton
          size="small"
          className={finger}
          label={t('control.people.remove', { name })}
          onClick={() => onAsk({ kind: 'remove', person })}
        >
          <UserX aria-hidden size={17} className="text-bad" />
        </IconButton>
      )}
    </li>
  )
}
