// A delegation's desk: what to do now and the way to the places at the left, the place itself, the board at a glance at the right.
'use client'
import { useDeferredValue } from 'react'
import { useTranslations } from 'use-intl/react'
import { partyOf } from '../_client/catalogue.ts'
import { classes } from '../_parts/classes.ts'
import { FittingName } from '../_parts/PartyMark.tsx'
import { Attention } from './attention/Attention.tsx'
import { NewAgreements } from './attention/NewAgreements.tsx'
import { useArrivals } from './board/useArrivals.ts'
import { Frame } from './Frame.tsx'
import { HintsButton } from './hints/HintsButton.tsx'
import { Answers, Board, BotPlays, Brief, Composer, Glance, Hints, Orders, Packages, Talk, useLaterPlaces } from './later.ts'
import { Guide, GuideButton } from './learn/Guide.tsx'
import { Navigation } from './Navigation.tsx'
import { Entered } from './now/Entered.tsx'
import { Now } from './now/Now.tsx'
import { Nudged } from './now/Nudged.tsx'
import { ReadyButton, ReadyNote } from './now/Ready.tsx'
import { Watchers } from './now/Watchers.tsx'
import { WhatNow } from './now/WhatNow.tsx'
import { useOutbox } from './talk/useOutbox.ts'
import { DeskPlaceContext, type Place, useDesk } from './useDesk.ts'
import { usePlaces } from './usePlaces.ts'
import { useWide } from './useWide.ts'

/** Not beside the board itself, nor beside the composer, which needs the room. */
const noGlance: ReadonlySet<Place> = new Set(['board', 'compose'])

export function Delegate() {
  const t = useTranslations()
  const { view, own, room, catalogue, you, bot, stand } = useDesk()
  useArrivals(view.injects)
  // What is on its way goes out wherever on the desk one is.
  useOutbox()
  useLaterPlaces()
  const wide = useWide()
  const places = usePlaces(room, own.party)
  const party = partyOf(catalogue, own.party)
  // A slow phone answers first, with what is to be done and the way about; what lies below them is drawn after that, bit by bit.
  const answers = useDeferredValue(true, false)
  return (
    <DeskPlaceContext value={places}>
      <Frame
        name={party ? <FittingName party={party} /> : own.party}
        who={
          you &&
          (you.role.kind === 'delegate'
            ? t.rich('desk.frame.you', {
                name: you.name,
                portfolio: t(`common.seat.portfolio.${you.role.portfolio}`),
                // On a phone the name needs the room; one's portfolio stands with the delegation.
                part: (words) => <span className="max-sm:sr-only">{words}</span>,
              })
            : stand === 'watching' && t('desk.observer.you', { name: you.name }))
        }
        act={<ReadyButton size="small" className="lg:hidden" />}
        corner={
          <>
            <HintsButton />
            <GuideButton />
          </>
        }
      >
        <Attention />
        <NewAgreements />
        <div
          className={classes(
            'contents lg:sticky lg:top-[calc(5.25rem+var(--bar,0px))] lg:-m-1 lg:flex lg:max-h-[calc(100dvh-5.5rem-var(--bar,0px))] lg:shrink-0 lg:flex-col lg:gap-4 lg:overflow-y-auto lg:p-1 2xl:w-82',
            // The composer's own columns need the room more.
            places.place === 'compose' ? 'lg:w-50' : 'lg:w-74',
          )}
        >
          {bot ? <BotPlays /> : <WhatNow />}
          <Nudged />
          <Entered />
          {/* In a talk a phone has no room for it: said aloud only. */}
          <ReadyNote className={places.place === 'talk' ? 'max-lg:sr-only lg:hidden' : 'lg:hidden'} />
          <Navigation />
          <Watchers />
        </div>
        <main id="content" tabIndex={-1} className="min-w-0 grow outline-none!">
          {answers && (
            <>
              <Guide />
              {room.rehearsal && <Hints />}
              <PlaceAt place={places.place} />
            </>
          )}
        </main>
        {wide && !noGlance.has(places.place) && (
          <aside aria-label={t('desk.frame.glance')} className="w-[23.5rem] shrink-0 2xl:w-[26rem]">
            <Glance />
          </aside>
        )}
      </Frame>
    </DeskPlaceContext>
  )
}

function PlaceAt({ place }: { place: Place }) {
  switch (place) {
    case 'now':
      return <Now />
    case 'packages':
      return <Packages />
    case 'compose':
      return <Composer />
    case 'orders':
      return <Orders />
    case 'answers':
      return <Answers />
    case 'board':
      return <Board />
    case 'talk':
      return <Talk />
    case 'brief':
      return <Brief />
  }
}
