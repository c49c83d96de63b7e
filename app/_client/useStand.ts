// How whoever sits here stands to what they see: in a seat of their own, looking, entering for others, watching, or paused.
// From that follows what may be sent from here, and what is said where nothing may.
import { useCallback } from 'react'
import { useTranslations } from 'use-intl/react'
import type { BehalfIntent, Intent } from '../../lib/game/intent.ts'
import type { View, WaitingView, You } from '../../lib/view/view.ts'
import type { RoomClient } from './room.ts'

export type Stand = 'own' | 'looking' | 'entering' | 'botPlays' | 'watching' | 'paused'

/** What delegates ask that is nobody else's to enter. */
const personal = ['say', 'takePortfolio', 'takeStand', 'dropStand', 'recallBot'] as const
const isEnterable = (intent: Intent): intent is BehalfIntent => !(personal as readonly string[]).includes(intent.type)

interface Standing {
  view: View | WaitingView | null
  you: You | null
  looking: boolean
  enters: 'yes' | 'no'
  post: RoomClient['send']
}

function standOf({ view, you, looking, enters }: Omit<Standing, 'post'>): Stand {
  if (looking && (enters === 'no' || view?.as !== 'delegation')) return 'looking'
  if (looking && view?.as === 'delegation') {
    const mine = view.delegations.find(({ party }) => party === view.own.party)
    return mine?.members.some(({ bot }) => bot) ? 'botPlays' : 'entering'
  }
  if (you?.role.kind === 'observer' && you.role.party !== undefined) return 'watching'
  return you?.paused ? 'paused' : 'own'
}

/** @returns why nothing is sent from here, null when it is; and the one way to the room */
export function useStand({ post, ...of }: Standing): { stand: Stand; why: string | null; send: RoomClient['send'] } {
  const t = useTranslations('common.looking')
  const stand = standOf(of)
  const why = stand === 'own' || stand === 'entering' ? null : stand === 'looking' ? t('why') : t(`whyNot.${stand}`)
  const nobodyElse = t('whyNot.entering')
  const party = of.view?.as === 'delegation' ? of.view.own.party : null
  const send: RoomClient['send'] = useCallback(
    async (intent, id) => {
      const asksForHelp = stand === 'paused' && intent.type === 'say' && intent.channel.kind === 'help'
      if (why !== null && !asksForHelp) return { ok: false, code: 'onlyLooking', message: why }
      if (stand !== 'entering' || party === null) return post(intent, id)
      return isEnterable(intent) ? post({ type: 'onBehalf', party, intent }, id) : { ok: false, code: 'onlyLooking', message: nobodyElse }
    },
    [post, why, stand, party, nobodyElse],
  )
  return { stand, why, send }
}
