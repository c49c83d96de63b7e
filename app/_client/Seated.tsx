// Everything between an address and a screen: finds the seat, connects, waits for view and catalogue, says what is wrong.
'use client'
import { type ReactNode, useEffect } from 'react'
import { useTranslations } from 'use-intl/react'
import { LinkButton } from '../_parts/Button.tsx'
import { ConnectionBar } from '../_parts/ConnectionBar.tsx'
import { Notices } from '../_parts/Notices.tsx'
import { EmptyState } from '../_parts/Section.tsx'
import { useCatalogue } from './catalogue.ts'
import { describeSeat, type Seat, type SeatKind, useSeat } from './seats.ts'
import { SeatedContext, useRoom } from './useRoom.ts'

interface SeatedProps {
  code: string
  /** Seats that this screen is for; a personal link opened here becomes the first. */
  kinds: readonly SeatKind[]
  children: ReactNode
}
/** Its children may call `useSeated`. */
export function Seated({ code, kinds, children }: SeatedProps) {
  const t = useTranslations('common')
  const search = useSeat(code, kinds)
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
        <Connected key={search.seat.key} seat={search.seat}>
          {children}
        </Connected>
      )}
      <Notices />
    </>
  )
}

function Connected({ seat, children }: { seat: Seat; children: ReactNode }) {
  const t = useTranslations('common')
  const { link, view, you, bye, pending, send } = useRoom(seat.key)
  const catalogue = useCatalogue(view?.room.scenario ?? null)
  const title = view?.room.title
  useEffect(() => {
    if (!you || title === undefined) return
    describeSeat(seat.key, { kind: you.role.kind, name: you.name, party: you.role.kind === 'delegate' ? you.role.party : null, title })
  }, [you, title, seat.key])
  if (bye) return <Plate title={t('seat.goneTitle')} next={bye.message} action={<LinkButton href="/">{t('frame.toDoor')}</LinkButton>} />
  return (
    <>
      <ConnectionBar link={link} pending={pending} />
      {view && catalogue ? (
        <SeatedContext value={{ seat, view, you, catalogue, link, send }}>{children}</SeatedContext>
      ) : (
        <Plate title={t('frame.loading')} />
      )}
    </>
  )
}

function Plate({ title, next, action }: { title: string; next?: string; action?: ReactNode }) {
  return (
    <main id="content" className="mx-auto flex min-h-[70dvh] max-w-md flex-col justify-center p-4">
      <EmptyState title={<h1 className="text-base font-medium">{title}</h1>} next={next} action={action} />
    </main>
  )
}
