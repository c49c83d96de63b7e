// The private poll: how far do you trust them, how far do they trust you? Twenty seconds are enough.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { PerParty } from '../../../lib/rules/world.ts'
import type { Party } from '../../../lib/scenario/schema.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { Section } from '../../_parts/Section.tsx'
import { keep, recall } from '../kept.ts'
import { useDesk } from '../useDesk.ts'

type Felt = PerParty<{ ofThem: number; ofUs: number }>
const middle = { ofThem: 50, ofUs: 50 }

export function Poll() {
  const t = useTranslations('debrief.poll')
  const { own, room, catalogue } = useDesk()
  const { busy, send } = useSend()
  const place = ['poll', room.code, own.party, String(room.turn)]
  const [felt, setFelt] = useState(() => (recall(sessionStorage, ...place) as Felt | null) ?? {})
  const [sent, setSent] = useState(false)
  const others = catalogue.parties.filter(({ id }) => id !== own.party)
  const set = (party: PartyId, change: Partial<Felt[PartyId]>) => {
    setSent(false)
    const next: Felt = { ...felt, [party]: { ...(felt[party] ?? middle), ...change } }
    setFelt(next)
    keep(sessionStorage, next, ...place)
  }
  const answer = async () => setSent(await send({ type: 'pollTrust', answers: felt }, t('done')))
  const touched = Object.keys(felt).length
  return (
    <Section title={t('title')}>
      <p className="mb-3 max-w-prose text-sm text-ink-2">{t('lead')}</p>
      <div className="flex flex-col divide-y divide-line">
        {others.map((party) => (
          <fieldset key={party.id} className="py-3">
            <legend className="float-left mb-1 w-full">
              <PartyMark party={party} />
            </legend>
            <div className="clear-both grid gap-x-6 gap-y-2 sm:grid-cols-2">
              <Slider party={party} about="ofThem" value={felt[party.id]?.ofThem} onChange={(ofThem) => set(party.id, { ofThem })} />
              <Slider party={party} about="ofUs" value={felt[party.id]?.ofUs} onChange={(ofUs) => set(party.id, { ofUs })} />
            </div>
          </fieldset>
        ))}
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button tone="primary" busy={busy} disabled={touched === 0 || sent} onClick={() => void answer()}>
          {t('send')}
        </Button>
        <span role="status" className="text-sm text-ink-2">
          {sent || own.felt.length > 0 ? t('sent', { count: own.felt.length }) : t('answered', { touched, all: others.length })}
        </span>
      </div>
    </Section>
  )
}

interface SliderProps {
  party: Party
  about: 'ofThem' | 'ofUs'
  /** Not answered yet when absent. */
  value: number | undefined
  onChange: (value: number) => void
}
function Slider({ party, about, value, onChange }: SliderProps) {
  const t = useTranslations('debrief.poll')
  return (
    <label className="flex flex-col gap-1 text-sm">
      <span className="flex justify-between gap-2">
        <span>
          {t(about)} <span className="sr-only">{party.name}</span>
        </span>
        <span className="figures font-semibold">{value ?? '–'}</span>
      </span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={value ?? middle[about]}
        onChange={(event) => onChange(Number(event.target.value))}
        className="h-11 w-full accent-action"
      />
    </label>
  )
}
