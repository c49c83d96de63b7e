// The guided first turn: offered, a card when it is wanted, and a button that takes it up again.
'use client'
import { Compass } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { RoomHead } from '../../../lib/view/view.ts'
import { Button, IconButton } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { later } from '../../_parts/later.tsx'
import { notify } from '../../_parts/Notices.tsx'
import { useDesk, useDeskPlace } from '../useDesk.ts'
import { useGuide } from './useGuide.ts'

const StepCard = later(() => import('./StepCard.tsx').then((part) => part.StepCard))

export function Guide() {
  const { room, stand, bot } = useDesk()
  const { standing, at } = useGuide()
  if (stand !== 'own' || bot) return null
  if (standing === 'asked') return isOffered(room) ? <Offer /> : null
  return standing === 'open' && at ? <StepCard id={at} /> : null
}

/** In the first turn; to somebody alone, whom the hints lead on, at its beginning only. */
export const isOffered = ({ status, turn, phase, rehearsal }: Pick<RoomHead, 'status' | 'turn' | 'phase' | 'rehearsal'>): boolean =>
  status === 'lobby' || (status === 'playing' && turn === 1 && (!rehearsal || phase === 'brief'))

/** In the flow of the page: nobody has asked for it yet. */
function Offer() {
  const t = useTranslations('learn')
  const { open, end } = useGuide()
  const { place } = useDeskPlace()
  return (
    <section
      aria-label={t('title')}
      // A phone has room for it only where one arrives.
      className={classes(
        place !== 'now' && 'max-lg:hidden',
        'mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-note-soft px-4 py-3',
      )}
    >
      <p className="flex grow basis-60 items-start gap-2 text-sm">
        <Compass aria-hidden size={18} className="mt-0.5 shrink-0 text-note" />
        {t('offer')}
      </p>
      <span className="flex gap-2">
        <Button size="small" tone="primary" className="min-h-11" onClick={open}>
          {t('begin')}
        </Button>
        <Button size="small" tone="quiet" className="min-h-11" onClick={end}>
          {t('no')}
        </Button>
      </span>
    </section>
  )
}

/** Takes the guide up again at any time. */
export function GuideButton() {
  const t = useTranslations('learn')
  const { stand, room } = useDesk()
  const { standing, at, open, later } = useGuide()
  if (stand !== 'own') return null
  const shown = standing === 'open' && at !== null
  const take = () => {
    open()
    if (standing !== 'over' && at === null) notify('note', t('waits'))
  }
  return (
    <IconButton
      label={t('title')}
      aria-pressed={shown}
      // There the hints have their button, and a phone has no room for both.
      className={room.rehearsal ? 'max-sm:hidden' : ''}
      onClick={shown ? later : take}
    >
      <Compass aria-hidden size={20} />
    </IconButton>
  )
}
