// Rehearsing alone: a seat among bots, or a table of bots to run, with one tap each.
'use client'
import { Bot } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { OpenRehearsal, RehearsalOpened } from '../../lib/protocol.ts'
import { openRehearsal, type ScenarioListed } from '../_client/http.ts'
import { rememberSeat, type Seat, seatPath } from '../_client/seats.ts'
import { Button } from '../_parts/Button.tsx'
import { FieldError } from '../_parts/Field.tsx'
import { MarkShape } from '../_parts/PartyMark.tsx'
import { Section } from '../_parts/Section.tsx'
import { useScenario } from './useScenario.ts'

export function RehearseForm() {
  const t = useTranslations('door.rehearse')
  const search = useScenario()
  return (
    <Section title={t('title')} className="md:col-span-2">
      <p className="max-w-prose text-ink-2">{t('lead')}</p>
      {search.kind === 'found' && <Seats scenario={search.scenario} />}
      {search.kind === 'asking' && <div aria-hidden className="mt-4 h-64 animate-pulse rounded-md bg-sunk" />}
      {search.kind === 'none' && <p className="mt-3 text-bad">{t('unknown')}</p>}
    </Section>
  )
}

const table = 'table'

function Seats({ scenario }: { scenario: ScenarioListed }) {
  const t = useTranslations()
  const router = useRouter()
  const [busy, setBusy] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const open = async (which: string, as: OpenRehearsal['as']) => {
    if (busy !== null) return
    setBusy(which)
    setError(null)
    const answer = await openRehearsal({ name: t('door.rehearse.you'), as, scenario: scenario.id, preset: shortest(scenario) })
    if (answer.ok) {
      const seat = seatIn(answer.body, scenario.title)
      rememberSeat(seat)
      router.push(seatPath(seat))
      return
    }
    setBusy(null)
    setError(answer.message ?? t('common.link.noRoute'))
  }
  return (
    <>
      <h3 className="mt-4 mb-2 text-sm font-medium">{t('door.rehearse.seats')}</h3>
      <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {scenario.parties.map((party) => (
          <li key={party.id}>
            <Button
              busy={busy === party.id}
              onClick={() => void open(party.id, { kind: 'delegate', party: party.id })}
              className="h-full w-full items-start! justify-start! gap-3! py-3 text-left"
            >
              <MarkShape party={party} size="1.25rem" className="mt-0.5" />
              <span className="min-w-0">
                <span className="sr-only">{t('door.rehearse.play', { name: party.name })} </span>
                <span aria-hidden className="block leading-snug font-semibold">
                  {party.name}
                </span>
                <span className="mt-0.5 block text-sm leading-snug font-normal text-ink-2">{party.about}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="mt-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line pt-4">
        <div className="min-w-0 grow basis-80">
          <h3 className="text-sm font-medium">{t('door.rehearse.tableTitle')}</h3>
          <p className="text-sm text-ink-2">{t('door.rehearse.tableLead')}</p>
        </div>
        <Button busy={busy === table} onClick={() => void open(table, { kind: 'facilitator' })} className="shrink-0">
          <Bot aria-hidden size={20} />
          {t('door.rehearse.table')}
        </Button>
      </div>
      <FieldError error={error} />
    </>
  )
}

/** Alone one wants to see how it ends. */
const shortest = ({ presets, defaultPreset }: ScenarioListed): string =>
  presets.toSorted((a, b) => a.turns - b.turns)[0]?.id ?? defaultPreset

function seatIn(opened: RehearsalOpened, title: string): Omit<Seat, 'at'> {
  if ('facilitatorKey' in opened) {
    const { code, facilitatorKey, wallKey } = opened
    return { code, key: facilitatorKey, kind: 'facilitator', name: '', party: null, title, wallKey }
  }
  const { code, key, you } = opened
  return { code, key, kind: 'delegate', name: you.name, party: you.role.kind === 'delegate' ? you.role.party : null, title, wallKey: null }
}
