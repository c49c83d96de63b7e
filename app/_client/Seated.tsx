// Everything between an address and a screen: finds the seat, connects, waits for view and catalogue, says what is wrong.
'use client'
import { type ReactNode, useCallback, useEffect } from 'react'
import { useTranslations } from 'use-intl/react'
import { LinkButton } from '../_parts/Button.tsx'
import { ConnectionBar } from '../_parts/ConnectionBar.tsx'
import { classes } from '../_parts/classes.ts'
import { later } from '../_parts/later.tsx'
import { Notices } from '../_parts/Notices.tsx'
import { EmptyState } from '../_parts/Section.tsx'
import { useCatalogue } from './catalogue.ts'
import { connectEarly } from './early.ts'
import { type Asked, audienceAsked, WhyNotSent } from './looking.ts'
import type { RoomClient } from './room.ts'
import { describeSeat, kindOf, type Seat, type SeatKind, useSeat } from './seats.ts'
import { SeatedContext, useRoom } from './useRoom.ts'
import { useStand } from './useStand.ts'

/** For those who are in no seat of their own, or may not act in it. */
const StandBanner = later(() => import('../_parts/StandBanner.tsx').then((part) => part.StandBanner))

if (typeof window !== 'undefined') connectEarly()

interface SeatedProps {
  code: string
  /** Seats that this screen is for; a personal link opened here becomes the first. */
  kinds: readonly SeatKind[]
  /** What the address asks to look as, with the facilitator's seat. */
  as?: Asked
  /** Whether it asks to enter for that delegation. */
  enter?: Asked
  children: ReactNode
}
const facilitators: readonly SeatKind[] = ['facilitator']

/** Its children may call `useSeated`. */
export function Seated({ code, kinds, as, enter, children }: SeatedProps) {
  const t = useTranslations('common')
  const looksAs = audienceAsked(as)
  const search = useSeat(code, looksAs === null ? kinds : facilitators)
  return (
    <>
      {search.kind === 'searching' && <Plate title={t('seat.finding')} />}
      {search.kind === 'none' && (
        <Plate
          title={t('seat.noneTitle')}
          next={t('seat.none')}
          action={<LinkButton href={`/?code=${code}`}>{t('seat.join')}</LinkButton>}
        />
      )}
      {search.kind === 'found' && (
        <Connected
          key={`${search.seat.key} ${search.seat.code} ${looksAs}`}
          seat={search.seat}
          looksAs={looksAs}
          enters={enter ? 'yes' : 'no'}
        >
          {children}
        </Connected>
      )}
      <Notices />
    </>
  )
}

interface ConnectedProps {
  seat: Seat
  looksAs: string | null
  enters: 'yes' | 'no'
  children: ReactNode
}
function Connected({ seat, looksAs, enters, children }: ConnectedProps) {
  const t = useTranslations('common')
  const looking = looksAs !== null
  const { link, view, you, bye, pending, send: post, editing: tell } = useRoom(seat, looksAs)
  const { stand, why, send } = useStand({ view, you, looking, enters, post })
  const editing: RoomClient['editing'] = useCallback((draft) => (stand === 'own' ? tell(draft) : undefined), [tell, stand])
  const catalogue = useCatalogue(view?.room.scenario ?? null)
  const title = view?.room.title
  useEffect(() => {
    if (!you || title === undefined) return
    describeSeat(seat, { kind: kindOf(you.role), name: you.name, party: you.role.kind === 'delegate' ? you.role.party : null, title })
  }, [you, title, seat])
  if (bye)
    return (
      <Plate
        title={t('seat.goneTitle')}
        next={bye.message}
        action={<LinkButton href="/">{t('frame.toDoor')}</LinkButton>}
        from={seat.kind === 'screen' ? 'afar' : 'near'}
      />
    )
  return (
    <>
      <ConnectionBar link={link} pending={pending} />
      {view?.as === 'waiting' ? (
        <Plate title={t('seat.waiting.title')} next={<AtTheDoor name={you?.name ?? seat.name} title={view.room.title} />} />
      ) : view && catalogue ? (
        <WhyNotSent value={why}>
          {stand !== 'own' && <StandBanner stand={stand} view={view} catalogue={catalogue} />}
          <SeatedContext value={{ seat, view, you, catalogue, link, looking, stand, send, editing }}>{children}</SeatedContext>
        </WhyNotSent>
      ) : (
        <Plate title={t('frame.loading')} />
      )}
    </>
  )
}

/** Let in, the page goes on by itself: the room sends another view. */
function AtTheDoor({ name, title }: { name: string; title: string }) {
  const t = useTranslations('common.seat.waiting')
  return (
    <span role="status">
      {t('text', { name })}
      <span className="mt-3 block font-medium text-ink">{t('room', { title })}</span>
    </span>
  )
}

interface PlateProps {
  title: string
  next?: ReactNode
  action?: ReactNode
  /** From where it is read: a projector's words must be large. */
  from?: 'near' | 'afar'
}
function Plate({ title, next, action, from = 'near' }: PlateProps) {
  return (
    <main
      id="content"
      className={classes('mx-auto flex min-h-[70dvh] flex-col justify-center p-4', from === 'afar' ? 'max-w-6xl' : 'max-w-md')}
    >
      <EmptyState
        title={<h1 className="text-base font-medium">{title}</h1>}
        next={next}
        action={action}
        {...(from === 'afar' && { className: 'sm:[zoom:2.2]' })}
      />
    </main>
  )
}
