// Before the game: how people come in, who sits where, which seats are empty, and what to do next.
'use client'
import { Check, CircleDashed } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { partyOf } from '../../_client/catalogue.ts'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { Section } from '../../_parts/Section.tsx'
import { FillSeats } from '../bots/AllBots.tsx'
import { BotLine, BotSeat } from '../bots/BotSeat.tsx'
import { AllKeys } from '../left/Room.tsx'
import { Check as CheckRoom } from '../preflight/Check.tsx'
import { useControl } from '../useControl.ts'

export function Lobby() {
  const t = useTranslations('control.lobby')
  return (
    <div className="flex flex-col gap-4">
      <Next />
      <CheckRoom />
      <Section title={t('come')}>
        <AllKeys />
      </Section>
      <Seats />
    </div>
  )
}

function Next() {
  const t = useTranslations('control.lobby')
  const { view, seat } = useControl()
  const here = view.delegations.filter(({ members }) => members.length > 0).length
  const steps = [
    { key: 'wall', done: view.people.some(({ role, online }) => role.kind === 'screen' && online), shown: seat.wallKey !== null },
    { key: 'join', done: here > 0, shown: true },
    { key: 'fill', done: here === view.delegations.length, shown: true },
    { key: 'start', done: false, shown: true },
  ].filter(({ shown }) => shown)
  return (
    <Section title={t('next')}>
      <ol className="flex flex-col gap-2">
        {steps.map(({ key, done }) => (
          <li key={key} className="flex items-start gap-2.5">
            {done ? (
              <Check aria-hidden size={20} className="mt-0.5 shrink-0 text-good" />
            ) : (
              <CircleDashed aria-hidden size={20} className="mt-0.5 shrink-0 text-ink-3" />
            )}
            <span className={done ? 'text-ink-3' : undefined}>
              {t(`step.${key}`)}
              {done && <span className="sr-only"> {t('done')}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Seats() {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const observers = view.people.filter(({ role }) => role.kind === 'observer')
  return (
    <Section title={t('control.lobby.seats')}>
      <FillSeats className="mb-3" />
      <ul className="grid gap-3 @2xl:grid-cols-2">
        {view.delegations.map(({ party: id, members }) => {
          const party = partyOf(catalogue, id)
          const people = members.filter(({ bot }) => !bot)
          return (
            <li key={id} className="rounded-md border border-line bg-paper p-3">
              <p className="font-medium">{party ? <PartyMark party={party} name="full" /> : id}</p>
              <BotLine party={id} />
              {members.length === 0 ? (
                <p className="mt-1 text-sm text-ink-3">{t('control.lobby.empty')}</p>
              ) : (
                <ul className="mt-1 text-sm">
                  {people.map((member) => (
                    <li key={member.person} className="wrap-anywhere">
                      {member.name}
                      <span className="text-ink-3">
                        {' · '}
                        {t(`common.seat.portfolio.${member.portfolio}`)}
                        {!member.online && ` · ${t('control.people.isOffline')}`}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
              {people.length > 0 && !members.some(({ bot, portfolio }) => bot || portfolio === 'head') && (
                <p className="mt-1 text-sm text-doubt">
                  {t('control.lobby.noHead', { name: members.find(({ signs }) => signs)?.name ?? '' })}
                </p>
              )}
              <BotSeat party={id} className="mt-2" />
            </li>
          )
        })}
      </ul>
      <p className="mt-3 text-sm text-ink-2">
        {observers.length === 0
          ? t('control.lobby.noObservers')
          : t('control.lobby.observers', { count: observers.length, names: observers.map(({ name }) => name).join(', ') })}
      </p>
    </Section>
  )
}
