// Putting people elsewhere, from the lobby's board.
import { useTranslations } from 'use-intl/react'
import type { Portfolio } from '../../../lib/game/state.ts'
import { useSend } from '../../_client/useSend.ts'
import { useControl } from '../useControl.ts'
import { type Place, seatingOf } from './seating.ts'

/** `put` asks for nothing when the person sits there already, or is not in the room. */
export function useSeating(): { busy: boolean; put: (person: string, to: Place, portfolio?: Portfolio) => void } {
  const t = useTranslations('control.people')
  const { view } = useControl()
  const { busy, send } = useSend()
  const put = (id: string, to: Place, portfolio?: Portfolio) => {
    const person = view.people.find((one) => one.person === id)
    const intent = person && seatingOf(view.delegations, person, to, portfolio)
    if (person && intent) void send(intent, t('moved', { name: person.name }))
  }
  return { busy, put }
}
