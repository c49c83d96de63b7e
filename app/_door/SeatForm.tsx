// Taking a seat in a room: a name, a delegation (or any, or only watching), and a portfolio in it.
'use client'
import { Lock } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { AtTheDoor, JoinRoom } from '../../lib/protocol.ts'
import { askScenarios, joinRoom, type ScenarioListed } from '../_client/http.ts'
import { useLanguage } from '../_client/language.ts'
import { kindOf, rememberSeat, type Seat, seatPath, useSeats } from '../_client/seats.ts'
import { Button, LinkButton } from '../_parts/Button.tsx'
import { Choices, FieldError, Input, Select } from '../_parts/Field.tsx'
import { MarkShape } from '../_parts/PartyMark.tsx'

type Delegation = AtTheDoor['delegations'][number]
type Portfolio = Extract<JoinRoom['as'], { kind: 'delegate' }>['portfolio']

/** `onChanged` asks the door again: somebody else took a seat meanwhile. */
export function SeatForm({ room, onChanged }: { room: AtTheDoor; onChanged: () => void }) {
  const t = useTranslations()
  const router = useRouter()
  const held = useSeats().find((seat) => seat.code === room.code && seat.kind !== 'screen')
  const [name, setName] = useState('')
  const [seat, setSeat] = useState('any')
  const [portfolio, setPortfolio] = useState('')
  const [errors, setErrors] = useState<{ name: string | null; form: string | null }>({ name: null, form: null })
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const parties = useParties(room.scenario)
  // The next thing to do, for whoever plays by keyboard or screen reader.
  useEffect(() => field.current?.focus(), [])
  const chosen = room.delegations.find((delegation) => delegation.party === seat)

  const join = async () => {
    if (name.trim() === '') {
      setErrors({ name: t('door.join.nameMissing'), form: null })
      field.current?.focus()
      return
    }
    setErrors({ name: null, form: null })
    setBusy(true)
    const answer = await joinRoom(room.code, { name: name.trim(), as: wishOf(seat, portfolio) })
    if (!answer.ok) {
      setBusy(false)
      const message = answer.message ?? t('common.link.noRoute')
      setErrors(answer.code === 'badName' ? { name: message, form: null } : { name: null, form: message })
      if (answer.code === 'seatTaken' || answer.code === 'roomLocked') onChanged()
      return
    }
    const { code, key, you } = answer.body
    const kind = kindOf(you.role)
    const party = you.role.kind === 'delegate' ? you.role.party : null
    rememberSeat({ code, key, kind, name: you.name, party, title: room.title, wallKey: null })
    router.push(seatPath({ code, kind }))
  }

  if (room.locked) return <Locked held={held} onAgain={onChanged} />
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void join()
      }}
    >
      {held && <Held seat={held} />}
      {room.admission === 'approve' && <p className="rounded-md bg-note-soft px-4 py-3 text-note">{t('door.join.approve')}</p>}
      {room.status === 'ended' && <p className="rounded-md bg-note-soft px-4 py-3 text-note">{t('door.join.ended')}</p>}
      <Input
        ref={field}
        label={t('door.join.name')}
        hint={t('door.join.nameHint')}
        error={errors.name}
        value={name}
        onChange={(event) => setName(event.target.value)}
        autoComplete="name"
        maxLength={40}
        wrap="max-w-md"
      />
      <Choices
        legend={t('door.join.seat')}
        name="seat"
        value={seat}
        onChange={(next) => {
          setSeat(next)
          setPortfolio('')
        }}
        className="lg:grid lg:grid-cols-2"
        options={[
          { value: 'any', label: t('door.join.any'), hint: t('door.join.anyHint') },
          ...room.delegations.map((delegation) => {
            const party = parties.find(({ id }) => id === delegation.party)
            return {
              value: delegation.party,
              label: <DelegationName delegation={delegation} party={party} />,
              hint: (
                <>
                  {party && <span className="block text-ink-2">{party.about}</span>}
                  {t('door.join.members', { count: delegation.members })}
                </>
              ),
            }
          }),
          { value: 'observer', label: t('door.join.observer'), hint: t('door.join.observerHint') },
        ]}
      />
      {chosen && (
        <Select
          label={t('door.join.portfolio')}
          wrap="max-w-md"
          value={portfolio}
          onChange={(event) => setPortfolio(event.target.value)}
          hint={
            portfolio === ''
              ? t('door.join.portfolioWhat')
              : t('door.join.portfolioHint', {
                  portfolio: t(`common.seat.portfolio.${portfolio}`),
                  does: t(`common.seat.portfolioDoes.${portfolio}`),
                })
          }
        >
          <option value="">{t('door.join.portfolioAny')}</option>
          {chosen.portfolios.map((one) => (
            <option key={one.portfolio} value={one.portfolio} disabled={one.taken}>
              {one.taken
                ? t('door.join.portfolioTaken', { portfolio: t(`common.seat.portfolio.${one.portfolio}`) })
                : t(`common.seat.portfolio.${one.portfolio}`)}
            </option>
          ))}
        </Select>
      )}
      <div className="flex flex-col items-start gap-2">
        <Button type="submit" tone="primary" size="large" busy={busy} className="w-full sm:w-auto">
          {t('door.join.enter')}
        </Button>
        <FieldError error={errors.form} />
      </div>
    </form>
  )
}

function Held({ seat }: { seat: Seat }) {
  const t = useTranslations('door.join')
  return (
    <p className="flex flex-wrap items-center gap-3 rounded-md bg-note-soft px-4 py-3">
      <span className="grow">{t('held', { name: [seat.name, seat.party].filter(Boolean).join(', ') })}</span>
      <LinkButton href={seatPath(seat)} size="small">
        {t('heldOpen')}
      </LinkButton>
    </p>
  )
}

/** How often a locked door is tried again by itself, milliseconds. */
const again = 10_000

/** Nobody is made to fill in a form that leads nowhere. */
function Locked({ held, onAgain }: { held: Seat | undefined; onAgain: () => void }) {
  const t = useTranslations('door.join')
  const ask = useEffectEvent(onAgain)
  useEffect(() => {
    const timer = setInterval(() => ask(), again)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className="flex flex-col items-start gap-4">
      <div role="status" className="flex w-full items-start gap-3 rounded-md border border-doubt bg-doubt-soft px-4 py-3">
        <Lock aria-hidden size={20} className="mt-0.5 shrink-0 text-doubt" />
        <div>
          <p className="font-medium">{t('lockedTitle')}</p>
          <p className="mt-1 text-sm">{t('lockedDo')}</p>
          <p className="mt-1 text-sm">{t('lockedLink')}</p>
        </div>
      </div>
      {held && <Held seat={held} />}
      <Button onClick={onAgain}>{t('lockedAgain')}</Button>
    </div>
  )
}

function DelegationName({ delegation, party }: { delegation: Delegation; party: ScenarioListed['parties'][number] | undefined }) {
  return (
    <span className="flex items-center gap-2">
      {party && <MarkShape party={party} />}
      {party?.name ?? delegation.name}
    </span>
  )
}

/** Marks of delegations, and what each is about; the form works without them. */
function useParties(of: string): ScenarioListed['parties'] {
  const language = useLanguage()
  const [parties, setParties] = useState<ScenarioListed['parties']>([])
  useEffect(() => {
    let wanted = true
    void askScenarios(language).then((answer) => wanted && answer.ok && setParties(answer.body.find(({ id }) => id === of)?.parties ?? []))
    return () => {
      wanted = false
    }
  }, [language, of])
  return parties
}

function wishOf(seat: string, portfolio: string): JoinRoom['as'] {
  if (seat === 'observer') return { kind: 'observer' }
  if (seat === 'any') return { kind: 'delegate' }
  return { kind: 'delegate', party: seat, ...(portfolio === '' ? {} : { portfolio: portfolio as NonNullable<Portfolio> }) }
}
