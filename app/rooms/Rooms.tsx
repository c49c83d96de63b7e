// All rooms of a facilitator: how each stands, one button for all, twins and their curves, and rooms from other machines.
'use client'
import '../_client/connection.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { LinkButton } from '../_parts/Button.tsx'
import { LanguageSwitch } from '../_parts/LanguageSwitch.tsx'
import { Notices } from '../_parts/Notices.tsx'
import { EmptyState, Section } from '../_parts/Section.tsx'
import { ThemeSwitch } from '../_parts/ThemeSwitch.tsx'
import { Bring } from './Bring.tsx'
import { OneRoom } from './OneRoom.tsx'
import { Pairs } from './Pairs.tsx'
import { Together } from './Together.tsx'
import { TwinsButton } from './TwinsButton.tsx'
import { useRooms } from './useRooms.ts'

export function Rooms() {
  const t = useTranslations()
  const held = useRooms()
  const { rooms, faults, key, refresh } = held
  const [left, leave] = useState<readonly string[]>([])
  const open = rooms?.filter(({ status }) => status !== 'closed') ?? []
  const chosen = open.filter(({ code }) => !left.includes(code))
  const toggle = (code: string) => leave(left.includes(code) ? left.filter((one) => one !== code) : [...left, code])
  return (
    <div className="mx-auto flex min-h-dvh max-w-[110rem] flex-col px-4 py-4 sm:px-6">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl">{t('rooms.title')}</h1>
        <div className="flex items-center gap-2">
          <LinkButton href="/" tone="quiet">
            {t('rooms.toDoor')}
          </LinkButton>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main id="content" className="flex grow flex-col gap-4 pt-3 pb-12">
        <p className="max-w-prose text-ink-2">{t('rooms.lead')}</p>
        {faults.map((message) => (
          <p key={message} role="alert" className="text-bad">
            {t('rooms.failed', { message: message || t('common.link.noRoute') })}
          </p>
        ))}
        {rooms === null ? (
          <EmptyState title={t('rooms.loading')} />
        ) : rooms.length === 0 ? (
          <EmptyState title={t('rooms.none')} next={t('rooms.noneNext')} action={<LinkButton href="/">{t('rooms.toDoor')}</LinkButton>} />
        ) : (
          <>
            <Together chosen={chosen} />
            <ul aria-label={t('rooms.list')} className="grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2 2xl:grid-cols-3">
              {rooms.map((room) => (
                <li key={room.code}>
                  <OneRoom room={room} chosen={chosen.includes(room)} onToggle={() => toggle(room.code)} />
                </li>
              ))}
            </ul>
            <Pairs rooms={open} />
          </>
        )}
        {/* Below a list that is still to come it would be pushed away. */}
        {(rooms || faults.length > 0) && (
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 md:grid-cols-2">
            <Section title={t('rooms.twins.title')}>
              <p className="mb-3 text-ink-2">{t('rooms.twins.lead')}</p>
              <TwinsButton facilitatorKey={key} onOpened={refresh} />
            </Section>
            <Bring />
          </div>
        )}
      </main>
      <Notices />
    </div>
  )
}
