// Before the game: how to join, and who is here.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { PublicView } from '../../lib/view/view.ts'
import { partyOf } from '../_client/catalogue.ts'
import { useOrigin } from '../_client/origin.ts'
import { BotMark } from '../_parts/BotMark.tsx'
import { MarkShape } from '../_parts/PartyMark.tsx'
import { QrCode } from '../_parts/QrCode.tsx'
import { codeText } from '../_parts/RoomKeys.tsx'
import { Fit } from './Fit.tsx'
import { Plate } from './Plate.tsx'

export function Lobby({ view, catalogue }: { view: PublicView; catalogue: Catalogue }) {
  const t = useTranslations('wall.lobby')
  const origin = useOrigin()
  const { room, delegations } = view
  return (
    <div className="grid h-full gap-[1rem] sm:grid-cols-[26rem_1fr] sm:grid-rows-[auto_minmax(0,1fr)]">
      <header className="sm:col-span-2">
        <h1 className="text-3xl">{room.title}</h1>
        <p className="text-xl text-ink-2">
          {catalogue.title} · {t('turns', { turns: room.turns })}
        </p>
      </header>
      <div className="flex min-h-0 flex-col items-center justify-center gap-[0.8rem] rounded-lg border border-line bg-sheet p-[1.2rem] text-center">
        <h2 className="text-2xl">{t('join')}</h2>
        {room.locked ? (
          <p className="text-xl text-doubt">{t('locked')}</p>
        ) : (
          <>
            {/* Its place is kept until the server has said where it can be reached. */}
            {origin ? (
              <QrCode text={`${origin}/join/${room.door}`} label={t('join')} className="min-h-0 w-[16rem] rounded-md" />
            ) : (
              <span className="aspect-square min-h-0 w-[16rem]" />
            )}
            <p className="text-lg text-ink-2">
              {t('how')}
              <br />
              <span data-moves className="font-semibold text-ink">
                {origin?.replace(/^https?:\/\//, '') ?? '\u00a0'}
              </span>
              <br />
              {t('type')}
            </p>
            <p data-moves className="figures font-mono text-4xl font-semibold whitespace-nowrap">
              {codeText(room.door)}
            </p>
          </>
        )}
      </div>
      <Plate title={t('seats')}>
        <Fit className="grow">
          <ul className="flex flex-col gap-[0.9rem]">
            {delegations.map((delegation) => {
              const party = partyOf(catalogue, delegation.party)
              const people = delegation.members.filter(({ bot }) => !bot)
              return (
                <li
                  key={delegation.party}
                  className="flex items-baseline gap-[0.8rem] border-b border-line pb-[0.7rem] text-2xl last:border-0"
                >
                  <MarkShape party={party} className="self-center" />
                  <span className="shrink-0 font-semibold">{party?.short ?? delegation.party}</span>
                  <span className="min-w-0 grow truncate text-xl text-ink-2">{people.map((member) => member.name).join(', ')}</span>
                  {delegation.members.length > people.length && <BotMark className="text-xl" />}
                  {(people.length > 0 || delegation.members.length === 0) && (
                    <span className="figures shrink-0 text-xl">{t('members', { count: people.length })}</span>
                  )}
                </li>
              )
            })}
          </ul>
        </Fit>
      </Plate>
    </div>
  )
}
